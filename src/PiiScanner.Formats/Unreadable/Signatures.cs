using System.Text;

namespace PiiScanner.Formats.Unreadable;

/// <summary>The kinds of file that are known but not read.</summary>
internal static class Signatures
{
    /// <summary>By the bytes at a fixed place; the first that fits counts.</summary>
    public static IReadOnlyList<Signature> All { get; } =
    [
        new("application/x-ole-storage", "Office 97–2003 (doc, xls, ppt)", 0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Text("application/vnd.sqlite3", "SQLite", "SQLite format 3\0"),
        new("application/vnd.ms-access", "Access", 0, [0x00, 0x01, 0x00, 0x00, .. "Standard "u8]),
        new("application/vnd.microsoft.portable-executable", "Windows exe, dll", 0, [0x4D, 0x5A, 0x90, 0x00]),
        new("application/x-elf", "Linux program", 0, [0x7F, 0x45, 0x4C, 0x46]),
        Text("image/vnd.djvu", "DjVu", "AT&TFORM"),
        Text("image/vnd.adobe.photoshop", "Photoshop", "8BPS"),
        Text("application/postscript", "PostScript", "%!PS"),
    ];

    private static Signature Text(string mediaType, string name, string start, int offset = 0) => new(mediaType, name, offset, Encoding.Latin1.GetBytes(start));
}
