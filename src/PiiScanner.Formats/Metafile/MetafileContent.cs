using System.Buffers.Binary;

namespace PiiScanner.Formats.Metafile;

/// <summary>A piece of text where a metafile draws it, in units of the page, y down.</summary>
/// <param name="X">Left end.</param>
/// <param name="Y">Reference line.</param>
/// <param name="Width">Width; estimated where the file gives none.</param>
/// <param name="Height">Height of the font.</param>
/// <param name="Text">The characters.</param>
internal readonly record struct MetafileText(double X, double Y, double Width, double Height, string Text);

/// <summary>What a metafile draws that may be read: texts, and pictures as files of their own.</summary>
internal sealed class MetafileContent
{
    private const int MostTexts = 2_000_000;
    private const int MostPictures = 2_000;
    private const int FileHeader = 14;
    private const int CoreHeader = 12;
    private const int InfoHeader = 40;
    private const int BitFields = 3;

    // A letter is about half as wide as its font is high.
    private const double LetterWidth = 0.5;

    private readonly List<MetafileText> _texts = [];
    private readonly List<byte[]> _pictures = [];
    private readonly List<(double Left, double Top, double Right, double Bottom)> _shapes = [];

    /// <summary>Texts in the order they are drawn.</summary>
    public IReadOnlyList<MetafileText> Texts => _texts;

    /// <summary>Pictures, each a whole file.</summary>
    public IReadOnlyList<byte[]> Pictures => _pictures;

    /// <summary>Bounds of filled shapes: those that stand in lines may be letters drawn as outlines.</summary>
    public IReadOnlyList<(double Left, double Top, double Right, double Bottom)> Shapes => _shapes;

    /// <summary>True where letters are told by the numbers of a font's glyphs alone.</summary>
    public bool HasGlyphNumbers { get; private set; }

    /// <summary>True where a picture inside could not be taken out.</summary>
    public bool HasUnreadPicture { get; private set; }

    /// <summary>True where the file ends before it is whole, or a limit was reached.</summary>
    public bool IsCut { get; private set; }

    /// <summary>How many characters it draws, blanks apart.</summary>
    public int Letters => _texts.Sum(text => text.Text.Count(c => !char.IsWhiteSpace(c)));

    /// <summary>Adds what another drawing of the same page holds.</summary>
    /// <param name="other">The other drawing.</param>
    /// <returns>This one.</returns>
    public MetafileContent And(MetafileContent other)
    {
        _texts.AddRange(other._texts);
        _pictures.AddRange(other._pictures);
        _shapes.AddRange(other._shapes);
        HasGlyphNumbers |= other.HasGlyphNumbers;
        HasUnreadPicture |= other.HasUnreadPicture;
        IsCut |= other.IsCut;
        return this;
    }

    /// <summary>Adds a text.</summary>
    /// <param name="x">Reference point.</param>
    /// <param name="y">Reference line.</param>
    /// <param name="width">Width, or 0 where it is not known.</param>
    /// <param name="height">Height of the font.</param>
    /// <param name="align">Alignment flags of the device context: 2 right, 6 center.</param>
    /// <param name="text">The characters.</param>
    public void Add(double x, double y, double width, double height, int align, string text)
    {
        if (text.Length == 0) return;
        if (_texts.Count >= MostTexts)
        {
            IsCut = true;
            return;
        }

        height = double.IsFinite(height) && Math.Abs(height) > 0 ? Math.Abs(height) : 1;
        if (!double.IsFinite(width) || width <= 0) width = LetterWidth * height * text.Length;
        x -= (align & 6) switch { 2 => width, 6 => width / 2, _ => 0 };
        _texts.Add(new MetafileText(double.IsFinite(x) ? x : 0, double.IsFinite(y) ? y : 0, width, height, text));
    }

    /// <summary>Notes letters given as numbers of glyphs.</summary>
    public void AddGlyphNumbers() => HasGlyphNumbers = true;

    /// <summary>Notes a filled shape.</summary>
    /// <param name="left">Its bounds, in any one unit.</param>
    /// <param name="top">Top.</param>
    /// <param name="right">Right.</param>
    /// <param name="bottom">Bottom.</param>
    public void AddShape(double left, double top, double right, double bottom)
    {
        if (_shapes.Count < MostTexts) _shapes.Add((left, top, right, bottom));
    }

    /// <summary>Notes a picture that cannot be taken out.</summary>
    public void AddUnreadPicture() => HasUnreadPicture = true;

    /// <summary>Notes that the rest is missing.</summary>
    public void Cut() => IsCut = true;

    /// <summary>Adds a picture that is a file as it stands.</summary>
    /// <param name="file">The file.</param>
    public void AddFile(ReadOnlySpan<byte> file)
    {
        if (_pictures.Count < MostPictures) _pictures.Add(file.ToArray());
        else IsCut = true;
    }

    /// <summary>Adds a device independent bitmap ([MS-WMF] 2.2.2.9) as a file of its own.</summary>
    /// <param name="bitmap">Header, colours and pixels.</param>
    public void AddBitmap(ReadOnlySpan<byte> bitmap)
    {
        if (bitmap.Length < InfoHeader) return;
        var header = BinaryPrimitives.ReadInt32LittleEndian(bitmap);
        if (header is not (CoreHeader or >= InfoHeader) || header > bitmap.Length)
        {
            AddUnreadPicture();
            return;
        }

        AddBitmap(bitmap[..Math.Min(bitmap.Length, header + Colours(bitmap, header))], bitmap[Math.Min(bitmap.Length, header + Colours(bitmap, header))..]);
    }

    /// <summary>Adds a device independent bitmap in two pieces.</summary>
    /// <param name="information">Header and colours.</param>
    /// <param name="pixels">Pixels.</param>
    public void AddBitmap(ReadOnlySpan<byte> information, ReadOnlySpan<byte> pixels)
    {
        if (information.Length < CoreHeader || pixels.Length == 0) return;
        var file = new byte[FileHeader + information.Length + pixels.Length];
        file[0] = (byte)'B';
        file[1] = (byte)'M';
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), FileHeader + information.Length);
        information.CopyTo(file.AsSpan(FileHeader));
        pixels.CopyTo(file.AsSpan(FileHeader + information.Length));
        AddFile(file);
    }

    // Bytes of the colour table behind the header.
    private static int Colours(ReadOnlySpan<byte> bitmap, int header)
    {
        if (header == CoreHeader) return BinaryPrimitives.ReadUInt16LittleEndian(bitmap[10..]) is var depth and <= 8 ? 3 << depth : 0;
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(bitmap[14..]);
        var used = BinaryPrimitives.ReadInt32LittleEndian(bitmap[32..]);
        if (used is <= 0 or > 256) used = bits <= 8 ? 1 << bits : 0;
        var masks = header == InfoHeader && BinaryPrimitives.ReadInt32LittleEndian(bitmap[16..]) == BitFields ? 12 : 0;
        return (4 * used) + masks;
    }
}
