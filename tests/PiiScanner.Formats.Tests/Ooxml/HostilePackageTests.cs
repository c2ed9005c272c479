using System.IO.Compression;
using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Tests.Excel;
using PiiScanner.Formats.Tests.Word;
using PiiScanner.Formats.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Ooxml;

public sealed class HostilePackageTests
{
    private static readonly WordFormat Word = new();

    [Fact]
    public void Read_ElementsNestedTenThousandDeep_StopsWithGapAndKeepsTheRest()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:ins>", 10_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 10_000));
        var flat = Flat.Read(Word, new WordBuilder(P("trước") + "<w:p>" + deep + "</w:p>").With("header1", "header", Root("hdr", P("đầu"))).ToFile());

        Assert.Equal("limit-reached", Assert.Single(flat.Document.Gaps).Code);
        Assert.Equal(["trước"], flat.Texts());
        Assert.Equal(["đầu"], flat.Texts(DocumentParts.Header));
    }

    [Theory]
    [InlineData("w:txbxContent")]
    [InlineData("w:tbl><w:tr><w:tc")]
    [InlineData("mc:AlternateContent><mc:Choice")]
    public void Read_ContainersNestedWithoutEnd_StopsWithGap(string names)
    {
        var body = new StringBuilder();
        for (var i = 0; i < 5000; i++) body.Append("<w:p><w:r><").Append(names).Append('>');
        var flat = Flat.Of(Open(Word, Raw("<w:p><w:r><w:t>a</w:t></w:r></w:p>" + body)));

        Assert.Equal("limit-reached", Assert.Single(flat.Document.Gaps).Code);
        Assert.Equal(["a"], flat.Texts());
    }

    [Fact]
    public void Read_EntityBomb_IsNotExpanded()
    {
        const string Bomb = "<!DOCTYPE x [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        var document = Open(Word, new WordBuilder(P("a")).With("header1", "header", Bomb + Root("hdr", P("&b;").Replace("&amp;b;", "&b;"))).ToFile());
        var flat = Flat.Of(document);

        Assert.Equal("damaged", Assert.Single(document.Gaps).Code);
        Assert.Equal(["a"], flat.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void Read_EntityInMainPart_FailsWhilePulling()
    {
        var package = new PackageBuilder().Part("word/document.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>");

        Assert.Equal("damaged", Assert.Throws<DamagedFileException>(() => Flat.Of(Open(Word, package.ToFile("a.docx")))).Code);
    }

    [Fact]
    public void Read_PartThatExpandsWithoutMeasure_StopsAtRatio()
    {
        var file = new WordBuilder(P("a")).With("header1", "header", Root("hdr", P(new string(' ', 60 << 20)))).ToFile();
        var document = Open(Word, file);
        var flat = Flat.Of(document);

        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
        Assert.Equal(["a"], flat.Texts());
    }

    [Fact]
    public void Read_SumOfPartsBeyondBound_StopsWithGaps()
    {
        var builder = new WordBuilder(P("a"));
        for (var i = 0; i < 5; i++) builder.With($"header{i}", "header", Root("hdr", P(new string('x', 20_000))));
        var document = Open(Word, builder.ToFile(), new ReadLimits { MaxExpandedBytes = 60_000 });
        var flat = Flat.Of(document);

        Assert.Contains("a", flat.Texts());
        Assert.Contains(document.Gaps, g => g.Code == "limit-reached");
        Assert.True(flat.Texts(DocumentParts.Header).Count < 5);
    }

    [Fact]
    public void Read_EndlessTag_StopsWithGap()
    {
        var random = new Random(7);
        var long1 = new char[20 << 20];
        for (var i = 0; i < long1.Length; i++) long1[i] = (char)('a' + random.Next(26));
        var document = Open(Word, new WordBuilder(P("a")).With("header1", "header", Root("hdr", $"<w:p x=\"{new string(long1)}\"/>")).ToFile());

        Assert.Equal(["a"], Flat.Of(document).Texts());
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_TooManyEntries_Fails()
    {
        var builder = new WordBuilder(P("a"));
        for (var i = 0; i < 50; i++) builder.Package.Part($"x/{i}.xml", "<a/>");
        var result = Word.Read(builder.ToFile(), new ReadContext(new ReadLimits { MaxEntries = 20 }), CancellationToken.None);

        Assert.Equal("limit-reached", Assert.IsType<ReadResult.Failed>(result).Code);
    }

    [Fact]
    public void Read_BodyCutAnywhere_KeepsWhatStoodBefore()
    {
        var whole = Root("document", "<w:body>" + string.Concat(Enumerable.Range(0, 20).Select(i => P($"đoạn {i}"))) + Table(Row("a", "b"), Row("c", "d")) + "</w:body>");
        for (var length = 900; length < whole.Length; length += 37)
        {
            var document = Open(Word, new PackageBuilder().Part("word/document.xml", whole[..length]).ToFile("a.docx"));
            var texts = Flat.Of(document).Texts();

            Assert.NotEmpty(document.Gaps);
            Assert.Equal("đoạn 0", texts[0]);
        }
    }

    [Fact]
    public void Read_ZipDirectoryCutOff_ReadsThePartsStillThere()
    {
        var bytes = new WordBuilder(P("thân")).With("header1", "header", Root("hdr", P("đầu"))).Package.ToBytes();
        var file = SourceFile.FromBytes("a.bin", bytes[..bytes.AsSpan().IndexOf("PK\x01\x02"u8)]);

        Assert.NotNull(Word.Recognize(file));
        var document = Open(Word, file);
        var flat = Flat.Of(document);
        Assert.Equal(["thân"], flat.Texts());
        Assert.Equal(["đầu"], flat.Texts(DocumentParts.Header));
        Assert.Equal("damaged", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_SheetCutAnywhere_KeepsRowsBefore()
    {
        var rows = string.Concat(Enumerable.Range(1, 30).Select(i => ExcelBuilder.Row(i, ExcelBuilder.InlineText($"A{i}", $"em {i}"))));
        var whole = $"<worksheet xmlns=\"{ExcelBuilder.Main}\"><sheetData>{rows}</sheetData></worksheet>";
        for (var length = 300; length < whole.Length; length += 53)
        {
            var builder = new ExcelBuilder();
            builder.Sheet("a", "").Package.Part("xl/worksheets/cut.xml", whole[..length]).Link("xl/workbook.xml", "rId2", "worksheet", "worksheets/cut.xml");
            builder.Sheet("b", "");
            var document = Open(new ExcelFormat(), builder.ToFile());

            Assert.Equal("em 1", Flat.Of(document).Blocks[0].Text);
            Assert.Equal("damaged", Assert.Single(document.Gaps).Code);
        }
    }

    [Fact]
    public void Read_DeclaredSizesLie_ReadsWhatIsThere()
    {
        var bytes = new WordBuilder(P("a")).Package.ToBytes();
        var at = bytes.AsSpan().IndexOf("PK\x01\x02"u8);
        // The uncompressed size in the directory, 24 bytes behind its signature.
        bytes.AsSpan(at + 24, 4).Fill(0x7F);
        var result = Word.Read(SourceFile.FromBytes("a.docx", bytes), new ReadContext(new ReadLimits()), CancellationToken.None);

        Assert.Equal(["a"], Flat.Of(Assert.IsType<ReadResult.Ok>(result).Document).Texts());
    }

    [Fact]
    public void Read_ManyMergedRanges_IsQuickEnough()
    {
        var merges = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<mergeCell ref=\"A{i * 2}:B{i * 2}\"/>"));
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => ExcelBuilder.Row(i * 2, ExcelBuilder.Number($"A{i * 2}", "1"))));
        var flat = Flat.Read(new ExcelFormat(), new ExcelBuilder().Sheet("a", rows, $"<mergeCells>{merges}</mergeCells>").ToFile());

        Assert.All(flat.Tables[0].Rows, r => Assert.Equal(2, r.Cells[0].ColumnSpan));
    }

    private static SourceFile Raw(string body)
    {
        // The end is missing on purpose: the limit comes first.
        var xml = Root("document", "<w:body>" + body);
        return new PackageBuilder().Part("word/document.xml", xml[..xml.LastIndexOf('<')]).ToFile("a.docx");
    }

    private static Document Open(IDocumentFormat format, SourceFile file, ReadLimits? limits = null) =>
        Assert.IsType<ReadResult.Ok>(format.Read(file, new ReadContext(limits ?? new ReadLimits()), CancellationToken.None)).Document;
}
