using PiiScanner.Fixtures.Packages;

namespace PiiScanner.Fixtures.Word;

/// <summary>WordprocessingML fragments as strings. Runs make paragraphs, paragraphs make cells, bodies, headers and notes.</summary>
public static class WordMarkup
{
    private const string When = "w:date=\"2026-09-10T08:00:00Z\"";

    /// <summary>One run of text; tabs and line breaks become their elements.</summary>
    /// <param name="font">Font for all scripts; null inherits.</param>
    public static string Run(string text, string? font = null, bool bold = false, bool hidden = false, string? color = null) =>
        $"<w:r>{Format(font, bold, hidden, color)}{Text(text, "w:t")}</w:r>";

    /// <summary>The text cut into three runs with proofing marks between them, as Word leaves what was edited.</summary>
    public static string BrokenRuns(string text, string? font = null, bool bold = false)
    {
        if (text.Length < 6) return Run(text, font, bold);
        var (first, second) = (text.Length / 3, text.Length * 2 / 3);
        return Run(text[..first], font, bold) + "<w:proofErr w:type=\"spellStart\"/>" + Run(text[first..second], font, bold) +
            "<w:proofErr w:type=\"spellEnd\"/>" + Run(text[second..], font, bold);
    }

    public static string Paragraph(string runs, string alignment = "left", string? style = null) =>
        $"<w:p><w:pPr>{(style is null ? string.Empty : $"<w:pStyle w:val=\"{style}\"/>")}<w:jc w:val=\"{alignment}\"/></w:pPr>{runs}</w:p>";

    public static string TextParagraph(string text, string alignment = "left", bool bold = false, string? font = null) =>
        Paragraph(Run(text, font, bold), alignment);

    public static string PageBreak() => "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

    public static string Inserted(string text, string author) =>
        $"<w:ins w:id=\"{Id(text)}\" w:author=\"{Xml.Escape(author)}\" {When}>{Run(text)}</w:ins>";

    public static string Deleted(string text, string author) =>
        $"<w:del w:id=\"{Id(text)}\" w:author=\"{Xml.Escape(author)}\" {When}><w:r>{Text(text, "w:delText")}</w:r></w:del>";

    /// <summary>A complex field, for instance MERGEFIELD, with its shown result.</summary>
    public static string Field(string instruction, string result) =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" +
        $"<w:r><w:instrText xml:space=\"preserve\"> {Xml.Escape(instruction)} </w:instrText></w:r>" +
        $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Run(result)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    /// <summary>A content control inside a paragraph.</summary>
    public static string ContentControl(string alias, string text) =>
        $"<w:sdt><w:sdtPr><w:alias w:val=\"{Xml.Escape(alias)}\"/><w:tag w:val=\"{Xml.Escape(alias)}\"/><w:text/></w:sdtPr><w:sdtContent>{Run(text)}</w:sdtContent></w:sdt>";

    /// <summary>A text box as Word writes it: a drawing as the choice, VML with the same text as the fallback.</summary>
    /// <param name="paragraphs">Paragraph markup.</param>
    /// <param name="altText">Description of the shape; empty for none.</param>
    public static string TextBox(string paragraphs, string altText = "") =>
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">" +
        $"<wp:extent cx=\"5400000\" cy=\"1800000\"/><wp:docPr id=\"7\" name=\"Hộp văn bản 7\" descr=\"{Xml.Escape(altText)}\"/>" +
        "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>" +
        "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"5400000\" cy=\"1800000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr>" +
        $"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>" +
        $"<mc:Fallback><w:pict><v:shape id=\"_x0000_s{Id(paragraphs)}\" style=\"width:425pt;height:142pt\" " +
        $"alt=\"{Xml.Escape(altText)}\"><v:textbox><w:txbxContent>{paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

    public static string Table(IEnumerable<IEnumerable<WordCell>> rows)
    {
        var list = rows.Select(row => row.ToList()).ToList();
        var columns = list.Max(row => row.Sum(cell => cell.Columns));
        var grid = string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1400\"/>", columns));
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders><w:top w:val=\"single\"/><w:bottom w:val=\"single\"/><w:insideH w:val=\"single\"/>" +
            $"<w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>" +
            string.Concat(list.Select(row => $"<w:tr>{string.Concat(row.Select(cell => cell.ToXml()))}</w:tr>")) + "</w:tbl>";
    }

    /// <summary>A number that differs between marks of one document and is the same on every run.</summary>
    private static ulong Id(string text) => 1000 + Invented.Dice.Hash(text) % 1_000_000;

    private static string Format(string? font, bool bold, bool hidden, string? color)
    {
        var inner = (font is null ? string.Empty : $"<w:rFonts w:ascii=\"{Xml.Escape(font)}\" w:hAnsi=\"{Xml.Escape(font)}\" w:cs=\"{Xml.Escape(font)}\"/>") +
            (bold ? "<w:b/>" : string.Empty) + (hidden ? "<w:vanish/>" : string.Empty) + (color is null ? string.Empty : $"<w:color w:val=\"{color}\"/>");
        return inner.Length == 0 ? string.Empty : $"<w:rPr>{inner}</w:rPr>";
    }

    private static string Text(string text, string element) => string.Join("<w:br/>", text.Split('\n').Select(line =>
        string.Join("<w:tab/>", line.Split('\t').Select(piece => piece.Length == 0 ? string.Empty : $"<{element} xml:space=\"preserve\">{Xml.Escape(piece)}</{element}>"))));
}
