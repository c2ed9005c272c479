using System.Security.Cryptography;
using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>Examines a document and decides what is done with every value of it.</summary>
public sealed class PlanMaker : IJudgementSink
{
    private readonly PlanOptions _options;
    private readonly CellPlaces _cells = new();
    private readonly List<ListState> _lists = [];
    private readonly Dictionary<int, List<PlannedSpan>> _spans = [];
    private readonly Dictionary<int, List<TextSpan>> _kept = [];
    private readonly Dictionary<int, HashSet<int>> _rows = [];
    private readonly List<PlanEntry> _entries = [];
    private readonly List<LocalizedText> _warnings = [];
    private readonly ValueIndex _values = new();
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private readonly Action<TextBlock>? _onBlock;

    private PlanMaker(PlanOptions options, Action<TextBlock>? onBlock) => (_options, _onBlock) = (options, onBlock);

    /// <summary>Makes the plan of one document.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="document">The document; pulled once.</param>
    /// <param name="examine">Choices for the engine.</param>
    /// <param name="options">Choices of the redaction.</param>
    /// <param name="onBlock">Told of every block; null when nobody asks.</param>
    /// <param name="cancel">Stops between blocks.</param>
    public static PlannedFile Make(DocumentExaminer engine, Document document, ExamineOptions examine, PlanOptions options, Action<TextBlock>? onBlock, CancellationToken cancel)
    {
        if (engine is null) throw new ArgumentNullException(nameof(engine));
        if (document is null) throw new ArgumentNullException(nameof(document));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var maker = new PlanMaker(options, onBlock);
        var said = engine.Examine(maker._cells.Watch(document, maker.Note), examine, maker, cancel);
        return maker.Finish(said.Verdict);
    }

    /// <inheritdoc/>
    public void Take(JudgedList list) => _lists.Add(new ListState(list, _cells));

    /// <inheritdoc/>
    public void Take(JudgedRecord record)
    {
        if (record is null) throw new ArgumentNullException(nameof(record));
        var list = record.List is { } number ? _lists[number] : null;
        var isUpright = list is not null && list.IsUpright(record);
        if (isUpright && _cells.Of(record.Values[0].Spans[0].Block) is { } first) list!.Note(first.Table, first.Row);
        var isCovered = _options.Chosen is null && _options.IsCovered?.Invoke(record) == true;
        foreach (var value in record.Values)
        {
            // A name that only is noted stays, but for somebody whose row goes: nobody agreed to it.
            if (isCovered && (record.Consent is not null || record.Outcome > Outcome.Note)) Keep(value);
            else if (!isCovered) Take(record, value, isUpright ? list : null);
        }
    }

    private void Take(JudgedRecord record, JudgedValue value, ListState? list)
    {
        var applied = Decide(record, value, list);
        if (applied == Operator.DropColumn && list is not null) DropColumns(list, value);
        else if (applied == Operator.DropRow && list is not null) DropRow(list, value);
        else Replace(record, value, applied);
    }

    // A plan somebody looked through says what is done by address: of the value, of its column, of its row. What it does not name stays.
    private Operator Decide(JudgedRecord record, JudgedValue value, ListState? list)
    {
        var applied = Operator.Keep;
        if (_options.Chosen is not { } chosen)
        {
            applied = _options.For(record, value);
        }
        else if (chosen.TryGetValue(PlanEntry.IdOf(value.Spans[0]), out var own))
        {
            applied = own;
        }
        else if (list is not null && _cells.Of(value.Spans[0].Block) is { } place)
        {
            if (!chosen.TryGetValue(PlanEntry.IdOfColumn(list.Table, place.Column, list.FirstRow), out applied)) chosen.TryGetValue(PlanEntry.IdOfRow(list.Table, place.Row), out applied);
        }

        var needsList = applied is Operator.DropColumn or Operator.DropRow;
        if (!needsList || (list is not null && value.Spans.All(span => _cells.Of(span.Block) is not null))) return applied;
        return _options.Preset.Elsewhere is Operator.DropColumn or Operator.DropRow ? Operator.Mask : _options.Preset.Elsewhere;
    }

    private void Replace(JudgedRecord record, JudgedValue value, Operator applied)
    {
        var id = PlanEntry.IdOf(value.Spans[0]);
        var replacement = applied == Operator.Keep ? value.Raw : Replacement.For(applied, value.Kind, value.Raw, Pseudonym(record, value, applied));
        if (replacement == value.Raw)
        {
            // What a preset leaves to a person in work capacity goes all the same where it is the value of somebody else.
            if (_options.Chosen is not null) Keep(value);
            return;
        }

        if (!TryPlace(value, applied, replacement)) return;
        _values.Add(value.Kind, value.Raw, value.Normalized);
        _entries.Add(new PlanEntry
        {
            Id = id,
            Kinds = [value.Kind],
            Subject = value.Subject,
            Operator = applied,
            Shown = MaskedText.Mask(value.Kind, value.Raw),
            Location = value.Location,
        });
    }

    // Stays for its own sake: the same value may stand here though it goes elsewhere.
    private void Keep(JudgedValue value)
    {
        if (!ValueIndex.IsLookedFor(value.Kind, value.Raw)) return;
        foreach (var span in value.Spans) ListOf(_kept, span.Block).Add(span);
    }

