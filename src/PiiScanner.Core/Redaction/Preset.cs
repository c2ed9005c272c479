using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>What a redaction does to which values: data, from <c>rules/presets.yaml</c>.</summary>
/// <param name="Id">Its name on the command line.</param>
/// <param name="Title">What it does, for people.</param>
/// <param name="Table">For a value in a column of a table.</param>
/// <param name="Elsewhere">For any other value.</param>
public sealed record Preset(string Id, LocalizedText Title, Operator Table, Operator Elsewhere)
{
    /// <summary>Operators that differ for one kind, wherever it stands.</summary>
    public IReadOnlyDictionary<string, Operator> Kinds { get; init; } = new Dictionary<string, Operator>();

    /// <summary>Roles of columns that go with the columns of values, though they hold none themselves.</summary>
    public IReadOnlyList<string> DropRoles { get; init; } = [];

    /// <summary>True to sort the rows anew once a column of names is gone: their order tells who they are. Default false.</summary>
    public bool Resort { get; init; }

    /// <summary>True to leave values of people in work capacity and of organisations that count towards no verdict. Default false.</summary>
    public bool KeepWork { get; init; }

    /// <summary>True when only people without consent are touched. Default false.</summary>
    public bool NeedsConsent { get; init; }

    /// <summary>True to take out pictures and embedded files that cannot be redacted, instead of refusing the file. Default false.</summary>
    public bool RemovesEmbedded { get; init; }

    /// <summary>The operator for a value.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="value">The value.</param>
    public Operator For(JudgedRecord record, JudgedValue value)
    {
        if (record is null) throw new ArgumentNullException(nameof(record));
        if (value is null) throw new ArgumentNullException(nameof(value));
        var isHidden = value.IsHarmless || Replacement.IsHidden(value.Raw);
        if (isHidden && (value.Kind != FindingKinds.PersonName || Replacement.HidesEnough(value.Raw))) return Operator.Keep;
        if (IsNobodys(record)) return Operator.Keep;
        if (KeepWork && (IsWork(record, value) || IsPassing(record, value))) return Operator.Keep;
        if (Kinds.TryGetValue(value.Kind, out var own)) return own;
        return record.List is null ? Elsewhere : Table;
    }

    // Scores of which nobody says whose they are: how long an examination takes, what a class reached.
    private static bool IsNobodys(JudgedRecord record) => record.Values.All(value => value.Kind == FindingKinds.StudyResult);

    // Below it a lone name may be a dish or a place; a note to the policy.
    private const double SureName = 0.6;

    // Perhaps somebody, of whom nothing is known: no list, nothing beside the name, no sure name.
    private static bool IsPassing(JudgedRecord record, JudgedValue value) =>
        record.List is null && record.Outcome <= Outcome.Note && value.Subject is (Subject.Unknown or Subject.Other) && value.Kind == FindingKinds.PersonName && record.Values.Count == 1 && value.Confidence < SureName;

    // Staff and officials in their work, a school's own line and account: what the policy only notes.
    private static bool IsWork(JudgedRecord record, JudgedValue value) =>
        record.Outcome <= Outcome.Note && (value.Subject is Subject.Official or Subject.Organisation or Subject.Staff || record.Subject is Subject.Official or Subject.Organisation or Subject.Staff);
}
