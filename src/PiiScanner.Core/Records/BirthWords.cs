namespace PiiScanner.Core.Records;

/// <summary>Tells dates of birth in running text from dates of events that stand near a word such as "tuổi" or "sinh".</summary>
internal static class BirthWords
{
    private const int Near = 32;
    private const int TwoYears = 2_0000;
    private static readonly string[] Labels = ["ngay sinh", "sinh ngay", "nam sinh", "sinh nam", "thang nam sinh", "sinh vao", "dob", "date of birth", "birthday", "born"];
    private static readonly string[] Endings = ["sinh", "ns", "sn", "nsinh", "n sinh"];
    private static readonly string[] Compounds = ["hoc sinh", "thi sinh", "tuyen sinh", "ve sinh", "giao sinh", "sinh sinh"];
    private static readonly string[] Ranges = ["sinh tu", "sinh tu ngay", "tinh den", "tinh den ngay", "sinh truoc", "sinh truoc ngay", "sinh sau ngay"];

    private static readonly string[] Untils = ["den", "den ngay", "den het", "den het ngay", "toi", "toi ngay"];

    /// <summary>True for a date that is nobody's birth: of the last two years or to come, without a label of birth before it, or the end of a range of birth dates.</summary>
    /// <param name="text">The line.</param>
    /// <param name="at">First code unit of the date.</param>
    /// <param name="normalized">The date as <c>yyyy-MM-dd</c>; anything shorter is left alone.</param>
    /// <param name="asOf">The day the file is looked at, as yyyyMMdd.</param>
    public static bool IsOfAnEvent(string text, int at, string normalized, int asOf)
    {
        if (normalized.Length != 10) return false;
        var from = Math.Max(0, at - Near);
        var before = HeaderKey.Of(text.Substring(from, at - from));
        if (Ranges.Any(range => EndsWith(before, range)) || HeaderKey.HasPhrase(before, "sinh tu") && Untils.Any(until => EndsWith(before, until))) return true;
        if (!int.TryParse(normalized.Replace("-", ""), out var date) || date <= asOf - TwoYears) return false;
        if (date > asOf) return true;
        return !Labels.Any(label => HeaderKey.HasPhrase(before, label)) && (!Endings.Any(word => EndsWith(before, word)) || Compounds.Any(word => EndsWith(before, word)));
    }

    private static bool EndsWith(string key, string phrase) => key.EndsWith(phrase, StringComparison.Ordinal) && (key.Length == phrase.Length || key[key.Length - phrase.Length - 1] == ' ');
}
