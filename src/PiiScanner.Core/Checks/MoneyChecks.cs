namespace PiiScanner.Core.Checks;

/// <summary>Accounts, cards and amounts.</summary>
internal static class MoneyChecks
{
    public static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["luhn"] = Luhn,
        ["bank-account"] = BankAccount,
        ["bank-qr"] = BankQr,
        ["amount"] = Amount,
    };

    /// <summary>Check digit of payment cards: every second digit from the right doubled, sum divisible by ten.</summary>
    private static bool Luhn(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[19];
        var count = DigitText.Copy(value, digits);
        if (count is < 16 or > 19 || DigitText.AllSame(digits.Slice(0, count))) return false;
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            var digit = digits[count - 1 - i] - '0';
            if (i % 2 == 1) digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>6 to 19 digits that are neither all the same nor an amount in groups of three.</summary>
    private static bool BankAccount(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[20];
        var count = DigitText.Copy(value, digits);
        return count is >= 6 and <= 19 && !DigitText.AllSame(digits.Slice(0, count)) && !IsGroupedAmount(value) && !IsHotline(digits.Slice(0, count));
    }

    /// <summary>1800 and 1900 with four or six digits more: lines that firms are called on.</summary>
    private static bool IsHotline(ReadOnlySpan<char> digits) => digits.Length is 8 or 10 && digits[0] == '1' && digits[1] is '8' or '9' && digits[2] == '0' && digits[3] == '0';

    /// <summary>EMV payment code of a bank account in Viet Nam: format 01, the NAPAS application.</summary>
    private static bool BankQr(ReadOnlySpan<char> value) => value.IndexOf("A000000727".AsSpan()) > 0;

    private static bool Amount(ReadOnlySpan<char> value)
    {
        Span<char> digits = stackalloc char[14];
        var count = DigitText.Copy(value, digits);
        return count is >= 1 and <= 13;
    }

    private static bool IsGroupedAmount(ReadOnlySpan<char> value)
    {
        var groups = 0;
        var run = 0;
        foreach (var c in value)
        {
            if (DigitText.IsDigit(c))
            {
                run++;
                continue;
            }

            if (c is not ('.' or ',') || run > 3 || (groups > 0 && run != 3)) return false;
            groups++;
            run = 0;
        }

        return groups > 0 && run == 3 && value[value.Length - 1] == '0';
    }
}
