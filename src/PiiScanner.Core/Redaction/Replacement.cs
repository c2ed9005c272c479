using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>What stands in a value's place. The forms are fixed: detectors take them for masked, so that redacting twice changes nothing.</summary>
public static class Replacement
{
    /// <summary>What a black box leaves; its width tells nothing.</summary>
    public const string Box = "█████";

    private const int LongestKept = 10;

    /// <summary>The text that replaces a value.</summary>
    /// <param name="applied">What is done with it; dropped columns and rows that cannot be dropped are masked.</param>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    /// <param name="value">The value in Unicode.</param>
    /// <param name="pseudonym">The person's pseudonym, when the operator asks for one.</param>
    public static string For(Operator applied, string kind, string value, string? pseudonym = null)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        return applied switch
        {
            Operator.Remove => "",
            Operator.BlackBox => Box,
            Operator.Pseudonym => kind == FindingKinds.PersonName ? pseudonym ?? Mask(kind, value) : "",
            Operator.Initials when kind == FindingKinds.PersonName => Initials(value),
            _ => Mask(kind, value),
        };
    }

    /// <summary>True for text of which parts are hidden by one of the fixed forms.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsHidden(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return text.IndexOf("**", StringComparison.Ordinal) >= 0 || text.IndexOf(Box, StringComparison.Ordinal) >= 0 || text.IndexOf("###", StringComparison.Ordinal) >= 0 || IsInitials(text);
    }

    /// <summary>True for a name of which no more than one word is written out, Văn and Thị aside: "Nguyễn V** A**", "Nguyễn Văn A", "N.V.A.". "Võ Hữu T", "Trần Thị Hoàng M." and "*** Hoàng An" tell too much.</summary>
    /// <param name="name">A name of which parts are hidden.</param>
    public static bool HidesEnough(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var whole = 0;
        foreach (var word in name.Split([' ', '\n', '\t', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isWhole = word.Length > 1;
            foreach (var c in word) isWhole &= VietnameseLetters.IsLetter(c) || c is >= '\u0300' and <= '\u036F';
            if (isWhole && VietnameseLetters.Fold(word) is not ("van" or "thi")) whole++;
        }

        return whole <= 1;
    }

    // "N.V.A.": a letter and a full stop, two or more times.
    private static bool IsInitials(string text)
    {
        if (text.Length < 4 || text.Length % 2 != 0) return false;
        for (var i = 0; i < text.Length; i += 2)
        {
            if (!VietnameseLetters.IsUpper(text[i]) || text[i + 1] != '.') return false;
        }

        return true;
    }

    private static string Mask(string kind, string value)
    {
        switch (kind)
        {
            case FindingKinds.PersonName:
                return MaskName(value);
            case FindingKinds.BirthDate:
                return MaskDate(value);
            case FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.StudentId or FindingKinds.SocialInsurance or FindingKinds.HealthInsurance
                or FindingKinds.TaxCode or FindingKinds.BankAccount or FindingKinds.Passport or FindingKinds.CandidateNumber or FindingKinds.CivilDocument:
                return MaskNumber(value);
            case FindingKinds.StudyResult:
                return MaskScore(value);
            default:
                return "***";
        }
    }

    // "Nguyễn V** A**": the surname stays, the others keep a letter. A name of one word keeps a letter only.
    private static string MaskName(string value)
    {
        var words = value.Split([' ', '\n', '\t', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) text.Append(' ');
            if (i == 0 && words.Length > 1 && words[0].Length <= LongestKept) text.Append(words[0]);
            else text.Append(FirstLetter(words[i])).Append("**");
        }

        return text.Length == 0 ? "***" : text.ToString();
    }

    private static string Initials(string value)
    {
        var text = new StringBuilder();
        foreach (var word in value.Split([' ', '\n', '\t', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)) text.Append(FirstLetter(word)).Append('.');
        return text.ToString();
    }

    private static string FirstLetter(string word) => VietnameseLetters.IsLetter(word[0]) ? VietnameseLetters.ToUpper(word[0]).ToString() : "";

    // The year stays: alone it is plain. A date of which no year can be told is hidden whole.
    private static string MaskDate(string value)
    {
        if (value.Length == 4 && IsDigits(value, 0, 4)) return value;
        for (var i = 0; i + 4 <= value.Length; i++)
        {
            var isYear = value[i] is '1' or '2' && IsDigits(value, i, 4) && (i == 0 || !IsDigit(value[i - 1])) && (i + 4 == value.Length || !IsDigit(value[i + 4]));
            if (isYear) return InWords(value, i) ?? "**/**/" + value.Substring(i, 4);
        }

        return "**/**/****";
    }

    // "ngày 02 tháng 5 năm 2007" stays a sentence: day and month are hidden, the words are not. Null where the date is no such words.
    private static string? InWords(string value, int year)
    {
        var text = new StringBuilder();
        var hidden = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (i == year) text.Append(value, i, 4);
            if (i >= year && i < year + 4) continue;
            if (!IsDigit(value[i])) text.Append(value[i]);
            else if (i == 0 || !IsDigit(value[i - 1])) {
                text.Append("**");
                hidden++;
            }
        }

        return hidden == 2 && value.Any(VietnameseLetters.IsLetter) ? text.ToString() : null;
    }

    private static bool IsDigits(string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (!IsDigit(text[i])) return false;
        }

        return true;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    // "Toán 8,5" becomes "Toán ***": the subject is nobody's.
    private static string MaskScore(string value)
    {
        var first = 0;
        while (first < value.Length && !IsDigit(value[first])) first++;
        var hasSubject = first < value.Length && value.Take(first).Any(VietnameseLetters.IsLetter) && !value.Skip(first).Any(VietnameseLetters.IsLetter);
        return hasSubject ? value.Substring(0, first) + "***" : "***";
    }

    // "09*****123" of ten signs; shorter numbers keep less, so that few numbers fit what is left.
    private static string MaskNumber(string value)
    {
        var kept = new string([.. value.Where(char.IsLetterOrDigit)]);
        var (front, back) = kept.Length >= 9 ? (2, 3) : kept.Length >= 7 ? (1, 2) : (0, 0);
        return kept.Substring(0, front) + new string('*', Math.Max(3, kept.Length - front - back)) + kept.Substring(kept.Length - back);
    }
}
