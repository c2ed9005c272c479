using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Finds the merged ranges of a sheet before its rows are read, because a worksheet lists them behind the rows.</summary>
/// <remarks>Costs one more decompression of the sheet, but no XML reading: the bytes are searched for the tag.</remarks>
internal static class MergeScan
{
    private const int MaxRanges = 200_000;
    private const int Overlap = 256;

    /// <summary>The merged ranges; those found so far when the part breaks off.</summary>
    /// <param name="session">The package.</param>
    /// <param name="part">The worksheet.</param>
    /// <param name="pages">Takes the page headers and footers met on the way, with their codes; null when nobody asks.</param>
    public static IReadOnlyList<CellRange> Find(PackageSession session, PackagePart part, List<string>? pages = null)
    {
        var found = new List<CellRange>();
        try
        {
            using var stream = session.Package.OpenStream(part, counts: false);
            Scan(stream, found, pages, session.Cancel);
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            // The same bytes are read once more as XML, and that reading reports the fault.
            return found;
        }

        return found;
    }

    private static void Scan(Stream stream, List<CellRange> found, List<string>? pages, CancellationToken cancel)
    {
        var buffer = new byte[(64 << 10) + Overlap];
        for (var kept = 0; ;)
        {
            cancel.ThrowIfCancellationRequested();
            var wanted = buffer.Length - kept;
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), wanted, throwOnEndOfStream: false);
            var length = kept + WithoutZeros(buffer.AsSpan(kept, read));
            // A tag that begins in the last bytes is looked at together with the next ones.
            var isLast = read < wanted;
            var stop = isLast ? length : Math.Max(0, length - Overlap);
            Search(buffer.AsSpan(0, length), stop, found);
            if (pages is not null) SearchPages(buffer.AsSpan(0, length), stop, pages);
            if (isLast || found.Count >= MaxRanges) return;
            buffer.AsSpan(stop, length - stop).CopyTo(buffer);
            kept = length - stop;
        }
    }

    // In UTF-16 every second byte of the tags is zero; UTF-8 has none.
    private static int WithoutZeros(Span<byte> bytes)
    {
        var write = bytes.IndexOf((byte)0);
        if (write < 0) return bytes.Length;
        for (var i = write; i < bytes.Length; i++)
        {
            if (bytes[i] != 0) bytes[write++] = bytes[i];
        }

        return write;
    }

    private const int MostPages = 12;

    // "<oddHeader>&amp;CDANH SÁCH …</oddHeader>"
    private static void SearchPages(ReadOnlySpan<byte> text, int stop, List<string> pages)
    {
        foreach (var word in PageWords)
        {
            for (var at = 0; at < stop && pages.Count < MostPages;)
            {
                var next = text[at..].IndexOf(word);
                if (next < 0 || at + next >= stop) break;
                at += next + word.Length;
                var end = text[at..].IndexOf((byte)'<');
                if (end > 0) pages.Add(System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(text.Slice(at, end))));
            }
        }
    }

    private static readonly byte[][] PageWords = [.. new[] { "oddHeader>", "oddFooter>", "firstHeader>", "evenHeader>" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    private static void Search(ReadOnlySpan<byte> text, int stop, List<CellRange> found)
    {
        var word = "mergeCell "u8;
        Span<char> letters = stackalloc char[40];
        for (var at = 0; at < stop;)
        {
            var next = text[at..Math.Min(text.Length, stop + word.Length - 1)].IndexOf(word);
            if (next < 0) return;
            at += next;
            var tag = text[at..];
            at += word.Length;
            var end = tag.IndexOf((byte)'>');
            if (end > 0) tag = tag[..end];
            var reference = tag.IndexOf("ref="u8);
            if (reference < 0 || reference + 5 >= tag.Length) continue;
            var value = tag[(reference + 5)..];
            var quote = value.IndexOfAny((byte)'"', (byte)'\'');
            if (quote is < 1 or > 40) continue;
            for (var i = 0; i < quote; i++) letters[i] = (char)value[i];
            if (CellReference.TryParseRange(letters[..quote], out var range)) found.Add(range);
        }
    }
}
