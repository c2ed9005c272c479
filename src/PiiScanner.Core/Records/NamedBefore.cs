using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>People a document's running text has named in full; a story then goes on with their given names.</summary>
internal sealed class NamedBefore(IValueFinder finder)
{
    private const int Most = 300;
    private static readonly LocalizedText Text = new("tên gọi của người đã được nêu đầy đủ họ tên ở trên", "given name of a person named in full before");
    private static readonly LocalizedText GivenText = new("Chỉ có tên, không có họ", "Given name alone");
    private readonly List<Known> _people = [];
    private readonly Dictionary<ulong, int> _given = [];
    private readonly List<(int Start, int Length, ulong Key)> _found = [];

    /// <summary>Keeps a person for the lines that follow.</summary>
    public void Remember(RecordDraft person)
    {
        if (person.Name is not { IsMasked: false, IsPlaceholder: false, Confidence: >= 0.5 } name || _people.Count >= Most) return;
        var words = name.Normalized.Split(' ');
        if (words.Length is < 2 or > 6 || words.Any(word => word.Length == 0 || !char.IsUpper(word[0]) || word.Length > 1 && !char.IsLower(word[1])) || words[words.Length - 1].Length < 2) return;
        _people.Add(new Known(person, person.KnownAs ?? name.Normalized, name.RuleId));
        _given[GivenNameFinder.KeyOf(words[words.Length - 1].AsSpan())] = _people.Count - 1;
        if (words.Length > 2) _given[GivenNameFinder.KeyOf((words[words.Length - 2] + " " + words[words.Length - 1]).AsSpan())] = _people.Count - 1;
    }

    /// <summary>The given names in a line, outside what is found already, with the person each belongs to.</summary>
    /// <param name="line">The line.</param>
    /// <param name="known">What the detectors found in it.</param>
    public IEnumerable<(int Start, ValueDraft Value, Known Person)> In(NormalizedText line, IReadOnlyList<Candidate> known)
    {
        _found.Clear();
        if (_given.Count > 0) finder.FindGivenNames(line, _given, _found);
        foreach (var (start, length, key) in _found)
        {
            if (known.Any(candidate => candidate.Start < start + length && start < candidate.End && candidate.Confidence >= 0.5)) continue;
            var person = _people[_given[key]];
            var span = line.ToOriginal(start, length);
            var raw = line.Text.Substring(start, length);
            yield return (start, new ValueDraft
            {
                RuleId = person.RuleId,
                Kind = FindingKinds.PersonName,
                Raw = raw,
                Normalized = Fields.SingleSpaces(raw),
                Confidence = 0.65,
                Span = span,
                Location = line.Block.Locate(span),
                OcrConfidence = line.Block.OcrConfidenceOf(span),
                Weight = RoleWeight.Name,
                Evidence = [new Evidence("named-before", 0.85, Text), new Evidence("given-only", -0.2, GivenText)],
            }, person);
        }
    }

    /// <summary>A person named in full.</summary>
    /// <param name="Record">Where that was.</param>
    /// <param name="Name">The whole name, in normal form.</param>
    /// <param name="RuleId">The rule that found it.</param>
    internal sealed record Known(RecordDraft Record, string Name, string RuleId);
}
