using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Unreadable;

/// <summary>Files whose kind is known but that this version cannot read: said clearly instead of guessed at.</summary>
public sealed class UnreadableFormat : IDocumentFormat
{
    private const int HeadLength = 1024;

    private static readonly string[] MailHeaders = ["Received:", "Return-Path:", "Delivered-To:", "Message-ID:", "MIME-Version:", "From:", "X-Mailer:"];

    /// <inheritdoc/>
    public string Name => "unreadable";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } =
        [".7z", ".rar", ".gz", ".tgz", ".tar", ".xz", ".bz2", ".zst", ".eml", ".msg", ".sqlite", ".db", ".mdb", ".exe", ".dll", ".djvu", ".psd"];

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

        return IsMail(file, head) ? Signatures.Mail : null;
    }

    // Two header lines at the beginning; the name decides where the text alone could be a letter.
    private static bool IsMail(SourceFile file, byte[] head)
    {
        var text = Encoding.Latin1.GetString(head);
        var count = MailHeaders.Count(header => text.StartsWith(header, StringComparison.OrdinalIgnoreCase) || text.Contains("\n" + header, StringComparison.OrdinalIgnoreCase));
        var first = text.AsSpan(0, Math.Max(0, text.IndexOf(':')));
        var beginsWithHeader = first.Length is > 0 and < 40 && !first.ContainsAnyExcept(HeaderNameCharacters);
        return beginsWithHeader && (count >= 3 || (count >= 1 && file.Extension is ".eml" or ".mht" or ".mhtml"));
    }

    private static readonly System.Buffers.SearchValues<char> HeaderNameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");
}
