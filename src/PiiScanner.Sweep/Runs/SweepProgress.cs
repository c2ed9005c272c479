namespace PiiScanner.Sweep.Runs;

/// <summary>How far a sweep has come; read from any thread.</summary>
public sealed class SweepProgress
{
    private int _done;
    private int _fresh;
    private int _elsewhere;
    private int _block;
    private int _review;
    private int _unread;

    /// <summary>Files met by the walk; 0 until it is over.</summary>
    public int Total { get; internal set; }

    /// <summary>Files finished.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Of these, files that had to be read.</summary>
    public int Fresh => Volatile.Read(ref _fresh);

    /// <summary>Of these, files the ledger knew.</summary>
    public int Known => Done - Fresh - Volatile.Read(ref _elsewhere);

    /// <summary>Files that must not stay published, so far.</summary>
    public int Block => Volatile.Read(ref _block);

    /// <summary>Files a person has to decide on, so far.</summary>
    public int Review => Volatile.Read(ref _review);

    /// <summary>Files not read, or not to their end, so far.</summary>
    public int Unread => Volatile.Read(ref _unread);

    /// <summary>A file of another part of the archive.</summary>
    internal void Pass()
    {
        Interlocked.Increment(ref _elsewhere);
        Interlocked.Increment(ref _done);
    }

    internal void Finish(FileStanding file, bool isFresh)
    {
        if (isFresh) Interlocked.Increment(ref _fresh);
        if (file.Verdict == Core.Policy.Verdict.Block) Interlocked.Increment(ref _block);
        else if (file.Verdict == Core.Policy.Verdict.Review) Interlocked.Increment(ref _review);
        if (file.Status is Core.Findings.FileStatus.Partial or Core.Findings.FileStatus.Failed) Interlocked.Increment(ref _unread);
        Interlocked.Increment(ref _done);
    }
}
