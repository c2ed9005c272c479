using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldWord;

/// <summary>Names of the fonts of a .doc file ([MS-DOC] 2.9.286 and 2.9.87).</summary>
internal static class DocFonts
{
    private const int NameOffset = 40;
    private const int MaxFonts = 32_000;

    /// <summary>The names by number.</summary>
    /// <param name="table">The font table.</param>
    public static List<string> Read(ReadOnlySpan<byte> table)
    {
        var names = new List<string>();
        var count = Math.Min(table.U16(0), MaxFonts);
        long at = 4;
        for (var i = 0; i < count && at < table.Length; i++)
        {
            var length = table.U8(at) + 1;
            var name = table.Part(at, length).Part(NameOffset, length).Utf16();
            var end = name.IndexOf('\0', StringComparison.Ordinal);
            names.Add(end < 0 ? name : name[..end]);
            at += length;
        }

        return names;
    }
}
