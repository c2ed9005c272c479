using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Cli.Tests.Canary;

/// <summary>An output as anybody could read it: in every encoding, without escapes, marks and case, containers unpacked.</summary>
internal static partial class TextViews
{
    private const int Deepest = 3;

    /// <summary>The first of the values that can be read in the output, or null.</summary>
    public static string? Find(byte[] output, IEnumerable<string> values)
    {
        var views = Of(output, 0).Distinct().ToList();
        return values.FirstOrDefault(value => Forms(value).Any(form => views.Exists(view => view.Contains(form, StringComparison.Ordinal))));
    }

    // A part of a value that is long enough to tell it is a leak too.
    private static IEnumerable<string> Forms(string value)
    {
        var plain = Fold(value);
        yield return plain;
        yield return string.Concat(plain.Where(char.IsLetterOrDigit));
        foreach (var hash in PlantedValues.BareHashes(value)) yield return hash;
        if (plain.All(char.IsAsciiDigit))
        {
            yield return plain[..^2];
            yield return plain[2..];
            yield return string.Join(' ', plain[..4], plain[4..7], plain[7..]);
            yield return string.Join('.', plain[..4], plain[4..7], plain[7..]);
            if (plain.Length == 10) yield return "84" + plain[1..];
        }
        else if (plain.Contains('/', StringComparison.Ordinal) && plain.Length == 10)
        {
            var (day, month, year) = (plain[..2], plain[3..5], plain[6..]);
            foreach (var separator in (string[])["-", ".", "/", " ", ""])
            {
                yield return year + separator + month + separator + day;
                yield return day + separator + month + separator + year;
            }

            yield return $"{int.Parse(day, CultureInfo.InvariantCulture)}/{int.Parse(month, CultureInfo.InvariantCulture)}/{year}";
        }
        else if (plain.Contains(' ', StringComparison.Ordinal))
        {
            yield return plain[(plain.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            yield return plain.Replace(' ', '_');
            yield return plain.Replace(' ', '-');
            yield return plain.Replace(' ', '+');
        }
    }

    private static IEnumerable<string> Of(byte[] bytes, int depth)
    {
        foreach (var text in new[] { Encoding.UTF8.GetString(bytes), Encoding.Unicode.GetString(bytes), Encoding.BigEndianUnicode.GetString(bytes) })
        {
            foreach (var view in Unescaped(text)) yield return Fold(view);
        }

        foreach (var view in Unescaped(Encoding.UTF8.GetString(Decoded(Encoding.Latin1.GetString(bytes))))) yield return Fold(view);
        if (depth >= Deepest) yield break;
        foreach (var view in Unpacked(bytes).SelectMany(inner => Of(inner, depth + 1))) yield return view;
    }

    private static IEnumerable<string> Unescaped(string text)
    {
        yield return text;
        yield return WebUtility.HtmlDecode(text);
        yield return Tag().Replace(text, "");
        yield return Uri.UnescapeDataString(text);
        yield return Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
    }

    private static IEnumerable<byte[]> Unpacked(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("SQLite format 3\0"u8))
        {
            foreach (var cell in LedgerCells.Of(bytes)) yield return cell;
        }
        else if (bytes is [(byte)'P', (byte)'K', ..])
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using var copy = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(copy);
                yield return Encoding.UTF8.GetBytes(entry.FullName);
                yield return copy.ToArray();
            }
        }
        else if (bytes is [0x1F, 0x8B, ..])
        {
            using var copy = new MemoryStream();
            using var stream = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            stream.CopyTo(copy);
            yield return copy.ToArray();
        }
    }

    // Everything that can be read as base64, at each of its four beginnings, or as hexadecimal digits, one behind the other.
    private static byte[] Decoded(string text)
    {
        using var all = new MemoryStream();
        foreach (Match run in Base64().Matches(text))
        {
            var letters = run.Value.Replace('-', '+').Replace('_', '/');
            for (var skip = 0; skip < 4; skip++)
            {
                // What the end of a run leaves over decodes to something: the value before it is whole.
                var part = letters[Math.Min(skip, letters.Length)..];
                all.Write(Convert.FromBase64String(part.PadRight((part.Length + 3) & ~3, 'A')));
                all.WriteByte((byte)'\n');
            }
        }

        foreach (Match run in Hex().Matches(text)) all.Write(Convert.FromHexString(run.Value[..(run.Length & ~1)]));
        return all.ToArray();
    }

    private static string Fold(string text) => VietnameseText.Unmark(text).ToLowerInvariant();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}")]
    private static partial Regex Base64();

    [GeneratedRegex("[0-9A-Fa-f]{16,}")]
    private static partial Regex Hex();
}
