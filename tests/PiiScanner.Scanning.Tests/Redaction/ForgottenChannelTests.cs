using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Formats.Tests.Pdf;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Redactors that forget one channel of a file: the copy they write is refused, whichever it is. Where the verifier is broken, these tests are.</summary>
public sealed partial class ForgottenChannelTests : IDisposable
{
    private const string Csv = "Họ và tên,Ngày sinh,SĐT\nNguyễn Thị Bích Hằng,05/09/2015,0912345678\nTrần Văn Đức,12/03/2015,0987654321\nLê Minh Khoa,01/12/2015,0905111222\n";

    // Enough of a name to be one: a value of eight letters.
    private const string Value = "Nguyễn Thị Bích Hằng";

    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [Fact]
    public void Run_RedactorThatForgetsNothing_WritesTheCopy() => Assert.Equal(CopyStatus.Redacted, Run("ds.csv", Encoding.UTF8.GetBytes(Csv), (_, copy) => copy).Status);

    [Theory]
    [InlineData("\nNguyễn Thị Bích Hằng\n")]
    [InlineData("\nnguyen thi bich hang\n")]
    [InlineData("\n<!-- 0912.345.678 -->\n")]
    [InlineData("\nNguy&#7877;n Th&#x1ECB; B&iacute;ch H&#7857;ng\n")]
    public void Run_RedactorOfTextThatForgetsAPlace_IsRefused(string left) =>
        AssertRefused("ds.csv", Encoding.UTF8.GetBytes(Csv), (_, copy) => [.. copy, .. Encoding.UTF8.GetBytes(left)]);

    // What a part held before is put back, part by part.
    [Theory]
    [InlineData("thong-bao-hop-phu-huynh-ban-nhap.docx", 2)]
    [InlineData("ke-hoach-tham-quan.docx", 1)]
    [InlineData("bieu-do-chat-luong.xlsx", 1)]
    [InlineData("ds-lop-6a1.xlsx", 1)]
    [InlineData("ds-lop-6a1.odt", 1)]
    public void Run_RedactorOfAPackageThatForgetsAPart_IsRefused(string sample, int least)
    {
        var original = Sample(sample);
        var before = Parts(original);
        byte[]? whole = null;
        Assert.Equal(CopyStatus.Redacted, Run(sample, original, (_, copy) => whole ??= copy).Status);
        var after = Parts(whole!);
        var changed = before.Keys.Where(part => after.TryGetValue(part, out var now) && !now.AsSpan().SequenceEqual(before[part]) && HoldsValue(before[part], now)).ToList();

        Assert.True(changed.Count >= least, string.Join(' ', before.Keys));
        foreach (var part in changed) AssertRefused(sample, original, (_, copy) => With(copy, part, before[part]), part);
    }

    [Theory]
    [InlineData("older-revision")]
    [InlineData("comment")]
    [InlineData("unreferenced")]
    [InlineData("packed")]
    [InlineData("text-string")]
    public void Run_RedactorOfPdfThatForgetsAChannel_IsRefused(string channel) => AssertRefused("ds-lop-6a3.pdf", Sample("ds-lop-6a3.pdf"), (original, copy) => Forget(channel, original, copy), channel);

    // Letters drawn one by one, unseen, or by a form: no bytes show the name, and what reads the page does.
    [Theory]
    [InlineData("glyph by glyph")]
    [InlineData("invisible")]
    [InlineData("form")]
    public void Run_RedactorOfPdfThatForgetsGlyphs_IsRefused(string way)
    {
        var original = Glyphs(way);
        Assert.Equal(CopyStatus.Redacted, Run("ds.pdf", original, (_, copy) => copy).Status);

        AssertRefused("ds.pdf", original, (before, _) => [.. before, .. "\n%\n"u8]);
    }

    private static byte[] Glyphs(string way)
    {
        const string text = "Em Nguyễn Thị Bích Hằng sinh ngày 05/09/2015, SĐT mẹ 0912345678";
        var builder = new PdfBuilder();
        switch (way)
        {
            case "form":
                var form = builder.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 " + builder.VietnameseFont + " 0 R>>>>", Encoding.Latin1.GetBytes(PdfBuilder.Show(50, 700, text)));
                builder.AddPage(PdfBuilder.Show(50, 760, "Thông báo") + "/Fm0 Do\n", "/XObject<</Fm0 " + form + " 0 R>>");
                break;
            case "invisible":
                builder.AddPage(PdfBuilder.Show(50, 760, "Thông báo") + PdfBuilder.Show(50, 700, text, "3 Tr"));
                break;
            default:
                builder.AddPage(PdfBuilder.Show(50, 760, "Thông báo") + string.Concat(text.Select((letter, i) => PdfBuilder.Show(50 + (6 * i), 700, letter.ToString()))));
                break;
        }

        return builder.Build();
    }

    private static byte[] Forget(string channel, byte[] original, byte[] copy)
    {
        var name = Encoding.UTF8.GetBytes(NameInSample);
        return channel switch
        {
            "older-revision" => [.. original, .. copy],
            "comment" => [.. copy, .. "\n% "u8, .. name],
            "unreferenced" => [.. copy, .. "\n900 0 obj\n("u8, .. name, .. ")\nendobj\n"u8],
            "packed" => Packed(copy, name),
            _ => [.. copy, .. "\n900 0 obj\n<FEFF"u8, .. Encoding.ASCII.GetBytes(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(NameInSample))), .. ">\nendobj\n"u8],
        };
    }

    private const string NameInSample = "Võ Phương Kiều An";

    private static byte[] Packed(byte[] copy, byte[] text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(text);
        return [.. copy, .. Encoding.ASCII.GetBytes($"\n900 0 obj\n<</Filter/FlateDecode/Length {packed.Length}>>\nstream\n"), .. packed.ToArray(), .. "\nendstream\nendobj\n"u8];
    }

    private void AssertRefused(string name, byte[] content, Func<byte[], byte[], byte[]> spoil, string? what = null)
    {
        var outcome = Run(name, content, spoil);

        Assert.True(outcome.Status == CopyStatus.Refused, what ?? name);
        Assert.False(File.Exists(Path.Combine(_redacting.Output, name)));
        Assert.DoesNotContain(Value, outcome.Reason?.Text.Vi ?? "", StringComparison.Ordinal);
    }

    private CopyOutcome Run(string name, byte[] content, Func<byte[], byte[], byte[]> spoil)
    {
        if (Directory.Exists(_redacting.Output)) File.Delete(Path.Combine(_redacting.Output, name));
        var options = _redacting.Options(_redacting.Add("in/" + name, content), "all");
        return new RedactionRun(PiiScanner.Core.DocumentExaminer.Default, new SpoiledFormats(content, spoil), options).Run(null, CancellationToken.None).Single();
    }

    // Phone numbers, or names of three words and more, that the copy's part lacks.
    private static bool HoldsValue(byte[] before, byte[] now)
    {
        static HashSet<string> Values(byte[] part) => [.. Told().Matches(Encoding.UTF8.GetString(part)).Select(match => match.Value)];
        return Values(before).Except(Values(now)).Any();
    }

    [GeneratedRegex(@"\b0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}\b|(?:\p{Lu}\p{Ll}+ ){2,3}\p{Lu}\p{Ll}+")]
    private static partial Regex Told();

    private static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var copy = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static byte[] With(byte[] package, string part, byte[] content)
    {
        var parts = Parts(package);
        parts[part] = content;
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return output.ToArray();
    }

    private static byte[] Sample(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PiiScanner.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("samples");
        return File.ReadAllBytes(Path.Combine(folder, "samples", name));
    }
}
