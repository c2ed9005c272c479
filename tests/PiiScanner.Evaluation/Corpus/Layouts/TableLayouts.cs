using PiiScanner.Evaluation.Corpus.Lists;
using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Evaluation.Corpus.Layouts;

/// <summary>Layouts that draw real tables.</summary>
internal static class TableLayouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("table", 17, ["docx", "xlsx", "csv", "tsv", "html", "md", "json", "xml"], 45, i =>
            i.Content(new Draft("Sheet1", [.. i.Plan.TitleDecides || i.Dice.Chance(0.6) ? i.Head(1, 2) : [], i.Grid(), .. i.Tail()]))),
        new("header-below-letterhead", 14, ["docx", "xlsx", "csv", "html"], 45, i => i.Content(new Draft("Sheet1", [.. i.Head(3, 11), i.Grid(), .. i.Tail()]))),
        new("two-row-header", 7, ["docx", "xlsx", "html"], 40, i => i.Content(new Draft("DS", [.. i.Head(2, 6), Merged(i, title: false), .. i.Tail()]))),
        new("three-row-header", 4, ["docx", "xlsx", "html"], 40, i => i.Content(new Draft("DS", [.. i.Head(1, 4), Merged(i, title: true), .. i.Tail()]))),
        new("no-header", 7, ["docx", "xlsx", "csv", "txt"], 40, i => i.Content(new Draft("Sheet1", [.. i.Plan.TitleDecides ? i.Head(1, 2) : [], new Grid(i.CellRows(), HeaderRows: 0)])))
            { IsUnlabelled = true, NarrowOnly = true, AllowsSplitColumns = false },
        new("rotated", 4, ["docx", "xlsx", "csv", "html"], 8, i => i.Content(new Draft("Sheet1", [.. i.Head(1, 3), Rotated(i)]))),
        new("side-by-side", 5, ["docx", "xlsx"], 40, SideBySide),
        new("several-sheets", 6, ["xlsx"], 90, SeveralSheets),
        new("parts-with-repeated-header", 6, ["docx", "xlsx", "csv", "html"], 60, Parts),
        new("combined-cells", 5, ["docx", "xlsx", "html"], 30, i => i.Content(new Draft("DS", [.. i.Head(1, 4), Combined(i), .. i.Tail()]))) { HeldBack = true,
            AllowsSplitColumns = false, NarrowOnly = true },
    ];

    private static Grid Merged(LayoutInput input, bool title)
    {
        var columns = input.Plan.Columns;
        var upper = new List<Cell>();
        var lower = new List<Cell>();
        for (var c = 0; c < columns.Count; c++)
        {
            var group = columns[c].Group;
            if (group is null)
            {
                upper.Add(new Cell(columns[c].Heading, Rows: 2));
                lower.Add(Cell.Covered);
                continue;
            }

            var first = c == 0 || columns[c - 1].Group != group;
            var width = columns.Skip(c).TakeWhile(column => column.Group == group).Count();
            upper.Add(first ? new Cell(group, Columns: width) : Cell.Covered);
            lower.Add(new Cell(columns[c].SubHeading));
        }

        List<IReadOnlyList<Cell>> head = [upper, lower];
        if (title) head.Insert(0, [new Cell($"Năm học {input.Plan.Year}-{input.Plan.Year + 1}", Columns: columns.Count), .. Enumerable.Repeat(Cell.Covered, columns.Count - 1)]);
        return new Grid([.. head, .. input.CellRows()], HeaderRows: head.Count);
    }

    private static Grid Rotated(LayoutInput input)
    {
        var rows = input.CellRows();
        return new Grid([.. input.Plan.Columns.Select((column, c) => (IReadOnlyList<Cell>)[new Cell(column.Heading), .. rows.Select(row => row[c])])], HeaderRows: 0);
    }

    /// <summary>Two halves next to each other: a table each in Excel, one wide table with the headings twice in Word.</summary>
    private static Content SideBySide(LayoutInput input)
    {
        var halves = input.Chunks(2);
        var head = input.Head(1, 5);
        var counts = halves.Select(half => half.Count).ToList();
        if (input.Format == "xlsx")
        {
            var left = new Grid([input.HeadingRow(), .. halves[0]]);
            var right = new Grid([input.HeadingRow(), .. halves[1]]) { Beside = true, Left = input.Plan.Columns.Count + input.Dice.Between(0, 2) };
            return input.Content(new Draft("DS", [.. head, left, right, .. input.Tail()]), counts);
        }

        var blank = Enumerable.Repeat(Cell.Empty, input.Plan.Columns.Count).ToList();
        var rows = halves[0].Select((row, r) => (IReadOnlyList<Cell>)[.. row, .. r < halves[1].Count ? halves[1][r] : blank]);
        return input.Content(new Draft("DS", [.. head, new Grid([[.. input.HeadingRow(), .. input.HeadingRow()], .. rows]), .. input.Tail()]), counts);
    }

    private static Content SeveralSheets(LayoutInput input)
    {
        var chunks = input.Chunks(input.Dice.Between(2, 4));
        var sections = chunks.Select((rows, i) => new Section(input.Dice.OneOf($"Lop {i + 1}", $"6A{i + 1}", $"Sheet{i + 1}") is var name && i == 0 ? name : $"{name} ({i + 1})",
            [.. i == 0 || input.Dice.Chance(0.7) ? input.Head(1, 5) : [], new Grid([input.HeadingRow(), .. rows])])).ToList();
        return input.Content(new Draft(sections), [.. chunks.Select(rows => rows.Count)]);
    }

    private static Content Parts(LayoutInput input)
    {
        var chunks = input.Chunks(input.Dice.Between(2, 4));
        var parts = new List<Part>(input.Head(1, 6));
        for (var i = 0; i < chunks.Count; i++)
        {
            if (i > 0) parts.Add(input.Dice.Chance(0.5) ? new Line($"PHÒNG SỐ 0{i + 1}", LineStyle.Bold) : new PageBreak());
            parts.Add(new Grid([input.HeadingRow(), .. chunks[i]]));
        }

        return input.Content(new Draft("DS", [.. parts, .. input.Tail()]), [.. chunks.Select(rows => rows.Count)]);
    }

    /// <summary>The second and third field of each person share a cell, as hand-made tables do.</summary>
    private static Grid Combined(LayoutInput input)
    {
        var name = input.Plan.Columns.Count > 3 ? 1 : 0;
        IReadOnlyList<Cell> Join(IReadOnlyList<Cell> row) => [.. row.Take(name), new Cell($"{row[name].Text}\n{row[name + 1].Text}"), .. row.Skip(name + 2)];
        return new Grid([Join(input.HeadingRow()), .. input.CellRows().Select(Join)]);
    }
}
