using PiiScanner.Fixtures.Containers;

namespace PiiScanner.Fixtures.OldOffice;

/// <summary>Writes presentations of PowerPoint 97 to 2003.</summary>
public sealed class PptWriter
{
    private readonly List<byte[]> _lists = [];
    private readonly List<byte[]> _notes = [];
    private readonly List<(int Number, byte[] Record)> _objects = [];

    /// <summary>A presentation of one slide.</summary>
    /// <param name="parts">Paragraphs, and tables as groups of shapes.</param>
    public static byte[] Write(IEnumerable<StoryPart> parts)
    {
        var drawing = new ByteWriter();
        foreach (var part in parts) drawing.Bytes(part.Rows is null ? Shape(Text(part.Line ?? "", 1), null) : Table(part.Rows));
        return new PptWriter().Slide([], drawing.ToArray()).ToBytes();
    }

    /// <summary>A record.</summary>
    public static byte[] Record(int type, byte[] body, int instance = 0, bool isContainer = false) =>
        new ByteWriter().U16((instance << 4) | (isContainer ? 0xF : 0)).U16(type).U32(body.Length).Bytes(body).ToArray();

    /// <summary>A record of records.</summary>
    public static byte[] Container(int type, params byte[][] records) => Record(type, [.. records.SelectMany(record => record)], isContainer: true);

    /// <summary>A text with the kind of its place: 0 title, 1 body.</summary>
    public static byte[] Text(string text, int kind) => [.. Record(3999, new ByteWriter().U32(kind).ToArray()), .. Record(4000, new ByteWriter().Utf16(text.Replace('\n', '\r')).ToArray())];

    /// <summary>A shape with text.</summary>
    /// <param name="text">Records of the text.</param>
    /// <param name="anchor">Left, top, right and bottom in its group, or null.</param>
    public static byte[] Shape(byte[] text, int[]? anchor)
    {
        var place = new ByteWriter();
        foreach (var edge in anchor ?? []) place.U32(edge);
        return Container(0xF004, anchor is null ? [] : Record(0xF00F, place.ToArray()), Container(0xF00D, text));
    }

    /// <summary>A table: a group of shapes.</summary>
    public static byte[] Table(IReadOnlyList<IReadOnlyList<string>> rows) => Container(0xF003,
        [.. rows.SelectMany((row, r) => row.Select((cell, c) => Shape(Text(cell, 1), [c * 100, r * 50, (c + 1) * 100, (r + 1) * 50])))]);

    /// <summary>Adds a slide.</summary>
    /// <param name="outline">Texts that stand in the list of slides.</param>
    /// <param name="drawing">Records of its shapes.</param>
    /// <param name="isHidden">True for a slide that is left out of the show.</param>
    public PptWriter Slide(byte[] outline, byte[] drawing, bool isHidden = false)
    {
        var number = _objects.Count + 2;
        _objects.Add((number, Container(1006, Record(1007, new byte[24]), Record(1017, new ByteWriter().Zeros(10).U16(isHidden ? 4 : 0).Zeros(4).ToArray()), Container(1036, Container(0xF002, Container(0xF003, drawing))))));
        _lists.Add([.. Persist(number), .. outline]);
        return this;
    }

    /// <summary>Adds notes of the last slide.</summary>
    public PptWriter Notes(string text)
    {
        var number = _objects.Count + 2;
        _objects.Add((number, Container(1008, Record(1009, new byte[8]), Container(1036, Container(0xF002, Shape(Text(text, 2), null))))));
        _notes.Add(Persist(number));
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="older">Records of earlier saves, which no directory names.</param>
    /// <param name="isEncrypted">True to mark it as encrypted.</param>
    public byte[] ToBytes(byte[]? older = null, bool isEncrypted = false)
    {
        var stream = new ByteWriter().Bytes(older ?? []);
        var places = new List<(int Number, int Place)> { (1, stream.Length) };
        var fonts = Container(2005, Record(4023, new ByteWriter().Utf16("Arial").PadTo(68).ToArray()));
        stream.Bytes(Container(1000, Container(1010, fonts), Record(4080, [.. _lists.SelectMany(list => list)], 0, true), Record(4080, [.. _notes.SelectMany(list => list)], 2, true)));
        foreach (var (number, record) in _objects)
        {
            places.Add((number, stream.Length));
            stream.Bytes(record);
        }

        var directory = stream.Length;
        var list = new ByteWriter().U32(1 | ((long)places.Count << 20));
        places.ForEach(place => list.U32(place.Place));
        stream.Bytes(Record(6002, list.ToArray()));
        var edit = stream.Length;
        stream.Bytes(Record(4085, new ByteWriter().U32(0).U32(0).U32(0).U32(directory).U32(1).U32(places.Count + 1).U32(0).ToArray()));
        var user = Record(4086, new ByteWriter().U32(20).U32(isEncrypted ? 0xF3D1C4DF : 0xE391C05F).U32(edit).U16(0).U16(0x3F4).U16(0x0803).U16(0).ToArray());
        return new CompoundFileWriter().Add("PowerPoint Document", stream.ToArray()).Add("Current User", user).ToBytes();
    }

    private static byte[] Persist(int number) => Record(1011, new ByteWriter().U32(number).U32(0).U32(0).U32(256 + number).U32(0).ToArray());
}
