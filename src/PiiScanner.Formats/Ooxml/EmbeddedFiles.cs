namespace PiiScanner.Formats.Ooxml;

/// <summary>Hands files inside a package over to whoever reads their format.</summary>
internal static class EmbeddedFiles
{
    private static readonly HashSet<string> ImageExtensions = new(StringComparer.Ordinal)
        { "png", "jpg", "jpeg", "jpe", "gif", "bmp", "dib", "tif", "tiff", "emf", "wmf", "emz", "wmz", "webp", "wdp", "ico", "heic", "jfif", "pict" };

    /// <summary>True for a picture.</summary>
    public static bool IsImage(PackagePart part) => part.ContentType.StartsWith("image/", StringComparison.Ordinal) || ImageExtensions.Contains(part.Extension);

    /// <summary>Reads the part into memory and hands it over; false when it is too large or damaged, or nobody takes it.</summary>
    /// <param name="session">The walk.</param>
    /// <param name="part">The part.</param>
    /// <param name="shown">Size in points at which a picture is shown, where that is known.</param>
    public static bool TryHandOver(PackageSession session, PackagePart part, (double Width, double Height)? shown = null)
    {
        try
        {
            using var stream = session.Package.OpenStream(part);
            return ReadAll(stream, session) is { } bytes
                && session.Context.TryHandOver(SourceFile.FromBytes(PartNames.Embedded(session.File.Path, part.Name), bytes, shown));
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            session.Report(PartFaults.Gap(part.Name, error));
            return false;
        }
    }

    private static byte[]? ReadAll(Stream stream, PackageSession session)
    {
        var limit = Math.Min(session.Context.Limits.MaxEmbeddedBytes, Array.MaxLength);
        using var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            session.Cancel.ThrowIfCancellationRequested();
            if (copy.Length + read > limit) return null;
            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}
