using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Redaction;

/// <summary>What the caller of a redaction chooses.</summary>
public sealed record PlanOptions
{
    /// <summary>The preset.</summary>
    public required Preset Preset { get; init; }

    /// <summary>Operators that replace the preset's, by kind; an empty kind stands for all that the preset does not keep.</summary>
    public IReadOnlyDictionary<string, Operator> Overrides { get; init; } = new Dictionary<string, Operator>();

    /// <summary>The operators of a plan somebody has looked through, by address; what it does not name is kept. Null: the preset decides.</summary>
    public IReadOnlyDictionary<string, Operator>? Chosen { get; init; }

    /// <summary>Says of each record, once, whether it stays as it is, because consent covers the person: its row, its values wherever they stand, and the same values where somebody else's go. Null: every record is treated.</summary>
    public Func<JudgedRecord, bool>? IsCovered { get; init; }

    /// <summary>Gives people pseudonyms.</summary>
    public required PseudonymBook Pseudonyms { get; init; }

    /// <summary>Rows up to which a table is sorted anew; a longer one keeps its order, with a warning. Default 20,000.</summary>
    public int MaxSortedRows { get; init; } = 20_000;

    internal Operator For(JudgedRecord record, JudgedValue value)
    {
        var planned = Preset.For(record, value);
        if (planned == Operator.Keep) return planned;
        return Overrides.TryGetValue(value.Kind, out var own) || Overrides.TryGetValue("", out own) ? own : planned;
    }
}
