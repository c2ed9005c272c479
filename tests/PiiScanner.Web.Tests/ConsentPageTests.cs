using System.Text.Json;

namespace PiiScanner.Web.Tests;

/// <summary>A page that asks who agreed.</summary>
public sealed class ConsentPageTests(AgreedClass agreed) : IClassFixture<AgreedClass>
{
    [Fact]
    public async Task Scan_ChannelAndPurposeChosen_SaysWhoAgreedAndDropsTheOthers()
    {
        using var client = await ServedPage.EnterAsync(agreed.Address);
        Assert.True((await ServedPage.ReadAsync(await client.GetAsync("/api/settings"))).GetProperty("hasRegistry").GetBoolean());
        using var body = new ByteArrayContent(AgreedClass.List);
        using var added = await client.PostAsync("/api/files?name=ds.csv&lang=vi&channel=website&purpose=class-list", body);
        var file = await ServedPage.ReadAsync(added);
        var id = file.GetProperty("id").GetString();
        Assert.Equal((3, 1), Consent(file));

        var marks = (await ServedPage.ReadAsync(await client.GetAsync($"/api/files/{id}/preview?channel=website&purpose=class-list"))).GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("rows").EnumerateArray()).SelectMany(row => row.EnumerateArray())
            .Where(cell => cell.TryGetProperty("marks", out _) && cell.GetProperty("column").GetInt32() == 1).Select(cell => cell.GetProperty("marks")[0].GetProperty("severity").GetString());
        Assert.Equal(["note", "note", "note", "error"], marks);

        using var made = await client.PostAsync($"/api/files/{id}/redact?preset=rows-without-consent&lang=vi&channel=website&purpose=class-list", null);
        Assert.True((await ServedPage.ReadAsync(made)).GetProperty("isVerified").GetBoolean());
        var copy = await client.GetStringAsync($"/api/files/{id}/copy");
        Assert.Contains("Lê Văn Giả", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Phạm Thị Bịa", copy, StringComparison.Ordinal);

        // Elsewhere nobody agreed: the earlier verdict and copy no longer hold.
        using var again = await client.PostAsync($"/api/files/{id}/scan?lang=vi&channel=facebook&purpose=class-list", null);
        Assert.Equal((0, 4), Consent(await ServedPage.ReadAsync(again)));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync($"/api/files/{id}/copy")).StatusCode);
    }

    [Fact]
    public async Task Scan_WordThatNobodyKnows_IsNotHandedOn()
    {
        using var client = await ServedPage.EnterAsync(agreed.Address);
        using var body = new ByteArrayContent(AgreedClass.List);
        using var added = await client.PostAsync("/api/files?name=ds.csv&lang=vi&channel=--rules&purpose=--output", body);
        var report = (await ServedPage.ReadAsync(added)).GetProperty("report");
        Assert.Equal("block", report.GetProperty("files")[0].GetProperty("verdict").GetString());
        Assert.Contains("consent-not-applied", report.GetProperty("remarks").EnumerateArray().Select(remark => remark.GetProperty("code").GetString()));
    }

    private static (int Covered, int Missing) Consent(JsonElement file)
    {
        var consent = file.GetProperty("report").GetProperty("files")[0].GetProperty("lists")[0].GetProperty("consent");
        return (consent.GetProperty("covered").GetInt32(), consent.GetProperty("missing").GetInt32());
    }
}
