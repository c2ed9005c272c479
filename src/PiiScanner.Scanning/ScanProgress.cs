namespace PiiScanner.Scanning;

/// <summary>How far a scan has come; read from any thread.</summary>
public sealed class ScanProgress
{
    private int _done;

    /// <summary>Files met by the walk; 0 until it is over.</summary>
    public int Total { get; internal set; }

    /// <summary>Files finished.</summary>
    public int Done => Volatile.Read(ref _done);

    internal void Finish() => Interlocked.Increment(ref _done);
}
