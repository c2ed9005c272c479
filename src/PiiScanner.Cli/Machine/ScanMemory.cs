namespace PiiScanner.Cli.Machine;

/// <summary>How much memory the reading of one file may take where the user does not say. In MiB.</summary>
internal static class ScanMemory
{
    /// <summary>Least a process needs to read anything.</summary>
    public const int Least = 256;

    private const int Enough = 2048;
    private const int Little = 512;

    /// <summary>An equal share of the machine's memory for each file that is read at the same time and for the run itself, between 512 MiB and 2 GiB.</summary>
    /// <param name="jobs">Files read at the same time.</param>
    public static int Standard(int jobs) => Share(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, jobs);

    internal static int Share(long machine, int jobs) => (int)Math.Clamp((machine >> 20) / (jobs + 1), Little, Enough);
}
