using PiiScanner.Core.Recordings;

namespace PiiScanner.Core.Records;

/// <summary>Tells dates of birth in running text from dates of events that stand near a word such as "tuổi" or "sinh".</summary>
internal static class BirthWords
{
    private const int Near = 32;
    private const int TwoYears = 2_0000;
    /// <summary>True for a date that is nobody's birth: of the last two years or to come, without a label of birth before it, or the end of a range of birth dates.</summary>
    /// <param name="text">The line.</param>
    /// <param name="at">First code unit of the date.</param>
    /// <param name="normalized">The date as <c>yyyy-MM-dd</c>; anything shorter is left alone.</param>
    /// <param name="asOf">The day the file is looked at, as yyyyMMdd.</param>
    /// <param name="span">Takes the days on which the answer is the same, or null.</param>
    public static bool IsOfAnEvent(string text, int at, string normalized, int asOf, AsOfSpan? span = null)
    {
        if (normalized.Length != 10) return false;
        var from = Math.Max(0, at - Near);
        var before = HeaderKey.Of(text.Substring(from, at - from));
        if (RecordWords.Of("birth-range").Folded.Any(range => EndsWith(before, range)) || HeaderKey.HasPhrase(before, "sinh tu") && RecordWords.Of("range-until").Folded.Any(until => EndsWith(before, until))) return true;
        if (!int.TryParse(normalized.Replace("-", ""), out var date)) return false;
        span?.Compared(date, asOf);
        if (date <= asOf - TwoYears) return false;
        if (date > asOf) return true;
        return !RecordWords.Of("birth-label").StandIn(before) && (!RecordWords.Of("birth-ending").Folded.Any(word => EndsWith(before, word)) || RecordWords.Of("birth-compound").Folded.Any(word => EndsWith(before, word)));
    }

    /// <summary>True for dates under no heading that are days of events: some are still to come, or most are of the last two years.</summary>
    /// <param name="normalized">Dates as <c>yyyy-MM-dd</c>; anything shorter is left alone.</param>
    /// <param name="asOf">The day the file is looked at, as yyyyMMdd; 0 where it is not known.</param>
    /// <param name="span">Takes the days on which the answer is the same, or null.</param>
    public static bool AreOfEvents(IReadOnlyList<string> normalized, int asOf, AsOfSpan? span)
    {
        if (asOf == 0) return false;
        var (late, recent) = (0, 0);
        foreach (var text in normalized)
        {
            if (text.Length != 10 || !int.TryParse(text.Replace("-", ""), out var date)) continue;
            span?.Compared(date, asOf);
            if (date > asOf) late++;
            if (date > asOf - TwoYears) recent++;
        }

        return late * 5 > normalized.Count || recent * 2 > normalized.Count;
    }

    private static bool EndsWith(string key, string phrase) => key.EndsWith(phrase, StringComparison.Ordinal) && (key.Length == phrase.Length || key[key.Length - phrase.Length - 1] == ' ');
}
