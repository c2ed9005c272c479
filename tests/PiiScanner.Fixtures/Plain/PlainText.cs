using System.Text;
using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Fixtures.Plain;

/// <summary>Writes drafts as separated values, aligned or tabbed text, Markdown, JSON and XML, always with \n or \r\n as asked.</summary>
public static class PlainText
{
    public static string Separated(Draft draft, char separator, string newLine = "\r\n")
    {
        var text = new StringBuilder();
        foreach (var part in Parts(draft))
        {
            var rows = part is Grid grid ? grid.Rows : [[new Cell(((part as Line)?.Text) ?? string.Empty)]];
            foreach (var row in rows) text.AppendJoin(separator, row.Select(cell => Quote(cell.Text, separator))).Append(newLine);
        }

        return text.ToString();
    }

    public static string Tabbed(Draft draft, string newLine = "\n") => Lines(draft, grid => grid.Rows.Select(row => string.Join('\t', row.Select(OneLine))), newLine);

    /// <summary>Columns padded with spaces, with at least two between them.</summary>
    public static string Aligned(Draft draft, string newLine = "\n") => Lines(draft, grid =>
    {
        var widths = Enumerable.Range(0, grid.Rows[0].Count).Select(c => grid.Rows.Max(row => OneLine(row[c]).Length) + 2).ToList();
        return grid.Rows.Select(row => string.Concat(row.Select((cell, c) => OneLine(cell).PadRight(widths[c]))).TrimEnd());
    }, newLine);

    public static string Markdown(Draft draft) => Lines(draft, grid =>
    {
        var rows = grid.Rows.Select(row => $"| {string.Join(" | ", row.Select(cell => OneLine(cell).Replace("|", "\\|", StringComparison.Ordinal)))} |").ToList();
        rows.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", grid.Rows[0].Count)));
        return [string.Empty, .. rows, string.Empty];
    }, "\n", markdown: true);

    /// <summary>An object with the lines as notes and each grid as an array of objects named by its headings.</summary>
    public static string Json(Draft draft)
    {
        var records = new List<string>();
        foreach (var grid in Parts(draft).OfType<Grid>())
        {
            var head = grid.Rows[grid.HeaderRows - 1];
            records.AddRange(grid.Rows.Skip(grid.HeaderRows).Select(row => "    { " + string.Join(", ", row.Select((cell, c) => $"{JsonString(head[c].Text)}: {JsonValue(cell)}")) + " }"));
        }

        var notes = Parts(draft).OfType<Line>().Where(line => line.Text.Length > 0).Select(line => JsonString(line.Text));
        return $"{{\n  \"ghiChu\": [{string.Join(", ", notes)}],\n  \"danhSach\": [\n{string.Join(",\n", records)}\n  ]\n}}\n";
    }

    /// <summary>One element for each row, whose children are named by the headings without marks.</summary>
    public static string Elements(Draft draft)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<du_lieu>\n");
        foreach (var part in Parts(draft))
        {
            if (part is Line { Text.Length: > 0 } line) xml.Append("  <ghi_chu>").Append(Packages.Xml.Escape(line.Text)).Append("</ghi_chu>\n");
            if (part is not Grid grid) continue;
            var names = grid.Rows[grid.HeaderRows - 1].Select(cell => ElementName(cell.Text)).ToList();
            foreach (var row in grid.Rows.Skip(grid.HeaderRows))
            {
                var children = row.Select((cell, c) => $"<{names[c]}>{Packages.Xml.Escape(cell.Text)}</{names[c]}>");
                xml.Append("  <hoc_sinh>").AppendJoin(string.Empty, children).Append("</hoc_sinh>\n");
            }
        }

        return xml.Append("</du_lieu>\n").ToString();
    }

    private static string Lines(Draft draft, Func<Grid, IEnumerable<string>> rows, string newLine, bool markdown = false)
    {
        var lines = new List<string>();
        foreach (var part in Parts(draft))
        {
            if (part is Grid grid) lines.AddRange(rows(grid));
            else if (part is Line line) lines.Add(markdown && line.Style == LineStyle.Title ? "# " + line.Text + "\n" : markdown ? line.Text + "\n" : line.Text);
            else lines.Add(markdown ? "\n---\n" : "\f");
        }

        return string.Join(newLine, lines) + newLine;
    }

    private static IEnumerable<Part> Parts(Draft draft) => draft.Sections.SelectMany((section, i) => i == 0 ? section.Parts : [new Line(section.Name), .. section.Parts]);

    private static string OneLine(Cell cell) => cell.Text.Replace("\n", "; ", StringComparison.Ordinal);

    private static string Quote(string text, char separator) =>
        text.AsSpan().IndexOfAny([separator, '"', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string JsonValue(Cell cell) => cell.Kind == CellKind.Number ? cell.Text : JsonString(cell.Text);

    private static string JsonString(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text) json.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", _ => c.ToString() });
        return json.Append('"').ToString();
    }

    private static string ElementName(string heading)
    {
        var name = Invented.VietnameseText.Slug(heading).Replace('-', '_');
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? "cot_" + name : name;
    }
}
