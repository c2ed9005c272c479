using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PiiScanner.Web;

/// <summary>
/// Lets nobody in but the browser of the user who started the server: another page of that browser is kept out by origin and by a header it cannot send, another name for
/// this machine (DNS rebinding) by the host, another user by the token.
/// </summary>
/// <param name="token">The token of this run.</param>
internal sealed class RequestGuard(string token)
{
    /// <summary>The cookie that stands for the token once the page was opened.</summary>
    public const string Cookie = "piiscanner";

    /// <summary>A header only a script of this page can send.</summary>
    public const string Header = "X-PiiScanner";

    private readonly byte[] _token = Encoding.ASCII.GetBytes(token);

    /// <summary>Checks a request and passes it on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What answers it.</param>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Protect(context.Response.Headers);
        var request = context.Request;
        if (!IsOwnHost(context)) return Refuse(context, StatusCodes.Status421MisdirectedRequest);
        if (request.Path == "/" && HttpMethods.IsGet(request.Method) && request.Query["token"] is [{ } said])
        {
            if (!IsToken(said)) return Refuse(context, StatusCodes.Status403Forbidden);
            context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
            // Without an icon of its own a slow browser would ask for one that is not there.
            // A page of its own, not a redirect: a cookie that wants the same site is not sent along a redirect from another program.
            return context.Response.WriteAsync("<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=/\"><link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><title>PiiScanner</title>");
        }

        if (!IsToken(request.Cookies[Cookie])) return Refuse(context, StatusCodes.Status403Forbidden);
        return HttpMethods.IsGet(request.Method) || IsOwnPage(request) ? next(context) : Refuse(context, StatusCodes.Status403Forbidden);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentType = "text/html; charset=utf-8";
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private static bool IsOwnHost(HttpContext context) =>
        context.Request.Host is { Host: "127.0.0.1" or "localhost", Port: { } port } && port == context.Connection.LocalPort;

    private static bool IsOwnPage(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && origin == $"http://{request.Host}" && request.Headers[Header] is ["1"];

    private bool IsToken(string? said) => said is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), _token);

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
