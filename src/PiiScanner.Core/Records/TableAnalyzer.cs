using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Finds the lists in one grid: headings anywhere, several lists below or beside each other, totals and signatures between them.</summary>
internal sealed partial class TableAnalyzer(HeaderFinder headers, ColumnRoleResolver resolver, TitleLexicon titleLexicon, IValueFinder finder, IRecordSink sink, int asOf = 0, AsOfSpan? span = null)
{
    private const int HeaderWindow = 60;
    private const int Sample = 120;
    private readonly RowReader _reader = new(finder);
    private readonly SensitiveTitles _sensitive = new(finder);
    private readonly StackedRows _stacked = new(finder, headers);
    private OpenTable? _open;

    /// <summary>True when a list of names was found in the document.</summary>
    public bool HasPeople { get; private set; }

    /// <summary>Told of every pupil or unknown person a list names; null when nobody asks.</summary>
    public Action<RecordDraft>? Named { get; set; }

    /// <summary>True while a sheet is read whose name is a person's: what nobody else is named for is that person's.</summary>
    public bool IsNamedBySheet { get; set; }

    /// <summary>Reads a grid to its end.</summary>
    /// <param name="rows">Rows in normal form, pulled.</param>
    /// <param name="titles">Titles above the grid, sheet name and file name, nearest first.</param>
    /// <param name="leftover">Takes the rows that belong to no list.</param>
    /// <param name="goesOn">The next call brings the rows that follow these: a list at the end stays open.</param>
    /// <returns>Number of records found.</returns>
    public int Analyze(IEnumerable<GridRow> rows, IReadOnlyList<string> titles, Action<GridRow> leftover, bool goesOn = false)
    {
        using var pulled = rows.SelectMany(_stacked.Part).GetEnumerator();
        var window = new RowWindow(pulled);
        var found = 0;
        if (_open is { } open)
        {
            _open = null;
            found += ReadRows(window, open, leftover, int.MaxValue);
        }

        found += AnalyzeAhead(window, titles, leftover);
        if (!goesOn) End();
        return found;
    }

    /// <summary>Ends a list that was left open.</summary>
    public void End()
    {
        _open?.Close();
        _open = null;
    }

    private int AnalyzeAhead(RowWindow window, IReadOnlyList<string> titles, Action<GridRow> leftover)
    {
        var found = 0;
        ColumnLayout? previous = null;
        var earlier = new List<string>();
        while (window.Fill(HeaderWindow) > 0)
        {
            if (previous is null && Turn(window) is { } turned)
            {
                foreach (var row in turned.Aside) leftover(row);
                var over = turned.Aside.Select(row => row.Cells.First(cell => cell.Trimmed.Length > 0).Trimmed).Reverse();
                found += Analyze(turned.Rows, [.. over, .. titles], leftover);
                continue;
            }

            var header = headers.Find(window.Ahead, 0, window.Ahead.Count);
            if (header is null)
            {
                found += ReadWithoutHeader(window, int.MaxValue, [.. earlier, .. titles], leftover) ?? 0;
                continue;
            }

            // A list without heading may stand above the first heading, which then belongs to the signatures below it or to another list.
            if (header.First > 1 && ReadWithoutHeader(window, header.First, titles, leftover) is { } headless)
            {
                found += headless;
                continue;
            }

            var above = new List<string>();
            for (var i = 0; i < header.First; i++) above.Insert(0, LineOf(window.Ahead[i]));
            PassOver(window, header.First, leftover);
            window.Drop(header.Rows);
            var layouts = Layouts(window, header);
            var own = ListTitle.Of(above.Take(12));
            // The title of a sheet stands over all its tables, until another list is named.
            List<string> near = [.. own, .. own.Exists(ListTitle.NamesList) ? [] : earlier, .. ListTitle.Of(titles)];
            found += ReadList(window, header, layouts, near, leftover, ref previous);
            if (own.Count > 0) earlier = own;
        }

        return found;
    }

    private Turned? Turn(RowWindow window)
    {
        if (window.Ahead.Count >= HeaderWindow || Transposed.Try(window.Ahead, headers, finder) is not { } turned) return null;
        window.Drop(window.Ahead.Count);
        return turned;
    }

