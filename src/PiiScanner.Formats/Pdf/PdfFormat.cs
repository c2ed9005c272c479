using PiiScanner.Core.Text;
using PiiScanner.Formats.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>PDF documents: text and tables of the pages, and every text that stands beside them. Pages that are pictures are gaps.</summary>
public sealed class PdfFormat : IDocumentFormat
{
    // Readers of PDF look for the mark in the first kilobyte.
    private const int MarkWithin = 1024;

    // Of the byte order mark of UTF-8, which editors put before whatever they save.
    private const byte LastOfMark = 0xBF;

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        // Rubbish may stand before the mark, but a text that writes about PDF is none.
        var head = file.Head(MarkWithin);
        var at = head.AsSpan().IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && (!TextBytes.LookLikeText(head) || (head[at - 1] is (byte)'\n' or (byte)'\r' or LastOfMark && EndsAsPdf(file)))) ? "application/pdf" : null;
    }

    private static bool EndsAsPdf(SourceFile file)
    {
        using var stream = file.Open();
        stream.Position = Math.Max(0, file.Length - MarkWithin);
        var tail = new byte[MarkWithin];
        return tail.AsSpan(0, stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)) is var end && end.IndexOf("startxref"u8) >= 0 && end.IndexOf("%%EOF"u8) >= 0;
    }

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new PdfRedactor();

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > Math.Min(context.Limits.MaxFileBytes, Array.MaxLength)) return Failures.TooLarge;
        try
        {
            var bytes = Bytes(file);
            var (pdf, password) = Open(bytes, context, cancel);
            var scans = Scans(context, new PopplerRenderer(bytes, password), isSecret: password is not null);
            var isCut = bytes.AsSpan(Math.Max(0, bytes.Length - MarkWithin)).IndexOf("%%EOF"u8) < 0;
            return new ReadResult.Ok(new Document(report => new PdfReader(file, context, pdf, scans, isCut, report, cancel).Read()));
        }
        catch (PdfException failure)
        {
            return failure.Error == PdfError.Encrypted && context.Passwords.Count > 0 ? PdfMessages.WrongPasswords : PdfMessages.Failure(failure.Error);
        }
    }

    // What one thread may ask for while another does is read once.
    private static PageScans Scans(ReadContext context, IPageRenderer renderer, bool isSecret) => context is { Threads: > 1, Pictures: { } pictures }
        ? new PageScans(new SharedPictures(pictures), new SharedRenderer(renderer), isSecret)
        : new PageScans(context.Pictures, renderer, isSecret);

    /// <summary>The whole file.</summary>
    internal static byte[] Bytes(SourceFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Opens a document with no password, or the first of the context's that fits.</summary>
    /// <exception cref="PdfException">It cannot be opened.</exception>
    // Most encrypted documents only forbid printing or copying and open with the empty password.
    internal static (PdfDocument Pdf, string? Password) Open(byte[] bytes, ReadContext context, CancellationToken cancel)
    {
        var options = Options(context.Limits);
        for (var i = -1; ; i++)
        {
            var password = i < 0 ? null : context.Passwords[i];
            try
            {
                return (PdfDocument.Open(bytes, options with { Password = password }, cancel), password);
            }
            catch (PdfException failure) when (failure.Error == PdfError.Encrypted && i + 1 < context.Passwords.Count)
            {
                // Wrong: the next one is tried.
                continue;
            }
        }
    }

    private static PdfOpenOptions Options(ReadLimits limits) => new()
    {
        Limits = new PdfLimits
        {
            MaxFileBytes = limits.MaxFileBytes,
            MaxAttachmentBytes = (int)Math.Min(limits.MaxEmbeddedBytes, Array.MaxLength),
        },
    };
}
