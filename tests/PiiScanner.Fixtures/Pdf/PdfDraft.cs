using System.Text;
using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Fixtures.Pdf;

/// <summary>Draws a draft as a PDF of A4 pages.</summary>
public sealed class PdfDraft
{
    private const double Left = 50;
    private const double Right = 545;
    private const double Top = 790;
    private const double Bottom = 60;
    private const double Leading = 17;
    private const double Padding = 4;

    private readonly PdfFace _plain = new("Helvetica");
    private readonly PdfFace _bold = new("Helvetica-Bold");
    private readonly List<StringBuilder> _pages = [new()];
    private readonly PdfLook _look;
    private double _y = Top;

    private PdfDraft(PdfLook look) => _look = look;

    public static byte[] Write(Draft draft, PdfLook? look = null)
    {
        var writer = new PdfDraft(look ?? new PdfLook());
        foreach (var part in draft.Sections.SelectMany(s => s.Parts)) writer.Draw(part);
        return writer.Build();
    }

    private void Draw(Part part)
    {
        if (part is Line line) Draw(line);
        else if (part is Grid grid) Draw(grid);
        else if (part is PageBreak) NewPage();
    }

    private void Draw(Line line)
    {
        var size = line.Style == LineStyle.Title ? 13.0 : 11;
        var face = line.Style is LineStyle.Bold or LineStyle.Title ? _bold : _plain;
        foreach (var text in Wrap(line.Text, size, Right - Left))
        {
            if (_y < Bottom) NewPage();
            var width = PdfFace.Width(text, size);
            var x = line.Style switch { LineStyle.Title => (Left + Right - width) / 2, LineStyle.Right => Right - width, _ => Left };
            Show(face, size, x, _y, text);
            _y -= Leading;
        }
    }

    private void Draw(Grid grid)
    {
        var widths = Enumerable.Range(0, grid.Rows[0].Count).Select(c => grid.Rows.Max(r => PdfFace.Width(r[c].Text, 10)) + 2 * Padding + 4).ToArray();
        var scale = Math.Min(1, (Right - Left) / widths.Sum());
        for (var i = 0; i < widths.Length; i++) widths[i] *= scale;
        _y += 4;
        var isFirst = true;
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            if (_y - Leading < Bottom)
            {
                NewPage();
                isFirst = true;
                if (_look.RepeatsHeading && row > 0) Row(grid.Rows[0], widths, 10 * scale, ref isFirst, isHeading: true);
            }

            Row(grid.Rows[row], widths, 10 * scale, ref isFirst, row < grid.HeaderRows);
        }

        _y -= Leading + 6;
    }

    private void Row(IReadOnlyList<Cell> cells, double[] widths, double size, ref bool isFirst, bool isHeading)
    {
        var page = _pages[^1];
        if (isFirst && _look.IsRuled) page.Append(PdfFile.Invariant($"{Left:0.##} {_y:0.##} m {Left + widths.Sum():0.##} {_y:0.##} l S\n"));
        isFirst = false;
        var x = Left;
        var bottom = _y - Leading;
        for (var c = 0; c < widths.Length; x += widths[c++])
        {
            if (_look.IsRuled) page.Append(PdfFile.Invariant($"{x:0.##} {_y:0.##} m {x:0.##} {bottom:0.##} l S\n"));
            if (cells[c].Text.Length == 0) continue;
            var at = cells[c].Kind == CellKind.Number ? x + widths[c] - Padding - PdfFace.Width(cells[c].Text, size) : x + Padding;
            Show(isHeading ? _bold : _plain, size, at, bottom + 5, cells[c].Text);
            if (!isHeading && _look.Covered.Contains(c)) page.Append(PdfFile.Invariant($"0 g {x + 1:0.##} {bottom + 1.5:0.##} {widths[c] - 2:0.##} {Leading - 3:0.##} re f\n"));
        }

        if (_look.IsRuled)
        {
            page.Append(PdfFile.Invariant($"{x:0.##} {_y:0.##} m {x:0.##} {bottom:0.##} l S\n"));
            page.Append(PdfFile.Invariant($"{Left:0.##} {bottom:0.##} m {x:0.##} {bottom:0.##} l S\n"));
        }

        _y = bottom;
    }

    private void Show(PdfFace face, double size, double x, double y, string text)
    {
        if (text.Length == 0) return;
        _pages[^1].Append(PdfFile.Invariant($"BT /{(face == _bold ? "F2" : "F1")} {size:0.##} Tf {x:0.##} {y:0.##} Td {face.Encode(text)} Tj ET\n"));
    }

    private void NewPage()
    {
        _pages.Add(new());
        _y = Top;
    }

    private static IEnumerable<string> Wrap(string text, double size, double width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && PdfFace.Width(longer, size) > width)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    private byte[] Build()
    {
        var file = new PdfFile();
        var (root, tree) = (file.Reserve(), file.Reserve());
        var (catalog, firstPage) = _look.Extras(file);
        for (var i = 0; i < _pages.Count && _pages.Count > 1; i++)
        {
            var number = PdfFile.Invariant($"{i + 1}/{_pages.Count}");
            _pages[i].Append(PdfFile.Invariant($"BT /F1 9 Tf 290 30 Td {_plain.Encode(number)} Tj ET\n"));
        }

        var (plain, bold) = (file.Add(_plain.Write(file)), file.Add(_bold.Write(file)));
        var kids = new List<int>();
        foreach (var content in _pages)
        {
            var stream = file.AddStream("", "0.5 w\n" + content);
            var extra = kids.Count == 0 ? firstPage : "";
            kids.Add(file.Add(PdfFile.Invariant(
                $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 {plain} 0 R/F2 {bold} 0 R>>>>/Contents {stream} 0 R{extra}>>")));
        }

        file.Set(tree, PdfFile.Invariant($"<</Type/Pages/Count {kids.Count}/Kids[{string.Join(' ', kids.Select(k => PdfFile.Invariant($"{k} 0 R")))}]>>"));
        file.Set(root, PdfFile.Invariant($"<</Type/Catalog/Pages {tree} 0 R{Attached(file)}{catalog}>>"));
        return file.Build(root);
    }

    private string Attached(PdfFile file)
    {
        if (_look.Attachments.Count == 0) return "";
        var names = new StringBuilder();
        foreach (var (name, bytes) in _look.Attachments)
        {
            var stream = file.AddStream("/Type/EmbeddedFile", bytes);
            names.Append(PdfFile.Invariant($"{PdfFile.Text(name)}<</Type/Filespec/F{PdfFile.Text(name)}/UF{PdfFile.Text(name)}/EF<</F {stream} 0 R>>>>"));
        }

        return PdfFile.Invariant($"/Names<</EmbeddedFiles<</Names[{names}]>>>>");
    }
}
