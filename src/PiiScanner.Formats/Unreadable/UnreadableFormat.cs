using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Unreadable;

/// <summary>Files whose kind is known but that this version cannot read: said clearly instead of guessed at.</summary>
public sealed class UnreadableFormat : IDocumentFormat
{
    private const int HeadLength = 1024;

    /// <inheritdoc/>
    public string Name => "unreadable";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } =
        [".sqlite", ".db", ".mdb", ".exe", ".dll", ".djvu", ".psd"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file) => Find(file)?.MediaType;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        var name = Find(file)?.Name ?? file.Extension;
        return new ReadResult.Failed("unsupported", new LocalizedText(
            $"Phiên bản này chưa đọc được loại tệp {name}. Hãy tự kiểm tra, hoặc chuyển sang docx, xlsx, csv hay html rồi quét lại.",
            $"This version cannot read {name} files. Check it yourself, or convert it to docx, xlsx, csv or html and scan again."));
    }

    private static Signature? Find(SourceFile file)
    {
        var head = file.Head(HeadLength);
        foreach (var signature in Signatures.All)
        {
            if (signature.Fits(head)) return signature;
        }

        return null;
    }
}
