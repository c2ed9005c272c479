namespace PiiScanner.Core.Records;

/// <summary>Numbers that look like a person's and are a unit's, a thing's, or nobody's.</summary>
internal static class NumberShapes
{
    /// <summary>True for digits behind the account and fund of a treasury's book: "9523.2." before "1089975" is a unit that spends the state's money, and no person.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">First digit of the number.</param>
    public static bool IsOfTreasury(string text, int start)
    {
        var at = start;
        var groups = 0;
        while (at >= 2 && text[at - 1] == '.' && char.IsDigit(text[at - 2]))
        {
            at--;
            var end = at;
            while (at > 0 && char.IsDigit(text[at - 1])) at--;
            groups++;
            if (end - at == 4) return groups >= 2 && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
            if (end - at > 4) return false;
        }

        return false;
    }

    /// <summary>True for a number of a document that shows the shape of one: nine digits or more, the last six all nought.</summary>
    /// <param name="raw">The number as written.</param>
    public static bool IsStandIn(string raw)
    {
        const int noughts = 6;
        var digits = CellShapes.Digits(raw);
        if (digits < 9) return false;
        var seen = 0;
        for (var i = raw.Length - 1; i >= 0 && seen < noughts; i--)
        {
            if (raw[i] is < '0' or > '9') continue;
            if (raw[i] != '0') return false;
            seen++;
        }

        return true;
    }

    /// <summary>True for one to three capitals right before digits and nothing else: "TS72783351", "MB0042".</summary>
    /// <param name="text">The cell.</param>
    public static bool IsCodeOfThing(string text)
    {
        const int mostLetters = 3;
        var at = 0;
        while (at < text.Length && text[at] is >= 'A' and <= 'Z') at++;
        if (at is 0 or > mostLetters || at == text.Length) return false;
        for (; at < text.Length; at++)
        {
            if (text[at] is < '0' or > '9') return false;
        }

        return true;
    }

    /// <summary>True for one word of digits and capitals in which a capital stands behind a digit: "X7AB1203456", "7HK29D3". Not "T0912345678", as a phone may be marked.</summary>
    /// <param name="text">The cell.</param>
    public static bool IsSerial(string text)
    {
        const int leastDigits = 3;
        var (digits, mixed) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= 'A' and <= 'Z') mixed |= i > 0 && char.IsDigit(text[i - 1]);
            else if (text[i] is >= '0' and <= '9') digits++;
            else if (text[i] is not ('-' or '/')) return false;
        }

        return mixed && digits >= leastDigits;
    }

    /// <summary>True for a number in which seven digits or more go up or down by one each, or stay the same: "0912345678", "0900000000".</summary>
    /// <param name="digits">The digits.</param>
    public static bool IsRun(string digits)
    {
        const int shortest = 7;
        var (step, length) = (0, 1);
        for (var i = 1; i < digits.Length; i++)
        {
            var next = digits[i] - digits[i - 1];
            length = next is >= -1 and <= 1 && (length == 1 || next == step) ? length + 1 : next is >= -1 and <= 1 ? 2 : 1;
            step = next;
            if (length >= shortest) return true;
        }

        return false;
    }
}
