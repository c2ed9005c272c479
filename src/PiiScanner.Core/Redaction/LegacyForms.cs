using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>How a value looks where its bytes in an old encoding are shown as windows-1252.</summary>
internal static class LegacyForms
{
    private static readonly LegacyEncoding[] Encodings =
        [LegacyEncoding.Tcvn3, LegacyEncoding.VniWindows, LegacyEncoding.Viscii, LegacyEncoding.Vps, LegacyEncoding.BkHcm1, LegacyEncoding.BkHcm2, LegacyEncoding.VietwareF, LegacyEncoding.VietwareX];

    private const string Marks = "\u0300\u0309\u0303\u0301\u0323";
    private static readonly char[] MarkBytes = ['\u00CC', '\u00D2', '\u00DE', '\u00EC', '\u00F2'];

    /// <summary>The forms that differ from the value; none for a value of ASCII.</summary>
    /// <param name="value">A value in Unicode.</param>
    public static IEnumerable<string> Of(string value)
    {
        if (value.AsSpan().IndexOfAnyExceptInRange('\0', '\x7f') < 0) yield break;
        foreach (var encoding in Encodings)
        {
            if (encoding.Decoder.Encode(value) is { } written) yield return written;
        }

        yield return Windows1258(value);
        yield return Shown(Encoding.UTF8.GetBytes(value));
        // VIQR writes its marks as signs, which do not count, and đ as dd.
        if (value.IndexOfAny(['đ', 'Đ']) >= 0) yield return value.Replace("đ", "dd").Replace("Đ", "dd");
    }

    /// <summary>Bytes as windows-1252 shows them.</summary>
    public static string Shown(byte[] bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < text.Length; i++) text[i] = EightBitPages.Show(bytes[i]);
        return new string(text);
    }

    private static string Windows1258(string value)
    {
        var text = new StringBuilder(value.Length * 2);
        foreach (var c in value)
        {
            foreach (var part in LetterParts.ShapeAndTone(c))
            {
                var mark = Marks.IndexOf(part);
                var code = mark >= 0 ? MarkBytes[mark] : EightBitPages.ByteOf(part) is > 0 and var found ? (char)found : part;
                text.Append(code);
            }
        }

        return text.ToString();
    }
}
