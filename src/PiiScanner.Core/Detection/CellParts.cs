using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Detection;

/// <summary>Takes a cell with several values apart: <c>0912345678 (mẹ) / 0987654321</c>.</summary>
internal static class CellParts
{
    private const int MostParts = 12;

    /// <summary>True for the kinds of which people put several, or words besides, into one cell.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    public static bool MayHoldSeveral(string kind) => kind is FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.BankAccount
        or FindingKinds.SocialInsurance or FindingKinds.TaxCode or FindingKinds.StudentId or FindingKinds.CandidateNumber or FindingKinds.VehiclePlate;

    /// <summary>The parts between separators that hold digits, without the words around them. None when the cell has but one part and no words.</summary>
    /// <param name="cell">The cell's text.</param>
    public static List<(int Start, int Length)> Split(string cell)
    {
        var parts = new List<(int Start, int Length)>();
        if (cell.Length > 400) return parts;
        var start = 0;
        for (var i = 0; i <= cell.Length && parts.Count < MostParts; i++)
        {
            if (i < cell.Length && !IsSeparator(cell, i)) continue;
            AddTrimmed(cell, start, i, parts);
            start = i + 1;
        }

        return parts;
    }

    /// <summary>Letters in a text.</summary>
    public static int LetterCount(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (LetterTables.IsWordChar(c) && !DigitClusters.IsDigit(c)) count++;
        }

        return count;
    }

    private static bool IsSeparator(string cell, int at) => cell[at] switch
    {
        '/' or ';' or ',' or '|' or '\n' or '\r' or '\t' or ':' or '&' or '(' or ')' => true,
        '-' or '–' or '+' => at > 0 && at + 1 < cell.Length && (DigitsBefore(cell, at) >= 8 || cell[at - 1] == ' ') && (at + 1 >= cell.Length || cell[at + 1] is ' ' or '0'),
        _ => false,
    };

    private static int DigitsBefore(string cell, int at)
    {
        var digits = 0;
        while (at > 0 && (DigitClusters.IsDigit(cell[at - 1]) || cell[at - 1] is ' ' or '.'))
        {
            at--;
            if (DigitClusters.IsDigit(cell[at])) digits++;
        }

        return digits;
    }

    /// <summary>Cuts words off both ends, up to the first and behind the last digit.</summary>
    private static void AddTrimmed(string cell, int start, int end, List<(int Start, int Length)> parts)
    {
        while (start < end && !DigitClusters.IsDigit(cell[start]) && cell[start] != '+') start++;
        while (end > start && !DigitClusters.IsDigit(cell[end - 1])) end--;
        if (end > start) parts.Add((start, end - start));
    }
}
