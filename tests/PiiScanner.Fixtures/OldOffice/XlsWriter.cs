using PiiScanner.Fixtures.Containers;

namespace PiiScanner.Fixtures.OldOffice;

/// <summary>Writes workbooks of Excel 97 to 2003 (BIFF8).</summary>
public sealed class XlsWriter
{
    private const int FirstFont = 5;
    private readonly List<string> _fonts = [];
    private readonly List<string> _strings = [];
    private readonly List<(string Name, int State, byte[] Records)> _sheets = [];
    private readonly List<byte[]> _globals = [];

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="parts">Paragraphs and tables, one below the other.</param>
    /// <param name="font">Font of all cells.</param>
    public static byte[] Write(IEnumerable<StoryPart> parts, string font = "Times New Roman")
    {
        var writer = new XlsWriter();
        var sheet = new List<byte[]>();
        var row = 0;
        foreach (var part in parts)
        {
            foreach (var cells in part.Rows ?? [[part.Line ?? ""]])
            {
                for (var column = 0; column < cells.Count; column++)
                {
                    if (cells[column].Length > 0) sheet.Add(writer.Text(row, column, cells[column], font));
                }

                row++;
            }
        }

        return writer.Sheet("Sheet1", 0, sheet).ToBytes();
    }

    /// <summary>A record.</summary>
    public static byte[] Record(int type, byte[] body) => [(byte)type, (byte)(type >> 8), (byte)body.Length, (byte)(body.Length >> 8), .. body];

    /// <summary>A text as records hold it, its length before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longLength">True for a length of two bytes.</param>
    public static byte[] Text(string text, bool longLength = true)
    {
        var bytes = new ByteWriter();
        if (longLength) bytes.U16(text.Length);
        else bytes.U8(text.Length);
        return bytes.U8(1).Utf16(text).ToArray();
    }

    /// <summary>A cell of text.</summary>
    public byte[] Text(int row, int column, string text, string font = "Arial")
    {
        var index = _strings.IndexOf(text);
        if (index < 0)
        {
            index = _strings.Count;
            _strings.Add(text);
        }

        return Record(0xFD, new ByteWriter().U16(row).U16(column).U16(StyleOf(font)).U32(index).ToArray());
    }

    /// <summary>A cell of a number, in the format of dates where asked.</summary>
    public byte[] Number(int row, int column, double value, bool isDate = false) =>
        Record(0x203, new ByteWriter().U16(row).U16(column).U16(isDate ? 1 : 0).F64(value).ToArray());

    /// <summary>A text that no cell shows.</summary>
    public XlsWriter Unshown(string text)
    {
        _strings.Add(text);
        return this;
    }

    /// <summary>A record that holds for the whole workbook.</summary>
    public XlsWriter Global(int type, byte[] body)
    {
        _globals.Add(Record(type, body));
        return this;
    }

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="state">0 visible, 1 hidden, 2 very hidden.</param>
    /// <param name="records">Its records.</param>
    public XlsWriter Sheet(string name, int state, IEnumerable<byte[]> records)
    {
        _sheets.Add((name, state, [.. Begin(0x10), .. records.SelectMany(record => record), .. Record(0x0A, [])]));
        return this;
    }

    /// <summary>The stream of records.</summary>
    public byte[] ToStream()
    {
        var head = new ByteWriter().Bytes(Begin(5)).Bytes(Record(0x42, [0xB0, 0x04]));
        foreach (var font in (string[])["Arial", "Arial", "Arial", "Arial", .. _fonts]) head.Bytes(Font(font));
        head.Bytes(Style(0, 0)).Bytes(Style(0, 14));
        for (var i = 0; i < _fonts.Count; i++) head.Bytes(Style(FirstFont + i, 0));
        _globals.ForEach(record => head.Bytes(record));
        var strings = Strings();
        var start = head.Length + _sheets.Sum(sheet => 4 + 6 + Text(sheet.Name, longLength: false).Length) + strings.Length + 4;
        foreach (var (name, state, records) in _sheets)
        {
            head.Bytes(Record(0x85, new ByteWriter().U32(start).U8(state).U8(0).Bytes(Text(name, longLength: false)).ToArray()));
            start += records.Length;
        }

        head.Bytes(strings).Bytes(Record(0x0A, []));
        _sheets.ForEach(sheet => head.Bytes(sheet.Records));
        return head.ToArray();
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => new CompoundFileWriter().Add("Workbook", ToStream()).ToBytes();

    private static byte[] Begin(int kind) => Record(0x809, new ByteWriter().U16(0x600).U16(kind).U16(0x0DBB).U16(0x07CC).U32(0).U32(6).ToArray());

    private static byte[] Font(string name) => Record(0x31, new ByteWriter().U16(200).U16(0).U16(0x7FFF).U16(400).U16(0).U8(0).U8(0).U8(0).U8(0).Bytes(Text(name, longLength: false)).ToArray());

    private static byte[] Style(int font, int format) => Record(0xE0, new ByteWriter().U16(font).U16(format).U16(0).Zeros(12).U16(0x20C0).ToArray());

    private int StyleOf(string font)
    {
        if (font == "Arial") return 0;
        if (!_fonts.Contains(font)) _fonts.Add(font);
        return 2 + _fonts.IndexOf(font);
    }

    // Records hold 8224 bytes; a text is never cut here, so that each continuation begins with a new one.
    private byte[] Strings()
    {
        const int Longest = 8224;
        var records = new ByteWriter();
        var body = new ByteWriter().U32(_strings.Count).U32(_strings.Count);
        var type = 0xFC;
        foreach (var text in _strings)
        {
            if (body.Length + 3 + (text.Length * 2) > Longest)
            {
                records.Bytes(Record(type, body.ToArray()));
                (type, body) = (0x3C, new ByteWriter());
            }

            body.Bytes(Text(text));
        }

        return records.Bytes(Record(type, body.ToArray())).ToArray();
    }
}
