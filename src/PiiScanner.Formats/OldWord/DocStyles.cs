using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldWord;

/// <summary>The style sheet of a .doc file, as far as it decides font, visibility and headings ([MS-DOC] 2.9.271).</summary>
internal sealed class DocStyles
{
    private const int MaxStyles = 4096;
    private const int MaxChain = 12;
    private const int NoStyle = 0xFFF;
    private readonly List<Style> _styles = [];

    /// <summary>Number of the font of text whose styles name none; -1 where that is not known.</summary>
    public int DefaultFont { get; private set; } = -1;

    /// <summary>Reads the style sheet.</summary>
    /// <param name="sheet">The structure.</param>
    public static DocStyles Read(ReadOnlySpan<byte> sheet)
    {
        var styles = new DocStyles();
        var headLength = sheet.U16(0);
        var count = Math.Min(sheet.U16(2), MaxStyles);
        var baseLength = sheet.U16(4);
        if (headLength >= 18) styles.DefaultFont = sheet.U16(14 + 4) is > 0 and var font ? font : sheet.U16(14);
        long at = 2 + headLength;
        for (var i = 0; i < count && at < sheet.Length; i++)
        {
            var length = sheet.U16(at);
            styles._styles.Add(Style.Read(sheet.Part(at + 2, length), baseLength));
            at += 2 + length;
        }

        return styles;
    }

    /// <summary>The lists of character changes of a style and those it is based on, the lowest first.</summary>
    /// <param name="style">Its number.</param>
    public List<byte[]> Chain(int style)
    {
        var lists = new List<byte[]>();
        for (var i = 0; i < MaxChain && style < _styles.Count && style != NoStyle; i++)
        {
            if (_styles[style].Characters.Length > 0) lists.Add(_styles[style].Characters);
            style = _styles[style].Base;
        }

        lists.Reverse();
        return lists;
    }

    /// <summary>True for a heading or title.</summary>
    public bool IsHeading(int style) => style < _styles.Count && _styles[style].BuiltIn is (>= 1 and <= 9) or 62 or 74;

    private sealed record Style(int BuiltIn, int Base, byte[] Characters)
    {
        public static Style Read(ReadOnlySpan<byte> bytes, int baseLength)
        {
            if (bytes.Length < 10) return new Style(0, NoStyle, []);
            var kind = bytes.U16(2) & 0xF;
            var count = bytes.U16(4) & 0xF;
            long at = baseLength + 2 + (bytes.U16(baseLength) * 2) + 2;
            var characters = Array.Empty<byte>();
            for (var i = 0; i < count && at < bytes.Length; i++)
            {
                var length = bytes.U16(at);
                // A paragraph's style has its paragraph first, then its characters; a character's only these.
                if ((kind == 1 && i == 1) || (kind == 2 && i == 0)) characters = bytes.Part(at + 2, length).ToArray();
                at += 2 + ((length + 1) & ~1);
            }

            return new Style(bytes.U16(0) & 0xFFF, bytes.U16(2) >> 4, characters);
        }
    }
}
