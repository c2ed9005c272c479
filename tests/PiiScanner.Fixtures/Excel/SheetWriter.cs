using System.Globalization;
using System.Text;
using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Excel;

/// <summary>Writes the XML of one sheet and of its comments.</summary>
internal static class SheetWriter
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public static string Sheet(ExcelSheet sheet, SharedStrings strings, StyleTable styles, string legacyDrawing)
    {
        var xml = new StringBuilder($"<worksheet {Main}><dimension ref=\"{sheet.Dimension ?? Used(sheet)}\"/><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>");
        if (sheet.HiddenColumns.Count > 0)
        {
            var columns = sheet.HiddenColumns.Select(c => $"<col min=\"{c + 1}\" max=\"{c + 1}\" width=\"9\" hidden=\"1\" customWidth=\"1\"/>");
            xml.Append("<cols>").AppendJoin(string.Empty, columns).Append("</cols>");
        }

        xml.Append("<sheetData>");
        foreach (var row in sheet.Cells.GroupBy(pair => pair.Key.Row))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key + 1}\"{(sheet.HiddenRows.Contains(row.Key) ? " hidden=\"1\"" : string.Empty)}>");
            foreach (var (place, cell) in row) xml.Append(Cell(ExcelSheet.Reference(place.Row, place.Column), cell, strings, styles));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Filter is not null) xml.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"{sheet.Filter}\"/>");
        if (sheet.Merges.Count > 0) xml.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{sheet.Merges.Count}\">").AppendJoin(string.Empty,
            sheet.Merges.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        xml.Append(Validations(sheet)).Append("<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>");
        if (sheet.Header.Length + sheet.Footer.Length > 0) xml.Append(CultureInfo.InvariantCulture,
            $"<headerFooter><oddHeader>{Xml.Escape(sheet.Header)}</oddHeader><oddFooter>{Xml.Escape(sheet.Footer)}</oddFooter></headerFooter>");
        return xml.Append(legacyDrawing).Append("</worksheet>").ToString();
    }

    public static string Comments(IReadOnlyList<ExcelComment> comments)
    {
        var authors = comments.Select(c => c.Author).Distinct().ToList();
        return $"<comments {Main}><authors>{string.Concat(authors.Select(a => $"<author>{Xml.Escape(a)}</author>"))}</authors><commentList>" +
            string.Concat(comments.Select(c => $"<comment ref=\"{ExcelSheet.Reference(c.Row, c.Column)}\" authorId=\"{authors.IndexOf(c.Author)}\"><text><r><t xml:space=\"preserve\">" +
                $"{Xml.Escape(c.Text)}</t></r></text></comment>")) + "</commentList></comments>";
    }

    public static string ThreadedComments(IReadOnlyList<ExcelComment> comments) =>
        "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">" +
        string.Concat(comments.Select((c, i) => $"<threadedComment ref=\"{ExcelSheet.Reference(c.Row, c.Column)}\" dT=\"2026-09-10T08:00:00.00\" personId=\"{Id(1)}\" id=\"{Id(100 + i)}\">" +
            $"<text>{Xml.Escape(c.Text)}</text></threadedComment>")) + "</ThreadedComments>";

    public static string Persons(string name) =>
        "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">" +
        $"<person displayName=\"{Xml.Escape(name)}\" id=\"{Id(1)}\" userId=\"{Xml.Escape(name)}\" providerId=\"None\"/></personList>";

    /// <summary>The drawing that places comment boxes; Excel repairs a file without it.</summary>
    public static string CommentShapes(IReadOnlyList<ExcelComment> comments) =>
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">" +
        "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"/>" +
        string.Concat(comments.Select((c, i) => $"<v:shape id=\"_x0000_s{1025 + i}\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\"><x:ClientData ObjectType=\"Note\">" +
            $"<x:Row>{c.Row}</x:Row><x:Column>{c.Column}</x:Column></x:ClientData></v:shape>")) + "</xml>";

    private static string Cell(string reference, ExcelCell cell, SharedStrings strings, StyleTable styles)
    {
        var number = cell.Number.ToString("R", CultureInfo.InvariantCulture);
        var style = $"r=\"{reference}\" s=\"{styles.Index(cell)}\"";
        return cell.Kind switch
        {
            ExcelCellKind.SharedText => $"<c {style} t=\"s\"><v>{strings.Index(cell.Text)}</v></c>",
            ExcelCellKind.InlineText => $"<c {style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{Xml.Escape(cell.Text)}</t></is></c>",
            ExcelCellKind.TextFormula => $"<c {style} t=\"str\"><f>{Xml.Escape(cell.Formula)}</f><v>{Xml.Escape(cell.Text)}</v></c>",
            ExcelCellKind.Formula => $"<c {style}><f>{Xml.Escape(cell.Formula)}</f><v>{number}</v></c>",
            ExcelCellKind.Boolean => $"<c {style} t=\"b\"><v>{number}</v></c>",
            _ => $"<c {style}><v>{number}</v></c>",
        };
    }

    private static string Validations(ExcelSheet sheet) => sheet.Validations.Count == 0 ? string.Empty :
        $"<dataValidations count=\"{sheet.Validations.Count}\">" + string.Concat(sheet.Validations.Select(v =>
            $"<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"{v.Range}\"><formula1>&quot;{Xml.Escape(v.Values)}&quot;</formula1></dataValidation>")) + "</dataValidations>";

    private static string Used(ExcelSheet sheet) => sheet.Cells.Count == 0 ? "A1"
        : $"A1:{ExcelSheet.Reference(sheet.Cells.Keys.Max(k => k.Row), sheet.Cells.Keys.Max(k => k.Column))}";

    private static string Id(int number) => $"{{00000000-0000-4000-8000-{number:D12}}}";
}
