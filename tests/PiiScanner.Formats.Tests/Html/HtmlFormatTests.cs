using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Html;
using static PiiScanner.Formats.Tests.Documents;

namespace PiiScanner.Formats.Tests.Html;

public sealed class HtmlFormatTests
{
    [Theory]
    [InlineData("a.html", "<p>An</p>")]
    [InlineData("a.txt", "<!DOCTYPE html><title>x</title>")]
    [InlineData("a.txt", "<?xml version='1.0'?>\n<!-- x --><html xmlns='http://www.w3.org/1999/xhtml'>")]
    [InlineData("a.txt", "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0//EN\">\n<HTML>")]
    [InlineData("a.bin", "  <table><tr><td>An")]
    [InlineData("a.cshtml", "@model X\n<div>@Model.Name</div>")]
    [InlineData("a.xls", "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>")]
    public void Recognize_MarkupOfAPage_IsHtml(string path, string text) => Assert.Equal("text/html", new HtmlFormat().Recognize(File(path, text)));

    [Theory]
    [InlineData("a.html", "Kính gửi phụ huynh")]
    [InlineData("a.txt", "a < b")]
    [InlineData("a.xml", "<?xml version='1.0'?><div>x</div>")]
    [InlineData("a.md", "Xem <table> ở dưới")]
    [InlineData("a.html", "")]
    public void Recognize_OtherText_IsNotHtml(string path, string text) => Assert.Null(new HtmlFormat().Recognize(File(path, text)));

    [Fact]
    public void Read_PageDeclaredWindows1258_IsDecoded()
    {
        byte[] bytes = [.. "<meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>Tr"u8, 0xF5, .. "n </p>"u8];
        var document = Read(SourceFile.FromBytes("a.html", bytes));
        Assert.Contains("Trơn", Blocks(document).Select(block => block.Text));
    }

    [Fact]
    public void Read_EmbeddedFiles_AreHandedOverOnce()
    {
        var png = Convert.ToBase64String([1, 2, 3, 4, 5]).TrimEnd('=');
        var taken = new List<(string Path, byte[] Bytes)>();
        var context = new ReadContext(new ReadLimits(), (child, inner) =>
        {
            using var stream = child.Open();
            var bytes = new byte[child.Length];
            stream.ReadExactly(bytes);
            taken.Add((child.Path, bytes));
            Assert.Equal(1, inner.Depth);
        });
        var document = Read(File("b/a.html", $"<html><img src='data:image/png;base64,{png}'><iframe srcdoc='<p>An'></iframe><object data='data:text/plain,B%C3%ACnh'></object>"), context);
        Assert.Empty(Blocks(document));
        Assert.Empty(Blocks(document));
        Assert.Equal(["b/a.html!embedded-1.png", "b/a.html!embedded-2.html", "b/a.html!embedded-3.txt"], taken.Select(child => child.Path));
        Assert.Equal([1, 2, 3, 4, 5], taken[0].Bytes);
        Assert.Equal("<p>An", Encoding.UTF8.GetString(taken[1].Bytes));
        Assert.Equal("Bình", Encoding.UTF8.GetString(taken[2].Bytes));
        Assert.Empty(document.Gaps);
    }

    [Fact]
    public void Read_EmbeddedFileTooDeep_IsAGap()
    {
        var document = Read(File("a.html", "<html><img src='data:image/png;base64,AAAA'>"), new ReadContext(new ReadLimits { MaxDepth = 0 }, (_, _) => Assert.Fail("too deep")));
        Assert.Empty(Blocks(document));
        Assert.Equal("embedded-not-read", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_BrokenBase64_IsAGap()
    {
        var document = Read(File("a.html", "<html><img src='data:image/png;base64,A*%%'>"), new ReadContext(new ReadLimits(), (_, _) => Assert.Fail("no bytes")));
        Assert.Empty(Blocks(document));
        Assert.Equal("embedded-not-read", Assert.Single(document.Gaps).Code);
    }
}
