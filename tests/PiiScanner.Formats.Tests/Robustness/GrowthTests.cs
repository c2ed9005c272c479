using System.Text;
using PiiScanner.Fixtures.Archives;
using PiiScanner.Fixtures.Containers;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;
using PiiScanner.Fuzzing;

namespace PiiScanner.Formats.Tests.Robustness;

/// <summary>Twice and four times the input cost no more than twice and four times the bytes allocated, with some room; blocks and files are counted exactly.</summary>
public sealed class GrowthTests
{
    private const int Small = 120;
    private const double Room = 1.35;

    private static readonly Dictionary<string, Func<int, byte[]>> Makers = new()
    {
        ["a.zip"] = n => Packing.Zip([.. Enumerable.Range(0, n).Select(Entry)]),
        ["a.tar"] = n => Packing.Tar([.. Enumerable.Range(0, n).Select(Entry)]),
        ["a.tar.gz"] = n => Packing.Gzip(Packing.Tar([.. Enumerable.Range(0, n).Select(Entry)])),
        ["a.7z"] = n => SevenZipWriter.Write([.. Enumerable.Range(0, n).Select(Entry)]),
        ["a.rar"] = n => RarWriter.Version5([.. Enumerable.Range(0, n).Select(Entry)]),
        ["a.mbox"] = n => Text(Repeat(n, "From a@example.com Mon\nFrom: An <an@example.com>\nSubject: x\n\nEm An\n\n")),
        ["people.eml"] = n => Text("From: a@example.com\nTo: " + string.Join(", ", Enumerable.Range(0, n).Select(i => $"An {i} <an{i}@example.com>")) + "\nSubject: x\n\nAn"),
        ["parts.eml"] = n => Text("From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + Repeat(n, "--b\nContent-Type: text/plain\n\nEm An\n") + "--b--\n"),
        ["a.msg"] = n => Enumerable.Range(0, n).Aggregate(new OutlookWriter().Text(0x0037, "x"), (message, i) => message.Attach($"{i}.txt", "An"u8.ToArray())).ToBytes(),
        ["a.txt"] = n => Text(Repeat(n, "Em Nguyễn Thị Mẫu sinh ngày 05/10/2012\n")),
        ["a.csv"] = n => Text("STT,Họ tên\n" + Repeat(n, "1,Nguyễn Thị Mẫu\n")),
        ["a.html"] = n => Text("<table>" + Repeat(n, "<tr><td>1<td>Nguyễn Thị Mẫu") + "</table>"),
        ["a.json"] = n => Text("[" + string.Join(',', Enumerable.Repeat("{\"ten\":\"Nguyễn Thị Mẫu\"}", n)) + "]"),
        ["a.docx"] = n => WordDraft.Write(List(n)),
        ["a.xlsx"] = n => ExcelDraft.Write(List(n)),
        ["a.pdf"] = n => PdfDraft.Write(List(n)),
        ["a.doc"] = n => DocWriter.Write(StoryDraft.Of(List(n))),
        ["a.xls"] = n => XlsWriter.Write(StoryDraft.Of(List(n))),
        ["a.xlsb"] = n => XlsbWriter.Write(StoryDraft.Of(List(n))),
        ["a.ppt"] = n => PptWriter.Write(StoryDraft.Of(List(n))),
        ["a.odt"] = n => OdfWriter.Write(StoryDraft.Of(List(n))),
        ["a.rtf"] = n => RtfWriter.Write(StoryDraft.Of(List(n))),
        ["a.svg"] = n => Text("<svg xmlns=\"http://www.w3.org/2000/svg\">" + Repeat(n, "<text x=\"1\" y=\"2\">Nguyễn Thị Mẫu</text>") + "</svg>"),
        ["a.xml"] = n => Text("<l>" + Repeat(n, "<hs><ten>Nguyễn Thị Mẫu</ten></hs>") + "</l>"),
    };

    public static TheoryData<string> Names() => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_TwiceAndFourTimesTheInput_GrowsNoFaster(string name)
    {
        Measure(name, Small / 8);
        var (one, oneBlocks) = Measure(name, Small * 2);
        var (two, twoBlocks) = Measure(name, Small * 4);
        var (four, fourBlocks) = Measure(name, Small * 8);

        Assert.True(two < one * 2 * Room, $"{name}: {one} bytes for N, {two} for 2N");
        Assert.True(four < one * 4 * Room, $"{name}: {one} bytes for N, {four} for 4N");
        // A table that goes over pages may begin anew on each.
        var slack = name == "a.pdf" ? fourBlocks / 200 : 0;
        Assert.InRange(fourBlocks - twoBlocks, (2 * (twoBlocks - oneBlocks)) - slack, (2 * (twoBlocks - oneBlocks)) + slack);
    }

    private static (long Bytes, long Read) Measure(string name, int n)
    {
        var bytes = Makers[name](n);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = DeepReading.Run(name, bytes);
        return (GC.GetAllocatedBytesForCurrentThread() - before, reading.Blocks + reading.Files);
    }

    private static Draft List(int rows) => new("6A1", new Grid([.. Enumerable.Range(0, rows).Select(i => (IReadOnlyList<Cell>)(Cell[])[Cell.OfNumber(i), "Nguyễn Thị Mẫu", "05/10/2012"])]));

    private static (string, byte[]) Entry(int i) => ($"lop/{i}.txt", "Em Nguyễn Thị Mẫu"u8.ToArray());

    private static string Repeat(int count, string text) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
