using System.Runtime.ExceptionServices;

namespace PiiScanner.Scanning;

/// <summary>Does numbered pieces of work on a few threads. Results are put in place by number, so their order does not depend on the threads.</summary>
public static class WorkerPool
{
    // Readers of nested documents recurse; the default 1.5 MiB of Windows is little for that.
    private const int StackBytes = 16 << 20;

    /// <summary>Runs the work for 0 to <paramref name="count"/> - 1, in rising order of start, and waits for all of it.</summary>
    /// <param name="count">Pieces of work.</param>
    /// <param name="jobs">Most threads, at least 1.</param>
    /// <param name="work">One piece. The first exception stops the pool and is thrown to the caller.</param>
    public static void Run(int count, int jobs, Action<int> work)
    {
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        var threads = new Thread[Math.Min(Math.Max(1, jobs), count)];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(Loop, StackBytes) { IsBackground = true, Name = $"scan {i}" };
            threads[i].Start();
        }

        foreach (var thread in threads) thread.Join();
        failure?.Throw();

        void Loop()
        {
            try
            {
                while (Volatile.Read(ref failure) is null)
                {
                    var index = Interlocked.Increment(ref next);
                    if (index >= count) return;
                    work(index);
                }
            }
            catch (Exception stop)
            {
                // Carried to the caller's thread, where it is thrown again.
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(stop), null);
            }
        }
    }
}
