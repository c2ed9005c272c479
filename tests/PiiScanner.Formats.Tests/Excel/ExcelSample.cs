using static PiiScanner.Formats.Tests.Excel.ExcelBuilder;

namespace PiiScanner.Formats.Tests.Excel;

/// <summary>One workbook with as many features as fit in.</summary>
internal static class ExcelSample
{
    public static ExcelBuilder Make()
    {
        var builder = new ExcelBuilder { WorkbookTail = "<definedNames><definedName name=\"GVCN\">\"Cô Thử\"</definedName></definedNames>" }
            .Strings("Họ tên", "<r><rPr><rFont val=\".VnTime\"/></rPr><t>Lª</t></r><r><t xml:space=\"preserve\"> Thö</t></r>", "không ô nào hiện")
            .Formats("0000000000", "dd/mm/yyyy", ";;;")
            .Sheet("6A", Row(1, Shared("A1", 0), InlineText("B1", "SĐT")) + Row(2, Shared("A2", 1), Number("B2", "912345678", 1), Number("C2", "41157", 2))
                + "<row r=\"3\" hidden=\"1\">" + InlineText("A3", "ẩn") + "<c r=\"B3\" t=\"str\"><f>IF(A3=\"Lê Thử\",\"có\",\"\")</f><v>có</v></c></row>",
                "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells><dataValidations><dataValidation sqref=\"C1:C9\"><formula1>\"Nam,Nữ\"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Trường Thử</oddHeader></headerFooter>",
                "<dimension ref=\"A1:A1\"/><cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
            .Sheet("Nguồn", Row(1, InlineText("A1", "gốc")), state: "veryHidden");
        builder.Package
            .Part("xl/comments1.xml", builder.Xml("comments", "<authors><author>Thầy Thử</author></authors><commentList><comment ref=\"A2\" authorId=\"0\"><text><r><t>nghỉ học</t></r></text></comment></commentList>"), "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
            .Link("xl/worksheets/sheet1.xml", "rId1", "comments", "../comments1.xml");
        return builder;
    }
}
