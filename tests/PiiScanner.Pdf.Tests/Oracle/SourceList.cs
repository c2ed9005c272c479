using System.Globalization;

namespace PiiScanner.Pdf.Tests.Oracle;

/// <summary>An invented list of pupils whose names wrap in their column, without rules: as a web page for a browser, as a sheet for a spreadsheet program.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Count">Pupils; more than a page holds go on over the page's end, the heading on the first page only.</param>
/// <param name="IsCapital">Whether all is in capitals.</param>
/// <param name="IsWide">Whether the paper lies on its side.</param>
/// <param name="Place">Where in its row a cell stands: top, middle or bottom.</param>
internal sealed record SourceList(string Name, int Count, bool IsCapital, bool IsWide, string Place)
{
    private static readonly string[] Names =
    [
        "Đỗ Thị Hữu Tuyết", "Huỳnh Đức Thúy Dũng", "Nguyễn Khánh Quốc Minh Ưng", "Lê An", "Lý Gia Khánh Ngọc Yến", "Phạm Ỷ Lan", "Nguyễn Gia Thị Thúy Khánh", "Trần Văn Nghĩa", "Đặng Hoàng Ngữ",
    ];

    public static IReadOnlyList<SourceList> All { get; } =
    [
        new("wrapped-middle", 30, false, false, "middle"),
        new("wrapped-top-capitals", 30, true, false, "top"),
        new("wrapped-bottom-wide", 100, false, true, "bottom"),
    ];

    /// <summary>Heading and records, cell by cell.</summary>
    public IReadOnlyList<string[]> Rows =>
    [
        Case("STT", "Họ và tên", "Ngày sinh", "Điện thoại mẹ", "Lớp"),
        .. Enumerable.Range(0, Count).Select(i => Case(Number($"{i + 1}"), Names[i * 4 % Names.Length], Number($"{10 + i % 19}/0{1 + i % 9}/2012"), Number($"09012{34567 + i}"), Number($"{6 + i % 4}A{1 + i % 5}"))),
    ];

    public string Html()
    {
        var rows = string.Concat(Rows.Select((r, n) => "<tr>" + string.Concat(r.Select(c => n == 0 ? $"<th>{c}</th>" : $"<td>{c}</td>")) + "</tr>"));
        var size = IsWide ? "landscape" : "portrait";
        return "<html><head><meta charset='utf-8'><style>@page{size:A4 " + size + "} body{font-family:'Liberation Serif'} td,th{vertical-align:" + Place + ";padding:1px 5px}</style></head>"
            + $"<body><h3>DANH SÁCH HỌC SINH</h3><table><col width=40><col width=125><col width=90><col width=120><col width=50>{rows}</table></body></html>";
    }

    public string Sheet()
    {
        string[] widths = ["1.3cm", "3.3cm", "2.6cm", "3.4cm", "1.5cm"];
        var styles = string.Concat(widths.Select((w, i) => $"""<style:style style:name="c{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}"/></style:style>"""))
            + """<style:style style:name="r" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>"""
            + $"""<style:style style:name="x" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="{Place}"/><style:text-properties fo:font-family="Liberation Serif" fo:font-size="11pt"/></style:style>""";
        var columns = string.Concat(widths.Select((_, i) => $"""<table:table-column table:style-name="c{i}"/>"""));
        var rows = string.Concat(Rows.Select(r => """<table:table-row table:style-name="r">""" + string.Concat(r.Select(c => $"""<table:table-cell table:style-name="x" office:value-type="string"><text:p>{c}</text:p></table:table-cell>""")) + "</table:table-row>"));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3"
             office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>{styles}</office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="DS">{columns}{rows}</table:table></office:spreadsheet></office:body></office:document>
            """;
    }

    private string[] Case(params string[] cells) => IsCapital ? [.. cells.Select(c => c.ToUpperInvariant())] : cells;

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
