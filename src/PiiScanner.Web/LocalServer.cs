using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PiiScanner.Web;

/// <summary>
/// The local page: listens on 127.0.0.1 alone, lets in whoever knows a random token, and does all work with files in processes of the program itself. Nothing leaves the
/// machine; what was dropped is deleted at the end.
/// </summary>
public sealed class LocalServer : IAsyncDisposable
{
    private const int TokenBytes = 32;
    private readonly WebApplication _app;
    private readonly FileShelf _shelf;
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>Makes the server; nothing listens yet.</summary>
    /// <param name="options">How it is served.</param>
    public LocalServer(ServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _shelf = new FileShelf(options.MaxFiles, options.ShelfFolder);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxFileBytes;
            kestrel.Limits.MaxConcurrentConnections = 64;
        });
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        var guard = new RequestGuard(_token);
        _app.Use(next => context => guard.InvokeAsync(context, next));
        _app.UseRouting();
        new PageEndpoints(options).Map(_app);
        new FileEndpoints(options, _shelf, new OwnProgram(options)).Map(_app);
        // Without it every handler found by routing would never be run.
        _app.UseEndpoints(static _ => { });
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The address to open, with the token in it: to be shown to the user of this machine alone.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<Uri> StartAsync(CancellationToken cancel)
    {
        await _app.StartAsync(cancel).ConfigureAwait(false);
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() ?? throw new InvalidOperationException("The server has no address.");
        return new Uri($"{addresses.Addresses.First()}/?token={_token}");
    }

    /// <summary>Waits until the page asks to stop, or the user does.</summary>
    /// <param name="cancel">The user's wish to stop.</param>
    public async Task WaitAsync(CancellationToken cancel)
    {
        await using var stop = cancel.Register(() => _app.Lifetime.StopApplication()).ConfigureAwait(false);
        await _app.WaitForShutdownAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Stops listening and deletes what was dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        _shelf.Dispose();
    }
}
