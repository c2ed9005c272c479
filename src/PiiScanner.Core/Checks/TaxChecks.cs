namespace PiiScanner.Core.Checks;

/// <summary>Tax codes and trade numbers.</summary>
internal static class TaxChecks
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    public static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["tax-code"] = TaxCode,
        ["personal-tax-code"] = PersonalTaxCode,
        ["trade-number"] = TradeNumber,
    };

    /// <summary>Ten digits whose last is 10 − (weighted sum mod 11); a branch of three digits, not 000, may follow.</summary>
    public static bool TaxCode(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[13];
        var count = DigitText.Copy(value, digits);
        if (count is not (10 or 13) || DigitText.Two(digits, 0) == 0) return false;
        var sum = 0;
        var serial = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (digits[i] - '0');
            if (i >= 2) serial += digits[i] - '0';
        }

        if (serial == 0 || sum % 11 == 0 || 10 - sum % 11 != digits[9] - '0') return false;
        return count == 10 || digits[10] != '0' || digits[11] != '0' || digits[12] != '0';
    }

    /// <summary>Codes of people begin with 8 since 2008.</summary>
    private static bool PersonalTaxCode(ReadOnlySpan<char> value) => value.Length > 0 && value[0] == '8' && TaxCode(value);

    /// <summary>EAN-13 and ISBN-13 of the ranges met in schools: 978, 979 books, 893 goods of Viet Nam.</summary>
    private static bool TradeNumber(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[13];
        if (DigitText.Copy(value, digits) != 13) return false;
        var prefix = (digits[0] - '0') * 100 + DigitText.Two(digits, 1);
        if (prefix is not (978 or 979 or 893)) return false;
        var sum = 0;
        for (var i = 0; i < 13; i++) sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
        return sum % 10 == 0;
    }
}