    private static string LineOf(GridRow row) => string.Join(" ", row.Cells.Select(cell => cell.Trimmed));

    // Rows in front of a heading may be a list without heading of their own, or titles.
    private static void PassOver(RowWindow window, int count, Action<GridRow> leftover)
    {
        for (var i = 0; i < count; i++) leftover(window.Ahead[i]);
        window.Drop(count);
    }

    private IReadOnlyList<ColumnLayout> Layouts(RowWindow window, TableHeader? header)
    {
        window.Fill(Sample);
        var sample = new List<GridRow>();
        foreach (var row in window.Ahead)
        {
            if (sample.Count > 0 && headers.IsHeader(row)) break;
            sample.Add(row);
        }

        return resolver.Resolve(header, sample);
    }

    // Reads a list that has no heading, in the rows before a limit; null and nothing taken when there is a limit but no list before it.
    private int? ReadWithoutHeader(RowWindow window, int limit, IReadOnlyList<string> titles, Action<GridRow> leftover)
    {
        var rows = limit < window.Ahead.Count ? [.. window.Ahead.Take(limit)] : window.Ahead;
        // Titles above a list without heading have one cell; the list begins where rows grow wide.
        var start = 0;
        while (start < rows.Count && Filled(rows[start]) < 2) start++;
        if (start == rows.Count) start = 0;
        var layouts = limit == int.MaxValue || IsSteady(rows, start) ? resolver.Resolve(null, [.. rows.Skip(start)]) : [];
        if (layouts.Count == 0 || !layouts.Any(layout => layout.HasNames || limit == int.MaxValue && (layout.IsOfPlaces || layout.Columns.Any(column => column.Role.Weight == RoleWeight.Exposing))))
        {
            if (limit < int.MaxValue) return null;
            Statistics.LookAtRows(rows, titles, titleLexicon, finder, sink);
            PassOver(window, rows.Count, leftover);
            return 0;
        }

        var above = new List<string>();
        for (var i = 0; i < start; i++) above.Insert(0, LineOf(rows[i]));
        if (TitleInside(rows[start]) is { } inside) above.Insert(0, inside);
        PassOver(window, start, leftover);
        ColumnLayout? none = null;
        var empty = new TableHeader(0, 0, new Dictionary<int, IReadOnlyList<GridCell>>());
        return ReadList(window, empty, layouts, ListTitle.Of([.. above.Take(12), .. titles]), leftover, ref none, limit == int.MaxValue ? limit : limit - start);
    }

    // A title close above lines on a page may come as the first line of their first cell.
    private static string? TitleInside(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            var end = cell.Trimmed.IndexOf('\n');
            if (end > 8 && cell.Trimmed.Substring(0, end).Trim() is var line && line.IndexOf(' ') > 0 && ListTitle.IsTitle(line)) return line;
        }

