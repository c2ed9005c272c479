using System.Net;
using System.Text.Json;

namespace PiiScanner.Web.Tests;

/// <summary>The page, served by the program built beside the tests.</summary>
public sealed class ServedPage : IAsyncLifetime
{
    private readonly LocalServer _server = new(Options());

    public static string Root { get; } = FindRoot();

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public Uri Base => new(Address.GetLeftPart(UriPartial.Authority));

    public async Task InitializeAsync() => Address = await _server.StartAsync(CancellationToken.None);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    /// <summary>A browser that was let in: its cookie, its origin, its header.</summary>
    public Task<HttpClient> EnterAsync() => EnterAsync(Address);

    /// <summary>The same, at another page.</summary>
    /// <param name="address">Its address with the token.</param>
    public static async Task<HttpClient> EnterAsync(Uri address)
    {
        var home = new Uri(address.GetLeftPart(UriPartial.Authority));
        var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), UseCookies = true }) { BaseAddress = home };
        using var answer = await client.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Origin", home.ToString().TrimEnd('/'));
        client.DefaultRequestHeaders.Add("X-PiiScanner", "1");
        return client;
    }

    public static async Task<JsonElement> DropAsync(HttpClient client, string name, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        using var answer = await client.PostAsync($"/api/files?name={Uri.EscapeDataString(name)}&lang=vi", body);
        answer.EnsureSuccessStatusCode();
        return await ReadAsync(answer);
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    internal static ServerOptions Options() => new()
    {
        Program = "dotnet",
        Before = [Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll")],
        Day = new DateOnly(2026, 9, 5),
        MaxFileBytes = 4 << 20,
        MaxFiles = 20,
        Channels = [new PageWord("website", "Trang web của trường", "The school's website"), new PageWord("facebook", "Facebook", "Facebook")],
        Purposes = [new PageWord("honours", "Khen thưởng", "Honours"), new PageWord("class-list", "Danh sách lớp", "Class lists")],
    };

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PiiScanner.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The repository was not found.");
        return folder;
    }
}
