using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Records;

/// <summary>What the titles around a list say of it.</summary>
/// <param name="Families">Families of <c>rules/words/list-titles.tsv</c> named in the titles.</param>
/// <param name="SensitiveFamily">The first family that makes every record a sensitive attribute, or null.</param>
/// <param name="Subject">Whose list it is, when the titles say so.</param>
internal sealed record TitleContext(IReadOnlyCollection<string> Families, string? SensitiveFamily, Subject? Subject)
{
    public static TitleContext Empty { get; } = new([], null, null);

    public bool Has(string family) => Families.Contains(family);

    /// <summary>The same with lists of pupils who overcame hardship taken for lists of poor pupils.</summary>
    public TitleContext WithHardship() => SensitiveFamily is null && Has("hardship-honours") ? this with { SensitiveFamily = "welfare" } : this;
}

/// <summary>Reads titles, sheet names and file names of lists.</summary>
internal sealed class TitleLexicon
{
    private readonly List<Family> _families = [];
    private readonly List<SubjectWord> _subjects = [];

    public TitleLexicon(WordLists words)
    {
        foreach (var row in words.Rows("list-titles", 3)) _families.Add(new Family(row[0], row[1] == "yes", row[2]));
        foreach (var row in words.Rows("subject-words", 2)) _subjects.Add(new SubjectWord(ColumnRole.SubjectOf(row[0]), row[1]));
    }

    /// <summary>Reads the titles of one list, nearest first.</summary>
    /// <param name="titles">Lines above the list, sheet name, file name.</param>
    /// <param name="told">Titles that say something sensitive in other words than the families'; null where only those count.</param>
    public TitleContext Read(IEnumerable<string> titles, SensitiveTitles? told = null)
    {
        var families = new List<string>();
        string? sensitive = null;
        Subject? subject = null;
        var isNearest = true;
        foreach (var title in titles)
        {
            var key = HeaderKey.Of(title);
            if (key.Length is 0 or > 240) continue;
            // "… báo cáo học sinh vi phạm tháng 10:" leads to those who did.
            var leads = isNearest && title.TrimEnd().EndsWith(":", StringComparison.Ordinal) && HeaderKey.HasPhrase(key, "bao cao hoc sinh");
            isNearest = false;
            var negated = !leads && RecordWords.Of("title-negation").StandIn(key) && !HeaderKey.HasPhrase(key, "danh sach");
            foreach (var (family, isSensitive, phrase) in _families)
            {
                if (!HeaderKey.HasPhrase(key, phrase)) continue;
                if (!families.Contains(family)) families.Add(family);
                if (isSensitive && !negated && !IsNotList(key, phrase)) sensitive ??= family;
            }

            if (sensitive is null && told is not null && !families.Exists(IsPraise) && told.Holds(title, negated)) sensitive = Told;
            // The teacher's desk at the head of a plan of seats.
            if (!HeaderKey.HasPhrase(key, "ban giao vien")) subject ??= SubjectOf(key);
        }

        return families.Count == 0 && sensitive is null && subject is null ? TitleContext.Empty : new TitleContext(families, sensitive, subject);
    }

    /// <summary>Family of a title that says something sensitive in words of its own.</summary>
    private const string Told = "sensitive";

    private static bool IsPraise(string family) => family is "honours" or "hardship-honours" or "contest";

    /// <summary>Whose list a heading or title speaks of, or null.</summary>
    /// <param name="key">A key of <see cref="HeaderKey"/>.</param>
    public Subject? SubjectOf(string key)
    {
        foreach (var (subject, phrase) in _subjects)
        {
            if (HeaderKey.HasPhrase(key, phrase)) return subject;
        }

        return null;
    }

    // "không vi phạm", "không nợ học phí": the list is of those who are not.
    private static bool IsNotList(string key, string phrase) =>
        HeaderKey.HasPhrase(key, "khong " + phrase) || HeaderKey.HasPhrase(key, "khong bi " + phrase) || HeaderKey.HasPhrase(key, "phong chong " + phrase);

    private sealed record Family(string Name, bool IsSensitive, string Phrase);

    private sealed record SubjectWord(Subject Subject, string Phrase);
}
