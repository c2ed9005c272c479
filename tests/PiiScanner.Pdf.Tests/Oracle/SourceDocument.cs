using System.Globalization;

namespace PiiScanner.Pdf.Tests.Oracle;

/// <summary>An invented list of pupils with text around it, as a web page.</summary>
internal sealed record SourceDocument(string Name, string Font, bool IsRuled, bool IsDecomposed)
{
    private const string Paragraph =
        "Căn cứ Quyết định số 16/2018/QĐ-TTg, nhà trường thông báo danh sách học sinh được nhận học bổng học kỳ I. Phụ huynh kiểm tra thông tin và liên hệ giáo viên "
        + "chủ nhiệm trước ngày 15/9/2024 nếu có sai sót. Trân trọng cảm ơn sự phối hợp của quý phụ huynh, kính chúc sức khỏe và hạnh phúc.";

    public static IReadOnlyList<SourceDocument> All { get; } =
    [
        new("ruled-sans-nfc", "DejaVu Sans", true, false),
        new("ruled-serif-nfd", "Liberation Serif", true, true),
        new("plain-serif-nfc", "Liberation Serif", false, false),
        new("plain-sans-nfd", "DejaVu Sans", false, true),
        new("ruled-termes-nfc", "TeX Gyre Termes", true, false),
    ];

    /// <summary>Header and records, cell by cell, composed.</summary>
    public static IReadOnlyList<string[]> Rows { get; } =
    [
        ["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Lớp"],
        .. ((string[])["Nguyễn Thị Ánh Tuyết", "Trần Văn Đức", "Lê Hoàng Phương Linh", "Phạm Quốc Khánh", "Vũ Thị Hằng", "Đặng Ngữ Ưng", "Hoàng Ỷ Lan", "Bùi Thế Nghĩa"])
            .Select((name, i) => (string[])
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), name, string.Create(CultureInfo.InvariantCulture, $"{10 + i}/0{1 + i}/2012"),
                string.Create(CultureInfo.InvariantCulture, $"090123456{i}"), string.Create(CultureInfo.InvariantCulture, $"{6 + i % 4}A{1 + i}"),
            ]),
    ];

    /// <summary>All text of the page, composed.</summary>
    public string Text => string.Join(' ', [Paragraph, Paragraph, .. Rows.Select(r => string.Join(' ', r)), Paragraph]);

    public string Html()
    {
        var rows = string.Concat(Rows.Select(r => "<tr>" + string.Concat(r.Select(c => $"<td>{c}</td>")) + "</tr>"));
        var table = IsRuled ? "<table border=1 cellspacing=0 cellpadding=4>" : "<table border=0 cellspacing=0 cellpadding=8>";
        var html = $"<html><head><meta charset='utf-8'><style>body{{font-family:'{Font}';text-align:justify}}</style></head><body><p>{Paragraph}</p><p>{Paragraph}</p>{table}{rows}</table><p>{Paragraph}</p></body></html>";
        return IsDecomposed ? TextAgreement.Decompose(html) : html;
    }

    /// <summary>The records alone, as a sheet with columns wide enough for them: numbers to the right, texts to the left, no lines.</summary>
    public static string Sheet()
    {
        string[] widths = ["1.2cm", "5.2cm", "2.6cm", "2.8cm", "1.5cm"];
        var styles = string.Concat(widths.Select((w, i) => $"""<style:style style:name="c{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}"/></style:style>"""));
        var columns = string.Concat(widths.Select((_, i) => $"""<table:table-column table:style-name="c{i}"/>"""));
        var rows = string.Concat(Rows.Select((r, n) => "<table:table-row>" + string.Concat(r.Select((c, i) => i == 0 && n > 0
            ? $"""<table:table-cell office:value-type="float" office:value="{c}"><text:p>{c}</text:p></table:table-cell>"""
            : $"""<table:table-cell office:value-type="string"><text:p>{c}</text:p></table:table-cell>""")) + "</table:table-row>"));
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3"
             office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>{styles}</office:automatic-styles>
            <office:body><office:spreadsheet><table:table table:name="DS">{columns}{rows}</table:table></office:spreadsheet></office:body></office:document>
            """;
    }
}
