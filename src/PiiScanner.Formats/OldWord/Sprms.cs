using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldWord;

/// <summary>One change of a property ([MS-DOC] 2.2.5).</summary>
/// <param name="Code">Which property.</param>
/// <param name="At">First byte of its operand in the list.</param>
/// <param name="Length">Bytes of the operand.</param>
internal readonly record struct Sprm(int Code, int At, int Length);

/// <summary>Cuts a list of property changes.</summary>
internal static class Sprms
{
    private const int TableDefinition = 0xD608;
    private const int Tabs = 0xC615;

    /// <summary>Moves to the next change; false at the end of the list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="at">Where the next one begins; moved on.</param>
    /// <param name="sprm">The change.</param>
    public static bool Next(ReadOnlySpan<byte> list, ref int at, out Sprm sprm)
    {
        sprm = default;
        if (at + 2 > list.Length) return false;
        var code = list.U16(at);
        var start = at + 2;
        int length;
        switch (code >> 13)
        {
            case 0 or 1: length = 1; break;
            case 2 or 4 or 5: length = 2; break;
            case 3: length = 4; break;
            case 7: length = 3; break;
            default:
                // A size of one byte, but of two in the definition of a table, where it counts one byte more than there are.
                length = code == TableDefinition ? Math.Max(0, list.U16(start) - 1) : list.U8(start);
                if (code == Tabs && length == 255) length = (list.U8(start + 1) * 4) + (list.U8(start + 2 + (list.U8(start + 1) * 4)) * 3) + 2;
                start += code == TableDefinition ? 2 : 1;
                break;
        }

        if (start + length > list.Length) return false;
        sprm = new Sprm(code, start, length);
        at = start + length;
        return true;
    }
}
