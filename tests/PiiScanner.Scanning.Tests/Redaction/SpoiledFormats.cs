using System.Diagnostics.CodeAnalysis;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>The formats of the product, whose redactors do something to their copies.</summary>
/// <param name="original">The original, which a redactor may put back.</param>
/// <param name="spoil">What is written, of original, copy and context.</param>
internal sealed class SpoiledFormats(byte[] original, Func<byte[], byte[], RedactContext, byte[]> spoil) : IFormatRecognizer
{
    public SpoiledFormats(byte[] original, Func<byte[], byte[], byte[]> spoil) : this(original, (before, copy, _) => spoil(before, copy))
    {
    }

    public IReadOnlyList<IDocumentFormat> All => Redacting.Formats.All;

    public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
    {
        if (!Redacting.Formats.TryRecognize(file, out format, out mediaType)) return false;
        // Files inside are redacted as ever.
        if (!file.Path.Contains('!', StringComparison.Ordinal)) format = new Format(format, original, spoil);
        return true;
    }

    private sealed class Format(IDocumentFormat inner, byte[] original, Func<byte[], byte[], RedactContext, byte[]> spoil) : IDocumentFormat, IRedactor
    {
        public string Name => inner.Name;

        public IReadOnlyList<string> Extensions => inner.Extensions;

        public IRedactor? Redactor => inner.Redactor is null ? null : this;

        public bool FindsCellsByNumber => inner.Redactor!.FindsCellsByNumber;

        public bool CanSort => inner.Redactor!.CanSort;

        public string? Recognize(SourceFile file) => inner.Recognize(file);

        public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel) => inner.Read(file, context, cancel);

        public bool CanTakeOut(ReadGap gap) => inner.Redactor!.CanTakeOut(gap);

        public RedactResult Redact(SourceFile file, FileEdits edits, RedactContext context, Stream output, CancellationToken cancel)
        {
            using var whole = new MemoryStream();
            var result = inner.Redactor!.Redact(file, edits, context, whole, cancel);
            output.Write(spoil(original, whole.ToArray(), context));
            return result;
        }
    }
}
