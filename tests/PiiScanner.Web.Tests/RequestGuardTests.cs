using System.Net;

namespace PiiScanner.Web.Tests;

/// <summary>Who is kept out.</summary>
public sealed class RequestGuardTests(ServedPage page) : IClassFixture<ServedPage>
{
    [Fact]
    public async Task Get_WithoutTheToken_IsForbidden()
    {
        using var client = new HttpClient { BaseAddress = page.Base };
        foreach (var path in new[] { "/", "/app.js", "/api/settings", "/?token=", "/?token=00", $"/?token={new string('0', 64)}" }) Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost.evil.example")]
    public async Task Get_UnderAnotherName_IsMisdirected(string host)
    {
        using var client = await page.EnterAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example", "1")]
    [InlineData("null", "1")]
    [InlineData(null, "1")]
    [InlineData("own", null)]
    [InlineData("own", "2")]
    public async Task Post_FromAnotherPage_IsForbidden(string? origin, string? header)
    {
        using var client = await page.EnterAsync();
        client.DefaultRequestHeaders.Remove("Origin");
        client.DefaultRequestHeaders.Remove("X-PiiScanner");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/stop");
        if (origin is not null) request.Headers.Add("Origin", origin == "own" ? page.Base.ToString().TrimEnd('/') : origin);
        if (header is not null) request.Headers.Add("X-PiiScanner", header);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/settings")).StatusCode);
    }

    [Fact]
    public async Task Get_AnyPage_ForbidsScriptsFramesAndStores()
    {
        using var client = await page.EnterAsync();
        foreach (var path in new[] { "/", "/app.js", "/app.css", "/api/settings", "/nowhere" })
        {
            using var answer = await client.GetAsync(path);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public void Page_HoldsNoScriptOrStyleOfItsOwnAndNoForeignAddress()
    {
        Assert.NotEmpty(PageEndpoints.Files);
        var index = System.Text.Encoding.UTF8.GetString(PageEndpoints.Files["index.html"]);
        Assert.DoesNotContain("<style", index, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", index, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", index);
        Assert.All(PageEndpoints.Files, file => Assert.DoesNotMatch("https?://(?!www\\.w3\\.org/2000/svg)", System.Text.Encoding.UTF8.GetString(file.Value)));
    }
}
