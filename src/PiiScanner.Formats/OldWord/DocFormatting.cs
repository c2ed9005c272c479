using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldWord;

/// <summary>One stretch of the stream that is formatted alike.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">First byte behind it.</param>
/// <param name="At">First byte of its list of changes in the stream.</param>
/// <param name="Length">Bytes of the list.</param>
/// <param name="Style">Number of the paragraph's style.</param>
internal readonly record struct DocRun(long Start, long End, int At, int Length, int Style);

/// <summary>The formatting of characters, or of paragraphs, by their place in the stream ([MS-DOC] 2.9.35, 2.9.33).</summary>
internal sealed class DocFormatting
{
    private const int PageSize = 512;
    private const int MaxRuns = 4_000_000;
    private readonly List<DocRun> _runs = [];
    private int _last;

    /// <summary>Reads the pages of runs that a table names.</summary>
    /// <param name="stream">The stream WordDocument.</param>
    /// <param name="table">Places and page numbers.</param>
    /// <param name="isParagraphs">True for paragraphs, false for characters.</param>
    public static DocFormatting Read(ReadOnlySpan<byte> stream, ReadOnlySpan<byte> table, bool isParagraphs)
    {
        var formatting = new DocFormatting();
        var count = (table.Length - 4) / 8;
        for (var i = 0; i < count; i++)
        {
            var page = stream.Part((table.U32(((count + 1) * 4) + (i * 4)) & 0x3FFFFF) * PageSize, PageSize);
            var start = (int)((table.U32(((count + 1) * 4) + (i * 4)) & 0x3FFFFF) * PageSize);
            if (page.Length < PageSize) continue;
            if (isParagraphs) formatting.ReadParagraphs(page, start);
            else formatting.ReadCharacters(page, start);
        }

        formatting._runs.Sort((one, other) => one.Start.CompareTo(other.Start));
        return formatting;
    }

    /// <summary>The run that holds a byte; an empty one reaching to the next run where there is none.</summary>
    /// <param name="at">The byte.</param>
    public DocRun At(long at)
    {
        if (_last < _runs.Count && _runs[_last].Start <= at && at < _runs[_last].End) return _runs[_last];
        int low = 0, high = _runs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Start <= at) low = middle + 1;
            else high = middle;
        }

        if (low > 0 && at < _runs[low - 1].End)
        {
            _last = low - 1;
            return _runs[_last];
        }

        return new DocRun(at, low < _runs.Count ? _runs[low].Start : long.MaxValue, 0, 0, 0);
    }

    private void ReadCharacters(ReadOnlySpan<byte> page, int start)
    {
        var count = page[PageSize - 1];
        for (var i = 0; i < count && _runs.Count < MaxRuns; i++)
        {
            var offset = page.U8(((count + 1) * 4) + i) * 2;
            var length = offset == 0 ? 0 : page.U8(offset);
            _runs.Add(new DocRun(page.U32(i * 4), page.U32((i + 1) * 4), start + offset + 1, Math.Min(length, PageSize - 1 - offset), 0));
        }
    }

    private void ReadParagraphs(ReadOnlySpan<byte> page, int start)
    {
        const int DescriptorLength = 13;
        var count = page[PageSize - 1];
        for (var i = 0; i < count && _runs.Count < MaxRuns; i++)
        {
            var offset = page.U8(((count + 1) * 4) + (i * DescriptorLength)) * 2;
            var (from, to) = (page.U32(i * 4), page.U32((i + 1) * 4));
            if (offset == 0)
            {
                _runs.Add(new DocRun(from, to, 0, 0, 0));
                continue;
            }

            var isLong = page.U8(offset) == 0;
            var size = isLong ? page.U8(offset + 1) * 2 : (page.U8(offset) * 2) - 1;
            var list = offset + (isLong ? 2 : 1);
            var length = Math.Clamp(size - 2, 0, Math.Max(0, PageSize - list - 2));
            _runs.Add(new DocRun(from, to, start + list + 2, length, page.U16(list)));
        }
    }
}
