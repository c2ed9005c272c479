using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;

namespace PiiScanner.Formats.Rtf;

/// <summary>Rich text (RTF 1.9.1), with the fonts its old Vietnamese encodings are known by.</summary>
public sealed class RtfFormat : IDocumentFormat
{
    // Word and LibreOffice pass over what mail programs and editors put before the first group.
    private const int StartWithin = 256;

    /// <inheritdoc/>
    public string Name => "rtf";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".rtf"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return StartOf(file.Head(StartWithin)) >= 0 ? "application/rtf" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        if (file.Length > Math.Min(context.Limits.MaxEmbeddedBytes, context.Limits.MaxFileBytes)) return Failures.TooLarge;
        if (file.Length == 0) return Failures.Damaged("Tệp RTF rỗng.", "The rich text file is empty.");
        var bytes = file.Head((int)file.Length);
        if (StartOf(bytes.AsSpan(0, Math.Min(bytes.Length, StartWithin))) is > 0 and var start) bytes = bytes[start..];
        return new ReadResult.Ok(new Document(document => new RtfWalker(bytes, new EmbeddedObjects(file, context), context, document, cancel).Read()));
    }

    // A byte order mark and white space may stand before it.
    private static int StartOf(ReadOnlySpan<byte> head)
    {
        var start = head.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (start < head.Length && head[start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0) start++;
        return head[start..].StartsWith("{\\rtf"u8) ? start : -1;
    }
}
