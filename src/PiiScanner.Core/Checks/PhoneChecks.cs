namespace PiiScanner.Core.Checks;

/// <summary>Vietnamese telephone numbers: mobile, the 11-digit mobiles used until 2018, landlines of both plans.</summary>
public static class PhoneChecks
{
    // Old four-digit prefix, a colon, the prefix since 15/9/2018; the last seven digits stayed.
    private const string OldMobiles =
        " 0120:070 0121:079 0122:077 0126:076 0128:078 0123:083 0124:084 0125:085 0127:081 0129:082 0162:032 0163:033 0164:034 0165:035 0166:036 0167:037 0168:038 0169:039 0186:056 0188:058 0199:059 ";

    private const string Areas =
        " 0219 0206 0209 0207 0214 0215 0213 0212 0216 0218 0208 0205 0203 0204 0210 0211 0222 0220 0225 0221 0227 0226 0228 0229 0237 0238 0239 0232 0233 0234 0236 0235 0255" +
        " 0256 0257 0258 0259 0252 0260 0269 0262 0261 0263 0271 0276 0274 0251 0254 0272 0273 0275 0294 0270 0277 0296 0297 0292 0293 0299 0291 0290 ";

    private const string AreasUntil2017 =
        " 04 08 020 022 025 026 027 029 030 031 033 036 037 038 039 052 053 054 055 056 057 058 059 060 061 062 063 064 066 067 068 070 072 073 074 075 076 077 079" +
        " 0210 0211 0218 0219 0230 0231 0240 0241 0280 0281 0320 0321 0350 0351 0500 0501 0510 0511 0650 0651 0710 0711 0780 0781 ";

