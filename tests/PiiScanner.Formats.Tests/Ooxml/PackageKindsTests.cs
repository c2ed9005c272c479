using PiiScanner.Fixtures.Containers;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Tests.Excel;
using PiiScanner.Formats.Tests.Word;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.Tests.Ooxml;

public sealed class PackageKindsTests
{
    private static readonly WordFormat Word = new();
    private static readonly ExcelFormat Excel = new();

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.document.macroEnabled.12")]
    public void Recognize_WordUnderAnotherName_GoesByContent(string type, string media)
    {
        var file = new WordBuilder("<w:p/>", mainType: type).ToFile("bang.xlsx");

        Assert.Equal(media, Word.Recognize(file));
        Assert.Null(Excel.Recognize(file));
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml")]
    [InlineData("application/vnd.ms-excel.sheet.macroEnabled.main+xml")]
    public void Recognize_WorkbookUnderAnotherName_GoesByContent(string type)
    {
        var file = new ExcelBuilder { MainType = type }.Sheet("a", "").ToFile("thu.docx");

        Assert.NotNull(Excel.Recognize(file));
        Assert.Null(Word.Recognize(file));
    }

    [Fact]
    public void Recognize_OtherZipOrText_IsNeither()
    {
        var zip = new PackageBuilder { HasContentTypes = false }.Part("anh/1.txt", "a").ToFile("a.docx");
        var text = SourceFile.FromBytes("a.docx", "PK xin chào"u8.ToArray());

        Assert.All(new[] { zip, text, SourceFile.FromBytes("b.xlsx", []) }, file =>
        {
            Assert.Null(Word.Recognize(file));
            Assert.Null(Excel.Recognize(file));
        });
    }

    [Theory]
    [InlineData("de.docx", true)]
    [InlineData("de.xlsx", false)]
    [InlineData("de", true)]
    public void Read_EncryptedPackage_FailsAsEncrypted(string name, bool isWord)
    {
        var file = SourceFile.FromBytes(name, CompoundFileWriter.Empty("EncryptionInfo", "\u0006DataSpaces", "a", "b", "EncryptedPackage"));
        IDocumentFormat format = isWord ? Word : Excel;
        IDocumentFormat other = isWord ? Excel : Word;

        Assert.NotNull(format.Recognize(file));
        Assert.Null(other.Recognize(file));
        Assert.Equal("encrypted", Fail(format, file).Code);
    }

    [Fact]
    public void Recognize_OldWordAndExcel_AreNoPackages()
    {
        var word = SourceFile.FromBytes("cu.docx", CompoundFileWriter.Empty("1Table", "WordDocument"));
        var excel = SourceFile.FromBytes("cu.xlsx", CompoundFileWriter.Empty("Workbook"));

        Assert.Equal((null, null), (Word.Recognize(word), Excel.Recognize(excel)));
        Assert.Equal("old-word", FormatCatalog.Recognize(word)?.Format.Name);
        Assert.Equal("old-excel", FormatCatalog.Recognize(excel)?.Format.Name);
    }

    [Fact]
    public void Recognize_BinaryWorkbook_IsNoneInXml_UnlessBothAreThere()
    {
        PackageBuilder Binary() => new PackageBuilder().Part("xl/workbook.bin", [1, 2], "application/vnd.ms-excel.sheet.binary.macroEnabled.main").Link("", "rId1", "officeDocument", "xl/workbook.bin");
        var both = Binary().Part("xl/workbook.xml", "<workbook/>"u8.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

        Assert.Null(Excel.Recognize(Binary().ToFile("nhi-phan.xlsx")));
        Assert.Equal("binary-excel", FormatCatalog.Recognize(Binary().ToFile("nhi-phan.xlsx"))?.Format.Name);
        Assert.Equal("excel", FormatCatalog.Recognize(both.ToFile("ca-hai.xlsx"))?.Format.Name);
    }

    [Fact]
    public void Read_MainPartMissing_FailsAsDamaged()
    {
        var file = new PackageBuilder().Part("word/styles.xml", "<a/>").Link("", "rId1", "officeDocument", "word/document.xml").ToFile("a.docx");

        Assert.Equal("damaged", Fail(Word, file).Code);
    }

    private static ReadResult.Failed Fail(IDocumentFormat format, SourceFile file) =>
        Assert.IsType<ReadResult.Failed>(format.Read(file, new ReadContext(new ReadLimits()), CancellationToken.None));
}
