using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Recordings;

/// <summary>Sums up the rows of one list by keyed hashes.</summary>
/// <param name="keyOf">Keyed hash of a text.</param>
internal sealed class ListTracer(Func<string, ulong> keyOf)
{
    private const int Least = 3;
    private const int LeastNumber = 4;
    private readonly SortedSet<string> _kinds = new(StringComparer.Ordinal);
    private readonly KeySketch _names = new();
    private readonly KeySketch _candidates = new();
    private readonly KeySketch _shortCandidates = new(ListTrace.MostShortCandidates);
    private readonly KeySketch _others = new();
    private readonly KeySketch _order = new();
    private string? _before;
    private string? _last;
    private int _rows;
    private int _named;
    private int _masked;

    /// <summary>Takes a row.</summary>
    /// <param name="record">The row.</param>
    /// <param name="valueKey">Keyed hash of a value.</param>
    public void Add(RecordDraft record, Func<ValueDraft, ulong> valueKey)
    {
        _rows++;
        _kinds.UnionWith(record.Traits);
        foreach (var value in record.Values)
        {
            _kinds.Add(value.Kind);
            if (value.IsPlaceholder || value.IsMasked) continue;
            if (value.Kind == FindingKinds.CandidateNumber) Candidate(value.Normalized.Length > 0 ? value.Normalized : value.Raw);
            else if (IsTelling(value)) _others.Add(valueKey(value));
        }

        if (record.Name is not { } name) return;
        if (name.IsMasked) _masked++;
        else if (!name.IsPlaceholder) Named(valueKey(name));
        Follow(name.IsMasked ? name.Raw : name.Normalized);
    }

    /// <summary>The sum; null for fewer than three rows.</summary>
    public ListTrace? End() => _rows < Least ? null : new ListTrace
    {
        Rows = _rows,
        Kinds = [.. _kinds],
        Named = _named,
        Masked = _masked,
        Names = _names.Keys,
        Candidates = _candidates.Keys,
        ShortCandidates = _shortCandidates.Keys,
        Others = _others.Keys,
        Order = _order.Keys,
    };

    private static bool IsTelling(ValueDraft value) =>
        value.Kind is FindingKinds.StudentId or FindingKinds.NationalId or FindingKinds.PhoneNumber or FindingKinds.HealthInsurance or FindingKinds.SocialInsurance or FindingKinds.Email
        || value.Kind == FindingKinds.BirthDate && value.Normalized.Length == 10;

    // Every examination has its number 12: short numbers tell one list from another only when there are many. A spreadsheet that takes them for numbers drops their zeros.
    private void Candidate(string number)
    {
        var bare = number.TrimStart('0');
        var key = keyOf("candidate\n" + bare);
        if (number.Length >= LeastNumber) _candidates.Add(key);
        if (bare.Length < LeastNumber) _shortCandidates.Add(key);
    }

    private void Named(ulong name)
    {
        _named++;
        _names.Add(name);
    }

    // A masked name still begins each word with its letter: "Lê M**", "L. M."
    private void Follow(string name)
    {
        var initials = string.Concat(VietnameseLetters.Fold(name).Split([' ', '.', '*'], StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));
        if (_before is not null && _last is not null) _order.Add(keyOf($"order\n{_before}\n{_last}\n{initials}"));
        (_before, _last) = (_last, initials);
    }
}
