using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>What somebody finds who has a copy and looks for a value in it: every part unpacked, read in every way that comes to mind. Shares nothing with the product.</summary>
internal static partial class PackageSearch
{
    private const int DeepestPackage = 4;
    private static readonly string[] Alphabet = ["aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ"];
    private static readonly Dictionary<char, char> Bases = Alphabet.SelectMany(row => row.Select(letter => (letter, row[0]))).ToDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>Names of the parts in which a value can be read; <c>package</c> for what lies outside of them.</summary>
    /// <param name="package">A zip package.</param>
    /// <param name="value">The value, in Unicode.</param>
    public static IReadOnlyList<string> PartsWith(byte[] package, string value)
    {
        var found = new List<string>();
        if (Holds(package, value)) found.Add("package");
        Search(package, Plain(value), "", 0, found);
        return found;
    }

    /// <summary>All parts, unpacked.</summary>
    public static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, Unpacked);
    }

    /// <summary>Every byte of UTF-8 as a percent sign and two digits: <c>%4E%67</c>.</summary>
    public static string InPercents(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(unit => "%" + unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    private static void Search(byte[] package, string value, string around, int depth, List<string> found)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        foreach (var entry in zip.Entries)
        {
            var bytes = Unpacked(entry);
            if (Plain(entry.FullName + entry.Comment).Contains(value, StringComparison.Ordinal) || Holds(bytes, value)) found.Add(around + entry.FullName);
            if (bytes.AsSpan().StartsWith("PK"u8) && depth < DeepestPackage) Search(bytes, value, around + entry.FullName + "!", depth + 1, found);
        }
    }

    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Whether a value can be read in bytes, which are no package.</summary>
    public static bool Holds(byte[] bytes, string value) => Texts(bytes).Any(text => IsIn(text, value));

    /// <summary>Whether a value can be read in a text as it stands, or behind entities, escapes, percent signs, base64 or hexadecimal digits.</summary>
    public static bool IsIn(string text, string value)
    {
        var plain = Plain(value);
        return Readings(text).Any(reading => Plain(reading).Contains(plain, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        if (!bytes.AsSpan().Contains((byte)0)) yield break;
        for (var start = 0; start < 2; start++)
        {
            yield return Encoding.Unicode.GetString(bytes, start, bytes.Length - start);
            yield return Encoding.BigEndianUnicode.GetString(bytes, start, bytes.Length - start);
        }
    }

    private static IEnumerable<string> Readings(string text)
    {
        yield return text;
        var decoded = WebUtility.HtmlDecode(text);
        yield return decoded;
        yield return WebUtility.HtmlDecode(Tag().Replace(text, ""));
        yield return Uri.UnescapeDataString(decoded);
        yield return Uri.UnescapeDataString(Uri.UnescapeDataString(decoded));
        yield return Unit().Replace(decoded, unit => ((char)Convert.ToInt32(unit.Groups[1].Value, 16)).ToString());
        foreach (Match run in Base64().Matches(decoded))
        {
            var bytes = Convert.FromBase64String(run.Value[..(run.Value.Length / 4 * 4)]);
            yield return Encoding.UTF8.GetString(bytes);
            yield return Encoding.Unicode.GetString(bytes);
        }

        foreach (Match run in Hex().Matches(decoded))
        {
            var bytes = Convert.FromHexString(run.Value[..(run.Value.Length / 2 * 2)]);
            yield return Encoding.UTF8.GetString(bytes);
            yield return Encoding.Unicode.GetString(bytes);
        }
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)) plain.Append(Bases.GetValueOrDefault(letter, letter));
        return plain.ToString();
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:\\u|_x)([0-9A-Fa-f]{4})_?")]
    private static partial Regex Unit();

    [GeneratedRegex("[A-Za-z0-9+/]{12,}")]
    private static partial Regex Base64();

    [GeneratedRegex("[0-9A-Fa-f]{16,}")]
    private static partial Regex Hex();
}
