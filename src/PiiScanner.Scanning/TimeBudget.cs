namespace PiiScanner.Scanning;

/// <summary>The time one outermost file may take: a basic limit, and more for each picture that is read.</summary>
internal sealed class TimeBudget : IDisposable
{
    // A book of scans takes an hour; a file that goes on for longer than this is no document.
    private const int MostPictures = 240;

    private readonly CancellationTokenSource _stop;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _perPicture;
    private readonly IVisitWatch? _watch;
    private readonly Lock _gate = new();
    private readonly long _begun;
    private TimeSpan _allowed;
    private int _pictures;

    /// <summary>Begins to count.</summary>
    /// <param name="limit">The basic limit.</param>
    /// <param name="perPicture">Added for each picture.</param>
    /// <param name="watch">Told of what is added, or null.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    public TimeBudget(TimeSpan limit, TimeSpan perPicture, IVisitWatch? watch, TimeProvider clock, CancellationToken cancel)
    {
        (_allowed, _perPicture, _watch, _clock, _begun) = (limit, perPicture, watch, clock, clock.GetTimestamp());
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _stop.CancelAfter(limit);
    }

    /// <summary>Stops the visit: the user's wish or the time limit.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What the file may take so far.</summary>
    public TimeSpan Allowed => _allowed;

    /// <summary>Pictures are about to be read, by any thread.</summary>
    /// <param name="count">How many.</param>
    public void Picture(int count)
    {
        lock (_gate)
        {
            count = Math.Min(count, MostPictures - _pictures);
            if (count <= 0 || _perPicture <= TimeSpan.Zero) return;
            _pictures += count;
            var more = _perPicture * count;
            _allowed += more;
            _watch?.NeedTime(more);
            var left = _allowed - _clock.GetElapsedTime(_begun);
            if (left > TimeSpan.Zero) _stop.CancelAfter(left);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
