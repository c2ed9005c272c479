using PiiScanner.Core.Text;
using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Checks;

/// <summary>Values made of words: names, addresses, secrets.</summary>
internal static class WordChecks
{
    // What stands behind a label of a name in notices and forms without being a name.
    private static readonly Lazy<PhraseIndex> NoNames = new(static () => PhraseIndex.Of(
    [
        "trường", "lớp", "phòng", "sở", "ủy ban", "uỷ ban", "ban giám hiệu", "công ty", "học sinh", "giáo viên", "phụ huynh", "không", "có", "chưa", "theo", "như", "ghi rõ", "viết", "chữ", "xem", "điền", "nhập",
        "đã ký", "ký tên", "và", "của", "các", "những", "một", "hai", "ngày", "năm", "địa chỉ", "điện thoại", "đề tài", "bài", "môn", "sách", "số",
    ]));

    private static readonly Lazy<PhraseIndex> UpperUnits = new(static () => PhraseIndex.Of(
    [
        "phường", "xã", "thị trấn", "đặc khu", "quận", "huyện", "thị xã", "thành phố", "tp", "tỉnh", "p.", "x.", "q.", "h.", "t.", "tx", "tt", "f.", "p", "q", "h", "x",
        .. UnitNumbers("p"), .. UnitNumbers("q"), .. UnitNumbers("f"),
    ]));

    private static readonly Lazy<PhraseIndex> LowerUnits = new(static () => PhraseIndex.Of(
    [
        "số", "số nhà", "tổ dân phố", "tổ dp", "tdp", "tổ", "khu phố", "kp", "khóm", "ấp", "thôn", "xóm", "bản", "buôn", "bon", "làng", "plei", "phum", "sóc", "đội", "tiểu khu", "khu", "đường", "phố", "ngõ",
        "ngách", "hẻm", "kiệt", "quốc lộ", "tỉnh lộ", "lô", "căn hộ", "chung cư", "kđt", "ktx",
        .. UnitNumbers("kp"),
    ]));

    // Answers of forms that say nothing, and beginnings of instructions.
    private static readonly Lazy<PhraseIndex> Nothing = new(static () => PhraseIndex.Of(
    [
        "không", "ko", "có", "chưa", "bình thường", "tốt", "n/a", "none", "no", "xem", "theo", "ghi", "tôn giáo", "dân tộc", "nếu", "nêu", "do", "như", "trên", "tại mục", "các", "những", "được",
    ]));

