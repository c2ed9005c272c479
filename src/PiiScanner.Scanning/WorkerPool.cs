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
        Run(Math.Min(Math.Max(1, jobs), count), () =>
        {
            var index = Interlocked.Increment(ref next);
            if (index < count) work(index);
            return index < count;
        });
    }

    /// <summary>Runs the work for items as they are pulled, one at a time and never ahead of the threads, and waits for all of it.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">Most threads, at least 1.</param>
    /// <param name="work">One piece: the place of the item, from 0, and the item. The first exception, also one of the items themselves, stops the pool and is thrown to the caller.</param>
    public static void Run<T>(IEnumerable<T> items, int jobs, Action<int, T> work)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        using var source = items.GetEnumerator();
        var gate = new Lock();
        var next = -1;
        Run(Math.Max(1, jobs), () =>
        {
            int index;
            T item;
            lock (gate)
            {
                if (!source.MoveNext()) return false;
                (index, item) = (++next, source.Current);
            }

            work(index, item);
            return true;
        });
    }

    private static void Run(int count, Func<bool> step)
    {
        ExceptionDispatchInfo? failure = null;
        var threads = new Thread[count];
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
                while (Volatile.Read(ref failure) is null && step())
                {
                    // The step is the work.
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
