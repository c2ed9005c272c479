using System.Text;
using PiiScanner.Fixtures.Containers;

namespace PiiScanner.Fixtures.OldOffice;

/// <summary>Writes documents of Word 97 to 2003: paragraphs, tables, the other stories, one font.</summary>
public sealed class DocWriter
{
    private const int TextAt = 0x600;
    private const int PageSize = 512;
    private readonly StringBuilder _text = new();
    private readonly List<(int End, byte[] Changes)> _paragraphs = [];
    private readonly List<(int End, byte[] Changes)> _characters = [];
    private readonly int[] _stories = new int[8];
    private readonly Dictionary<int, byte[]> _structures = [];
    private int _story;

    /// <summary>A document of paragraphs and tables.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="font">Font of all text.</param>
    public static byte[] Write(IEnumerable<StoryPart> parts, string font = "Times New Roman")
    {
        var writer = new DocWriter();
        foreach (var part in parts)
        {
            if (part.Rows is null) writer.Paragraph(part.Line ?? "");
            else foreach (var row in part.Rows) writer.Row(row);
        }

        return writer.ToBytes(font);
    }

    /// <summary>Ends a story and begins another: 1 footnotes, 2 headers, 4 comments, 5 endnotes, 6 text boxes.</summary>
    public DocWriter Story(int number)
    {
        _stories[_story] = _text.Length - _stories.Take(_story).Sum();
        _story = number;
        return this;
    }

    /// <summary>Appends characters with changes of their look.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="changes">Property changes, or null for none.</param>
    public DocWriter Run(string text, byte[]? changes = null)
    {
        _text.Append(text);
        _characters.Add((_text.Length, changes ?? []));
        return this;
    }

    /// <summary>Appends a paragraph.</summary>
    public DocWriter Paragraph(string text, byte[]? changes = null)
    {
        Run(text.Replace('\n', '\u000B') + "\r");
        return End(changes ?? []);
    }

    /// <summary>Ends a paragraph whose characters are there.</summary>
    public DocWriter End(byte[] changes)
    {
        _paragraphs.Add((_text.Length, changes));
        return this;
    }

    /// <summary>Appends a row of equal cells.</summary>
    public DocWriter Row(IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
        {
            Run(cell.Replace('\n', '\u000B') + "\u0007");
            End([0x16, 0x24, 1]);
        }

        Run("\u0007");
        var edges = new ByteWriter().U8(cells.Count);
        for (var i = 0; i <= cells.Count; i++) edges.U16(i * 1500);
        edges.Zeros(cells.Count * 20);
        return End(new ByteWriter().Bytes([0x16, 0x24, 1, 0x17, 0x24, 1, 0x08, 0xD6]).U16(edges.Length + 1).Bytes(edges.ToArray()).ToArray());
    }

