using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>What somebody finds who has a PDF and looks for a value in it: its bytes, every stream unpacked, all strings, names and comments decoded. Shares nothing with the product.</summary>
internal static partial class PdfSearch
{
    /// <summary>Where a value can be read: <c>bytes</c>, or the byte at which a stream begins.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="value">The value, in Unicode.</param>
    public static IReadOnlyList<string> PlacesOf(byte[] pdf, string value)
    {
        var found = new List<string>();
        if (Holds(pdf, value)) found.Add("bytes");
        var text = Encoding.Latin1.GetString(pdf);
        foreach (Match stream in Stream().Matches(text))
        {
            var start = stream.Index + stream.Length;
            if (Unpacked(pdf, start) is { } inside && Holds(inside, value)) found.Add("stream at " + start);
        }

        return found;
    }

    private static byte[]? Unpacked(byte[] pdf, int start)
    {
        using var output = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(pdf, start, pdf.Length - start), CompressionMode.Decompress);
            zlib.CopyTo(output);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return output.ToArray();
    }

    private static bool Holds(byte[] bytes, string value)
    {
        if (PackageSearch.Holds(bytes, value)) return true;
        var strings = Strings(Encoding.Latin1.GetString(bytes)).ToList();
        var joined = strings.SelectMany(text => text).ToArray();
        return strings.Append(joined).SelectMany(Texts).Any(text => PackageSearch.IsIn(text, value));
    }

    // Strings in brackets and in hexadecimal digits, and names with their digits (ISO 32000-1, 7.3.4 and 7.3.5).
    private static IEnumerable<byte[]> Strings(string text)
    {
        foreach (Match token in Token().Matches(text))
        {
            switch (token.Value[0])
            {
                case '<':
                    var digits = Blank().Replace(token.Value[1..^1], "");
                    yield return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
                    break;
                case '/':
                    yield return Encoding.Latin1.GetBytes(NameDigits().Replace(token.Value, code => ((char)Convert.ToInt32(code.Value[1..], 16)).ToString()));
                    break;
                default:
                    yield return Encoding.Latin1.GetBytes(Escape().Replace(token.Value[1..^1], code => code.Value[1] is >= '0' and <= '7' ? ((char)(Convert.ToInt32(code.Value[1..], 8) & 0xFF)).ToString() : code.Value[1] is '\r' or '\n' ? "" : code.Value[1..]));
                    break;
            }
        }
    }

    private static IEnumerable<string> Texts(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        yield return Encoding.BigEndianUnicode.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes);
    }

    [GeneratedRegex(@"stream\r?\n")]
    private static partial Regex Stream();

    [GeneratedRegex(@"<[0-9A-Fa-f\s]+>|\((?:[^()\\]|\\[\s\S])*\)|/[^\s<>\[\]()/%]+")]
    private static partial Regex Token();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("#[0-9A-Fa-f]{2}")]
    private static partial Regex NameDigits();

    [GeneratedRegex(@"\\(?:[0-7]{1,3}|\r\n|[\s\S])")]
    private static partial Regex Escape();
}
