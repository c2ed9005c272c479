using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PiiScanner.Cli.Tests;

/// <summary>The samples through <c>redact</c> and <c>verify</c>: what is kept, what is proved, what comes to rest.</summary>
public sealed partial class RedactedSamplesTests
{
    private static readonly string[] Lists = ["ds-lop-6a1.csv", "ds-lop-6a1.docx", "ds-lop-6a1.odt", "ds-lop-6a1.html", "ds-lop-6a1.md", "ds-lop-6a1.txt", "ds-lop-6a1.xlsx", "danh-ba-phu-huynh.json", "xuat-csdl-nganh.xml", "ds-lop-6a3.pdf", "hop-phu-huynh-6a1.pptx"];

    // Lists on the page, and what hides in comments, deletions, text boxes, embedded workbooks, caches, forms, hidden sheets and columns.
    private static readonly string[] Packages =
        ["ds-lop-6a1.docx", "ds-lop-6a1.odt", "ds-lop-6a1.xlsx", "thong-bao-hop-phu-huynh-ban-nhap.docx", "ke-hoach-tham-quan.docx", "bieu-do-chat-luong.xlsx", "mau-don-xin-nhap-hoc.docx", "bang-tong-hop-si-so.xlsx", "ds-tham-gia-clb-co-vua.xlsx", "phieu-thong-tin-hoc-sinh.docx"];

    [Theory]
    [InlineData("pseudonym")]
    [InlineData("initials")]
    [InlineData("mask")]
    [InlineData("black-box")]
    [InlineData("remove")]
    public void Redact_Twice_IsOnce_InEveryFormat(string applied)
    {
        using var folder = new WorkFolder();
        foreach (var name in Lists) folder.Copy(name);
        string[] options = ["--operator", applied, "--as-of", "2026-09-05", "--key-file", folder.Add("key.txt", "an invented secret of a school")];

        Assert.Equal(0, new InProcess().Run(["redact", folder.At("in"), "--output", folder.At("once"), .. options]));
        Assert.Equal(0, new InProcess().Run(["redact", folder.At("once"), "--output", folder.At("twice"), "--exclude", "redaction.json", .. options]));
        foreach (var name in Lists) Assert.True(File.ReadAllBytes(folder.At("once/" + name)).AsSpan().SequenceEqual(File.ReadAllBytes(folder.At("twice/" + name))), name);
        Assert.NotEqual(File.ReadAllBytes(folder.At("in/ds-lop-6a1.csv")), File.ReadAllBytes(folder.At("once/ds-lop-6a1.csv")));
    }

    [Fact]
    public void Redact_Packages_EveryPartThatIsNotNamedKeepsItsBytes_AndEachPutBackIsSeenByVerify()
    {
        using var folder = new WorkFolder();
        foreach (var name in Packages) folder.Copy(name);
        Assert.Equal(0, new InProcess().Run("redact", folder.At("in"), "--output", folder.At("out"), "--preset", "all", "--as-of", "2026-09-05"));
        using var record = JsonDocument.Parse(File.ReadAllBytes(folder.At("out/redaction.json")));
        var seen = 0;
        foreach (var file in record.RootElement.GetProperty("files").EnumerateArray())
        {
            var name = file.GetProperty("copy").GetString() ?? "";
            var named = file.GetProperty("parts").EnumerateArray().Select(part => part.GetString()).ToHashSet();
            var (original, copy) = (Parts(folder.At("in/" + name)), Parts(folder.At("out/" + name)));
            foreach (var part in copy.Keys.Where(part => !named.Contains(part))) Assert.True(copy[part].AsSpan().SequenceEqual(original[part]), name + ": " + part);
            Assert.Contains(copy.Keys, part => !named.Contains(part));

            // One channel of the redactor fails: its part is the original's.
            foreach (var part in named.OfType<string>().Where(part => original.ContainsKey(part) && Telling().IsMatch(Text(original[part]))))
            {
                var broken = folder.At("broken" + Path.GetExtension(name));
                Write(broken, copy.ToDictionary(entry => entry.Key, entry => entry.Key == part ? original[part] : entry.Value));
                var run = new InProcess();
                Assert.True(run.Run("verify", folder.At("in/" + name), broken, "--preset", "all", "--as-of", "2026-09-05", "--lang", "en") == 4, name + ": " + part);
                Assert.Contains(part, run.Output, StringComparison.Ordinal);
                seen++;
            }
        }

        Assert.InRange(seen, 8, 1000);
    }

