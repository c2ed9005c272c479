using PiiScanner.Formats.OldOffice;

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
    private const int MostCharacters = 16_000_000;

    // A letter is about half as wide as its font is high.
    private const double LetterWidth = 0.5;

    private readonly List<MetafileText> _texts = [];
    private readonly List<byte[]> _pictures = [];
    private readonly List<(double Left, double Top, double Right, double Bottom)> _shapes = [];
    private int _characters;

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

    /// <summary>Of two drawings that should show the same: the texts of the one that has more, those of the other below them where it has letters of its own; pictures and gaps of both.</summary>
    /// <param name="other">The other drawing; this one counts where both have as many letters.</param>
    /// <returns>One of the two.</returns>
    public MetafileContent Or(MetafileContent other)
    {
        var (more, less) = other.Letters > Letters ? (other, this) : (this, other);
        if (!less.HasLettersOf(more)) more.AddBelow(less);
        foreach (var picture in less._pictures)
        {
            if (!more._pictures.Exists(known => known.AsSpan().SequenceEqual(picture))) more._pictures.Add(picture);
        }

        if (less._shapes.Count > more._shapes.Count)
        {
            more._shapes.Clear();
            more._shapes.AddRange(less._shapes);
        }

        more.HasGlyphNumbers |= less.HasGlyphNumbers;
        more.HasUnreadPicture |= less.HasUnreadPicture;
        more.IsCut |= less.IsCut;
        return more;
    }

    // Those of ASCII alone: the older form has other letters in another encoding, or marks in their place.
    private bool HasLettersOf(MetafileContent other)
    {
        var counts = new int[128];
        foreach (var text in other._texts) foreach (var c in text.Text) if (char.IsAsciiLetterOrDigit(c)) counts[c]++;
        foreach (var text in _texts) foreach (var c in text.Text) if (char.IsAsciiLetterOrDigit(c) && --counts[c] < 0) return false;
        return true;
    }

    private void AddBelow(MetafileContent other)
    {
        const double Distance = 10;
        if (other._texts.Count == 0) return;
        var down = _texts.Count == 0 ? 0 : _texts.Max(text => text.Y + (Distance * text.Height)) - other._texts.Min(text => text.Y - (Distance * text.Height));
        _texts.AddRange(other._texts.Select(text => text with { Y = text.Y + down }));
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
        if (_texts.Count >= MostTexts || _characters + text.Length > MostCharacters)
        {
            IsCut = true;
            return;
        }

        _characters += text.Length;
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
        else IsCut = true;
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

    /// <summary>Adds a device independent bitmap as a file of its own.</summary>
    /// <param name="bitmap">Header, colours and pixels.</param>
    public void AddBitmap(ReadOnlySpan<byte> bitmap)
    {
        // Records without a bitmap end in a few bytes that are nothing.
        if (bitmap.Length <= BitmapFile.CoreHeader) return;
        if (BitmapFile.Of(bitmap) is { } file) AddFile(file);
        else AddUnreadPicture();
    }

    /// <summary>Adds a device independent bitmap in two pieces.</summary>
    /// <param name="information">Header and colours.</param>
    /// <param name="pixels">Pixels.</param>
    public void AddBitmap(ReadOnlySpan<byte> information, ReadOnlySpan<byte> pixels)
    {
        if (pixels.Length == 0) return;
        if (information.Length < BitmapFile.CoreHeader) AddUnreadPicture();
        else AddFile(BitmapFile.Of(information, pixels));
    }
}
