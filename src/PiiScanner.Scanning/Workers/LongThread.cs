using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace PiiScanner.Scanning.Workers;

/// <summary>A thread that outlives those who ask it to do something.</summary>
/// <remarks>Linux ends a worker when the <em>thread</em> that started it ends (PR_SET_PDEATHSIG, prctl(2)), so workers are started by one that stays.</remarks>
internal sealed class LongThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];

    /// <summary>Starts the thread.</summary>
    /// <param name="name">Its name.</param>
    public LongThread(string name)
    {
        new Thread(Loop) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Has the thread do something, and waits for it.</summary>
    /// <param name="work">What to do; its exception is thrown here.</param>
    public T Do<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        using var done = new ManualResetEventSlim();
        _work.Add(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception thrown)
            {
                // Carried to the caller's thread.
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
            finally
            {
                done.Set();
            }
        });
        done.Wait();
        failure?.Throw();
        // Set whenever the work did not throw.
        return result!;
    }

    /// <summary>Lets the thread end once all is done.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Loop()
    {
        foreach (var work in _work.GetConsumingEnumerable()) work();
        _work.Dispose();
    }
}
