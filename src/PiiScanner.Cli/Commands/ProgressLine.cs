using PiiScanner.Core.Text;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands;

/// <summary>One line on the terminal that says how far a scan has come. It appears only when the work takes more than a second, and is wiped at the end.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const string WipeLine = "\r\u001b[K";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly TextWriter _terminal;
    private readonly Language _language;
    private readonly Timer _timer;
    private bool _shown;
    private bool _over;

    /// <summary>Begins to wait.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="progress">How far the scan has come.</param>
    /// <param name="language">The language.</param>
    public ProgressLine(TextWriter terminal, ScanProgress progress, Language language)
    {
        _terminal = terminal;
        _language = language;
        _timer = new Timer(_ => Show(progress), null, Patience, Rhythm);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _over = true;
            if (_shown) _terminal.Write(WipeLine);
            _terminal.Flush();
        }
    }

    private void Show(ScanProgress progress)
    {
        lock (_gate)
        {
            if (_over) return;
            _terminal.Write(WipeLine + CliTexts.Progress(progress.Done, progress.Total).In(_language));
            _terminal.Flush();
            _shown = true;
        }
    }
}
