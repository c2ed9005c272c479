using System.Globalization;
using System.Text;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Text;

/// <summary>Writes Unicode text in an old encoding as a program shows it that reads the bytes as windows-1252.</summary>
internal static class LegacyText
{
    private const string Latin80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly string[] Columns = ["letter", "tcvn3", "vni-windows", "vps", "viscii", "bkhcm1", "bkhcm2", "vietware-f", "vietware-x"];

    public static string Write(string text, LegacyEncoding encoding)
    {
        if (encoding == LegacyEncoding.DoubleEncoded) return Shown(Encoding.UTF8.GetBytes(text));
        var column = Array.IndexOf(Columns, encoding.Name);
        var codes = WordLists.BuiltIn.Rows("legacy-letters").ToDictionary(static row => row[0][0], row => row[column]);
        var bytes = new List<byte>();
        foreach (var c in text)
        {
            if (!codes.TryGetValue(c, out var code)) bytes.Add((byte)c);
            else for (var i = 0; i < code.Length; i += 2) bytes.Add(byte.Parse(code.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return Shown([.. bytes]);
    }

    private static string Shown(byte[] bytes) => string.Concat(bytes.Select(static b => b is >= 0x80 and < 0xA0 ? Latin80[b - 0x80] : (char)b));
}
