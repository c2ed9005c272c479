using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>Tells when a file is of another kind than its name says: it is read by content, with a notice.</summary>
public static class ExtensionMismatch
{
    /// <summary>Stable code of the notice.</summary>
    public const string Code = "extension-mismatch";

    // A list in a .txt, or prose in a .csv, deceives nobody: all of these are text to the person who opens them.
    private static readonly string[] Textual = ["text", "delimited", "html", "json", "xml", "svg"];

    /// <summary>The notice, or null when name and content agree, or the name says nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="recognition">What it is by content.</param>
    public static Notice? Find(SourceFile file, Recognition recognition) => Find(file, recognition, FormatCatalog.All);

    /// <summary>The notice, or null when name and content agree, or the name says nothing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="recognition">What it is by content.</param>
    /// <param name="formats">The formats whose extensions are known.</param>
    public static Notice? Find(SourceFile file, Recognition recognition, IReadOnlyList<IDocumentFormat> formats)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(recognition);
        ArgumentNullException.ThrowIfNull(formats);
        // An old Word or Excel file is what its name says; that it cannot be read is said elsewhere.
        if (recognition.Format is Unreadable.UnreadableFormat && file.Extension is ".doc" or ".dot" or ".xls" or ".xlt") return null;
        var extension = file.Extension;
        if (extension.Length == 0 || file.Length == 0 || recognition.Format.Extensions.Contains(extension)) return null;
        // Word opens rich text under .doc without a word, and its old versions wrote it so.
        if (extension == ".doc" && recognition.MediaType == "application/rtf") return null;
        var named = formats.FirstOrDefault(format => format.Extensions.Contains(extension));
        if (named is null || (Textual.Contains(named.Name) && Textual.Contains(recognition.Format.Name))) return null;
        return new Notice(Code, new LocalizedText(
            $"Tên tệp có đuôi {extension} nhưng nội dung là {recognition.MediaType}; tệp được đọc theo nội dung.",
            $"The name ends in {extension} but the content is {recognition.MediaType}; it was read by its content."));
    }
}
