using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Shapes of cells that are no values of a person but tell what a column is: counters, marks, sexes, classes, scores.</summary>
internal static class CellShapes
{
    private static readonly HashSet<string> EmptyMarks = new(StringComparer.Ordinal) { "", "-", "--", "/", ".", "..", "...", "khong", "0", "ko", "k", "none", "null", "n/a", "na", "khong co", "chua co", "x x" };
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "x", "v", "✓", "✔", "√", "co", "+", "☑", "yes", "true", "1", "*" };
    private static readonly HashSet<string> Sexes = new(StringComparer.Ordinal) { "nam", "nu", "male", "female", "m", "f", "trai", "gai" };

    /// <summary>Says nothing: blank, dash, "không".</summary>
    public static bool IsEmptyMark(string folded)
    {
        var text = folded.Trim();
        return EmptyMarks.Contains(text) || text.All(c => c is '.' or '_' or '-' or '…' or ' ' or '/');
    }

    /// <summary>A tick in a box: x, v, có.</summary>
    public static bool IsMark(string folded) => Marks.Contains(folded.Trim());

    /// <summary>Nam, Nữ.</summary>
    public static bool IsSex(string folded) => Sexes.Contains(folded.Trim());

    /// <summary>A whole number of at most <paramref name="maxDigits"/> digits; -1 when it is none.</summary>
    public static int Integer(string text, int maxDigits = 6)
    {
        var trimmed = text.Trim().TrimEnd('.', ')');
        if (trimmed.EndsWith(".0", StringComparison.Ordinal)) trimmed = trimmed.Substring(0, trimmed.Length - 2);
        if (trimmed.Length == 0 || trimmed.Length > maxDigits) return -1;
        var value = 0;
        foreach (var c in trimmed)
        {
            if (c is < '0' or > '9') return -1;
            value = value * 10 + (c - '0');
        }

        return value;
    }

    /// <summary>A year in which a living person may be born, in two or four digits; 0 when it is none.</summary>
    public static int Year(string text)
    {
        var value = Integer(text, 4);
        return value is >= 1920 and <= 2035 ? value : 0;
    }

    /// <summary>A mark from 0 to 10 with at most two decimals, or Đ, T, H, C, CĐ of the rating scales.</summary>
    public static bool IsScore(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > 5) return false;
        var digits = 0;
        var separators = 0;
        foreach (var c in trimmed)
        {
            if (c is >= '0' and <= '9') digits++;
            else if (c is '.' or ',') separators++;
            else return false;
        }

        return digits is >= 1 and <= 4 && separators <= 1 && (separators == 1 || digits <= 2);
    }

    /// <summary>A mark of 0 to 10 with one or two decimals: 8,5 or 9.25.</summary>
    public static bool IsDecimalScore(string text)
    {
        var trimmed = text.Trim();
        var point = trimmed.IndexOfAny(['.', ',']);
        if (point is not (1 or 2) || trimmed.Length - point is not (2 or 3)) return false;
        var whole = Integer(trimmed.Substring(0, point), 2);
        return whole is >= 0 and <= 10 && Integer(trimmed.Substring(point + 1), 2) is >= 0 and var part && (whole < 10 || part == 0);
    }

    /// <summary>What a label such as "Học lực" or "Toán" announces when it speaks of a pupil's results: a mark or a rating, never a name or a sentence.</summary>
    public static bool IsResult(string text, string folded)
    {
        var key = folded.Trim().TrimEnd('.', ',', ';');
        return IsScore(text) || RecordWords.Of("rating").Holds(key) || key.Length <= 24 && RecordWords.Of("rating").Folded.Any(rating => rating.Length > 2 && key.StartsWith(rating + " ", StringComparison.Ordinal)) || IsScore(text.Split(' ')[0]);
    }

    /// <summary>Boxes to tick of which none is: "☐ Hộ nghèo ☐ Cận nghèo". A cross beside a box, or any sign that is no word, may be a tick.</summary>
    public static bool IsOpenChoice(string text)
    {
        if (text.IndexOfAny(OpenBoxes) < 0) return false;
        foreach (var word in text.Split([' ', '\t', '\n', .. OpenBoxes], StringSplitOptions.RemoveEmptyEntries))
        {
            // "☑Hộ nghèo ☐…", "[x]Hộ nghèo ☐…", "☐ Hộ nghèo (x)": a tick need not stand alone.
            if (word.Trim('(', ')', '[', ']', '.', ',', ':', ';') is "x" or "X" or "v" or "V" or "" || word.IndexOf("[x]", StringComparison.OrdinalIgnoreCase) >= 0 || word.IndexOf("(x)", StringComparison.OrdinalIgnoreCase) >= 0 || !word.All(IsOfWords)) return false;
        }

        return true;
    }

    private static bool IsOfWords(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or ':' or ';' or '(' or ')' or '[' or ']' or '/' or '-' or '–' or '\'' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static readonly char[] OpenBoxes = ['\u2610', '\u25A1', '\u25FB', '\u2B1C', '\uF0A8', '\uF06F'];

    /// <summary>True for a text that opens with a mark of up to ten: "9,5", "3,25 em cần cố gắng".</summary>
    public static bool OpensWithScore(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] is >= '0' and <= '9') end++;
        if (end is 0 or > 2 || Integer(text.Substring(0, end)) > BestScore) return false;
        if (end + 1 < text.Length && text[end] is ',' or '.' && text[end + 1] is >= '0' and <= '9') end += 2;
        if (end < text.Length && text[end] is >= '0' and <= '9') end++;
        return end == text.Length || text[end] is ' ' or 'đ' or ',' or ';' or '(';
    }

    private const int BestScore = 10;

    /// <summary>A class: 6A1, 10A2, 12.6, 1/3, Lá 1, Mầm 2.</summary>
    public static bool IsClass(string folded)
    {
        var text = folded.Trim();
        if (text.StartsWith("lop ", StringComparison.Ordinal)) text = text.Substring(4);
        if (text.StartsWith("grade ", StringComparison.Ordinal)) return Integer(text.Substring(6), 2) is >= 1 and <= 12;
        if (text.Length is < 2 or > 12) return false;
        var digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9') digits++;
        if (digits is 1 or 2 && int.TryParse(text.Substring(0, digits), out var grade) && grade is >= 1 and <= 12)
        {
            var rest = text.Substring(digits).TrimStart(' ', '-');
            // "8h30" is a time.
            if (rest.Length == 3 && rest[0] == 'h' && rest[1] is >= '0' and <= '5' && rest[2] is >= '0' and <= '9') return false;
            return rest.Length is >= 1 and <= 8 && (rest[0] is >= 'a' and <= 'z' or '.' or '/' or '_') && rest.Count(c => c is >= '0' and <= '9') <= 3;
        }

        return text.StartsWith("la ", StringComparison.Ordinal) || text.StartsWith("choi ", StringComparison.Ordinal)
            || text.StartsWith("mam ", StringComparison.Ordinal) || text.StartsWith("nha tre", StringComparison.Ordinal);
    }

    /// <summary>An amount of money: 1.250.000, 125.000 đ, 500 nghìn.</summary>
    public static bool IsMoney(string folded)
    {
        var text = folded.Trim();
        if (text.EndsWith("dong", StringComparison.Ordinal) || text.EndsWith("vnd", StringComparison.Ordinal) || text.EndsWith("nghin", StringComparison.Ordinal) || text.EndsWith("trieu", StringComparison.Ordinal) || text.EndsWith(" d", StringComparison.Ordinal) || text.EndsWith("0d", StringComparison.Ordinal) || text.IndexOf("dong/", StringComparison.Ordinal) > 0) return true;
        var groups = text.Split('.', ',');
        return groups.Length >= 2 && groups[0].Length is >= 1 and <= 3 && groups.All(group => group.All(c => c is >= '0' and <= '9')) && groups.Skip(1).All(group => group.Length == 3) && groups[groups.Length - 1] == "000";
    }

    private static bool OpensWithOneOf(string folded, string first, string second) => folded.Trim() is var text && (text.StartsWith(first, StringComparison.Ordinal) || text.StartsWith(second, StringComparison.Ordinal));

    // "1.490.000 đồng/người": what everybody gets or pays is nobody's pay; "đồng/tháng" may be one's.
    private static bool IsRate(string folded)
    {
        var slash = folded.LastIndexOf('/');
        return slash >= 0 && folded.IndexOf('(') < 0 && RecordWords.Of("rate-unit").Open(HeaderKey.Of(folded.Substring(slash + 1)));
    }

    /// <summary>True where a sum goes on as a rate: "1.490.000" in "1.490.000 đồng/người".</summary>
    /// <param name="text">The line.</param>
    /// <param name="end">First code unit behind the sum.</param>
    public static bool IsRateBehind(string text, int end)
    {
        var slash = text.IndexOf('/', end, Math.Min(LongestCurrency, text.Length - end));
        return slash >= 0 && Digits(text.Substring(end, slash - end)) == 0 && IsRate(VietnameseLetters.Fold(text.Substring(slash, Math.Min(LongestUnit, text.Length - slash))));
    }

    private const int LongestCurrency = 12;
    private const int LongestUnit = 20;

    // "3.905.117.000": nobody earns so much in a month or year at a school, but a budget does.
    private static bool IsOfBudget(string text) => IsGrouped(text) && Digits(text) >= LeastDigitsOfBudget;

    private const int LeastDigitsOfBudget = 10;

    // "631.800", "1.250.000 đ": groups of three are an amount, no date.
    private static bool IsGrouped(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsDigit(text[end - 1])) end--;
        var start = end;
        while (start > 0 && (char.IsDigit(text[start - 1]) || text[start - 1] is '.' or ',')) start--;
        var groups = text.Substring(start, end - start).Split('.', ',');
        return groups.Length >= 2 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }

    /// <summary>True for the figures of a statistic: whole numbers of which one is more than any mark, or the first is the sum of the others.</summary>
    /// <param name="cells">Texts of the cells behind a label.</param>
    public static bool AreCounts(IReadOnlyList<string> cells)
    {
        var numbers = cells.Select(cell => Integer(cell, 6)).ToList();
        if (numbers.Count < 3 || numbers.Exists(number => number < 0)) return false;
        return numbers.Exists(number => number > MostMark) || numbers[0] > 0 && numbers[0] == numbers.Skip(1).Sum();
    }

    private const int MostMark = 20;

    /// <summary>Says whether a text can be a value of a kind at all, whatever its column or label says.</summary>
    public static bool CanBe(string kind, string text, string folded)
    {
        var digits = Digits(text);
        return kind switch
        {
            FindingKinds.PhoneNumber => digits >= LeastDigitsOfPhone && !(digits <= 8 && OpensWithOneOf(folded, "18", "19") || digits <= 10 && OpensWithOneOf(folded, "1800", "1900")),
            FindingKinds.BankAccount => digits >= 6 && !IsMoney(folded),
            FindingKinds.HealthInsurance or FindingKinds.SocialInsurance => digits >= 8 && !IsMoney(folded) && !IsInThousands(text),
            FindingKinds.TaxCode => digits >= 9 && !IsMoney(folded),
            FindingKinds.StudentId or FindingKinds.CandidateNumber => digits >= 2 && text.IndexOfAny(SignsOfText) < 0 && !IsDocumentNumber(text) && text.Trim().Length <= 30 && text.Count(c => c == ' ') <= 2,
            FindingKinds.Passport or FindingKinds.VehiclePlate or FindingKinds.CivilDocument => digits >= 2,
            FindingKinds.Income => digits >= 2 && !Array.Exists(Prizes, prize => folded.TrimStart().StartsWith(prize, StringComparison.Ordinal)) && !IsRate(folded) && !IsOfBudget(text),
            FindingKinds.BirthDate => !IsGrouped(text) && !IsAddressOfMachine(text) && text.Trim(AroundDates).IndexOfAny(SignsOfCode) < 0,
            FindingKinds.Credential => text.Trim() is { Length: >= 3 and <= 40 } secret && secret.IndexOf(' ') < 0,
            FindingKinds.SocialAccount => text.Trim().Length is >= 3 and <= 200,
            _ => true,
        };
    }

    private const int LeastDigitsOfPhone = 5;

    // "Mức thưởng: Nhất 300.000đ; Nhì 200.000đ"
    private static readonly string[] Prizes = ["nhat ", "nhi ", "giai ", "khuyen khich"];

    // "145/TB-THCS", "12/2026/QĐ-UBND"
    private static bool IsDocumentNumber(string text)
    {
        var slash = text.LastIndexOf('/');
        var hyphen = slash < 0 ? -1 : text.IndexOf('-', slash);
        return slash > 0 && char.IsDigit(text[slash - 1]) && hyphen - slash is >= 3 and <= 8 && char.IsLetter(text[slash + 1]) && hyphen + 1 < text.Length && char.IsLetter(text[hyphen + 1]);
    }

    // "position < 32", "= 0x10000"
    private static readonly char[] SignsOfText = ['=', '<', '>'];

    // "[05/09/2015]", "5/9/2015?"
    private static readonly char[] AroundDates = [' ', '[', ']', '?', '|', '*'];

    // "^16.0.0", "o=s[4]": no day is written so.
    private static readonly char[] SignsOfCode = ['=', '*', '[', ']', '{', '}', '^', '?', '|', '\\'];

    // "true", "null", "svc", "Unlock", "0x0002000", "disableAutoFetch,"; a password of letters alone is long.
    /// <summary>True for what stands behind "password" in a program or its manual.</summary>
    /// <param name="secret">A cell or what stands behind a label.</param>
    public static bool IsSetting(string secret)
    {
        const int ShortestOfLetters = 6;
        var digits = Digits(secret);
        secret = secret.TrimEnd('"', '\'', '}', ']', ';');
        if (secret.Length == 0 || secret.StartsWith("0x", StringComparison.Ordinal) || secret[0] is '.' or '[' || secret.IndexOf("\",\"", StringComparison.Ordinal) >= 0) return true;
        // "getenv('DB_PASS')", "config(…)": what a program asks for when it runs.
        if (secret.IndexOf('(') is > 0 and var call && char.IsLetter(secret[call - 1]) && (secret[secret.Length - 1] == ')' || call + 1 < secret.Length && secret[call + 1] is '\'' or '"') && RecordWords.Of("environment-call").Holds(LastPart(secret.Substring(0, call)))) return true;
        // "this.data.password", "hashedPassword", "Array(length"
        if (digits == 0 && (secret.IndexOf('(') >= 0 || secret[secret.Length - 1] == ')' || ProgramText.IsIdentifier(secret) && secret.Any(c => c is '.' or >= 'A' and <= 'Z'))) return true;
        return digits == 0 && (secret.All(char.IsLetter) && (secret.Length < ShortestOfLetters || char.IsUpper(secret[0]) && secret.Skip(1).All(char.IsLower) || Words.Contains(secret.ToLowerInvariant())) || secret[secret.Length - 1] == ',');
    }

    // "getenv" of "os.getenv"; "bcrypt" and "md5" hold the secret itself.
    private static string LastPart(string call) => call.Substring(call.LastIndexOfAny(PartEdges) + 1).ToLowerInvariant();

    private static readonly char[] PartEdges = ['.', ':', '>', ' ', '=', '('];

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "undefined", "required", "optional", "string", "boolean", "unlock", "password", "hidden", "object", "number" };

    // "192.168.0.2" behind "NS:", which is a name server there.
    private static bool IsAddressOfMachine(string text) => text.Trim().Split('.') is { Length: 4 } parts && parts.All(part => part.Length is >= 1 and <= 3 && Digits(part) == part.Length);

    // "597.236.307": groups of three behind one to three digits are an amount.
    private static bool IsInThousands(string text)
    {
        var groups = text.Trim().Split('.');
        if (groups.Length < 2 || groups[0].Length is 0 or > 3) return false;
        for (var i = 0; i < groups.Length; i++)
        {
            if (Digits(groups[i]) != groups[i].Length || i > 0 && groups[i].Length != 3) return false;
        }

        return true;
    }

    /// <summary>True for a line that opens with words and a colon, "Phân công: Sinh học" or "Lớp dạy:": it says itself what it holds.</summary>
    public static bool OpensWithLabel(string text)
    {
        const int longest = 40;
        for (var i = 0; i < text.Length && i <= longest; i++)
        {
            if (text[i] == ':') return i > 1 && (i + 1 == text.Length || text[i + 1] is ' ' or '.' or '…' or '_');
            if (!char.IsLetter(text[i]) && text[i] is not (' ' or '/' or ',' or '(' or ')' or '&')) return false;
        }

        return false;
    }

    /// <summary>True when not all letters are capitals.</summary>
    public static bool HasSmallLetters(string text) => text.Any(char.IsLower);

    /// <summary>True when most words begin with a capital, as names do.</summary>
    public static bool IsCapitalised(string text, int start, int length)
    {
        var words = 0;
        var capitals = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!char.IsLetter(text[i]) || i > start && char.IsLetter(text[i - 1])) continue;
            words++;
            if (char.IsUpper(text[i])) capitals++;
        }

        return words > 0 && capitals * 3 >= words * 2;
    }

    /// <summary>The digits of a mobile phone, with or without the leading zero or country code, and nothing else.</summary>
    public static bool IsMobile(string text)
    {
        var digits = new string([.. text.Where(c => c is >= '0' and <= '9')]);
        if (digits.Length is < 9 or > 12 || text.Length > digits.Length + 6) return false;
        if (digits.StartsWith("84", StringComparison.Ordinal) && digits.Length == 11) digits = digits.Substring(2);
        else if (digits[0] == '0') digits = digits.Substring(1);
        // Round sums have nine digits too.
        return digits.Length == 9 && !digits.EndsWith("000", StringComparison.Ordinal) && digits[0] is '3' or '5' or '7' or '8' or '9';
    }

    /// <summary>The eleven digits of a landline with its zero, and nothing else.</summary>
    public static bool IsLandline(string text)
    {
        var digits = new string([.. text.Where(c => c is >= '0' and <= '9')]);
        return digits.Length == 11 && text.Length <= 16 && digits.StartsWith("02", StringComparison.Ordinal);
    }

    /// <summary>Number of digits.</summary>
    public static int Digits(string text) => text.Count(c => c is >= '0' and <= '9');

    /// <summary>Number of letters.</summary>
    public static int Letters(string text) => text.Count(char.IsLetter);

    /// <summary>True for an address that reaches below the commune: a house, street, hamlet or group.</summary>
    public static bool IsBelowCommune(string folded)
    {
        if (RecordWords.Of("below-commune").StandIn(folded)) return true;
        return folded.Length > 0 && folded[0] is >= '0' and <= '9' && folded.IndexOf(' ') > 0;
    }

    /// <summary>True for a place that opens with a hamlet and names it in two words or more, or goes on to its commune: "Tổ 3" alone is a group of a class.</summary>
    /// <param name="key">Cell as a key of <see cref="HeaderKey"/>.</param>
    public static bool NamesHamlet(string key) => key.Length <= 120 && key.Count(c => c == ' ') >= 2
        && (RecordWords.Of("hamlet").Open(key) || RecordWords.Of("below-commune").Open(key) && (HeaderKey.HasPhrase(key, "xa") || HeaderKey.HasPhrase(key, "phuong")));

    /// <summary>True for a range of sums, as an advertisement offers: "7.500.000 – 12.000.000 đồng/tháng", "từ 8 đến 12 triệu".</summary>
    public static bool IsRangeOfMoney(string text)
    {
        foreach (var sign in RangeSigns)
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at <= 0 || at + sign.Length >= text.Length) continue;
            var from = at;
            while (from > 0 && text[from - 1] == ' ') from--;
            var to = at + sign.Length;
            while (to < text.Length && text[to] == ' ') to++;
            if (from > 0 && to < text.Length && char.IsDigit(text[from - 1]) && IsSum(text, to)) return true;
        }

        return false;
    }

    // "12.000.000", "12 triệu"; "0912345678" is none.
    private static bool IsSum(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsDigit(text[end])) end++;
        if (end == at || end - at > 3 || end == text.Length) return false;
        return text[end] is '.' or ',' || text.AsSpan(end).TrimStart().StartsWith("tr".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static readonly string[] RangeSigns = ["–", "-", "—", "đến", "~"];
}
