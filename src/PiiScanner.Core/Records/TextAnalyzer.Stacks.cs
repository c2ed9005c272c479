using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int MostStackedColumns = 16;
    private const int LongestStackedCell = 80;
    private readonly List<NormalizedText> _stack = [];
    // Where the counters of the rows stand in the stack.
    private readonly List<int> _counters = [];
    private int _counter;
    private bool _replays;

    // "STT⏎Họ và tên⏎Ngày sinh⏎1⏎Lê Mẫu⏎05/09/2015⏎2⏎…": a table pasted with one cell a line.
    private bool TakeStacked(NormalizedText line, string trimmed)
    {
        if (_replays) return false;
        if (_stack.Count == 0)
        {
            var opens = forms.IsCounterLabel(trimmed);
            if (!opens && CellShapes.Integer(trimmed, 3) != 1) return false;
            FlushRun();
            ReleaseLabel();
            if (!opens) BeginStackedRow(1);
            _stack.Add(line);
            return true;
        }

        if (FitsStack(trimmed))
        {
            _stack.Add(line);
            if (_stack.Count >= LongestRun) EndStack();
            return true;
        }

        EndStack();
        return false;
    }

    // The next number of the counter, or one more cell of the row that is being read.
    private bool FitsStack(string trimmed)
    {
        if (trimmed.Length > LongestStackedCell || trimmed.IndexOf('\t') >= 0) return false;
        var number = CellShapes.Integer(trimmed, 4);
        if (_counters.Count == 0)
        {
            if (number > 0 && _stack.Count >= 2) BeginStackedRow(number);
            return _stack.Count <= MostStackedColumns;
        }

        var cells = _stack.Count - _counters[_counters.Count - 1];
        var width = _counters.Count > 1 ? _counters[1] - _counters[0] : MostStackedColumns;
        if (number == _counter + 1 && cells >= 2 && (_counters.Count == 1 || cells * 2 > width))
        {
            BeginStackedRow(number);
            return true;
        }

        return cells < width;
    }

    private void BeginStackedRow(int number)
    {
        _counters.Add(_stack.Count);
        _counter = number;
    }

    private void EndStack()
    {
        if (_stack.Count == 0) return;
        var lines = _stack.ToArray();
        var counters = _counters.ToArray();
        _stack.Clear();
        _counters.Clear();
        if (counters.Length < 2 || IsDefinitionList(lines, counters))
        {
            _replays = true;
            foreach (var line in lines) AddLine(line);
            _replays = false;
            return;
        }

        var width = counters[1] - counters[0];
        var rows = new List<GridRow>();
        // Where the last heading stands over empty cells ("Ghi chú"), the rows have a line less.
        var more = counters[0] - width;
        var isOpen = more > 0 && Enumerable.Range(counters[0] - more, more).All(at => forms.RoleOf(lines[at].Text.Trim())?.Name is "notes" or "signature");
        if (counters[0] > 0) rows.Add(StackedRow(0, lines, isOpen ? 0 : Math.Max(0, more), isOpen ? width : counters[0]));
        for (var i = 0; i < counters.Length; i++) rows.Add(StackedRow(rows.Count, lines, counters[i], i + 1 < counters.Length ? counters[i + 1] : lines.Length));
        var leftover = new List<GridRow>();
        CloseEnumeration();
        tables.Analyze(rows, [.. Recent, .. Outer], leftover.Add);
        foreach (var cell in leftover.SelectMany(row => row.Cells)) ReadProse(cell.Text);
    }

    // "STT⏎1⏎Họ và tên⏎Lê Mẫu⏎…⏎STT⏎2⏎Họ và tên⏎…": the same label at the same place of two rows belongs to forms, one below the other.
    private bool IsDefinitionList(NormalizedText[] lines, int[] counters)
    {
        for (var at = 1; at < counters[1] - counters[0] && counters[1] + at < lines.Length; at++)
        {
            var label = lines[counters[0] + at];
            if (label.Text.Trim() == lines[counters[1] + at].Text.Trim() && forms.ReadLabel(label) is not null) return true;
        }

        return false;
    }

    private static GridRow StackedRow(int index, NormalizedText[] lines, int start, int end) =>
        new(index, [.. Enumerable.Range(start, end - start).Select(at => new GridCell(at - start, lines[at]))]);

    private void ReleaseLabel()
    {
        if (_labelAbove is { } label) ReadProse(label.Line);
        _labelAbove = null;
    }
}
