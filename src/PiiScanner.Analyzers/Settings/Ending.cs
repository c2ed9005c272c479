using System.Globalization;

namespace PiiScanner.Analyzers.Settings;

/// <summary>The end of a suppression or allowance as people write it: <c>until 2027-05</c> or <c>đến 2027-05</c>, the whole month included, among words that say why.</summary>
internal static class Ending
{
    private const int LeastReason = 3;
    private static readonly string[] Openings = ["until ", "đến "];

    /// <summary>Reads reason and end out of a text.</summary>
    /// <param name="text">Words of a justification or comment.</param>
    /// <param name="firstDayAfter">The first day on which it no longer holds.</param>
    /// <param name="hasReason">Something is said beside the end.</param>
    /// <returns>False when no end is written.</returns>
    public static bool TryRead(string text, out DateTime firstDayAfter, out bool hasReason)
    {
        foreach (var opening in Openings)
        {
            var at = text.IndexOf(opening, StringComparison.OrdinalIgnoreCase);
            var month = at + opening.Length;
            if (at < 0 || month + 7 > text.Length || !TryReadMonth(text.Substring(month, 7), out firstDayAfter)) continue;
            hasReason = IsReason(text.Substring(0, at) + text.Substring(month + 7));
            return true;
        }

        firstDayAfter = default;
        hasReason = IsReason(text);
        return false;
    }

    /// <summary>Reads a month.</summary>
    /// <param name="text">As <c>2027-05</c>.</param>
    /// <param name="firstDayAfter">The first day of the next month.</param>
    public static bool TryReadMonth(string text, out DateTime firstDayAfter)
    {
        var isMonth = DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var first);
        firstDayAfter = isMonth ? first.AddMonths(1) : default;
        return isMonth;
    }

    private static bool IsReason(string text) => text.Count(char.IsLetter) >= LeastReason;
}