    /// <summary>Adds a structure of the table stream by its number.</summary>
    public DocWriter Structure(int number, byte[] bytes)
    {
        _structures[number] = bytes;
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="font">Font of text that names none.</param>
    /// <param name="flags">Flags of the header besides that of the table stream.</param>
    /// <param name="isBytes">True to store the text as one byte a character.</param>
    /// <param name="data">The stream of pictures, or null for none.</param>
    public byte[] ToBytes(string font = "Times New Roman", int flags = 0, bool isBytes = false, byte[]? data = null)
    {
        Story(_story);
        var width = isBytes ? 1 : 2;
        var text = isBytes ? Encoding.Latin1.GetBytes(_text.ToString()) : Encoding.Unicode.GetBytes(_text.ToString());
        var body = new ByteWriter().Zeros(TextAt).Bytes(text);
        body.PadTo((body.Length + PageSize - 1) / PageSize * PageSize);
        _structures[12] = Pages(body, _characters, width, isParagraphs: false);
        _structures[13] = Pages(body, _paragraphs, width, isParagraphs: true);
        _structures[15] = Fonts(font);
        _structures[1] = new ByteWriter().U16(18).U16(0).U16(10).U16(1).U16(91).U16(15).U16(0).U16(0).U16(0).U16(0).ToArray();
        var piece = new ByteWriter().U32(0).U32(_text.Length).U16(0).U32(isBytes ? (TextAt * 2) | 0x40000000L : TextAt).U16(0).ToArray();
        _structures[33] = new ByteWriter().U8(2).U32(piece.Length).Bytes(piece).ToArray();
        var table = new ByteWriter();
        var pairs = new Dictionary<int, (int At, int Length)>();
        foreach (var (number, bytes) in _structures)
        {
            pairs[number] = (table.Length, bytes.Length);
            table.Bytes(bytes);
        }

        var stream = body.ToArray();
        Header(text.Length, pairs, flags).CopyTo(stream, 0);
        var file = new CompoundFileWriter().Add("WordDocument", stream).Add("1Table", table.ToArray());
        return (data is null ? file : file.Add("Data", data)).ToBytes();
    }

    private byte[] Header(int textLength, Dictionary<int, (int At, int Length)> pairs, int flags)
    {
        var header = new ByteWriter().U16(0xA5EC).U16(0xC1).U16(0).U16(0x042A).U16(0).U16(0x0200 | flags).PadTo(24).U32(TextAt).U32(TextAt + textLength).U16(14).Zeros(28).U16(22);
        header.PadTo(76);
        foreach (var length in _stories) header.U32(length);
        header.PadTo(152).U16(93);
        for (var i = 0; i < 93; i++)
        {
            var (at, length) = pairs.GetValueOrDefault(i);
            header.U32(at).U32(length);
        }

        return header.ToArray();
    }

    private static byte[] Fonts(string font)
    {
        var entry = new ByteWriter().U8(0).U8(0).U16(400).U8(0).U8(0).Zeros(34).Utf16(font + "\0").ToArray();
        entry[0] = (byte)(entry.Length - 1);
        return new ByteWriter().U16(1).U16(0).Bytes(entry).ToArray();
    }

    // Fills pages of runs behind the text; gives the table that names them.
    private static byte[] Pages(ByteWriter body, List<(int End, byte[] Changes)> runs, int width, bool isParagraphs)
    {
        var (starts, numbers) = (new List<int>(), new List<int>());
        var descriptor = isParagraphs ? 13 : 1;
        var from = 0;
        for (var first = 0; first < runs.Count;)
        {
            var (count, used) = (0, 4 + 1);
            while (first + count < runs.Count && used + 4 + descriptor + Size(runs[first + count].Changes, isParagraphs) <= PageSize - 1 && count < 100) used += 4 + descriptor + Size(runs[first + count++].Changes, isParagraphs);
            numbers.Add(body.Length / PageSize);
            starts.Add(TextAt + (from * width));
            body.Bytes(Page(runs.GetRange(first, count), from, width, isParagraphs));
            first += count;
            from = runs[first - 1].End;
        }

        var table = new ByteWriter();
        starts.ForEach(start => table.U32(start));
        table.U32(TextAt + (from * width));
        numbers.ForEach(number => table.U32(number));
        return table.ToArray();
    }

    private static int Size(byte[] changes, bool isParagraphs) => isParagraphs ? 6 + changes.Length : changes.Length == 0 ? 0 : 3 + changes.Length;

    private static byte[] Page(List<(int End, byte[] Changes)> runs, int from, int width, bool isParagraphs)
    {
        var page = new byte[PageSize];
        var places = new ByteWriter().U32(TextAt + (from * width));
        runs.ForEach(run => places.U32(TextAt + (run.End * width)));
        var at = PageSize - 1;
        foreach (var (_, changes) in runs)
        {
            var list = isParagraphs ? Paragraph(changes) : changes.Length == 0 ? [] : [(byte)changes.Length, .. changes];
            at = (at - list.Length) & ~1;
            list.CopyTo(page, at);
            places.U8(list.Length == 0 ? 0 : at / 2);
            if (isParagraphs) places.Zeros(12);
        }

        places.ToArray().CopyTo(page, 0);
        page[PageSize - 1] = (byte)runs.Count;
        return page;
    }

    // The size counts words, or is zero and stands in the next byte; then the style, then the changes.
    private static byte[] Paragraph(byte[] changes) => (changes.Length & 1) == 1
        ? [(byte)((changes.Length + 3) / 2), 0, 0, .. changes]
        : [0, (byte)((changes.Length + 2) / 2), 0, 0, .. changes];
}
