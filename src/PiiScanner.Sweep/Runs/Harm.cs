using PiiScanner.Core.Findings;

namespace PiiScanner.Sweep.Runs;

/// <summary>How much harm a published file does, 1 to 5: the class of its most harmful kind of data, raised by what stands together. It ranks take-downs and decides no verdict.</summary>
public static class Harm
{
    private const int Most = 5;
    private const int ManyRows = 20;
    private static readonly Lazy<Dictionary<string, int>> Classes = new(Load);

    /// <summary>The harm of a file.</summary>
    /// <param name="facts">Its facts.</param>
    public static int Of(FileFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Kinds.Count == 0) return 1;
        var harm = facts.Kinds.Keys.Max(kind => Classes.Value.GetValueOrDefault(kind, 3));
        if (facts.Whose.ContainsKey(Subject.Pupil)) harm++;
        var together = facts.Kinds.ContainsKey(FindingKinds.PersonName) && facts.Kinds.ContainsKey(FindingKinds.BirthDate) && (facts.Kinds.ContainsKey(FindingKinds.PhoneNumber) || facts.Kinds.ContainsKey(FindingKinds.Address));
        if (together) harm++;
        if (facts.LongestList >= ManyRows) harm++;
        return Math.Min(Most, harm);
    }

    private static Dictionary<string, int> Load()
    {
        using var stream = typeof(Harm).Assembly.GetManifestResourceStream("harm-classes.tsv") ?? throw new InvalidOperationException("The classes are missing.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var kind, var harm, ..]) classes[kind] = int.Parse(harm, System.Globalization.CultureInfo.InvariantCulture);
        }

        return classes;
    }
}
