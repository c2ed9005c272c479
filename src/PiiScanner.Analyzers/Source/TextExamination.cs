using System.Text;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;
using EngineSpan = PiiScanner.Core.Text.TextSpan;
using SourceSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PiiScanner.Analyzers.Source;

/// <summary>Lets the engine judge a text or a table of source code, and puts what it says back into the places of the source.</summary>
internal sealed class TextExamination(DocumentExaminer engine, ExamineOptions options, Func<string, bool> isOn, CancellationToken cancel)
{
    private const int LeastRows = 3;
    private const int LongestNamed = 400;
    // A fix of more would be a file to read, not a change to look through.
    private const int MostValues = 2_000;
    private readonly HashSet<SourceSpan> _cleared = [];

    /// <summary>Examines a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="name">Name of what it is the value of, or null: a label where the engine knows it.</param>
    public List<SourceFinding> Examine(ValueText value, string? name)
    {
        var text = value.ToString();
        if (text.Length == 0) return [];
        var findings = Examine(value, text, "");
        // The name of what it is given to says what the text is where the text itself does not, and its table has not.
        return findings.Count == 0 && name is not null && !_cleared.Contains(value.PlaceOf(0, text.Length)) && text.Length <= LongestNamed && text.IndexOf('\n') < 0 && IsLabel(name) ? Examine(value, text, Words(name) + ": ") : findings;
    }

    private List<SourceFinding> Examine(ValueText value, string text, string label)
    {
        var places = new SourcePlaces();
        return Collect(TextDocuments.Of(label + text, places), value.PlaceOf(0, text.Length), span => PlaceIn(value, text, places, label.Length, span.Span, span.Raw));
    }

    /// <summary>Examines a table.</summary>
    public List<SourceFinding> Examine(CodeTable table)
    {
        if (table.IsLines) return ExamineLines(table);
        var columns = Columns(table);
        var cells = new List<ValueText?>();
        var rows = new List<TableRow>();
        if (columns.Exists(column => column.Length > 0)) rows.Add(new TableRow(0, Header(columns, cells)) { IsHeader = true });
        foreach (var row in table.Rows) rows.Add(new TableRow(rows.Count, CellsOf(row, columns, cells)));
        var document = new Document(_ => [new TableSection(rows)]);
        var findings = Collect(document, table.Head, CellPlace, noted => _cleared.UnionWith(noted.SelectMany(value => value.Spans).Where(span => span.Block < cells.Count).Select(span => cells[span.Block]).OfType<ValueText>().Where(cell => cell.Length > 0).Select(cell => cell.PlaceOf(0, cell.Length))));
        SourceSpan? CellPlace((EngineSpan Span, string Raw) span) => span.Span.Block < cells.Count && cells[span.Span.Block] is { Length: > 0 } cell ? cell.PlaceOf(Math.Min(span.Span.Start, cell.Length - 1), span.Span.Length) : null;
        return [.. findings.Select(finding => finding.Kind is null ? finding with { Place = table.Head, Extent = table.Extent } : finding)];
    }

    private List<SourceFinding> ExamineLines(CodeTable table)
    {
        var lines = new ValueText();
        foreach (var row in table.Rows)
        {
            var cell = row.Cells[0].Value;
            var text = cell.ToString();
            for (var i = 0; i < text.Length; i++)
            {
                var place = cell.PlaceOf(i, 1);
                lines.Add(text[i], place.Start, place.Length);
            }

            lines.Add('\n', cell.PlaceOf(text.Length - 1, 1).End, 0);
        }

        return [.. Examine(lines, null).Select(finding => finding.Kind is null ? finding with { Place = table.Head, Extent = table.Extent } : finding)];
    }

    // The columns by name, and behind them those that have none.
    private static List<string> Columns(CodeTable table)
    {
        var columns = new List<string>();
        var nameless = 0;
        foreach (var row in table.Rows)
        {
            nameless = Math.Max(nameless, row.Cells.Count(cell => cell.Column is null));
            foreach (var cell in row.Cells)
            {
                if (cell.Column is { } name && IndexOf(columns, name) < 0) columns.Add(name);
            }
        }

        for (var i = 0; i < nameless; i++) columns.Add("");
        return columns;
    }

    // hoTen of a constructor is HoTen of its object.
    private static int IndexOf(List<string> columns, string name) => columns.FindIndex(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static List<TableCell> Header(List<string> columns, List<ValueText?> cells)
    {
        var header = new List<TableCell>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Length == 0) continue;
            header.Add(new TableCell(i, new TextBlock(cells.Count, Words(columns[i]), new Location())));
            cells.Add(null);
        }

