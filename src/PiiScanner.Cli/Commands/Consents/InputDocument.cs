using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Rosters;
using PiiScanner.Formats;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>Reads a roster or sheet with the product's own readers.</summary>
internal static class InputDocument
{
    /// <summary>Reads the tables of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="services">Formats.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static IReadOnlyList<SheetGrid> Read(string path, ScanServices services, CancellationToken cancel)
    {
        if (!File.Exists(path)) throw new UsageException(CliTexts.PathNotFound(path));
        try
        {
            var file = new SourceFile(path, new FileInfo(path).Length, () => File.OpenRead(path));
            if (!services.Formats.TryRecognize(file, out var format, out _)) throw new UsageException(ConsentTexts.NotReadable(path));
            var context = new ReadContext(new ReadLimits());
            return format.Read(file, context, cancel) switch
            {
                ReadResult.Ok(var document) => SheetGrid.Of(document),
                ReadResult.Failed(_, var reason) => throw new UsageException(reason),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (DamagedFileException damaged)
        {
            throw new UsageException(damaged.Reason);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(ConsentTexts.NotReadable(path));
        }
    }
}
