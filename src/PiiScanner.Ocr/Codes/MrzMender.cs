namespace PiiScanner.Ocr.Codes;

/// <summary>Puts right what is read wrong in the zone of a Vietnamese identity card (TD1 of ICAO Doc 9303), as far as check digits and the number that stands there twice bear it out.</summary>
/// <remarks>The lines that are printed over cards cross the letters: a 1 with a line through its foot is read as 4, a 6 as B.</remarks>
internal static class MrzMender
{
    private const int Length = 30;
    private const int MostDoubted = 6;
    private const int LastMonth = 12;
    private const int LastDay = 31;

    private static readonly (int Start, int Check)[] Dates = [(0, 6), (8, 14)];

    /// <summary>The zone with what could be put right; the same zone where nothing could.</summary>
    /// <param name="zone">Three lines of thirty.</param>
    public static string[] Mend(string[] zone)
    {
        string[] mended = [.. zone];
        if (mended[0][2..5] == "VNM")
            mended[0] = MendNumber(mended[0]);
        foreach ((int start, int check) in Dates)
            mended[1] = MendDate(mended[1], start, check);
        return mended;
    }

    /// <summary>Readings of a line whose first letter the edge of the picture cut off; none for a line that is not one letter short.</summary>
    /// <param name="line">A cleaned line.</param>
    /// <param name="index">Which of the three, from 0.</param>
    public static IEnumerable<string> Lengthened(string line, int index)
    {
        if (line.Length != Length - 1)
            yield break;
        if (index == 0 && line.StartsWith("DVNM", StringComparison.Ordinal))
            yield return "I" + line;
        // One first digit of the birth date agrees with the check: that the rest agrees too says whether it is right.
        if (index == 1 && Enumerable.Range(0, 10).Select(digit => $"{digit}{line}").FirstOrDefault(whole => CheckDigits.Agrees(whole.AsSpan(0, 6), whole[6])) is { } found)
            yield return found;
    }

    // "IDVNM" 211626531 check, 079 211626531: the nine digits of the document's number are the last of the person's.
    private static string MendNumber(string line)
    {
        ReadOnlySpan<char> number = line.AsSpan(5, 9), person = line.AsSpan(15, 12);
        bool numberAgrees = AreDigits(number) && CheckDigits.Agrees(number, line[14]), personAgrees = AreDigits(person) && CheckDigits.Agrees(person[3..], line[14]);
        // Where both agree with the check and not with each other, nothing says which is right.
        if (numberAgrees == personAgrees)
            return line;
        if (personAgrees)
            return string.Concat(line.AsSpan(0, 5), person[3..], line.AsSpan(14));
        return AreDigits(person[..3]) ? string.Concat(line.AsSpan(0, 18), number, line.AsSpan(27)) : line;
    }

    // The one way to read some of the fours as ones that makes a day of the calendar with the right check.
    private static string MendDate(string line, int start, int check)
    {
        if (IsRight(line, start, check))
            return line;
        int[] doubted = [.. Enumerable.Range(start, 6).Where(i => line[i] == '4')];
        if (doubted.Length is 0 or > MostDoubted)
            return line;
        string? only = null;
        for (int choice = 1; choice < 1 << doubted.Length; choice++)
        {
            char[] letters = line.ToCharArray();
            for (int i = 0; i < doubted.Length; i++)
                if ((choice >> i & 1) != 0)
                    letters[doubted[i]] = '1';
            string read = new(letters);
            if (!IsRight(read, start, check))
                continue;
            if (only is not null)
                return line;
            only = read;
        }
        return only ?? line;
    }

    private static bool IsRight(string line, int start, int check) =>
        AreDigits(line.AsSpan(start, 6)) && CheckDigits.Agrees(line.AsSpan(start, 6), line[check])
        && Two(line, start + 2) is >= 1 and <= LastMonth && Two(line, start + 4) is >= 1 and <= LastDay;

    private static int Two(string line, int at) => ((line[at] - '0') * 10) + (line[at + 1] - '0');

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
