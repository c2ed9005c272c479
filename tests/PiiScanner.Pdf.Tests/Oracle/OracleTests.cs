using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Oracle;

[Trait("Category", "Oracle")]
public class OracleTests(WrittenDocuments documents) : IClassFixture<WrittenDocuments>
{
    [ProgramsFact("soffice", "pdftotext")]
    public void Analyze_LibreOfficeDocuments_AgreeWithPopplerAndWithTheirSource() => AssertAgree(documents.LibreOffice, fromSource: 0.95);

    [ProgramsFact("chromium", "pdftotext")]
    public void Analyze_ChromiumDocuments_AgreeWithPopplerAndWithTheirSource() => AssertAgree(documents.Chromium, fromSource: 0.995);

    [ProgramsFact("soffice")]
    public void Analyze_LibreOfficeTables_GiveTheRecordsOfTheirSource() => AssertRecords(documents.LibreOffice);

    [ProgramsFact("chromium")]
    public void Analyze_ChromiumTables_GiveTheRecordsOfTheirSource() => AssertRecords(documents.Chromium);

    [ProgramsFact("soffice")]
    public void Analyze_Spreadsheet_GivesTheRecordsOfItsSource() => AssertRecords(Path.Combine(documents.LibreOffice, "list.pdf"), isRuled: false);

    [ProgramsFact("soffice")]
    public void Analyze_WrappedListsOfASpreadsheet_GiveTheRecordsOfTheirSource() => AssertLists(documents.LibreOffice);

    [ProgramsFact("chromium")]
    public void Analyze_WrappedListsOfABrowser_GiveTheRecordsOfTheirSource() => AssertLists(documents.Chromium);

    // Each page's table goes on with that of the page before.
    private static void AssertLists(string folder)
    {
        foreach (var list in SourceList.All)
        {
            var rows = new List<string>();
            PdfTable? before = null;
            foreach (var page in Read(Path.Combine(folder, list.Name + ".pdf")))
            {
                var table = Assert.Single(PageLayout.Analyze(page, before).Blocks.OfType<PdfTable>());
                Assert.True(before is null || table.Continues(before), $"{list.Name}: page {page.PageIndex + 1} begins another table.");
                rows.AddRange(table.Cells.GroupBy(c => c.Row).Select(r => string.Join('|', r.Select(c => c.Text))));
                before ??= table;
            }

            Assert.Equal(list.Rows.Select(r => string.Join('|', r)), rows);
        }
    }

    // LibreOffice loses the first two lines of a web page, so its files hold a little less than their source.
    private static void AssertAgree(string folder, double fromSource)
    {
        foreach (var source in SourceDocument.All)
        {
            var pdf = Path.Combine(folder, source.Name + ".pdf");
            var pages = Read(pdf);
            var text = string.Join('\n', pages.Select(PageText.Read)).Replace('|', ' ');
            Assert.True(TextAgreement.OfLetters(text, WrittenDocuments.Poppler(pdf)) >= 0.995, $"{source.Name}: letters differ from pdftotext.");
            Assert.True(TextAgreement.OfLetters(text, source.Text) >= fromSource, $"{source.Name}: letters differ from the source.");
            Assert.True(TextAgreement.OfWords(text, source.Text) >= fromSource - 0.015, $"{source.Name}: words differ from the source.");
            Assert.All(pages, p => Assert.Equal((0, 0), (p.UnreadableGlyphs, p.Problems.Count)));
        }
    }

    private static void AssertRecords(string folder)
    {
        foreach (var source in SourceDocument.All) AssertRecords(Path.Combine(folder, source.Name + ".pdf"), source.IsRuled);
    }

    private static void AssertRecords(string pdf, bool isRuled)
    {
        var table = Assert.Single(Read(pdf).SelectMany(p => PageLayout.Analyze(p).Blocks).OfType<PdfTable>());
        Assert.Equal(isRuled, table.IsRuled);
        var rows = table.Cells.GroupBy(c => c.Row).Select(r => string.Join('|', r.Select(c => TextAgreement.Decompose(c.Text))));
        Assert.Equal(SourceDocument.Rows.Select(r => TextAgreement.Decompose(string.Join('|', r))), rows);
    }

    private static List<PdfPageContent> Read(string pdf) => [.. PdfDocument.Open(File.ReadAllBytes(pdf)).Pages.Select(p => p.Read())];
}
