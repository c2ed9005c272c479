using System.Text;
using System.Text.Unicode;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>Names of files inside containers that do not say how they are encoded.</summary>
internal static class EntryNames
{
    /// <summary>The name as UTF-8; else as Windows-1258 where its tone marks stand on vowels; else as code page 437, which old zip programs wrote,
    /// unless a byte is no letter there. What is left is read as Windows-1252: the letters of TCVN3 and VNI are told apart later, as in any text.</summary>
    /// <param name="name">The bytes.</param>
    public static string Decode(ReadOnlySpan<byte> name)
    {
        if (Utf8.IsValid(name)) return Encoding.UTF8.GetString(name);
        if (Windows1258Test.Fits(name)) return SingleByteTables.Decode(name, SingleByteTables.Windows1258);
        return SingleByteTables.Decode(name, IsDos(name) ? SingleByteTables.Dos437 : SingleByteTables.Windows1252);
    }

    // Its accented letters stand from 0x80 to 0xA5, and ß at 0xE1; all beyond are frames of tables, fractions and Greek.
    private static bool IsDos(ReadOnlySpan<byte> name)
    {
        foreach (var b in name)
        {
            if (b is > 0xA5 and not 0xE1) return false;
        }

        return true;
    }
}
