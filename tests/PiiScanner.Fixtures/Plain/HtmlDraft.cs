using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Plain;

/// <summary>Writes a draft as a web page.</summary>
public static class HtmlDraft
{
    /// <param name="head">Extra markup for the head, for instance meta elements.</param>
    /// <param name="rowAttributes">Attributes for the n-th row of a grid, heading included; null for none.</param>
    /// <param name="charset">Declared encoding.</param>
    public static string Write(Draft draft, string head = "", Func<int, string>? rowAttributes = null, string tail = "", string charset = "utf-8")
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"{charset}\">\n<title>{Xml.Escape(draft.Title)}</title>\n");
        if (draft.Font is not null) html.Append("<style>body{font-family:'").Append(draft.Font).Append("'}</style>\n");
        html.Append(head).Append("</head>\n<body>\n");
        foreach (var section in draft.Sections)
        {
            if (draft.Sections.Count > 1) html.Append("<h2>").Append(Xml.Escape(section.Name)).Append("</h2>\n");
            foreach (var part in section.Parts) html.Append(Markup(part, draft, rowAttributes));
        }

        return html.Append(tail).Append("</body>\n</html>\n").ToString();
    }

    private static string Markup(Part part, Draft draft, Func<int, string>? rowAttributes) => part switch
    {
        Line { Text.Length: 0 } => string.Empty,
        Line { Style: LineStyle.Title or LineStyle.Caps } line => $"<h1>{Face(draft, Xml.Escape(line.Text), line.Style)}</h1>\n",
        Line line => $"<p>{Face(draft, Text(line.Text), line.Style)}</p>\n",
        Grid grid => Table(grid, draft, rowAttributes),
        _ => "<hr>\n",
    };

    private static string Table(Grid grid, Draft draft, Func<int, string>? rowAttributes)
    {
        var html = new StringBuilder("<table border=\"1\">\n");
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            var tag = r < grid.HeaderRows ? "th" : "td";
            html.Append("<tr").Append(rowAttributes?.Invoke(r) ?? string.Empty).Append('>');
            for (var c = 0; c < grid.Rows[r].Count; c++)
            {
                var cell = grid.Rows[r][c];
                if (cell.Kind == CellKind.Covered) continue;
                html.Append('<').Append(tag);
                if (cell.Columns > 1) html.Append(" colspan=\"").Append(cell.Columns).Append('"');
                if (cell.Rows > 1) html.Append(" rowspan=\"").Append(cell.Rows).Append('"');
                if (grid.HiddenColumns.Contains(c)) html.Append(" style=\"display:none\"");
                html.Append('>').Append(Face(draft, Text(cell.Text), LineStyle.Body)).Append("</").Append(tag).Append('>');
            }

            html.Append("</tr>\n");
        }

        return html.Append("</table>\n").ToString();
    }

    private static string Text(string text) => Xml.Escape(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Face(Draft draft, string markup, LineStyle style) => draft.Font is null ? markup
        : $"<font face=\"{(style == LineStyle.Caps ? draft.CapsFont ?? draft.Font : draft.Font)}\">{markup}</font>";
}