        return null;
    }

    private static int Filled(GridRow row) => row.Cells.Count(cell => cell.Trimmed.Length > 0);

    // Three rows or more of much the same width: letterheads and signatures stand in rows of one or two cells.
    private static bool IsSteady(IReadOnlyList<GridRow> rows, int start)
    {
        var wide = 0;
        for (var i = start; i < rows.Count; i++)
        {
            if (Filled(rows[i]) >= 2) wide++;
        }

        return wide >= 3 && wide * 3 >= (rows.Count - start) * 2;
    }

    private int ReadList(RowWindow window, TableHeader header, IReadOnlyList<ColumnLayout> layouts, IReadOnlyList<string> titles, Action<GridRow> leftover, ref ColumnLayout? previous, int limit = int.MaxValue)
    {
        if (titles.Any(ContextWords.TellsPupilCodes) && resolver.WithPupilCodes(header, window.Ahead, layouts.Count == 0 ? null : layouts[0]) is { } coded) layouts = [coded];
        if (layouts.Count == 0 || !layouts.Any(layout => layout.HasPeople) || IsOfFigures(window, layouts) || IsQuiz(header) || layouts.All(layout => layout.IsStatistic || IsOfClasses(window, layout))) return SkipToNextHeader(window, header, layouts, titles, leftover);
        if (layouts.Count == 1 && WithoutFigures(window, layouts[0]) is { } bare)
        {
            Statistics.Look(header, window, layouts, titles, titleLexicon, finder, sink);
            layouts = [bare];
        }

        if (layouts.Count == 1 && (WithoutBuses(header, window, layouts[0]) ?? WithoutOffices(header, window, layouts[0]) ?? WithoutDutyLines(header, layouts[0]) ?? WithoutSharedLine(window, layouts[0])) is { } others) layouts = [others];
        HasPeople |= layouts.Any(layout => layout.HasNames);
        var context = titleLexicon.Read(titles, _sensitive);
        if (titles.Any(ContextWords.TellsScores)) layouts = [.. layouts.Select(layout => resolver.WithScores(layout, window.Ahead))];
        if (titles.Any(ContextWords.TellsPay)) layouts = [.. layouts.Select(layout => resolver.WithPay(layout, window.Ahead))];
        if (context.Has("accounts")) layouts = [.. layouts.Select(layout => resolver.WithAccounts(layout, window.Ahead))];
        var lists = new OpenList[layouts.Count];
        for (var i = 0; i < layouts.Count; i++) lists[i] = Open(header, layouts[i], titles, context, window);
        MergeSideBySide(lists, window);
        previous = layouts[0];
        return ReadRows(window, new OpenTable(header, lists), leftover, limit);
    }

    private int ReadRows(RowWindow window, OpenTable table, Action<GridRow> leftover, int limit)
    {
        var found = 0;
        while (true)
        {
            if (limit-- <= 0 || window.Take() is not { } row)
            {
                End();
                if (limit >= 0) _open = table;
                else table.Close();
                return found;
            }

            if (MayBeHeader(row) && headers.IsHeader(row))
            {
                if (Repeats(table.Header, row)) continue;
                window.PutBack(row);
                table.Close();
                return found;
            }

            foreach (var list in table.Lists)
            {
                if (_reader.Read(row, list.Layout, list.Filled) is { } record)
                {
                    if (list.Draft.Subject is Subject.Staff or Subject.Official && !list.Layout.Columns.Any(column => column.FromHeader) && RowReader.IsLeader(row)) record.Traits.Add("leader");
                    found += Add(record, list);
                    continue;
                }

                // What one of the lists side by side does not take is read as free text, whatever its neighbour holds.
                var rest = table.Lists.Length == 1 ? row : row with { Cells = [.. row.Cells.Where(cell => cell.Column >= list.Layout.First && cell.Column <= list.Layout.Last)] };
                if (rest.Cells.Count > 0) leftover(rest);
            }
        }
    }

    private int Add(RecordDraft record, OpenList list)
    {
        if (list.IsLeaders) record.Traits.Add("leader");
        record.Subject = list.Draft.Subject;
        if (record.Name is null && IsNamedBySheet) record.Traits.Add(RecordWeigher.RowRemark);
        if (record.Name is null && Contacts.IsOffice(record))
        {
            record.Subject = Subject.Organisation;
            Contacts.MakeOrganisations(record);
        }

        if (record is { Subject: Subject.Pupil or Subject.Unknown, Name: not null }) Named?.Invoke(record);
        list.Sink.Add(record);
        var added = 1;
        foreach (var other in record.Companions) added += Add(other, list);
        return added;
    }

    // A phone or number of a person, where all else is a country's units.
    private const int LeastDigitsOfAPerson = 8;

    private int SkipToNextHeader(RowWindow window, TableHeader header, IReadOnlyList<ColumnLayout> layouts, IReadOnlyList<string> titles, Action<GridRow> leftover)
    {
        Statistics.Look(header, window, layouts, titles, titleLexicon, finder, sink);
        var ofThings = new HashSet<int>(header.Texts.Where(column => column.Value.Any(headers.NamesThings)).Select(column => column.Key));
        var ofPlaces = layouts.Any(layout => layout.IsOfPlaces);
        while (window.Take() is { } row)
        {
            if (MayBeHeader(row) && headers.IsHeader(row) && !Repeats(header, row))
            {
                window.PutBack(row);
                break;
            }

            if (Filled(row) < 2) ofThings.Clear();
            else if (ofPlaces) row = row with { Cells = [.. row.Cells.Where(cell => CellShapes.Digits(cell.Trimmed) >= LeastDigitsOfAPerson || cell.Trimmed.IndexOf('@') >= 0)] };
            leftover(ofThings.Count == 0 ? row : row with { Cells = [.. row.Cells.Where(cell => !ofThings.Contains(cell.Column))] });
        }

        return 0;
    }

    private OpenList Open(TableHeader header, ColumnLayout layout, IReadOnlyList<string> titles, TitleContext context, RowWindow window)
    {
        var filled = Filled(window, layout);
        var subject = Exercise.Gives(titles) || Exercise.GivesTable(titles) && AreGivenNames(window, layout) ? Subject.Other : SubjectOf(header, layout, context, window, titles);
        // "Thành lập Tổ tư vấn tâm lý": its members work on what the title names.
        if (subject is Subject.Staff or Subject.Official && context.SensitiveFamily is not null && (layout.Columns.Any(column => column.Role.Name == "staff-position") || HavePosts(window, layout))) context = titleLexicon.Read(titles.Where(title => !ListTitle.NamesBody(title)), _sensitive);
        var location = header.Texts.TryGetValue(layout.Columns.Count > 0 ? layout.Columns[0].Index : layout.First, out var stack)
            ? stack[0].Text.Block.Location
            : new Location();
        var draft = new ListDraft(ListTitle.Best(titles), context, subject, [.. layout.Columns.Select(column => column.Role)], location)
        {
            Layout = [.. layout.Columns.Select(column => new JudgedColumn(column.Index, column.Role, Headings(header, column.Index)))],
        };
        return new OpenList(layout, draft, sink.OpenList(draft), filled) { IsLeaders = subject == Subject.Official };
    }

    private static IReadOnlyList<int> Headings(TableHeader header, int column) =>
        header.Texts.TryGetValue(column, out var stack) ? [.. stack.Select(cell => cell.Text.Block.Ordinal).Distinct()] : [];

    // How many of the list's columns its rows usually fill: totals and signatures fill far fewer.
    private static double Filled(RowWindow window, ColumnLayout layout)
    {
        var counts = window.Ahead.Take(40)
            .Select(row => row.Cells.Count(cell => cell.Column >= layout.First && cell.Column <= layout.Last && cell.Trimmed.Length > 0))
            .Where(count => count > 0)
            .ToList();
        counts.Sort();
        return counts.Count == 0 ? 0 : counts[counts.Count / 2];
    }

    // Two halves of one list stand side by side when the counter goes on from the first to the second.
    private static void MergeSideBySide(OpenList[] lists, RowWindow window)
    {
        for (var i = 1; i < lists.Length; i++)
        {
            if (lists[i].Layout.Columns.Count == 0 || !lists[i].Layout.SameRoles(lists[0].Layout)) continue;
            if (lists[i].Layout.With("row-number") is not { } counter) continue;
            var first = window.Ahead.Select(row => row.StartingAt(counter.Index)).OfType<GridCell>().Select(cell => CellShapes.Integer(cell.Trimmed)).FirstOrDefault(n => n > 0);
            if (first > 1) lists[i] = lists[i] with { Sink = lists[0].Sink };
        }
    }

    private static bool MayBeHeader(GridRow row)
    {
        if (row.Cells.Count == 0) return false;
        if (row.IsHeader) return true;
        var first = row.Cells[0].Trimmed;
        return first.Length == 0 || first[0] is < '0' or > '9';
    }

    private static bool Repeats(TableHeader header, GridRow row)
    {
        var same = 0;
        var other = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Trimmed.Length == 0) continue;
            if (header.Texts.TryGetValue(cell.Column, out var stack) && stack.Any(text => text.Key == cell.Key)) same++;
            else other++;
        }

        return same > 0 && other == 0;
    }

    private sealed record OpenList(ColumnLayout Layout, ListDraft Draft, IListSink Sink, double Filled)
    {
        /// <summary>The heading of its names is a post: their lines are for calling.</summary>
        public bool IsLeaders { get; init; }
    }

    // A list and its neighbours whose rows are being read.
    private sealed record OpenTable(TableHeader Header, OpenList[] Lists)
    {
        public void Close()
        {
            foreach (var sink in Lists.Select(list => list.Sink).Distinct()) sink.Close();
        }
    }
}