    internal static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["mobile"] = value => IsGrouped(value) && TryNormalize(value, out var phone) && IsMobile(phone.AsSpan()) && !IsMadeUp(phone),
        ["old-mobile"] = value => IsGrouped(value) && TryNormalize(value, out var phone) && IsMobile(phone.AsSpan()),
        ["landline"] = value => TryNormalize(value, out var phone) && IsLandline(phone.AsSpan()),
        ["old-landline"] = value => TryNormalize(value, out var phone) && IsOldLandline(phone.AsSpan()),
        ["phone"] = value => TryNormalize(value, out var phone) && (IsMobile(phone.AsSpan()) || IsLandline(phone.AsSpan()) || IsOldLandline(phone.AsSpan())),
    };

    /// <summary>Brings a phone number into the form <c>0xxxxxxxxx</c>: country code and separators dropped, a zero lost in a number cell put back, an 11-digit mobile of before 2018 mapped to its number of today.</summary>
    /// <param name="value">The number as written.</param>
    /// <param name="phone">Digits with one leading zero.</param>
    /// <returns>False when it cannot be a Vietnamese number of 10 or 11 digits.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> value, out string phone)
    {
        phone = "";
        Span<char> digits = stackalloc char[18];
        var count = DigitText.Copy(value, digits.Slice(1));
        if (count is < 9 or > 15) return false;
        digits = digits.Slice(1, count);
        var plus = value.IndexOf('+') >= 0;
        if (digits.StartsWith("0084".AsSpan())) digits = digits.Slice(4);
        else if (digits.StartsWith("84".AsSpan()) && (plus || (count is 11 or 12 && !digits.StartsWith("840".AsSpan())) || (count == 12 && digits[2] == '0'))) digits = digits.Slice(2);
        else if (plus) return false;
        if (digits.Length > 0 && digits[0] == '0') digits = digits.Slice(1);
        if (digits.Length is not (9 or 10)) return false;
        var full = "0" + digits.ToString();
        phone = full.Length == 11 && NewPrefix(full) is { } prefix ? prefix + full.Substring(4) : full;
        return true;
    }

    /// <summary>Says whether ten digits are a mobile number in the plan in force.</summary>
    /// <param name="phone">Digits with one leading zero.</param>
    public static bool IsMobile(ReadOnlySpan<char> phone)
    {
        if (phone.Length != 10 || phone[0] != '0') return false;
        var second = phone[2];
        return phone[1] switch
        {
            '3' => second is >= '2' and <= '9',
            '5' => second is '2' or '5' or '6' or '8' or '9',
            '7' => second is '0' or >= '6' and <= '9',
            '8' => second is >= '1' and <= '9' and not '0',
            '9' => true,
            _ => false,
        };
    }

    /// <summary>Says whether eleven digits are a landline in the plan since 2017.</summary>
    /// <param name="phone">Digits with one leading zero.</param>
    public static bool IsLandline(ReadOnlySpan<char> phone)
    {
        if (phone.Length != 11 || phone[0] != '0' || phone[1] != '2') return false;
        if (phone[2] is '4' or '8') return phone[3] is >= '2' and <= '8';
        return Holds(Areas, phone.Slice(0, 4)) && phone[4] is >= '2' and <= '8';
    }

    private static bool IsOldLandline(ReadOnlySpan<char> phone)
    {
        if (phone.Length is < 10 or > 11) return false;
        // Hà Nội and Hồ Chí Minh had eight subscriber digits, the others seven or (around 2008) six.
        if (phone.Length == 10 && Holds(AreasUntil2017, phone.Slice(0, 2))) return phone[2] is '2' or '3' or '6' or '7';
        return (Holds(AreasUntil2017, phone.Slice(0, 3)) && phone[3] is '2' or '3' or '6' or '8') || (Holds(AreasUntil2017, phone.Slice(0, 4)) && phone[4] is '2' or '3' or '6' or '8');
    }

    private static bool Holds(string list, ReadOnlySpan<char> code)
    {
        Span<char> wanted = stackalloc char[6];
        wanted[0] = ' ';
        code.CopyTo(wanted.Slice(1));
        wanted[code.Length + 1] = ' ';
        return list.AsSpan().IndexOf((ReadOnlySpan<char>)wanted.Slice(0, code.Length + 2)) >= 0;
    }

    /// <summary>False for digits that stand one by one, such as a row of scores; people write phones in groups.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> value)
    {
        if (IsOddlyMixed(value)) return false;
        var run = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && DigitText.IsDigit(value[i]))
            {
                run++;
                continue;
            }

            var isTrunkZero = run == 1 && i < value.Length && value[i] == ')';
            if (run == 1 && !isTrunkZero) return false;
            run = 0;
        }

        return true;
    }

    // "0391 10.2207", "09.26.1902 06": points and spaces in turn part the coordinates of a drawing; people who mix them keep to the usual groups.
    private static bool IsOddlyMixed(ReadOnlySpan<char> value)
    {
        if (value.IndexOf(' ') < 0 || value.IndexOf('.') < 0 || value.IndexOf('(') >= 0 || value.IndexOf('+') >= 0) return false;
        Span<char> groups = stackalloc char[value.Length];
        var (count, run) = (0, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && DigitText.IsDigit(value[i]))
            {
                run++;
                continue;
            }

            if (run > 0) groups[count++] = (char)('0' + run);
            run = 0;
        }

        return UsualGroups.IndexOf(" " + groups.Slice(0, count).ToString() + " ", StringComparison.Ordinal) < 0;
    }

    // Digits of each group, of numbers of ten and eleven digits.
    private const string UsualGroups = " 433 334 343 442 244 46 37 55 64 73 4222 22222 2233 3322 3223 2323 434 443 344 335 353 533 5222 47 56 4223 4322 ";

    private static string? NewPrefix(string phone)
    {
        var at = OldMobiles.IndexOf(" " + phone.Substring(0, 4) + ":", StringComparison.Ordinal);
        return at < 0 ? null : OldMobiles.Substring(at + 6, 3);
    }

    private static bool IsMadeUp(string phone) => DigitText.AllSame(phone.AsSpan(3)) && phone[3] == '0';
}
