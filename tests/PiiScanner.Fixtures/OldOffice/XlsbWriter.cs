using System.IO.Compression;
using System.Text;

namespace PiiScanner.Fixtures.OldOffice;

/// <summary>Writes binary workbooks (.xlsb): packages of records.</summary>
public sealed class XlsbWriter
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly List<string> _strings = [];
    private readonly List<(string Name, int State, byte[] Records, string Links)> _sheets = [];
    private readonly List<(string Name, string Type, byte[] Content)> _parts = [];
    private readonly List<byte[]> _names = [];

    /// <summary>A record: type and length in groups of seven bits.</summary>
    public static byte[] Record(int type, params byte[] body)
    {
        var bytes = new List<byte>();
        if (type < 0x80) bytes.Add((byte)type);
        else bytes.AddRange([(byte)(type | 0x80), (byte)(type >> 7)]);
        for (var rest = body.Length; ; rest >>= 7)
        {
            bytes.Add((byte)(rest > 0x7F ? rest | 0x80 : rest));
            if (rest <= 0x7F) break;
        }

        return [.. bytes, .. body];
    }

    /// <summary>A text with its length before it.</summary>
    public static byte[] Text(string text) => new ByteWriter().U32(text.Length).Utf16(text).ToArray();

    /// <summary>A text that may have fonts: this one has none.</summary>
    public static byte[] RichText(string text) => [0, .. Text(text)];

    /// <summary>Begins a row.</summary>
    public static byte[] Row(int row, bool isHidden = false) => Record(0, new ByteWriter().U32(row).U32(0).U16(300).U8(0).U8(isHidden ? 0x10 : 0).U8(0).U32(0).ToArray());

    /// <summary>A cell of any kind.</summary>
    /// <param name="type">Type of the record.</param>
    /// <param name="column">Column, from 0.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Number of the style: 0 plain, 1 date.</param>
    public static byte[] Cell(int type, int column, byte[] value, int style = 0) => Record(type, [.. new ByteWriter().U32(column).U32(style).ToArray(), .. value]);

    /// <summary>A cell of a number.</summary>
    public static byte[] Number(int column, double value, int style = 0) => Cell(5, column, new ByteWriter().F64(value).ToArray(), style);

    /// <summary>A cell of a shared text.</summary>
    public byte[] Shared(int column, string text)
    {
        if (!_strings.Contains(text)) _strings.Add(text);
        return Cell(7, column, new ByteWriter().U32(_strings.IndexOf(text)).ToArray());
    }

    /// <summary>A text that no cell shows.</summary>
    public XlsbWriter Unshown(string text)
    {
        _strings.Add(text);
        return this;
    }

    /// <summary>A defined name.</summary>
    public XlsbWriter Name(string name)
    {
        _names.Add(Record(39, [.. new ByteWriter().U32(0).U8(0).U32(uint.MaxValue).ToArray(), .. Text(name), .. new ByteWriter().U32(0).U32(0).U32(uint.MaxValue).ToArray()]));
        return this;
    }

    /// <summary>Adds a part of the package.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">The content.</param>
    /// <param name="type">Content type; empty for that of its extension.</param>
    public XlsbWriter Part(string name, byte[] content, string type = "")
    {
        _parts.Add((name, type, content));
        return this;
    }

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">Records of its rows.</param>
    /// <param name="state">0 shown, 1 hidden, 2 very hidden.</param>
    /// <param name="before">Records before the rows: columns.</param>
    /// <param name="behind">Records behind them: merged cells, links, page texts.</param>
    /// <param name="links">Relationships of the sheet, as XML.</param>
    public XlsbWriter Sheet(string name, IEnumerable<byte[]> rows, int state = 0, byte[]? before = null, byte[]? behind = null, string links = "")
    {
        byte[] columns = before is null ? [] : [.. Record(390), .. before, .. Record(391)];
        _sheets.Add((name, state, [.. Record(129), .. columns, .. Record(145), .. rows.SelectMany(row => row), .. Record(146), .. behind ?? [], .. Record(130)], links));
        return this;
    }

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="parts">Paragraphs and tables, one below the other.</param>
    public static byte[] Write(IEnumerable<StoryPart> parts)
    {
        var writer = new XlsbWriter();
        var rows = new List<byte[]>();
        foreach (var cells in parts.SelectMany(part => part.Rows ?? [[part.Line ?? ""]]))
        {
            rows.Add(Row(rows.Count));
            rows[^1] = [.. rows[^1], .. cells.SelectMany((cell, column) => cell.Length == 0 ? [] : writer.Shared(column, cell))];
        }

        return writer.Sheet("Sheet1", rows).ToBytes();
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddText(zip, "[Content_Types].xml", Types());
            AddText(zip, "_rels/.rels", Relationships(Link("rId1", "officeDocument", "xl/workbook.bin")));
            Add(zip, "xl/workbook.bin", Workbook());
            var links = _sheets.Select((_, i) => Link($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.bin"));
            AddText(zip, "xl/_rels/workbook.bin.rels", Relationships(string.Concat(links) + Link("rId1001", "styles", "styles.bin") + Link("rId1002", "sharedStrings", "sharedStrings.bin")));
            for (var i = 0; i < _sheets.Count; i++)
            {
                Add(zip, $"xl/worksheets/sheet{i + 1}.bin", _sheets[i].Records);
                if (_sheets[i].Links.Length > 0) AddText(zip, $"xl/worksheets/_rels/sheet{i + 1}.bin.rels", Relationships(_sheets[i].Links));
            }

            Add(zip, "xl/styles.bin", Styles());
            Add(zip, "xl/sharedStrings.bin", [.. Record(159, new ByteWriter().U32(_strings.Count).U32(_strings.Count).ToArray()), .. _strings.SelectMany(text => Record(19, RichText(text))), .. Record(160)]);
            foreach (var (name, _, content) in _parts) Add(zip, name, content);
        }

        return bytes.ToArray();
    }

    /// <summary>A relationship as XML.</summary>
    public static string Link(string id, string type, string target, bool isExternal = false) =>
        $"<Relationship Id=\"{id}\" Type=\"{Office}{type}\" Target=\"{target}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>";

    private static string Relationships(string links) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>";

    private string Types()
    {
        var types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/>");
        for (var i = 0; i < _sheets.Count; i++) types.Append($"<Override PartName=\"/xl/worksheets/sheet{i + 1}.bin\" ContentType=\"application/vnd.ms-excel.worksheet\"/>");
        types.Append("<Override PartName=\"/xl/styles.bin\" ContentType=\"application/vnd.ms-excel.styles\"/><Override PartName=\"/xl/sharedStrings.bin\" ContentType=\"application/vnd.ms-excel.sharedStrings\"/>");
        foreach (var (name, type, _) in _parts.Where(part => part.Type.Length > 0)) types.Append($"<Override PartName=\"/{name}\" ContentType=\"{type}\"/>");
        return types.Append("</Types>").ToString();
    }

    private byte[] Workbook()
    {
        var sheets = _sheets.SelectMany((sheet, i) => Record(156, [.. new ByteWriter().U32(sheet.State).U32(i + 1).ToArray(), .. Text($"rId{i + 1}"), .. Text(sheet.Name)]));
        return [.. Record(131), .. Record(153, new ByteWriter().U32(0x10020).U32(0).ToArray().Concat(Text("ThisWorkbook")).ToArray()), .. Record(143), .. sheets, .. Record(144), .. _names.SelectMany(name => name), .. Record(132)];
    }

    // Style 1 shows dates.
    private static byte[] Styles()
    {
        byte[] Style(int format) => Record(47, new ByteWriter().U16(0).U16(format).U16(0).U16(0).U16(0).U8(0).U8(0).U32(0x3F0000).ToArray());
        var font = Record(43, [.. new ByteWriter().U16(220).U16(0).U16(400).U16(0).U8(0).U8(2).U8(0).U8(0).U8(7).U8(1).U16(0).U32(0xFF000000).U8(2).ToArray(), .. Text("Arial")]);
        var fill = Record(45, new ByteWriter().U32(0).Zeros(64).ToArray());
        return [.. Record(278), .. Record(611, new ByteWriter().U32(1).ToArray()), .. font, .. Record(612), .. Record(603, new ByteWriter().U32(1).ToArray()), .. fill, .. Record(604),
            .. Record(617, new ByteWriter().U32(2).ToArray()), .. Style(0), .. Style(14), .. Record(618), .. Record(279)];
    }

    private static void AddText(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text));

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
