using System.Text;

namespace PiiScanner.Reporting.Console;

/// <summary>Text as a terminal shows it: how wide it is, and what must not reach it.</summary>
public static class TerminalText
{
    /// <summary>Makes what could steer a terminal, or turn the reading direction, visible: <c>\u001B</c>. Names of files come from strangers.</summary>
    /// <param name="text">Any text.</param>
    public static string Printable(string text)
    {
        StringBuilder? cleaned = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHarmless(text, i))
            {
                cleaned?.Append(text[i]);
                continue;
            }

            cleaned ??= new StringBuilder(text, 0, i, text.Length + 16);
            cleaned.Append("\\u").Append(((int)text[i]).ToString("X4", null));
        }

        return cleaned?.ToString() ?? text;
    }

    /// <summary>Columns a text takes: none for combining marks, two for wide East Asian letters and pictures.</summary>
    /// <param name="text">Printable text.</param>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        <= 0x36F => 0,
        >= 0x1100 and <= 0x115F => 2,
        >= 0x2E80 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE00 and <= 0xFE0F => 0,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0x1F300 and <= 0x1FAFF => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };

    private static bool IsHarmless(string text, int index)
    {
        var letter = text[index];
        if (char.IsHighSurrogate(letter)) return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(letter)) return index > 0 && char.IsHighSurrogate(text[index - 1]);
        if (char.IsControl(letter)) return false;
        return letter is not ((>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF');
    }
}
