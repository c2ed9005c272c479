namespace PiiScanner.Core.Checks;

/// <summary>Numbers the state gives to people: personal number, CMND, passport, insurance, ministry code.</summary>
public static class IdentityChecks
{
    // The even-looking gaps were never given out: Circular 07/2016/TT-BCA, appendix. Mergers of 2025 leave all 63 codes valid.
    private const string ProvinceCodes =
        " 001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060" +
        " 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096 ";

    private const string HealthGroups =
        " BT CA CB CC CH CK CN CS CY DK DN DT GB GD HC HD HG HN HS HT HX KC LS ND NN NO NU PV QN SV TA TB TC TD TE TK TL TN TQ TS TV TY XB XD XK XN XV YT ";

    private static readonly bool[] IsProvince = MakeProvinces();

    internal static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["national-id"] = NationalId,
        ["old-national-id"] = OldNationalId,
        ["passport"] = Passport,
        ["social-insurance"] = SocialInsurance,
        ["health-card"] = HealthCard,
        ["ministry-code"] = MinistryCode,
    };

    /// <summary>Reads what a personal number says: province of the birth's registration, sex and year of birth.</summary>
    /// <param name="digits">Twelve ASCII digits, separators removed.</param>
    /// <param name="province">Three-digit province code, such as <c>075</c>.</param>
    /// <param name="sex">Sex.</param>
    /// <param name="birthYear">Year of birth, 1900 to 2099.</param>
    /// <returns>False when the text is not twelve digits, the province code was never given out, or the century is none of a living person.</returns>
    /// <remarks>Decree 137/2015/ND-CP, article 13. There is no check digit: true means possible, not real.</remarks>
    public static bool TryReadNationalId(ReadOnlySpan<char> digits, out string province, out Sex sex, out int birthYear)
    {
        province = "";
        sex = Sex.Unknown;
        birthYear = 0;
        if (digits.Length != 12) return false;
        foreach (var c in digits)
        {
            if (!DigitText.IsDigit(c)) return false;
        }

        var code = (digits[0] - '0') * 100 + DigitText.Two(digits, 1);
        var century = digits[3] - '0';
        if (code >= IsProvince.Length || !IsProvince[code] || century > 3) return false;
        province = digits.Slice(0, 3).ToString();
        sex = century % 2 == 0 ? Sex.Male : Sex.Female;
        birthYear = 1900 + century / 2 * 100 + DigitText.Two(digits, 4);
        return true;
    }

    /// <summary>Says whether three digits are a province code of personal numbers.</summary>
    /// <param name="code">Three ASCII digits.</param>
    public static bool IsProvinceCode(ReadOnlySpan<char> code) =>
        code.Length == 3 && DigitText.IsDigit(code[0]) && DigitText.IsDigit(code[1]) && DigitText.IsDigit(code[2])
        && (code[0] - '0') * 100 + DigitText.Two(code, 1) is var number && number < IsProvince.Length && IsProvince[number];

    private static bool NationalId(ReadOnlySpan<char> value)
    {
        if (value.Length > 18) return false; // digits that stand one by one are a row of something else
        Span<char> digits = stackalloc char[12];
        if (DigitText.Copy(value, digits) != 12 || !TryReadNationalId(digits, out _, out _, out var year)) return false;
        // Nobody older than about 105 or born after the 2030s stands in a school's list; six equal random digits are a made-up number.
        return year is >= 1920 and <= 2040 && !DigitText.AllSame(digits.Slice(6));
    }

    private static bool OldNationalId(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[9];
        return DigitText.Copy(value, digits) == 9 && DigitText.Two(digits, 0) is >= 1 and <= 38 && !DigitText.AllSame(digits.Slice(2));
    }

    private static bool Passport(ReadOnlySpan<char> value) => !DigitText.AllSame(value.Slice(1));

    private static bool SocialInsurance(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[10];
        return DigitText.Copy(value, digits) == 10 && IsRegistrationProvince(digits);
    }

    private static bool MinistryCode(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[10];
        return DigitText.Copy(value, digits) == 10 && IsRegistrationProvince(digits) && !DigitText.AllSame(digits.Slice(2));
    }

    /// <summary>Card form used until 2021: two letters of the group insured, a benefit digit, two digits of the province, ten of the insurance number.</summary>
    private static bool HealthCard(ReadOnlySpan<char> value)
    {
        Span<char> compact = stackalloc char[15];
        var length = 0;
        foreach (var c in value)
        {
            if (c is ' ' or '-' or '.' or '\u00A0') continue;
            if (length == 15) return false;
            compact[length++] = c;
        }

        if (length != 15) return false;
        Span<char> group = [' ', compact[0], compact[1], ' '];
        return HealthGroups.AsSpan().IndexOf((ReadOnlySpan<char>)group) >= 0 && compact[2] is >= '1' and <= '5' && DigitText.Two(compact, 3) is >= 1 and <= 97;
    }

    private static bool IsRegistrationProvince(ReadOnlySpan<char> digits)
    {
        var code = DigitText.Two(digits, 0);
        return code < IsProvince.Length && IsProvince[code];
    }

    private static bool[] MakeProvinces()
    {
        var known = new bool[100];
        for (var i = 0; i < known.Length; i++)
        {
            var code = " 0" + (char)('0' + i / 10) + (char)('0' + i % 10) + " ";
            known[i] = ProvinceCodes.IndexOf(code, StringComparison.Ordinal) >= 0;
        }

        return known;
    }
}
