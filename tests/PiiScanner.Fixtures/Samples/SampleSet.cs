using System.Text;

namespace PiiScanner.Fixtures.Samples;

/// <summary>All sample documents, made anew from the fixed seed.</summary>
public static class SampleSet
{
    /// <summary>Name of the table that says what each sample must yield.</summary>
    public const string ExpectedFile = "EXPECTED.tsv";

    // Written by hand, for readers; a scan of the folder meets them too.
    private static readonly string[] HandWritten = ["ci/github-actions.yml", "ci/gitlab-ci.yml"];

    public static IReadOnlyList<Sample> All()
    {
        var school = new SampleSchool();
        return [.. new LeakLists(school).All(), .. new HiddenLeaks(school).All(), .. new ReviewDocuments(school).All(), .. new CleanPublications(school).All(), .. new PdfSamples(school).All(), .. PictureSamples.All(), .. OfficeSamples.All()];
    }

    /// <summary>The table of expectations: path, verdict, subjects ("-" where not fixed), reason. It lists itself, because a scan of the folder meets it too.</summary>
    public static string Expected(IReadOnlyList<Sample> samples)
    {
        var text = new StringBuilder("path\tverdict\tsubjects\treason\n");
        var rows = samples.Select(s => (s.Path, Row: $"{s.Path}\t{s.Verdict}\t{s.Subjects?.ToString(null, null) ?? "-"}\t{s.Reason}"))
            .Append((Path: ExpectedFile, Row: $"{ExpectedFile}\tclear\t0\tthis table"))
            .Concat(HandWritten.Select(path => (Path: path, Row: $"{path}\tclear\t0\tworkflow for continuous integration")));
        foreach (var (_, row) in rows.OrderBy(r => r.Path, StringComparer.Ordinal)) text.Append(row).Append('\n');
        return text.ToString();
    }

    public static void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        var samples = All();
        foreach (var sample in samples) File.WriteAllBytes(Path.Combine(directory, sample.Path), sample.Bytes);
        File.WriteAllText(Path.Combine(directory, ExpectedFile), Expected(samples), new UTF8Encoding(false));
    }
}
