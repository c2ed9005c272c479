using System.Text;
using PiiScanner.Core.Checks;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>Brings values into the normal forms of reports and comparisons.</summary>
internal static class ValueNormalizer
{
    /// <summary>The normal form of a value; the text with single spaces when the value does not have the form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="raw">The value as written.</param>
    public static string Normalize(ValueForm form, string raw) => form switch
    {
        ValueForm.Phone => PhoneChecks.TryNormalize(raw.AsSpan(), out var phone) ? phone : Compact(raw),
        ValueForm.Date => DateChecks.Normalize(raw.AsSpan()) ?? SingleSpaces(raw),
        ValueForm.NationalId => NationalId(Compact(raw)),
        ValueForm.OldNationalId => Compact(raw) is { Length: 8 } short8 ? "0" + short8 : Compact(raw),
        ValueForm.Digits or ValueForm.Plate => Compact(raw),
        ValueForm.Email => MailText.Plain(raw.AsSpan()),
        _ => SingleSpaces(raw),
    };

    // A number cell eats the zeros in front: every province code begins with one, those of 001 to 008 with two.
    private static string NationalId(string digits) => digits.Length is 10 or 11 && digits[0] != '0' ? digits.PadLeft(12, '0') : digits;

    private static string Compact(string raw)
    {
        var compact = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (LetterTables.IsWordChar(c)) compact.Append(c is >= 'a' and <= 'z' ? (char)(c - 32) : c);
        }

        return compact.ToString();
    }

    private static string SingleSpaces(string raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (!LetterTables.IsSpace(c)) text.Append(c);
            else if (text.Length > 0 && text[text.Length - 1] != ' ') text.Append(' ');
        }

        return text.ToString().TrimEnd(' ');
    }
}
