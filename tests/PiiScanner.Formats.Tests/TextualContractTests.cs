using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Tests;

/// <summary>What every textual format promises, on a sample of each.</summary>
public sealed class TextualContractTests
{
    private const string Csv = "STT,Họ tên,\"Địa \"\"chỉ\"\"\"\r\n1,Nguyễn Thị Mẫu,\"Thôn 1\nxã Thử\"\r\n2,Trần Văn Ví,x\r\n";
    private const string Html = "<!doctype html><title>Lớp 6A</title><p hidden>An &amp; Chi<table><tr><td title='SĐT'>1<td>x</table><!-- em Bình --><script>var a='b'</script>";
    private const string Json = "[{\"ten\":\"Nguy\\u1ec5n\",\"cha\":{\"sdt\":\"0900 000 000\"}},{\"ten\":\"Chi\",\"ds\":[{\"a\":1},{\"a\":2}]}]";
    private const string Xml = "<?xml version='1.0'?><l a='Lớp'><hs><ten>An</ten></hs><hs><ten>Chi</ten></hs><!-- x --><![CDATA[Em]]></l>";
    private const string Plain = "Kính gửi phụ huynh em Nguyễn Văn An\r\nLớp 6A\n\ntrân trọng";

    public static TheoryData<string, string, string> Samples() => new()
    {
        { "delimited", "a.csv", Csv }, { "html", "a.html", Html }, { "json", "a.json", Json }, { "xml", "a.xml", Xml }, { "text", "a.txt", Plain },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Recognize_OwnSample_IsTheFormat(string format, string path, string text)
    {
        foreach (var encoding in Encodings()) Assert.Equal(format, FormatCatalog.Recognize(SourceFile.FromBytes(path, encoding(text)))?.Format.Name);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_CutAtAnyByte_GivesAResult(string format, string path, string text)
    {
        foreach (var encoding in Encodings())
        {
            var bytes = encoding(text);
            for (var length = 0; length <= bytes.Length; length++) ReadTwice(format, SourceFile.FromBytes(path, bytes[..length]));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_AnyByteChanged_GivesAResult(string format, string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var change in new byte[] { 0x01, 0x80, 0xFF, (byte)'<' ^ (byte)'"' })
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                var changed = (byte[])bytes.Clone();
                changed[at] ^= change;
                ReadTwice(format, SourceFile.FromBytes(path, changed));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_OtherFormatsSample_GivesAResult(string format, string path, string text)
    {
        // A reader must not fall over what another format recognises.
        foreach (var reader in FormatCatalog.All.Where(other => other.Name is "delimited" or "html" or "json" or "xml" or "text"))
        {
            var result = reader.Read(Documents.File(path, text), new ReadContext(new ReadLimits()), CancellationToken.None);
            var document = Assert.IsType<ReadResult.Ok>(result).Document;
            Assert.True(Documents.Blocks(document).Count > 0, format + " by " + reader.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_Cancelled_Stops(string format, string path, string text)
    {
        var file = Documents.File(path, text);
        var reader = FormatCatalog.All.Single(candidate => candidate.Name == format);
        Assert.Throws<OperationCanceledException>(() =>
        {
            var result = reader.Read(file, new ReadContext(new ReadLimits()), new CancellationToken(canceled: true));
            Documents.Blocks(Assert.IsType<ReadResult.Ok>(result).Document);
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_SmallBlocks_KeepsEveryLetter(string format, string path, string text)
    {
        var file = Documents.File(path, text);
        var reader = FormatCatalog.All.Single(candidate => candidate.Name == format);
        var whole = Blocks(reader, file, new ReadLimits());
        var small = Blocks(reader, file, new ReadLimits { MaxBlockLength = 3 });
        Assert.All(small, block => Assert.InRange(block.Text.Length, 1, 3));
        Assert.Equal(Letters(whole), Letters(small));
    }

    private static string Letters(List<TextBlock> blocks) => string.Concat(blocks.SelectMany(block => block.Text).Where(c => !char.IsWhiteSpace(c)));

    private static List<TextBlock> Blocks(IDocumentFormat reader, SourceFile file, ReadLimits limits) =>
        Documents.Blocks(Assert.IsType<ReadResult.Ok>(reader.Read(file, new ReadContext(limits), CancellationToken.None)).Document).Where(block => block.Text.Length > 0).ToList();

    private static Func<string, byte[]>[] Encodings() =>
        [Encoding.UTF8.GetBytes, Encoding.Unicode.GetBytes, text => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]];

    private static void ReadTwice(string format, SourceFile file)
    {
        var reader = FormatCatalog.All.Single(candidate => candidate.Name == format);
        foreach (var used in new[] { reader, FormatCatalog.Recognize(file)?.Format })
        {
            if (used?.Read(file, new ReadContext(new ReadLimits()), CancellationToken.None) is not ReadResult.Ok(var document)) continue;
            var first = Documents.Blocks(document).Select(block => (block.Ordinal, block.Text)).ToList();
            Assert.Equal(Enumerable.Range(0, first.Count), first.Select(block => block.Ordinal));
            var gaps = document.Gaps.ToList();
            Assert.Equal(first, Documents.Blocks(document).Select(block => (block.Ordinal, block.Text)));
            Assert.Equal(gaps, document.Gaps);
        }
    }
}