    // What overlaps a stretch already planned goes with it; two rules may see one value.
    private bool TryPlace(JudgedValue value, Operator applied, string replacement)
    {
        var first = value.Spans[0];
        var spans = ListOf(_spans, first.Block);
        if (spans.Exists(known => known.Start <= first.Start && known.End >= first.End)) return false;
        spans.RemoveAll(known => known.Start >= first.Start && known.End <= first.End);
        spans.Add(new PlannedSpan(first.Start, first.Length, value.Kind, applied, value.Raw, replacement));
        for (var i = 1; i < value.Spans.Count; i++)
        {
            var span = value.Spans[i];
            ListOf(_spans, span.Block).Add(new PlannedSpan(span.Start, span.Length, value.Kind, applied, "", ""));
        }

        return true;
    }

    private string? Pseudonym(JudgedRecord record, JudgedValue value, Operator applied)
    {
        if (applied != Operator.Pseudonym || value.Kind != FindingKinds.PersonName) return null;
        var own = record.Values.FirstOrDefault(other => other.Kind == FindingKinds.BirthDate && other.Subject == value.Subject && other.Normalized.Length == 10);
        return _options.Pseudonyms.Of(value.Raw, own?.Normalized ?? "", value.Subject);
    }

    private void DropColumns(ListState list, JudgedValue value)
    {
        _values.Add(value.Kind, value.Raw, value.Normalized);
        foreach (var span in value.Spans)
        {
            if (_cells.Of(span.Block) is not { } place) continue;
            var column = list.Drop(place.Column, value.Location);
            column.Kinds.Add(value.Kind);
            column.Subject = value.Subject;
            column.Values++;
        }
    }

    private void DropRow(ListState list, JudgedValue value)
    {
        _values.Add(value.Kind, value.Raw, value.Normalized);
        if (_cells.Of(value.Spans[0].Block) is not { } place) return;
        if (!_rows.TryGetValue(list.Table, out var rows)) _rows[list.Table] = rows = [];
        if (!rows.Add(place.Row)) return;
        _entries.Add(new PlanEntry
        {
            Id = PlanEntry.IdOfRow(list.Table, place.Row),
            Kinds = [value.Kind],
            Subject = value.Subject,
            Operator = Operator.DropRow,
            Shown = MaskedText.Mask(value.Kind, value.Raw),
            Location = value.Location,
        });
    }

    private PlannedFile Finish(Policy.Verdict verdict)
    {
        foreach (var list in _lists.Where(list => list.Table > 0)) FinishList(list);
        var entries = _entries.OrderBy(entry => entry.Id.StartsWith("t", StringComparison.Ordinal) ? 0 : 1).ToList();
        var plan = new RedactionPlan { Entries = entries, Warnings = _warnings, BlocksDigest = Hex(_digest.GetHashAndReset()) };
        _digest.Dispose();
        return new PlannedFile(plan, verdict, new Found(_values, _spans, _kept, _lists, _rows, _options));
    }

    private void FinishList(ListState list)
    {
        if (list.Columns.Count == 0) return;
        if (list.LosesNames)
        {
            foreach (var column in list.List.Columns)
            {
                if (!_options.Preset.DropRoles.Contains(column.Role.Name) || list.Columns.ContainsKey(column.Index)) continue;
                if (_options.Chosen is { } chosen && !chosen.ContainsKey(PlanEntry.IdOfColumn(list.Table, column.Index, list.FirstRow))) continue;
                list.Drop(column.Index, new Location());
            }
        }

        foreach (var pair in list.Columns.OrderBy(pair => pair.Key))
        {
            _entries.Add(new PlanEntry
            {
                Id = PlanEntry.IdOfColumn(list.Table, pair.Key, list.FirstRow),
                Kinds = [.. pair.Value.Kinds],
                Subject = pair.Value.Subject,
                Operator = Operator.DropColumn,
                Shown = pair.Value.Role?.Label.Vi ?? string.Join(", ", pair.Value.Kinds),
                Location = pair.Value.Location,
                Values = pair.Value.Values,
            });
        }
    }

    private void Note(TextBlock block)
    {
        _digest.AppendData(Encoding.Unicode.GetBytes(block.Text + "\n"));
        // On a picture or page the place is what is painted over.
        if (block.Location.Box is { } box) _digest.AppendData(Encoding.Unicode.GetBytes(FormattableString.Invariant($"{block.Location.Page};{box.X:R};{box.Y:R};{box.Width:R};{box.Height:R}\n")));
        _onBlock?.Invoke(block);
    }

    /// <summary>What was found, by block and by table.</summary>
    internal sealed record Found(
        ValueIndex Values,
        IReadOnlyDictionary<int, List<PlannedSpan>> Spans,
        IReadOnlyDictionary<int, List<TextSpan>> Kept,
        IReadOnlyList<ListState> Lists,
        IReadOnlyDictionary<int, HashSet<int>> Rows,
        PlanOptions Options);

    private static List<T> ListOf<T>(Dictionary<int, List<T>> all, int block)
    {
        if (!all.TryGetValue(block, out var known)) all[block] = known = new List<T>(1); // nearly always one: a sheet has millions
        return known;
    }

    private static string Hex(byte[] digest) => string.Concat(digest.Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
}
