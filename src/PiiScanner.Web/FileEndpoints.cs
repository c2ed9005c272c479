using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace PiiScanner.Web;

/// <summary>What the page can do with files: take them in, show them, make copies, hand them out, take them away.</summary>
/// <param name="options">How it is served.</param>
/// <param name="shelf">Where files are kept.</param>
/// <param name="program">What works on them.</param>
internal sealed class FileEndpoints(ServerOptions options, FileShelf shelf, OwnProgram program)
{
    private const int LongestPassword = 1000;
    private readonly FileCommands _commands = new(options);

    // A browser shows these by itself, and by nothing but their own decoder.
    private static readonly Dictionary<string, string> Pictures = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".png"] = "image/png", [".gif"] = "image/gif", [".webp"] = "image/webp", [".bmp"] = "image/bmp",
    };

    /// <summary>Adds the addresses.</summary>
    /// <param name="routes">Where to.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/files", (RequestDelegate)AddAsync);
        routes.MapPost("/api/files/{id}/scan", Of(ScanAgainAsync));
        routes.MapGet("/api/files/{id}/preview", Of(PreviewAsync));
        routes.MapGet("/api/files/{id}/picture", Of(PictureAsync));
        routes.MapGet("/api/files/{id}/page/{number:int:range(1,100000)}", Of(PageAsync));
        routes.MapPost("/api/files/{id}/redact", Of(RedactAsync));
        routes.MapPost("/api/files/{id}/sheet", Of(MakeSheetAsync));
        routes.MapGet("/api/files/{id}/copy", Of((context, file) => file.Copy is { } copy ? HandOutAsync(context, copy, Path.GetFileName(copy)) : Missing(context)));
        routes.MapGet("/api/files/{id}/report", Of((context, file) => HandOutAsync(context, file.Page, "bao-cao.html")));
        routes.MapGet("/api/files/{id}/sheet", Of((context, file) => HandOutAsync(context, file.Sheet, "phieu-duyet.docx")));
        routes.MapDelete("/api/files/{id}", Of(RemoveAsync));
    }

    private RequestDelegate Of(Func<HttpContext, ShelvedFile, Task> work) =>
        context => shelf.TryFind(context.Request.RouteValues["id"] as string, out var file) ? work(context, file) : Missing(context);

    private async Task AddAsync(HttpContext context)
    {
        var name = context.Request.Query["name"].ToString();
        ShelvedFile? file;
        try
        {
            file = await shelf.AddAsync(name, context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException tooLarge)
        {
            context.Response.StatusCode = tooLarge.StatusCode;
            return;
        }

        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            return;
        }

        if (await ScanAsync(context, file).ConfigureAwait(false) is { } wrong)
        {
            shelf.Remove(file);
            await AnswerAsync(context, StatusCodes.Status422UnprocessableEntity, json => json.WriteString("message", wrong)).ConfigureAwait(false);
            return;
        }

        await TellAsync(context, file).ConfigureAwait(false);
    }

    // With a password that was just given, or for another channel: what was made of the file before no longer holds.
    private async Task ScanAgainAsync(HttpContext context, ShelvedFile file)
    {
        using var reader = new StreamReader(context.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: false));
        var buffer = new char[LongestPassword + 1];
        var read = await reader.ReadBlockAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        var password = new string(buffer, 0, read);
        if (read > LongestPassword || password.AsSpan().IndexOfAny('\r', '\n') >= 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (password.Length > 0) await File.AppendAllTextAsync(file.Passwords, password + "\n", context.RequestAborted).ConfigureAwait(false);
        file.Forget();
        if (await ScanAsync(context, file).ConfigureAwait(false) is { } wrong) await AnswerAsync(context, StatusCodes.Status422UnprocessableEntity, json => json.WriteString("message", wrong)).ConfigureAwait(false);
        else await TellAsync(context, file).ConfigureAwait(false);
    }

    // Null when there is a report; else what went wrong.
    private async Task<string?> ScanAsync(HttpContext context, ShelvedFile file)
    {
        var said = await program.RunAsync(file.Folder, context.RequestAborted, _commands.Scan(file, Choice(context))).ConfigureAwait(false);
        return said.Code == 0 && File.Exists(file.Report) ? null : said.Error.Trim();
    }

    private static async Task TellAsync(HttpContext context, ShelvedFile file)
    {
        var report = await File.ReadAllBytesAsync(file.Report, context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteString("id", file.Id);
            json.WriteString("name", file.Name);
            json.WriteBoolean("isPicture", Pictures.ContainsKey(Path.GetExtension(file.Name)));
            json.WritePropertyName("report");
            json.WriteRawValue(report);
        }).ConfigureAwait(false);
    }

    private async Task PreviewAsync(HttpContext context, ShelvedFile file)
    {
        var said = await program.RunAsync(file.Folder, context.RequestAborted, _commands.Preview(file, Choice(context))).ConfigureAwait(false);
        context.Response.ContentType = "application/json";
        if (said.Code != 0) context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await context.Response.WriteAsync(said.Code == 0 ? said.Output : "{}", context.RequestAborted).ConfigureAwait(false);
    }

    private static Task PictureAsync(HttpContext context, ShelvedFile file)
    {
        if (!Pictures.TryGetValue(Path.GetExtension(file.Name), out var type)) return Missing(context);
        context.Response.ContentType = type;
        return context.Response.SendFileAsync(file.Original, context.RequestAborted);
    }

    private async Task PageAsync(HttpContext context, ShelvedFile file)
    {
        var number = context.Request.RouteValues["number"] as string ?? "1";
        var picture = Path.Combine(file.Folder, $"page-{number}.png");
        if (!File.Exists(picture)) await program.RunAsync(file.Folder, context.RequestAborted, ["page-worker", file.Original, number, picture]).ConfigureAwait(false);
        if (!File.Exists(picture))
        {
            await Missing(context).ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = "image/png";
        await context.Response.SendFileAsync(picture, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task RedactAsync(HttpContext context, ShelvedFile file)
    {
        var preset = context.Request.Query["preset"].ToString();
        if (!_commands.Presets.Contains(preset))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (Directory.Exists(file.Output)) Directory.Delete(file.Output, recursive: true);
        var said = await program.RunAsync(file.Folder, context.RequestAborted, _commands.Redact(file, preset, Choice(context))).ConfigureAwait(false);
        await AnswerAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteBoolean("isVerified", said.Code == 0 && file.Copy is not null);
            json.WriteString("copyName", file.Copy is { } copy ? Path.GetFileName(copy) : null);
            json.WriteString("message", (said.Output + said.Error).Trim());
        }).ConfigureAwait(false);
    }

    private async Task MakeSheetAsync(HttpContext context, ShelvedFile file)
    {
        if (File.Exists(file.Sheet)) File.Delete(file.Sheet);
        var said = await program.RunAsync(file.Folder, context.RequestAborted, _commands.Sheet(file, Choice(context))).ConfigureAwait(false);
        await AnswerAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteBoolean("isWritten", File.Exists(file.Sheet));
            json.WriteString("message", (said.Output + said.Error).Trim());
        }).ConfigureAwait(false);
    }

    private Task RemoveAsync(HttpContext context, ShelvedFile file)
    {
        shelf.Remove(file);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    // Always for the disk, never shown under this address: a hostile page would run as ours.
    private static Task HandOutAsync(HttpContext context, string path, string name)
    {
        if (!File.Exists(path)) return Missing(context);
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name }.ToString();
        return context.Response.SendFileAsync(path, context.RequestAborted);
    }

    private static Task Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.Body);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private PageChoice Choice(HttpContext context) => PageChoice.Of(context.Request, options);
}
