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
        // Who asks first is refused before the body is sent; the others find the connection closed while they still write.
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var answer = await client.PostAsync("/api/files?name=a.txt", body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Scan_LockedFile_IsReadWithThePasswordAndForgetsItWithTheFile()
    {
        using var client = await page.EnterAsync();
        var file = await ServedPage.DropAsync(client, "khoa.pdf", Convert.FromBase64String(Pdf.Tests.Crypt.EncryptedFiles.AesOf256Bits));
        var id = file.GetProperty("id").GetString();
        Assert.Equal("failed", Status(file));
        Assert.StartsWith("encrypted", file.GetProperty("report").GetProperty("files")[0].GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);

        Assert.Equal("failed", Status(await ScanAsync(client, id, "open-sesame")));
        var opened = await ScanAsync(client, id, "user");
        Assert.Equal("scanned", Status(opened));
        Assert.DoesNotContain("open-sesame", opened.ToString(), StringComparison.Ordinal);
        using var preview = await client.GetAsync($"/api/files/{id}/preview");
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        foreach (var wrong in new[] { "a\nb", new string('x', 1001) })
        {
            using var refused = await client.PostAsync($"/api/files/{id}/scan", new StringContent(wrong));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"/api/files/{id}")).StatusCode);
    }

    private static async Task<System.Text.Json.JsonElement> ScanAsync(HttpClient client, string? id, string password)
    {
        using var answer = await client.PostAsync($"/api/files/{id}/scan?lang=vi", new StringContent(password));
        answer.EnsureSuccessStatusCode();
        return await ServedPage.ReadAsync(answer);
    }

    private static string? Status(System.Text.Json.JsonElement file) => file.GetProperty("report").GetProperty("files")[0].GetProperty("status").GetString();

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\x\\ds lớp 6A.docx", "ds lớp 6A.docx")]
    [InlineData("..", "tep..")]
    [InlineData("", "tep")]
    [InlineData("--output.docx", "tep--output.docx")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("a\u0000\nb?.csv", "ab.csv")]
    public void Harmless_AnyName_IsAPlainName(string name, string expected) => Assert.Equal(expected == "tep.." ? "tep" : expected, FileShelf.Harmless(name));

    [Theory]
    [InlineData("ộ")]
    [InlineData("o\u0323\u0302")]
    [InlineData("😀")]
    [InlineData("a")]
    public async Task Harmless_LongName_FitsEveryDiskAndKeepsItsKind(string letter)
    {
        var name = string.Concat(Enumerable.Repeat(letter, 250)) + ".docx";
        var plain = FileShelf.Harmless(name);
        Assert.True(Encoding.UTF8.GetByteCount(plain) <= 200, plain);
        Assert.StartsWith(letter, plain, StringComparison.Ordinal);
        Assert.EndsWith(".docx", plain, StringComparison.Ordinal);
        using var shelf = new FileShelf(1);
        var file = await shelf.AddAsync(name, new MemoryStream([1]), CancellationToken.None);
        Assert.True(File.Exists(file?.Original));
    }

    [Fact]
    public async Task Add_LongVietnameseName_IsScannedAndCopied()
    {
        using var client = await page.EnterAsync();
        var file = await ServedPage.DropAsync(client, string.Concat(Enumerable.Repeat("Danh sách lớp Sáu ", 14)) + ".csv", Encoding.UTF8.GetBytes(Leak));
        using var made = await client.PostAsync($"/api/files/{file.GetProperty("id").GetString()}/redact?preset=all&lang=vi", null);
        Assert.True((await ServedPage.ReadAsync(made)).GetProperty("isVerified").GetBoolean());
    }

    [Fact]
    public async Task Shelf_ServerWasKilled_IsEmptiedByTheNextOne()
    {
        var place = Directory.CreateTempSubdirectory("pii-scanner-shelves-").FullName;
        try
        {
            using var living = new FileShelf(2, place);
            var kept = await living.AddAsync("a.txt", new MemoryStream([1]), CancellationToken.None);
            // What a killed server leaves: its folder, with a lock nobody holds.
            var dead = Directory.CreateDirectory(Path.Combine(place, "pii-scanner-page-dead"));
            if (!OperatingSystem.IsWindows()) dead.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Directory.CreateDirectory(Path.Combine(dead.FullName, "x", "in"));
            await File.WriteAllTextAsync(Path.Combine(dead.FullName, "x", "in", "ds.csv"), Leak);
            await File.WriteAllTextAsync(Path.Combine(dead.FullName, "lock"), "");
            // What is not ours: another name, a folder others may enter, a link to one.
            var others = Directory.CreateDirectory(Path.Combine(place, "others")).FullName;
            await File.WriteAllTextAsync(Path.Combine(others, "lock"), "");
            if (!OperatingSystem.IsWindows())
            {
                Directory.CreateSymbolicLink(Path.Combine(place, "pii-scanner-page-link"), others);
                var open = Directory.CreateDirectory(Path.Combine(place, "pii-scanner-page-open"));
                open.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
                await File.WriteAllTextAsync(Path.Combine(open.FullName, "lock"), "");
            }

            using var next = new FileShelf(2, place);
            Assert.False(dead.Exists && Directory.Exists(dead.FullName));
            Assert.True(File.Exists(kept?.Original));
            Assert.True(File.Exists(Path.Combine(others, "lock")));
            Assert.True(OperatingSystem.IsWindows() || File.Exists(Path.Combine(place, "pii-scanner-page-open", "lock")));
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

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
