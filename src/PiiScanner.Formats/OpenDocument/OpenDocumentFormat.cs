using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>OpenDocument texts, spreadsheets, presentations, drawings and charts, and their templates (ISO/IEC 26300).</summary>
public sealed class OpenDocumentFormat : IDocumentFormat
{
    private const string Prefix = "application/vnd.oasis.opendocument.";
    private const int LongestType = 200;

    /// <inheritdoc/>
    public string Name => "opendocument";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".odt", ".ods", ".odp", ".odg", ".odc", ".odf", ".odm", ".ott", ".ots", ".otp", ".otg"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new OpenDocumentRedactor();

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OoxmlPackage.Recognize(file, package => TypeOf(package, file));
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
            if (package.Find("content.xml") is null) return new ReadResult.Failed("damaged", PackageMessages.NoMainPart);
        }
        catch (DamagedFileException damage)
        {
            return new ReadResult.Failed(damage.Code, damage.Reason);
        }

        return new ReadResult.Ok(new Document(document => new OdfReader(file, context, document, null, cancel).Read()));
    }

    // The first entry names the type; a package without it is known by its manifest, or by its parts.
    private static string? TypeOf(OoxmlPackage package, SourceFile file)
    {
        if (package.Find("mimetype") is { } part)
        {
            var bytes = new byte[LongestType];
            using var stream = package.OpenStream(part);
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var type = Encoding.Latin1.GetString(bytes, 0, length).Trim();
            return type.StartsWith(Prefix, StringComparison.Ordinal) ? type : null;
        }

        if (package.Find("content.xml") is null || package.Find("META-INF/manifest.xml") is null && package.Find("styles.xml") is null) return null;
        return Prefix + (file.Extension switch { ".ods" or ".ots" => "spreadsheet", ".odp" or ".otp" => "presentation", ".odg" or ".otg" => "graphics", _ => "text" });
    }

    private static bool IsEncrypted(OoxmlPackage package)
    {
        if (package.Find("encrypted-package") is not null) return true;
        if (package.Find("META-INF/manifest.xml") is not { } manifest) return false;
        try
        {
            using var reader = package.OpenMarkup(manifest);
            while (reader.Read())
            {
                if (reader is { IsElement: true, Name: "encryption-data" }) return true;
            }
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            return false; // What cannot be read for it becomes a gap when the parts are read.
        }

        return false;
    }
}
