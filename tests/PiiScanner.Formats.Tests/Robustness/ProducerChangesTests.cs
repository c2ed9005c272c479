using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Fixtures.Word;
using PiiScanner.Fuzzing;

namespace PiiScanner.Formats.Tests.Robustness;

/// <summary>The same content as another program writes it is the same text: nothing is lost, nothing is a gap.</summary>
public sealed class ProducerChangesTests
{
    private static readonly string[][] Rows =
    [
        ["STT", "Họ và tên", "Ngày sinh", "Điện thoại"],
        ["1", "Nguyễn Thị Bích Hằng", "05/09/2015", "0912345678"],
        ["2", "Trần Văn Đức", "12/03/2015", "0987654321"],
        ["3", "Lê Minh Khoa", "01/12/2015", "0905111222"],
    ];

    private static readonly Draft List = new("6A1", new Line("DANH SÁCH LỚP 6A1", LineStyle.Title), new Grid([.. Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(text => (Cell)text)])]));

    private static readonly Dictionary<string, Func<byte[]>> Files = new()
    {
        ["a.docx"] = () => WordDraft.Write(List),
        ["a.xlsx"] = () => ExcelDraft.Write(List),
        ["a.odt"] = () => OdfWriter.Write(["DANH SÁCH LỚP 6A1", StoryPart.Table(Rows)]),
        ["a.rtf"] = () => RtfWriter.Write(["DANH SÁCH LỚP 6A1", StoryPart.Table(Rows)]),
        ["a.pdf"] = () => PdfDraft.Write(List),
        ["a.fodt"] = () => Encoding.UTF8.GetBytes("<office:document xmlns:office=\"o\" xmlns:text=\"t\"><office:body>" + string.Concat(Rows.Select(row => "<text:p>" + string.Join(", ", row) + "</text:p>")) + "</office:body></office:document>"),
    };

    public static TheoryData<string, string> Packages()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in (string[])["a.docx", "a.xlsx", "a.odt"])
            foreach (var change in ProducerChanges.OfPackages.Keys) data.Add(path, change);
        return data;
    }

    public static TheoryData<string, string> Beginnings()
    {
        var data = new TheoryData<string, string>();
        foreach (var path in (string[])["a.rtf", "a.pdf", "a.fodt"])
            foreach (var change in ProducerChanges.OfBeginnings.Keys) data.Add(path, change);
        return data;
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Read_PackageOfAnotherProgram_GivesTheSameText(string path, string change) => Same(path, ProducerChanges.OfPackages[change]);

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Read_FileWithSomethingBefore_GivesTheSameText(string path, string change) => Same(path, ProducerChanges.OfBeginnings[change]);

    private static void Same(string path, Func<byte[], byte[]> change)
    {
        var original = Files[path]();
        var expected = Text(path, original);
        Assert.Contains(expected.Texts, text => text.Contains("Trần Văn Đức", StringComparison.Ordinal));
        var changed = Text(path, change(original));
        Assert.Equal(expected.MediaType, changed.MediaType);
        // Comments are text too, and come behind.
        Assert.Equal(expected.Texts, changed.Texts.Where(text => text.Trim() is not (ProducerChanges.Comment or ProducerChanges.Instruction)));
        Assert.Equal(expected.Gaps, changed.Gaps);
    }

    private static (string MediaType, List<string> Texts, List<string> Gaps) Text(string path, byte[] bytes)
    {
        var file = SourceFile.FromBytes(path, bytes);
        var recognition = FormatCatalog.Recognize(file);
        Assert.NotNull(recognition);
        var document = Assert.IsType<ReadResult.Ok>(recognition.Format.Read(file, new ReadContext(new ReadLimits(), (_, _) => { }), CancellationToken.None)).Document;
        List<string> texts = [.. Documents.Blocks(document).Select(block => block.Text).Where(text => text.Length > 0)];
        return (recognition.MediaType, texts, [.. document.Gaps.Select(gap => gap.Code)]);
    }
}
