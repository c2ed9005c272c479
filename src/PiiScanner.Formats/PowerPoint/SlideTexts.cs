using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.PowerPoint;

/// <summary>Reads one slide, its notes, a layout or a master: paragraphs and tables of its shapes.</summary>
internal sealed class SlideTexts
{
    private const int MaxSpan = 16_384;
    private readonly PackageSession _session;
    private readonly List<Draft> _out = [];
    private Location _at;
    private bool _isTitle;
    private int _shapeDepth = int.MaxValue;
    private string? _hiddenAs;

    private SlideTexts(PackageSession session, Location at) => (_session, _at) = (session, at);

    /// <summary>Reads a part.</summary>
    /// <param name="reader">Before the first node.</param>
    /// <param name="session">What all walkers share.</param>
    /// <param name="at">Where the blocks stand: number of the slide, and the part.</param>
    public static IEnumerable<Draft> Read(MarkupReader reader, PackageSession session, Location at)
    {
        var texts = new SlideTexts(session, at);
        while (reader.Read())
        {
            if (reader.Depth <= texts._shapeDepth) texts.EndShape();
            if (reader.IsElement) texts.ReadElement(reader);
            foreach (var draft in texts.Take()) yield return draft;
        }

        foreach (var remark in reader.Remarks) yield return GenericTexts.Text(session, at with { Part = DocumentParts.MarkupComment }, remark, null);
    }

    private List<Draft> Take()
    {
        if (_out.Count == 0) return [];
        var drafts = _out.ToList();
        _out.Clear();
        return drafts;
    }

    private void ReadElement(MarkupReader reader)
    {
        switch (reader.Name)
        {
            case "sld" when reader.Attribute("show") is "0" or "false": _at = _at with { Part = _at.Part ?? DocumentParts.HiddenSlide }; break;
            case "sp" or "graphicFrame" or "pic" or "cxnSp" when !reader.IsEmpty: _shapeDepth = reader.Depth; break;
            case "ph": _isTitle = reader.Attribute("type") is "title" or "ctrTitle" or "subTitle"; break;
            case "cNvPr": ReadShapeName(reader); break;
            case "hlinkClick" or "hlinkHover" or "hlinkMouseOver": ReadLink(reader); break;
            case "p" when reader.Vocabulary == Vocabulary.Drawing: _out.Add(Paragraph(reader, _at)); break;
            case "tbl" when reader.Vocabulary == Vocabulary.Drawing: ReadTable(reader); break;
            case "text" when reader.Vocabulary != Vocabulary.Drawing && !reader.IsEmpty: _out.Add(GenericTexts.Text(_session, _at, reader.ElementText(1 << 20), null)); break;
        }
    }

    private void EndShape() => (_shapeDepth, _isTitle, _hiddenAs) = (int.MaxValue, false, null);

    private void ReadShapeName(MarkupReader reader)
    {
        if (reader.Attribute("hidden") is "1" or "true") _hiddenAs = DocumentParts.HiddenText;
        AddAttribute(reader, "descr", DocumentParts.AltText);
        AddAttribute(reader, "title", DocumentParts.AltText);
        if (DrawingText.IsTelling(reader.Attribute("name"))) AddAttribute(reader, "name", DocumentParts.AltText);
    }

    private void ReadLink(MarkupReader reader)
    {
        AddAttribute(reader, "tooltip", DocumentParts.Field);
        if (_session.TakeExternal(reader.Part, reader.Attribute("id"), _at with { Part = DocumentParts.Field }) is { } target) _out.Add(target);
    }

    private void AddAttribute(MarkupReader reader, string name, string part)
    {
        if (reader.Attribute(name) is { } value && !string.IsNullOrWhiteSpace(value)) _out.Add(GenericTexts.Attribute(reader, _session, _at with { Part = part }, name, value));
    }

    private BlockDraft Paragraph(MarkupReader reader, Location at)
    {
        var part = _hiddenAs ?? at.Part;
        var block = new BlockDraft { Part = part, Location = at with { Part = part }, IsHeading = _isTitle };
        return DrawingText.ReadParagraph(reader, _session, block);
    }

    private void ReadTable(MarkupReader reader)
    {
        if (reader.IsEmpty) return;
        var table = new TableDraft { Part = _hiddenAs ?? _at.Part };
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader is { IsElement: true, Name: "tr" }) ReadRow(reader, table);
        }

        _out.Insert(_out.Count, table);
    }

    private void ReadRow(MarkupReader reader, TableDraft table)
    {
        var row = new RowDraft(table.Rows.Count);
        table.Rows.Add(row);
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        var column = 0;
        while (reader.ReadInside(depth))
        {
            if (reader is { IsElement: true, Name: "tc" }) ReadCell(reader, row, column++);
        }
    }

    private void ReadCell(MarkupReader reader, RowDraft row, int column)
    {
        // A cell that lies under a merged one shows nothing and may still hold text.
        var isCovered = IsOn(reader.Attribute("hMerge")) || IsOn(reader.Attribute("vMerge"));
        var part = isCovered ? DocumentParts.HiddenText : _hiddenAs ?? _at.Part;
        var at = _at with { Part = part, Cell = string.Create(CultureInfo.InvariantCulture, $"R{row.Index + 1}C{column + 1}") };
        var cell = new CellDraft(row.Index, column, new BlockDraft { Part = part, Location = at }) { ColumnSpan = Span(reader, "gridSpan"), RowSpan = Span(reader, "rowSpan") };
        row.Cells.Add(cell);
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            if (reader is { Name: "p", Vocabulary: Vocabulary.Drawing })
            {
                cell.Text.BreakLater();
                DrawingText.ReadParagraph(reader, _session, cell.Text);
            }
            else if (reader.Name is "hlinkClick" or "hlinkMouseOver")
            {
                ReadLink(reader);
            }
        }
    }

    private static bool IsOn(string? value) => value is "1" or "true";

    private static int Span(MarkupReader reader, string name) =>
        int.TryParse(reader.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;
}
