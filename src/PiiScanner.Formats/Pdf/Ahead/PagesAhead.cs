using System.Runtime.ExceptionServices;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>
/// Reads the pages of a document on threads of its own before they are asked for: what they draw, how that is laid out, and what OCR sees on them. Nothing here decides anything: whoever asks
/// for a page gets what he would have read himself, so that the number of threads changes the time alone.
/// </summary>
internal sealed class PagesAhead : IDisposable
{
    // Readers recurse; the default of some systems is little for that.
    private const int StackBytes = 16 << 20;

    private readonly PdfDocument _pdf;
    private readonly PageScans _scans;
    private readonly bool _trustsLayers;
    private readonly CancellationTokenSource _stop;
    private readonly int _depth;
    private readonly Thread[] _threads;
    private readonly Dictionary<int, Slot> _slots = [];
    private readonly Queue<Slot> _waiting = [];
    private bool _isLaidOut = true;

    /// <summary>Starts the threads; none of them works before a page is asked for.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="scans">Looks at pages whose text does not tell.</param>
    /// <param name="context">Says how many threads may be kept busy: whoever asks for pages mostly waits where they are what costs.</param>
    /// <param name="cancel">Stops the reading.</param>
    public PagesAhead(PdfDocument pdf, PageScans scans, ReadContext context, CancellationToken cancel)
    {
        var threads = Math.Min(context.Threads, pdf.Pages.Count);
        (_pdf, _scans, _trustsLayers, _depth) = (pdf, scans, context.TrustsLayers, 2 * threads);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _threads = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            _threads[i] = new Thread(Work, StackBytes) { IsBackground = true, Name = "pages ahead" };
            _threads[i].Start();
        }
    }

    /// <summary>Whether this reads the pages of a document.</summary>
    public bool Reads(PdfDocument pdf) => ReferenceEquals(pdf, _pdf);

    /// <summary>What a page draws, and its layout where no table of the page before may go on there.</summary>
    /// <param name="index">The page, from 0.</param>
    /// <param name="isLaidOut">Whether the layout is wanted, here and on the next pages.</param>
    public (PdfPageContent Content, PageLayout? Layout) Take(int index, bool isLaidOut)
    {
        Slot? slot;
        lock (_slots)
        {
            _isLaidOut = isLaidOut;
            if (_slots.Remove(index, out slot) && !slot.IsBegun) (slot.IsBegun, slot) = (true, null);
            foreach (var old in _slots.Keys.Where(known => known < index || known > index + _depth).ToList()) Forget(old);
            for (var next = index + 1; next <= index + _depth && next < _pdf.Pages.Count; next++)
            {
                if (_slots.ContainsKey(next)) continue;
                _waiting.Enqueue(_slots[next] = new Slot(next));
            }

            Monitor.PulseAll(_slots);
            while (slot is { IsDone: false }) Monitor.Wait(_slots);
        }

        if (slot is null) return Read(index, isLaidOut, _stop.Token);
        slot.Failure?.Throw();
        return (slot.Content!, slot.Layout); // not null: it is done and did not fail
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        lock (_slots)
        {
            _waiting.Clear();
            Monitor.PulseAll(_slots);
        }

        foreach (var thread in _threads) thread.Join();
        _stop.Dispose();
    }

    private void Forget(int index)
    {
        if (_slots.Remove(index, out var slot)) slot.IsBegun = true;
    }

    private void Work()
    {
        while (Next() is { } slot)
        {
            try
            {
                (slot.Content, slot.Layout) = Read(slot.Index, slot.IsLaidOut, _stop.Token);
                Finish(slot);
                if (slot.Layout is { } layout) _scans.LookAhead(new PageView(_pdf.Pages[slot.Index], layout, seesAll: !_trustsLayers), _trustsLayers, _stop.Token);
            }
            catch (Exception failure)
            {
                // Carried to whoever asks for the page, as if he had read it himself. What failed after that fails again for him who looks at it.
                if (!slot.IsDone) slot.Failure = ExceptionDispatchInfo.Capture(failure);
                Finish(slot);
            }
        }
    }

    private Slot? Next()
    {
        lock (_slots)
        {
            while (!_stop.IsCancellationRequested)
            {
                while (_waiting.TryDequeue(out var slot))
                {
                    if (slot.IsBegun) continue;
                    (slot.IsBegun, slot.IsLaidOut) = (true, _isLaidOut);
                    return slot;
                }

                Monitor.Wait(_slots);
            }
        }

        return null;
    }

    private void Finish(Slot slot)
    {
        lock (_slots)
        {
            slot.IsDone = true;
            Monitor.PulseAll(_slots);
        }
    }

    private (PdfPageContent Content, PageLayout? Layout) Read(int index, bool isLaidOut, CancellationToken cancel)
    {
        var content = _pdf.Pages[index].Read(cancel);
        return (content, isLaidOut ? PageLayout.Analyze(content, cancel) : null);
    }

    private sealed class Slot(int index)
    {
        public readonly int Index = index;
        public bool IsBegun;
        public bool IsLaidOut;
        public bool IsDone;
        public PdfPageContent? Content;
        public PageLayout? Layout;
        public ExceptionDispatchInfo? Failure;
    }
}