    public static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["name-shape"] = NameShape,
        ["secret"] = Secret,
        ["code"] = Code,
        ["has-digit"] = HasDigit,
        ["not-none"] = NotNone,
        ["address"] = Address,
        ["address-text"] = AddressText,
        ["account-name"] = AccountName,
        ["school-code"] = SchoolCode,
    };

    /// <summary>Two to seven words of letters, the first none that begins a phrase of notices.</summary>
    private static bool NameShape(ReadOnlySpan<char> value)
    {
        var words = 1;
        var capitals = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (DigitText.IsDigit(value[i])) return false;
            if (LetterTables.IsSpace(value[i])) words++;
            else if (VietnameseLetters.IsUpper(value[i]) && (i == 0 || LetterTables.IsSpace(value[i - 1]))) capitals++;
        }

        // "Phở bò. Xế", "Cơm trắng, thịt": a capital or two among small words begin sentences.
        if ((capitals > 0 && capitals * 3 < words * 2 && words > 2) || EndsSentence(value)) return false;
        return words is >= 2 and <= 7 && !NoNames.Value.TryMatch(value, 0, out _);
    }

    // A full stop behind a word in small letters; "Ng. V. Mẫu" has none.
    private static bool EndsSentence(ReadOnlySpan<char> value)
    {
        for (var i = value.IndexOf('.'); i > 0 && i + 1 < value.Length; i++)
        {
            if (value[i] != '.' || !LetterTables.IsSpace(value[i + 1])) continue;
            var start = i;
            while (start > 0 && VietnameseLetters.IsLetter(value[start - 1])) start--;
            if (start < i && (i - start > 3 || !VietnameseLetters.IsUpper(value[start]))) return true;
        }

        return false;
    }

    // "MK: (?:[24-8]", "password=a.value", "0x0002000", "(#16104)", "mục 6.3.2.1": settings, code and references.
    private static bool IsProgram(ReadOnlySpan<char> value)
    {
        if (value[0] is '"' or '[' || value.StartsWith("0x".AsSpan(), StringComparison.Ordinal) || IsMember(value) || value[0] is '#' or '.' && DigitsFrom(value, 1) == value.Length || value.IndexOfAny('(', '{', '[') >= 0 && ProgramText.IsCode(value.ToString())) return true;
        var at = value.IndexOf('.');
        return at > 0 && (IsNumbered(value) || IsOfMembers(value));
    }

    // "hashedPassword", "fail:o": a member of a program, letters alone in two cases or parted by signs of code.
    private static bool IsMember(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or ',' or ':')) return false;
        }

        return value[0] is >= 'a' and <= 'z' && (ProgramText.HasInnerCapital(value) || value.IndexOfAny(',', ':') > 0);
    }

    // "this.data.password": letters and points alone.
    private static bool IsOfMembers(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '.')) return false;
        }

        return true;
    }

    private static int DigitsFrom(ReadOnlySpan<char> value, int at)
    {
        while (at < value.Length && DigitText.IsDigit(value[at])) at++;
        return at;
    }

    // "6.3.2.1"
    private static bool IsNumbered(ReadOnlySpan<char> value)
    {
        var points = 0;
        foreach (var c in value)
        {
            if (c == '.') points++;
            else if (!DigitText.IsDigit(c)) return false;
        }

        return points >= 2;
    }

    /// <summary>Not a word of a sentence: has a digit or a sign in it, or eight letters.</summary>
    private static bool Secret(ReadOnlySpan<char> value)
    {
        var digits = 0;
        var signs = 0;
        var ascii = true;
        foreach (var c in value)
        {
            if (DigitText.IsDigit(c)) digits++;
            else if (!LetterTables.IsWordChar(c) && c is not ('.' or ',' or '"' or ')')) signs++;
            if (c > 0x7E) ascii = false;
        }

        if (!ascii || value.IndexOf('*') >= 0 || IsPlaceholder(value) || IsProgram(value)) return false;
        return digits > 0 || signs > 0 || value.Length >= 8;
    }

    /// <summary>A secret with two digits, and letters or signs beside them or six digits in all; no date as it is written in sentences.</summary>
    private static bool Code(ReadOnlySpan<char> value)
    {
        var digits = 0;
        var letters = 0;
        foreach (var c in value)
        {
            digits += DigitText.IsDigit(c) ? 1 : 0;
            letters += VietnameseLetters.IsLetter(c) ? 1 : 0;
        }

        return digits >= 2 && (letters == 0 ? digits >= 6 && digits == value.Length : value.IndexOf('/') < 0 && (digits < value.Length - 2 || value.IndexOf('.') < 0)) && !(value.IndexOf('_') >= 0 && value.IndexOf('.') > 0) && Secret(value);
    }

    /// <summary>True for what a program or a reader is to put in: <c>${DB_PASSWORD}</c>, <c>{{ secret }}</c>, <c>changeme</c>.</summary>
    /// <param name="value">One character at least.</param>
    public static bool IsPlaceholder(ReadOnlySpan<char> value)
    {
        var last = value[value.Length - 1];
        if (value.IndexOf("${".AsSpan()) >= 0 || value.IndexOf("{{".AsSpan()) >= 0 || value[0] == '<' && last == '>' || value[0] == '%' && last == '%' && value.Length > 2 || value.IndexOf("()".AsSpan()) >= 0) return true;
        // "$DB_PASSWORD", "env.SECRET"; "$Abc2015" and "Password@123" are what somebody chose.
        if (value[0] == '$' && IsVariable(value.Slice(1))) return true;
        return SampleSecrets.Value.TryMatch(value, 0, out var sample) && (sample.Length == value.Length || value.StartsWith("env".AsSpan(), StringComparison.OrdinalIgnoreCase) && value.Length > 3 && value[3] is '.' or '(' or '[');
    }

    private static bool IsVariable(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'A' and <= 'Z') or '_')) return false;
        }

        return name.Length > 1;
    }

    private static readonly Lazy<PhraseIndex> SampleSecrets = new(static () => PhraseIndex.Of(["changeme", "undefined", "optional", "required", "change_me", "your_password", "yourpassword", "your-password", "password", "example", "env", "secret"]));

    /// <summary>Something was filled in: no "không", "bình thường" and the like.</summary>
    private static bool NotNone(ReadOnlySpan<char> value) => LetterTables.IsWordChar(value[0]) && !Nothing.Value.TryMatch(value, 0, out _);

    /// <summary>Names a commune, district or province by its word, and everything written with marks is written with the right ones (<c>bạn</c> is no <c>bản</c>).</summary>
    private static bool Address(ReadOnlySpan<char> value)
    {
        // "(ỦY) BAN NHÂN DÂN PHƯỜNG …": a people's committee, no village.
        if (VietnameseLetters.Fold(value.Slice(0, Math.Min(12, value.Length)).ToString()).StartsWith("ban nhan dan", StringComparison.Ordinal)) return false;
        // "BAN GIÁM HIỆU … XÃ HỘI": where marks are written, a village is a "bản".
        if (value.Length > 4 && value[0] is 'B' or 'b' && value[1] is 'A' or 'a' && value[2] is 'N' or 'n' && value[3] == ' ' && HasMarks(value)) return false;
        var at = 0;
        if (!UpperUnits.Value.Next(value, ref at, value.Length, out _)) return false;
        return DigitText.IsDigit(value[0]) || LowerUnits.Value.TryMatch(value, 0, out _);
    }

    /// <summary>An address: filled in, with two words or a digit, neither a link nor a mail address.</summary>
    private static bool AddressText(ReadOnlySpan<char> value) =>
        NotNone(value) && value.Length >= 5 && value.IndexOf("://".AsSpan()) < 0 && value.IndexOf('@') < 0 && value.IndexOf("www.".AsSpan()) < 0
        && (value.IndexOf(' ') > 0 || HasDigit(value));

    private static bool AccountName(ReadOnlySpan<char> value) => value.Length >= 3 && (value[0] == '@' || NotNone(value));

    private static bool HasMarks(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (c >= 0xC0) return true;
        }

        return false;
    }

    private static bool HasDigit(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (DigitText.IsDigit(c)) return true;
        }

        return false;
    }

    /// <summary>A school's own code: letters and digits with at least three digits, no date, no year alone.</summary>
    private static bool SchoolCode(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[20];
        var count = DigitText.Copy(value, digits);
        if (count < 3) return false;
        return count != value.Length || count != 4 || DigitText.Two(digits, 0) is not (19 or 20);
    }

    // "p1" to "p30"
    private static string[] UnitNumbers(string unit)
    {
        var units = new string[30];
        for (var i = 0; i < units.Length; i++) units[i] = unit + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return units;
    }
}
