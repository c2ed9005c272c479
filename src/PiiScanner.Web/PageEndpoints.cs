using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PiiScanner.Web;

/// <summary>Serves the page itself from the program, and stops the server when asked.</summary>
/// <param name="options">How it is served.</param>
internal sealed class PageEndpoints(ServerOptions options)
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml",
    };

    /// <summary>Files of the page by name.</summary>
    internal static IReadOnlyDictionary<string, byte[]> Files { get; } = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    /// <summary>Adds the addresses.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (RequestDelegate)(context => Send(context, "index.html")));
        foreach (var name in Files.Keys) routes.MapGet("/" + name, (RequestDelegate)(context => Send(context, name)));
        routes.MapGet("/api/settings", (RequestDelegate)Settings);
        routes.MapPost("/api/stop", (RequestDelegate)Stop);
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException("A page was named and is not there.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static Task Send(HttpContext context, string name)
    {
        context.Response.ContentType = Types[Path.GetExtension(name)];
        return context.Response.Body.WriteAsync(Files[name]).AsTask();
    }

    private async Task Settings(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.Body);
        json.WriteStartObject();
        json.WriteString("language", options.Language);
        json.WriteNumber("maxFileBytes", options.MaxFileBytes);
        json.WriteBoolean("hasRegistry", options.HasRegistry);
        Words(json, "channels", options.Channels);
        Words(json, "purposes", options.Purposes);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static void Words(Utf8JsonWriter json, string name, IReadOnlyList<PageWord> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStartObject();
            json.WriteString("id", word.Id);
            json.WriteString("vi", word.Vi);
            json.WriteString("en", word.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Task Stop(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.OnCompleted(() =>
        {
            context.RequestServices.GetRequiredService<IHostApplicationLifetime>().StopApplication();
            return Task.CompletedTask;
        });
        return Task.CompletedTask;
    }
}
