using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Registry;

/// <summary>The one form in which names, codes and classes are hashed, whoever wrote them: rosters, sheets and published files.</summary>
public static class PersonForm
{
    /// <summary>A name in NFC, lower case, single spaces, each tone in its agreed place. Diacritics stay: Ân is not An.</summary>
    /// <param name="name">As written.</param>
    public static string Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Nfc(name).Split([' ', '\t', '\n', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return VietnameseLetters.FoldTonePlace(string.Join(' ', words));
    }

    /// <summary>Letters and digits of a code, upper case.</summary>
    /// <param name="code">As written.</param>
    public static string Code(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.Where(char.IsLetterOrDigit).Select(VietnameseLetters.ToUpper));
    }

    /// <summary>A class without the word "lớp", spaces and signs, upper case; digits that signs part stay apart: 6/1 is 6.1, 5 A is 5A.</summary>
    /// <param name="className">As written.</param>
    public static string Class(string className)
    {
        ArgumentNullException.ThrowIfNull(className);
        var text = VietnameseLetters.ToUpper(Nfc(className)).Trim();
        if (text.StartsWith("LỚP", StringComparison.Ordinal)) text = text[3..];
        var form = new StringBuilder();
        var gap = false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                gap = true;
                continue;
            }

            if (gap && form.Length > 0 && char.IsDigit(c) && char.IsDigit(form[^1])) form.Append('.');
            gap = false;
            form.Append(c);
        }

        return form.ToString();
    }

    /// <summary>The school year a day lies in, from August on the new one: <c>2026-2027</c>.</summary>
    /// <param name="day">The day.</param>
    public static string SchoolYear(DateOnly day)
    {
        var first = day.Month >= 8 ? day.Year : day.Year - 1;
        return FormattableString.Invariant($"{first}-{first + 1}");
    }

    private static string Nfc(string text) => TextNormalizer.Normalize(new TextBlock(0, text, new Location())).Text;
}
