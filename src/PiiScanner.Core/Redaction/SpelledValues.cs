using System.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Finds runs of letters that spell a value's bytes, in base64 or hexadecimal digits: in scripts, data addresses, encoded words of mail.</summary>
public static class SpelledValues
{
    private const int FewestLetters = 12;
    private const int FewestDigits = 16;

    /// <summary>The runs that spell a value, in order; each is to be hidden whole.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="edits">Knows the values that must be gone.</param>
    public static IEnumerable<(int Start, int End)> Find(string text, FileEdits edits)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (edits is null) throw new ArgumentNullException(nameof(edits));
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsBase64(text[at])) continue;
            var end = at + 1;
            while (end < text.Length && IsBase64(text[end])) end++;
            if (end - at >= FewestLetters && Spells(text.Substring(at, end - at), edits)) yield return (at, end);
            at = end;
        }
    }

    private static bool Spells(string run, FileEdits edits) => Holds(OfBase64(run), edits) || (run.Length >= FewestDigits && run.All(IsHex) && Holds(OfHex(run), edits));

    private static bool Holds(byte[] bytes, FileEdits edits) =>
        Texts(bytes).Any(text => edits.Values.Find(text, Escapes.Characters).Any(match => !edits.Lawful.ContainsKey(match.Key)));

    private static IEnumerable<string> Texts(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        yield return EightBitText.Of(bytes);
        if (Array.IndexOf(bytes, (byte)0) < 0) yield break;
        yield return Encoding.Unicode.GetString(bytes);
        yield return Encoding.BigEndianUnicode.GetString(bytes);
    }

    // RFC 4648, with both alphabets and without the signs that fill up.
    private static byte[] OfBase64(string run)
    {
        var letters = run.Length % 4 == 1 ? run.Substring(0, run.Length - 1) : run;
        return Convert.FromBase64String(letters.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (letters.Length % 4)) % 4));
    }

    private static byte[] OfHex(string run)
    {
        var bytes = new byte[run.Length / 2];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((Digit(run[2 * i]) << 4) | Digit(run[(2 * i) + 1]));
        return bytes;
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static bool IsHex(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static bool IsBase64(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '+' or '/' or '-' or '_';
}
