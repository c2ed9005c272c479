namespace PiiScanner.Ocr.Codes;

/// <summary>The check digit of ICAO Doc 9303, part 3: weights 7, 3, 1; letters count from A = 10, the filler is 0.</summary>
internal static class CheckDigits
{
    /// <summary>0 to 9, or -1 when a character does not belong into a machine readable zone.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<int> weights = [7, 3, 1];
        int sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = text[i] switch
            {
                '<' => 0,
                >= '0' and <= '9' => text[i] - '0',
                >= 'A' and <= 'Z' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (value < 0)
                return -1;
            sum += value * weights[i % 3];
        }
        return sum % 10;
    }

    /// <summary>True when the digit is the check of the text. The filler stands for 0 where the field is empty.</summary>
    public static bool Agrees(ReadOnlySpan<char> text, char digit) => Of(text) is >= 0 and var check && (digit == '0' + check || (check == 0 && digit == '<'));
}
