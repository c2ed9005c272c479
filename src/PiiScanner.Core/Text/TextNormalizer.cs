namespace PiiScanner.Core.Text;

/// <summary>Brings a block into the form that detectors read: legacy encodings decoded, NFC, ignorable characters dropped, spaces, digits and widths made plain.</summary>
/// <remarks>A block that is normal already costs one pass over its code units and one object.</remarks>
public static class TextNormalizer
{
    /// <summary>Makes the normal form of one block. A legacy encoding is known by the fonts of its runs, else by the syllables of the block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="columnEncoding">What <see cref="LegacyEncoding.Detect"/> says of the column the block belongs to, because one short cell cannot tell; null for none.</param>
    public static NormalizedText Normalize(TextBlock block, LegacyEncoding? columnEncoding = null)
    {
        if (block is null) throw new ArgumentNullException(nameof(block));
        var seen = CharClasses.Seen(block.Text.AsSpan());
        var hasRuns = block.Runs.Count > 0;
        if (seen == CharClasses.Plain && columnEncoding is null && !hasRuns) return new NormalizedText(block, block.Text, null);
        var decoded = LegacyRuns.Decode(block, columnEncoding, (seen & (CharClasses.Legacy | CharClasses.Viqr)) != 0);
        if (decoded is null && (seen & (CharClasses.Change | CharClasses.Escape)) == 0) return new NormalizedText(block, block.Text, null);
        var normal = MakePlain(decoded ?? NormalBuffer.Of(block.Text), out var changed);
        return changed || decoded is not null ? normal.ToText(block) : new NormalizedText(block, block.Text, null);
    }

    private static NormalBuffer MakePlain(NormalBuffer source, out bool changed)
    {
        var target = new NormalBuffer(source.Count);
        changed = false;
        for (var i = 0; i < source.Count; i++)
        {
            if (source[i] == '\\' && AddEscaped(target, source, ref i))
            {
                changed = true;
                continue;
            }

            var c = Unwrap(source[i]);
            changed |= c != source[i];
            if ((CharClasses.Of(c) & CharClasses.Change) == 0)
            {
                target.Add(c, source.OriginAt(i));
            }
            else if (CharClasses.IsMark(c))
            {
                changed |= AddMark(target, c, source.OriginAt(i));
            }
            else if (char.IsHighSurrogate(c))
            {
                changed |= AddStyledLetter(target, source, ref i);
            }
            else
            {
                if (!CharClasses.IsIgnorable(c)) target.Add(PlainOf(c), source.OriginAt(i));
                changed = true;
            }
        }

        return target;
    }

    private static bool AddEscaped(NormalBuffer target, NormalBuffer source, ref int i)
    {
        var length = EscapedLetter.Length(source.Chars.Slice(i));
        if (length == 0 || EscapedLetter.Decode(source.Chars.Slice(i, length)) is var c && c == '\0') return false;
        if (CharClasses.IsMark(c)) AddMark(target, c, source.OriginAt(i));
        else target.Add(c, source.OriginAt(i));
        i += length - 1;
        return true;
    }

    // A mark that no letter takes is dropped behind Latin text, where it only strikes through or decorates, and kept in other scripts.
    private static bool AddMark(NormalBuffer target, char mark, int origin)
    {
        if (VietnameseLetters.TryCompose(target.Last, mark, out var composed))
        {
            target.ReplaceLast(composed);
            return true;
        }

        if (target.Count > 0 && (target.Last < 0x0300 || target.Last is >= '\u1E00' and <= '\u1EFF')) return true;
        target.Add(mark, origin);
        return false;
    }

    // Social-network posts write whole words in the mathematical alphabets: 52 letters a style, ten digits a style.
    private static bool AddStyledLetter(NormalBuffer target, NormalBuffer source, ref int i)
    {
        var origin = source.OriginAt(i);
        if (i + 1 < source.Count && char.IsLowSurrogate(source[i + 1]))
        {
            var point = char.ConvertToUtf32(source[i], source[i + 1]);
            if (point is >= 0x1D400 and <= 0x1D6A3 or >= 0x1D7CE and <= 0x1D7FF)
            {
                i++;
                target.Add(StyledLetter(point), origin);
                return true;
            }

            target.Add(source[i++], origin);
            target.Add(source[i], source.OriginAt(i));
            return false;
        }

        target.Add('\uFFFD', origin); // half a pair: would join a stranger when something between them is dropped
        return true;
    }

    private static char StyledLetter(int point)
    {
        if (point >= 0x1D7CE) return (char)('0' + ((point - 0x1D7CE) % 10));
        var letter = (point - 0x1D400) % 52;
        return (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }

    // Symbol fonts: the code sits in the private use area, F000 higher.
    private static char Unwrap(char c) => c is >= '\uF020' and <= '\uF0FF' ? (char)(c - 0xF000) : c;

    private static char PlainOf(char c)
    {
        if (CharClasses.IsSpace(c)) return ' ';
        switch (c)
        {
            case '\u0085' or '\u2028' or '\u2029': return '\n';
            case 'Ð' or 'Ɖ': return 'Đ';
            case 'ð' or 'ɖ': return 'đ';
            case >= '\uFF01' and <= '\uFF5E': return (char)(c - 0xFEE0);
        }

        var digit = CharClasses.DigitValue(c);
        return digit >= 0 ? (char)('0' + digit) : c;
    }
}
