using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Filters;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Documents;

/// <summary>Joins the content streams of a page (ISO 32000-1, 7.8.2), with a line feed between each two.</summary>
internal static class PageContents
{
    private const int MaxStreams = 10_000;

    public static ContentBytes Read(ObjectStore store, CosDictionary page)
    {
        var streams = new List<CosStream>();
        var value = store.Get(page, "Contents");
        if (value is CosStream single) streams.Add(single);
        else if (value is CosArray array) streams.AddRange(array.Items.Take(MaxStreams).Select(store.Resolve).OfType<CosStream>());
        if (streams.Count == 1)
        {
            var only = store.Decode(streams[0]);
            return new(only.Data, [new(streams[0].Id, 0, only.Data.Length)], only.IsTruncated, only.IsDamaged || only.ImageFilter is not null) { Release = only.Release };
        }

        var joined = new CappedBuffer(store.Limits.MaxDecodedBytes, 1 << 16);
        var segments = new List<PdfContentSegment>();
        var (truncated, damaged) = (value is CosArray { Count: > MaxStreams }, false);
        foreach (var stream in streams)
        {
            var decoded = store.Decode(stream);
            if (joined.Length > 0) joined.Append((byte)'\n');
            segments.Add(new(stream.Id, joined.Length, decoded.Data.Length));
            joined.Append(decoded.Data.Span);
            truncated |= decoded.IsTruncated || joined.IsFull;
            damaged |= decoded.IsDamaged || decoded.ImageFilter is not null;
            decoded.Release();
            if (joined.IsFull) break;
        }

        return new(joined.Memory, segments, truncated, damaged) { Release = joined.Release };
    }
}
