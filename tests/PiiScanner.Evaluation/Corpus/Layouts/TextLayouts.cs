using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Packages;
using PiiScanner.Fixtures.Plain;

namespace PiiScanner.Evaluation.Corpus.Layouts;

/// <summary>Layouts without a table: tabs, spaces, numbers, bullets, cards.</summary>
internal static class TextLayouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("tab-separated", 9, ["txt", "docx"], 40, Tabs) { NarrowOnly = true, IsText = true, AllowsSplitColumns = false },
        new("space-aligned", 8, ["txt"], 40, i => i.Content(new Draft("DS", [.. i.Head(1, 4), i.Grid(), .. i.Tail()]) { Title = "aligned" })) { NarrowOnly = true, IsText = true,
            AllowsSplitColumns = false },
        new("numbered-prose", 11, ["docx", "txt", "html", "md"], 30, Numbered) { NarrowOnly = true, IsText = true, AllowsSplitColumns = false },
        new("bullets", 11, ["docx", "txt", "html", "md"], 20, Bullets) { NarrowOnly = true, IsText = true, AllowsSplitColumns = false },
        new("cards", 8, ["docx", "txt", "html"], 10, Cards) { IsText = true, AllowsSplitColumns = false },
        new("pipe-text", 7, ["txt"], 30, Pipes) { HeldBack = true, NarrowOnly = true, IsText = true, AllowsSplitColumns = false },
        new("definition-list", 5, ["html"], 12, Definitions) { HeldBack = true, IsText = true, AllowsSplitColumns = false },
        new("dotted-leaders", 4, ["txt", "docx"], 10, Leaders) { HeldBack = true, IsText = true, AllowsSplitColumns = false },
    ];

    /// <summary>One sentence for a row, as the phrases of its columns say it.</summary>
    public static string Sentence(LayoutInput input, int row, string separator = ", ") => string.Join(separator,
        input.Plan.Columns.Select((column, c) => (column.Phrase, input.Plan.Rows[row][c].Text)).Where(p => p.Phrase.Length > 0 && p.Text.Length > 0)
            .Select(p => p.Phrase.Replace("{0}", p.Text.Replace("\n", "; ", StringComparison.Ordinal), StringComparison.Ordinal)));

    private static Content Tabs(LayoutInput input)
    {
        var rows = input.CellRows().Prepend(input.HeadingRow()).Select(row => (Part)new Line(string.Join('\t', row.Select(cell => cell.Text.Replace('\n', ' ')))));
        return input.Content(new Draft("DS", [.. input.Head(1, 4), .. rows, .. input.Tail()]));
    }

    private static Content Numbered(LayoutInput input)
    {
        var separator = input.Dice.OneOf(" – ", " - ", ", ", "; ");
        var lines = input.Plan.Rows.Select((row, r) => (Part)new Line($"{r + 1}. " + string.Join(separator,
            row.Select((cell, c) => (cell.Text, input.Plan.Columns[c].Phrase)).Where(p => p.Phrase.Length > 0 && p.Text.Length > 0)
            .Select(p => p.Text.Replace("\n", "; ", StringComparison.Ordinal)))));
        return input.Content(new Draft("DS", [.. input.Head(1, 3), .. lines, .. input.Tail()]));
    }

    private static Content Bullets(LayoutInput input)
    {
        var mark = input.Dice.OneOf("- ", "• ", "+ ", "* ");
        var lines = Enumerable.Range(0, input.Plan.Rows.Count).Select(r => (Part)new Line(mark + Sentence(input, r)));
        return input.Content(new Draft("DS", [.. input.Head(1, 3), .. lines, .. input.Tail()]));
    }

    private static Content Cards(LayoutInput input)
    {
        var parts = new List<Part>();
        foreach (var row in input.Plan.Rows)
        {
            if (parts.Count > 0) parts.Add(new PageBreak());
            parts.Add(new Line(input.Plan.Title, LineStyle.Title));
            parts.AddRange(row.Select((cell, c) => (Part)new Line($"{input.Plan.Columns[c].Heading}: {cell.Text.Replace("\n", "; ", StringComparison.Ordinal)}")));
        }

        return input.Content(new Draft("Phiếu", [.. parts]), scoreLists: input.Plan.Rows.Count >= 3);
    }

    private static Content Pipes(LayoutInput input)
    {
        var rows = input.CellRows().Prepend(input.HeadingRow()).Select(row => (Part)new Line(string.Join(" | ", row.Select(cell => cell.Text.Replace('\n', ' ')))));
        return input.Content(new Draft("DS", [.. input.Head(1, 3), .. rows, .. input.Tail()]));
    }

    private static Content Definitions(LayoutInput input)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{Xml.Escape(input.Plan.Title)}</title></head><body>\n<h1>{Xml.Escape(input.Plan.Title)}</h1>\n");
        foreach (var row in input.Plan.Rows)
        {
            html.Append("<dl>\n");
            for (var c = 0; c < row.Count; c++) html.Append("<dt>").Append(Xml.Escape(input.Plan.Columns[c].Heading)).Append("</dt><dd>").Append(Xml.Escape(row[c].Text)).Append("</dd>\n");
            html.Append("</dl>\n");
        }

        return input.Content(new Draft("x")) with { Draft = null, Text = html.Append("</body></html>\n").ToString(), Lists = null };
    }

    private static Content Leaders(LayoutInput input)
    {
        var parts = new List<Part>(input.Head(1, 2));
        foreach (var row in input.Plan.Rows)
        {
            parts.Add(new Line(string.Empty));
            parts.AddRange(row.Select((cell, c) => (Part)new Line($"{input.Plan.Columns[c].Heading} {new string('.', input.Dice.Between(3, 20))} {cell.Text.Replace("\n", "; ", StringComparison.Ordinal)} ......")));
        }

        return input.Content(new Draft("Phiếu", [.. parts]), scoreLists: false);
    }
}
