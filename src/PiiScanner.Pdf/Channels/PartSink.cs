using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>Collects text parts within the limit.</summary>
internal sealed class PartSink(ObjectStore store)
{
    private const long MaxCharacters = 64 << 20;

    private readonly HashSet<(PdfChannel, string, string, PdfObjectId)> _known = [];
    private long _characters;

    public List<PdfTextPart> Parts { get; } = [];

    /// <summary>Whether parts were dropped.</summary>
    public bool IsTruncated { get; private set; }

    public bool IsFull => IsTruncated;

    /// <summary>Notes that parts were left out.</summary>
    public void Truncate() => IsTruncated = true;

    /// <summary>The first items; where there are more, parts are left out.</summary>
    /// <param name="items">What a document gives.</param>
    /// <param name="most">How many are looked at.</param>
    public IEnumerable<T> First<T>(IEnumerable<T> items, int most)
    {
        var left = most;
        foreach (var item in items)
        {
            if (--left < 0)
            {
                Truncate();
                yield break;
            }

            yield return item;
        }
    }

    /// <summary>Adds the text of an entry, if it has one.</summary>
    public void AddEntry(PdfChannel channel, CosDictionary dictionary, string key, PdfObjectId id, int page = -1, PdfBox? box = null, string? label = null)
    {
        if (PdfText.Read(store, dictionary, key) is { } text) Add(channel, label ?? key, text, id, page, box);
    }

    public void Add(PdfChannel channel, string key, string text, PdfObjectId id, int page = -1, PdfBox? box = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (Parts.Count >= store.Limits.MaxTextParts || _characters > MaxCharacters)
        {
            IsTruncated = true;
            return;
        }

        // A field and its widget, or a file named in two trees, are one.
        if (!_known.Add((channel, key, text, id))) return;
        _characters += text.Length;
        Parts.Add(new PdfTextPart(channel, key, text, id) { PageIndex = page, Box = box });
    }
}
