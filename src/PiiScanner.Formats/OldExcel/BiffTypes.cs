namespace PiiScanner.Formats.OldExcel;

/// <summary>Types of records that no code reads one by one ([MS-XLS] 2.3.2).</summary>
internal static class BiffTypes
{
    // Names of styles and of the printer, margins, the packed colours of the theme, names for macros, places of strings.
    private static readonly HashSet<int> s_nobodysWords = [0x293, 0x892, 0x88E, 0x896, 0x4D, 0x1BA, 0xFF, 0x17, 0x92, 0xA1, 0x26, 0x27, 0x28, 0x29, 0x863, 0x87C, 0x87D, 0x201, 0xBE, 0xD7, 0x20B, 0x8C8, 0x13D, 0x160, 0xE2, 0x59];

    /// <summary>True for a picture stored as it is on the screen: in a drawing of old, behind the cells, in a header or footer.</summary>
    public static bool IsPicture(int type) => type is 0x7F or 0xE9 or 0x866;

    /// <summary>True for a record that may hold words, and that nobody reads.</summary>
    public static bool MayHoldWords(int type) => type is < 0x1001 or > 0x1066 && !s_nobodysWords.Contains(type);
}
