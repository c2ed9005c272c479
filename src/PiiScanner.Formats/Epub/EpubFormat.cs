using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Epub;

/// <summary>Electronic books (EPUB 2 and 3): every chapter in the order of reading is handed over as a page of its own, then everything else in the package.</summary>
public sealed class EpubFormat : IDocumentFormat
{
    private const string Type = "application/epub+zip";

    /// <inheritdoc/>
    public string Name => "epub";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".epub"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OoxmlPackage.Recognize(file, package => IsBook(package) ? Type : null);
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        try
        {
            using var package = OoxmlPackage.Open(file, context, cancel);
            if (IsEncrypted(package)) return Failures.Encrypted;
        }
        catch (DamagedFileException damage)
        {
            return new ReadResult.Failed(damage.Code, damage.Reason);
        }

        return new ReadResult.Ok(new Document(document => new EpubReader(file, context, document, cancel).Read()));
    }

    private static bool IsBook(OoxmlPackage package)
    {
        if (package.Find("mimetype") is not { } part) return package.Find("META-INF/container.xml") is not null && package.Parts.Any(other => other.Extension == "opf");
        var bytes = new byte[Type.Length];
        using var stream = package.OpenStream(part);
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && Encoding.Latin1.GetString(bytes) == Type;
    }

    // Scrambled fonts are listed there too, and hide nothing.
    private static bool IsEncrypted(OoxmlPackage package)
    {
        if (package.Find("META-INF/encryption.xml") is not { } part) return false;
        try
        {
            using var reader = package.OpenMarkup(part);
            while (reader.Read())
            {
                if (reader is { IsElement: true, Name: "EncryptionMethod" } && reader.Attribute("Algorithm") is { } algorithm
                    && !algorithm.Contains("idpf.org/2008/embedding", StringComparison.Ordinal) && !algorithm.Contains("ns.adobe.com/pdf/enc", StringComparison.Ordinal)) return true;
            }
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            return false; // What is encrypted then shows as damaged when it is read.
        }

        return false;
    }
}
