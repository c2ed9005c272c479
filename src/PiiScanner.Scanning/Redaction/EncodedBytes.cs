using System.Buffers;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Bytes that some text spells: in base64, hexadecimal or octal numbers, quoted-printable or percent signs.</summary>
/// <param name="View">What the spelling is called.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Repeated">Bytes at the beginning that the stretch before held too.</param>
internal sealed record EncodedBytes(string View, byte[] Bytes, int Repeated)
{
    // From here on a run of letters is looked at in every way bytes can be read; a shorter one only as text, see ShortRuns.
    private const int LongRun = 24;

    private static readonly SearchValues<char> Base64Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");
    private static readonly SearchValues<char> HexLetters = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>True for a whole text in which one way of writing signs is undone; it is not done to it once more.</summary>
    public bool IsRewritten { get; private init; }

    /// <summary>All spelled bytes of a text.</summary>
    /// <param name="text">The bytes of a part, one letter each.</param>
    /// <param name="repeated">Letters at the beginning that the stretch before held too.</param>
    /// <param name="isRewritten">Whether the text is one that was rewritten already.</param>
    public static IEnumerable<EncodedBytes> In(string text, int repeated, bool isRewritten)
    {
        if (!isRewritten)
        {
            if (Rewritten(text, repeated, "octal", '\\', 3, OctalAt) is { } octal) yield return octal;
            if (Rewritten(text, repeated, "quoted", '=', 2, HexAt) is { } quoted) yield return quoted;
            if (Rewritten(text, repeated, "percent", '%', 2, HexAt) is { } percent) yield return percent;
        }

        var runs = new ShortRuns();
        foreach (var (start, end) in Runs(text, HexLetters, ShortRuns.FewestDigits))
        {
            var digits = Joined(text, start, end);
            if (digits.Length % 2 != 0) digits += "0";
            if (digits.Length >= LongRun) yield return new EncodedBytes("hex", Convert.FromHexString(digits), 0);
            else runs.AddHex(digits);
        }

        foreach (var (start, end) in Runs(text, Base64Letters, ShortRuns.FewestLetters))
        {
            var letters = Joined(text, start, end);
            runs.AddBase64(letters);
            if (letters.Length >= LongRun && Whole(letters) is { } bytes) yield return new EncodedBytes("base64", bytes, 0);
        }

        if (runs.Text is { Length: > 0 } found) yield return new EncodedBytes("short", found, 0);
    }

    private static byte[]? Whole(string run)
    {
        var letters = run.Replace('-', '+').Replace('_', '/');
        letters = (letters.Length % 4) switch { 1 => letters[..^1], 2 => letters + "==", 3 => letters + "=", _ => letters };
        var bytes = new byte[letters.Length / 4 * 3];
        return Convert.TryFromBase64String(letters, bytes, out var length) ? bytes[..length] : null;
    }

    // The whole text with the signs read as the bytes they stand for; null where there are none above ASCII, or broken lines.
    private static EncodedBytes? Rewritten(string text, int repeated, string view, char mark, int digits, Func<string, int, int> read)
    {
        if (!Marks(text, mark, digits, read)) return null;
        var bytes = new byte[text.Length];
        var (length, before) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (i == repeated) before = length;
            if (text[i] == mark && read(text, i + 1) is >= 0 and var value)
            {
                bytes[length++] = (byte)value;
                i += digits;
            }
            else if (mark == '=' && text[i] == mark && LineEnd(text, i + 1) is > 0 and var end)
            {
                // RFC 2045, 6.7: a line that goes on.
                i += end;
            }
            else
            {
                bytes[length++] = (byte)text[i];
            }
        }

        return new EncodedBytes(view, bytes[..length], before) { IsRewritten = true };
    }

    private static bool Marks(string text, char mark, int digits, Func<string, int, int> read)
    {
        for (var at = text.IndexOf(mark); at >= 0 && at + 1 < text.Length; at = text.IndexOf(mark, at + 1))
        {
            if ((mark == '=' && LineEnd(text, at + 1) > 0) || (at + digits < text.Length && read(text, at + 1) >= 0)) return true;
        }

        return false;
    }

    private static int LineEnd(string text, int at) => at >= text.Length ? 0 : text[at] == '\n' ? 1 : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 0;

    private static int OctalAt(string text, int at) =>
        at + 2 < text.Length && text[at] is >= '0' and <= '3' && text[at + 1] is >= '0' and <= '7' && text[at + 2] is >= '0' and <= '7'
            ? ((text[at] - '0') << 6) | ((text[at + 1] - '0') << 3) | (text[at + 2] - '0')
            : -1;

    // Only what plain letters cannot say: "=09" before a phone number is no tabulator.
    private static int HexAt(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiHexDigit(text[at]) && char.IsAsciiHexDigit(text[at + 1]) && Convert.ToInt32(text.Substring(at, 2), 16) is > 0x7F and var value ? value : -1;

    private static string Joined(string text, int start, int end)
    {
        var run = text[start..end];
        return run.AsSpan().IndexOfAny('\r', '\n') < 0 ? run : run.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
    }

    // Runs of letters of an alphabet; line breaks inside do not end them.
    private static IEnumerable<(int Start, int End)> Runs(string text, SearchValues<char> letters, int shortest)
    {
        for (var at = 0; at < text.Length;)
        {
            var first = text.AsSpan(at).IndexOfAny(letters);
            if (first < 0) yield break;
            var start = at + first;
            var end = start;
            var count = 0;
            while (end < text.Length && (letters.Contains(text[end]) || (text[end] is '\r' or '\n' && end + 1 < text.Length && (letters.Contains(text[end + 1]) || text[end + 1] == '\n'))))
            {
                if (text[end] is not ('\r' or '\n')) count++;
                end++;
            }

            if (count >= shortest) yield return (start, end);
            at = Math.Max(end, start + 1);
        }
    }
}