    [Fact]
    public void Verify_CopyOfTheRedactor_IsProved_AndTheOriginalIsNot()
    {
        using var folder = new WorkFolder();
        foreach (var name in Lists) folder.Copy(name);
        Assert.Equal(0, new InProcess().Run("redact", folder.At("in"), "--output", folder.At("out"), "--preset", "all", "--as-of", "2026-09-05"));
        foreach (var name in Lists)
        {
            Assert.True(new InProcess().Run("verify", folder.At("in/" + name), folder.At("out/" + name), "--preset", "all", "--as-of", "2026-09-05") == 0, name);
            Assert.True(new InProcess().Run("verify", folder.At("in/" + name), folder.At("in/" + name), "--preset", "all", "--as-of", "2026-09-05") == 4, name);
        }
    }

    [Theory]
    [InlineData("ds-lop-6a3.pdf")]
    [InlineData("ds-nop-ho-so-7a2.pdf")]
    [InlineData("ds-hoc-bong-boi-den.pdf")]
    [InlineData("thong-bao-tham-quan.pdf")]
    public void Redact_Pdf_EveryObjectIsReferred_AndStreamsThatHoldNothingKeepTheirBytes(string name)
    {
        using var folder = new WorkFolder();
        folder.Copy(name);
        Assert.Equal(0, new InProcess().Run("redact", folder.At("in"), "--output", folder.At("out"), "--preset", "all", "--as-of", "2026-09-05"));
        var (original, copy) = (File.ReadAllBytes(folder.At("in/" + name)), File.ReadAllBytes(folder.At("out/" + name)));
        Assert.NotEqual(original, copy);
        var syntax = WithoutStreams(copy);
        var referred = Reference().Matches(syntax).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.All(Object().Matches(syntax).Select(match => match.Groups[1].Value), number => Assert.Contains(number, referred));
        // Fonts and pictures hold no text: their packed bytes are those of the original.
        Assert.All(Programs(original), program => Assert.True(copy.AsSpan().IndexOf(program) >= 0));
    }

    [GeneratedRegex(@"0\d{9}|\d{12}|\d\d/\d\d/\d{4}")]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(\d+) 0 R\b")]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?:^|\n)(\d+) 0 obj")]
    private static partial Regex Object();

    private static string Text(byte[] part) => WebUtility.HtmlDecode(Regex.Replace(Encoding.UTF8.GetString(part), "<[^>]*>", " "));

    private static Dictionary<string, byte[]> Parts(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private static void Write(string path, Dictionary<string, byte[]> parts)
    {
        File.Delete(path);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, bytes) in parts)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(bytes);
        }
    }

    private static string WithoutStreams(byte[] pdf) => Regex.Replace(Encoding.Latin1.GetString(pdf), @"stream\r?\n.*?endstream", "", RegexOptions.Singleline);

    // Packed streams of embedded fonts and pictures, found by the words before them.
    private static IEnumerable<byte[]> Programs(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        foreach (Match match in Regex.Matches(text, @"<<([^>]|>(?!>))*/(Length1 \d|Subtype ?/Image)([^>]|>(?!>))*>>\s*stream\r?\n"))
        {
            var end = text.IndexOf("endstream", match.Index + match.Length, StringComparison.Ordinal);
            yield return pdf[(match.Index + match.Length)..(end - 2)];
        }
    }
}
