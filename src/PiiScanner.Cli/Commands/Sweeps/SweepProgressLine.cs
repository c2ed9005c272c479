using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>The line on the terminal that says how far a sweep has come, how fast, how long still, and what it has found so far.</summary>
internal sealed class SweepProgressLine : IDisposable
{
    private const string WipeLine = "\r\u001b[K";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(500);
    private readonly Lock _gate = new();
    private readonly TextWriter _terminal;
    private readonly Language _language;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly Timer _timer;
    private bool _over;

    /// <summary>Begins.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="progress">How far the sweep has come.</param>
    /// <param name="language">The language.</param>
    /// <param name="clock">Tells how long it took.</param>
    public SweepProgressLine(TextWriter terminal, SweepProgress progress, Language language, TimeProvider clock)
    {
        (_terminal, _language, _clock, _start) = (terminal, language, clock, clock.GetTimestamp());
        _timer = new Timer(_ => Show(progress), null, Patience, Rhythm);
    }

    /// <summary>The text for a moment.</summary>
    /// <param name="progress">How far the sweep has come.</param>
    /// <param name="elapsed">Time since its start.</param>
    public static LocalizedText Text(SweepProgress progress, TimeSpan elapsed)
    {
        var rate = elapsed.TotalSeconds > 0 ? progress.Done / elapsed.TotalSeconds : 0;
        var left = rate > 0 ? TimeSpan.FromSeconds(Math.Ceiling((progress.Total - progress.Done) / rate)) : TimeSpan.Zero;
        return SweepTexts.Progress(
            progress.Done.ToString(CultureInfo.InvariantCulture),
            progress.Total.ToString(CultureInfo.InvariantCulture),
            rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture),
            progress.Done == 0 ? "?" : left.ToString(left.TotalHours >= 24 ? @"d\.hh\:mm" : @"h\:mm\:ss", CultureInfo.InvariantCulture),
            progress.Block,
            progress.Review,
            progress.Unread);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            _over = true;
            _terminal.Write(WipeLine);
            _terminal.Flush();
        }
    }

    private void Show(SweepProgress progress)
    {
        lock (_gate)
        {
            if (_over) return;
            _terminal.Write(WipeLine + Text(progress, _clock.GetElapsedTime(_start)).In(_language));
            _terminal.Flush();
        }
    }
}
