namespace PiiScanner.Core.Text;

/// <summary>Letters written as escapes of a program, <c>\u1ec5</c> and <c>\xea</c> (ECMA-262, 12.9.4; RFC 8259, 7): what <c>json_encode</c> and minifiers make of Vietnamese in scripts, dumps and logs.</summary>
internal static class EscapedLetter
{
    /// <summary>Number of code units of the escape that opens a text; 0 where none does.</summary>
    /// <param name="text">Begins with a backslash.</param>
    public static int Length(ReadOnlySpan<char> text)
    {
        var digits = text.Length < 4 || text[0] != '\\' ? 0 : text[1] == 'u' ? 4 : text[1] == 'x' ? 2 : 0;
        if (digits == 0 || text.Length < 2 + digits) return 0;
        for (var i = 0; i < digits; i++)
        {
            if (Hex(text[2 + i]) < 0) return 0;
        }

        return 2 + digits;
    }

    /// <summary>The letter of Latin script, mark or space an escape stands for; NUL for any other, which is left as it is written.</summary>
    /// <param name="escape">An escape of the length <see cref="Length"/> gives.</param>
    public static char Decode(ReadOnlySpan<char> escape)
    {
        var value = 0;
        foreach (var digit in escape.Slice(2)) value = value * 16 + Hex(digit);
        var c = (char)value;
        return c == ' ' || CharClasses.IsMark(c) || c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' && char.IsLetter(c) ? c : '\0';
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