        return header;
    }

    private static List<TableCell> CellsOf(CodeRow row, List<string> columns, List<ValueText?> cells)
    {
        var read = new List<TableCell>();
        var nameless = columns.IndexOf("");
        foreach (var cell in row.Cells)
        {
            var column = cell.Column is { } name ? IndexOf(columns, name) : nameless++;
            if (read.Exists(known => known.Column == column)) continue;
            read.Add(new TableCell(column, new TextBlock(cells.Count, cell.Value.ToString(), new Location())));
            cells.Add(cell.Value);
        }

        read.Sort((a, b) => a.Column.CompareTo(b.Column));
        return read;
    }

    private List<SourceFinding> Collect(Document document, SourceSpan whole, Func<(EngineSpan Span, string Raw), SourceSpan?> placeOf, Action<IReadOnlyList<JudgedValue>>? clear = null)
    {
        var collector = new ValueCollector();
        engine.Examine(document, options, collector, cancel);
        clear?.Invoke(collector.Noted);
        var findings = new List<SourceFinding>();
        foreach (var list in collector.Records.GroupBy(record => record.List))
        {
            var records = list.ToList();
            if (list.Key is not null && records.Count >= LeastRows) AddList(records, whole, placeOf, findings);
            else records.ForEach(record => AddValues(record, whole, placeOf, findings));
        }

        return findings;
    }

    private void AddList(List<JudgedRecord> records, SourceSpan whole, Func<(EngineSpan Span, string Raw), SourceSpan?> placeOf, List<SourceFinding> findings)
    {
        var values = records.SelectMany(record => record.Values).ToList();
        var kinds = FindingKinds.All.Where(kind => isOn(kind) && values.Exists(value => value.Kind == kind && value.Severity != Severity.Note)).ToList();
        if (kinds.Count == 0) return;
        var first = Places(values[0], placeOf, whole);
        var last = Places(values[values.Count - 1], placeOf, whole);
        var extent = first.Start <= last.End ? SourceSpan.FromBounds(first.Start, last.End) : first;
        var replaceable = values.Where(value => value.Severity != Severity.Note && !value.IsHarmless && isOn(value.Kind)).Take(MostValues).Select(value => (value.Kind, Place: Places(value, placeOf, whole)));
        findings.Add(new SourceFinding(null, records.Count, kinds, first, extent, records.TrueForAll(record => record.Outcome == Outcome.Review))
        {
            Values = [.. replaceable.Where(value => value.Place != whole).OrderBy(value => value.Place.Start)],
        });
    }

    private void AddValues(JudgedRecord record, SourceSpan whole, Func<(EngineSpan Span, string Raw), SourceSpan?> placeOf, List<SourceFinding> findings)
    {
        var telling = record.Values.Where(value => value.Severity != Severity.Note && !value.IsHarmless).ToList();
        // The name is told of only where nothing else is: what stands beside it is what exposes.
        var others = telling.Where(value => value.Kind != FindingKinds.PersonName).ToList();
        foreach (var value in others.Count > 0 ? others : telling)
        {
            if (!isOn(value.Kind)) continue;
            var place = Places(value, placeOf, whole);
            findings.Add(new SourceFinding(value.Kind, 1, [value.Kind], place, place, IsNamesOnly: false));
        }
    }

    private static SourceSpan Places(JudgedValue value, Func<(EngineSpan Span, string Raw), SourceSpan?> placeOf, SourceSpan whole)
    {
        SourceSpan? place = null;
        foreach (var span in value.Spans)
        {
            if (placeOf((span, value.Spans.Count == 1 ? value.Raw : "")) is not { } own) continue;
            place = place is { } so ? SourceSpan.FromBounds(Math.Min(so.Start, own.Start), Math.Max(so.End, own.End)) : own;
        }

        return place ?? whole;
    }

    // A reader tells where its blocks stand; inside a block, text that the reader decoded (quotes, entities) is looked for.
    private static SourceSpan? PlaceIn(ValueText value, string text, SourcePlaces places, int labelLength, EngineSpan span, string raw)
    {
        var block = places.OffsetOf(span.Block);
        if (block < 0) return null;
        var start = (int)block + span.Start - labelLength;
        if (raw.Length > 0 && !(start >= 0 && string.CompareOrdinal(text, start, raw, 0, raw.Length) == 0))
        {
            var from = Math.Max(0, Math.Min(text.Length, (int)block - labelLength));
            var found = text.IndexOf(raw, from, StringComparison.Ordinal);
            if (found >= 0) return value.PlaceOf(found, raw.Length);
        }

        start = Math.Max(0, Math.Min(start, text.Length - 1));
        return value.PlaceOf(start, Math.Max(1, Math.Min(span.Length, text.Length - start)));
    }

    private bool IsLabel(string name) => engine.RolesOf(Words(name)) is { Count: > 0 } roles && roles[0].Kind is not null;

    /// <summary>The words of a name of code: <c>soDienThoai</c> gives <c>so Dien Thoai</c>, <c>CCCDCuaEm</c> gives <c>CCCD Cua Em</c>.</summary>
    internal static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '_')
            {
                words.Append(' ');
                continue;
            }

            var opens = i > 0 && char.IsUpper(c) && (!char.IsUpper(name[i - 1]) && name[i - 1] != '_' || char.IsUpper(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]));
            if (opens) words.Append(' ');
            words.Append(c);
        }

        return words.ToString().Trim();
    }
}
