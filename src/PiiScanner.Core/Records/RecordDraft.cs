using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Where a record comes from: that decides what the policy makes of names without exposing values.</summary>
internal enum RecordShape
{
    /// <summary>A row of a list.</summary>
    Row,

    /// <summary>A form, card or certificate: labels and values.</summary>
    Card,

    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A value that belongs to nobody known.</summary>
    Alone,
}

/// <summary>One data subject's values put together, before they are judged.</summary>
internal sealed class RecordDraft(RecordShape shape, Location location)
{
    public RecordShape Shape { get; } = shape;

    public Location Location { get; } = location;

    public Subject Subject { get; set; }

    public List<ValueDraft> Values { get; } = [];

    /// <summary>Names of plain roles that hold something: class, sex, award.</summary>
    public HashSet<string> Traits { get; } = new(StringComparer.Ordinal);

    /// <summary>Other people named in the same row, each a record of its own.</summary>
    public List<RecordDraft> Companions { get; } = [];

    /// <summary>The whole name, in normal form, of a person who is called by the given name alone here; null otherwise.</summary>
    public string? KnownAs { get; init; }

    /// <summary>Class as written, for the consent registry; null when no column or label says it.</summary>
    public string? ClassName { get; set; }

    /// <summary>Values of class and sex, to tell people apart in lists without names.</summary>
    public string Group { get; set; } = "";

    /// <summary>Stands in for what a recording does not keep; null where the values are there.</summary>
    public RecordTrace? Trace { get; init; }

    /// <summary>The same record in another shape.</summary>
    public RecordDraft As(RecordShape shape)
    {
        var other = new RecordDraft(shape, Location) { Subject = Subject, Group = Group, ClassName = ClassName };
        other.Values.AddRange(Values);
        other.Traits.UnionWith(Traits);
        if (shape == RecordShape.Card) other.Traits.Add("certificate");
        return other;
    }

    /// <summary>The person's own name, or null.</summary>
    public ValueDraft? Name => Values.FirstOrDefault(value => value.Kind == FindingKinds.PersonName && value.Weight == RoleWeight.Name);
}
