using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Redaction;

/// <summary>The ways in which one value is written: order of names and of dates, country codes, lost leading zeros. Case, marks and separators are not told apart anyway.</summary>
internal static class ValueForms
{
    /// <summary>Fewest letters and digits of a value that is looked for wherever it stands.</summary>
    public const int FewestLetters = 8;

    /// <summary>Fewest digits of a number that is looked for wherever it stands.</summary>
    public const int FewestDigits = 7;

    /// <summary>The forms of a value.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="raw">The value as written, in Unicode.</param>
    /// <param name="normalized">Its normal form, or empty.</param>
    public static IEnumerable<string> Of(string kind, string raw, string normalized) => kind switch
    {
        FindingKinds.PersonName => Names(raw),
        FindingKinds.BirthDate => Dates(raw, normalized),
        FindingKinds.PhoneNumber or FindingKinds.NationalId => Numbers(raw, normalized),
        _ => [raw],
    };

    /// <summary>True when a form is long enough to be looked for wherever it stands.</summary>
    public static bool IsLong(string form)
    {
        var letters = 0;
        var digits = 0;
        foreach (var c in form)
        {
            var letter = CanonicalWriter.LetterOf(c);
            if (letter is >= '0' and <= '9') digits++;
            else if (letter != '\0') letters++;
        }

        return letters + digits >= FewestLetters || (letters == 0 && digits >= FewestDigits);
    }

    // "Nguyễn Văn An": also "An Nguyễn Văn", "An Văn Nguyễn".
    private static IEnumerable<string> Names(string raw)
    {
        yield return raw;
        var words = raw.Split([' ', '\n', '\t', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) yield break;
        yield return words[words.Length - 1] + " " + string.Join(" ", words.Take(words.Length - 1));
        if (words.Length > 2) yield return string.Join(" ", Enumerable.Reverse(words));
    }

    // A normal form yyyy-MM-dd is also written 05/09/2015, 5/9/2015 and, in America's way, 09/05/2015.
    private static IEnumerable<string> Dates(string raw, string normalized)
    {
        yield return raw;
        if (normalized.Length != 10) yield break;
        var (year, month, day) = (normalized.Substring(0, 4), normalized.Substring(5, 2), normalized.Substring(8, 2));
        yield return day + month + year;
        yield return year + month + day;
        yield return month + day + year;
        yield return day.TrimStart('0') + month.TrimStart('0') + year;
    }

    // Without its leading zero a number is found behind +84 and in cells that lost it.
    private static IEnumerable<string> Numbers(string raw, string normalized)
    {
        yield return raw;
        if (normalized.Length > FewestDigits && normalized[0] == '0') yield return normalized.TrimStart('0');
    }
}
