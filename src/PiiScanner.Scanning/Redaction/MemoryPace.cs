namespace PiiScanner.Scanning.Redaction;

/// <summary>Keeps what a long pass leaves behind small: rows live long enough to be collected late, and a workbook's table of strings beside them fills the bound on memory.</summary>
internal sealed class MemoryPace
{
    // Blocks between two looks, and the growth at which everything is collected: some tenths of a second for each of a few collections.
    private const int Rhythm = 20_000;
    private const long MostGrowth = 32 << 20;

    private int _blocks;
    private long _lowest = GC.GetTotalMemory(forceFullCollection: false);

    /// <summary>Told of every block of the pass.</summary>
    public void Step()
    {
        if (++_blocks % Rhythm != 0 || GC.GetTotalMemory(forceFullCollection: false) - _lowest < MostGrowth) return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        _lowest = GC.GetTotalMemory(forceFullCollection: false);
    }
}
