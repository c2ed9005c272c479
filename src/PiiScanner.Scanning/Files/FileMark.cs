namespace PiiScanner.Scanning.Files;

/// <summary>What the disk says of a file without opening it. Times in ticks of 100 ns since the year 1, UTC.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">When its bytes were last written; anybody may set it back.</param>
/// <param name="Changed">When its entry was last changed, which nobody may set; 0 where the disk does not say.</param>
/// <param name="Identity">Device and inode, or empty where the disk has none.</param>
public readonly record struct FileMark(long Length, long Modified, long Changed, string Identity)
{
    private static readonly long Coarse = TimeSpan.FromSeconds(3).Ticks;

    /// <summary>Whether a file with this mark, recorded at a moment, may be taken for unchanged when it still has the mark: the mark has to be older than the moment by more than the clock of any disk is coarse,
    /// or a later change could have the same mark. Without a time of change a file could be written and set back: then it is never taken for unchanged.</summary>
    /// <param name="recorded">When the mark was taken, in ticks, by the same clock.</param>
    public bool IsTrustedAt(long recorded) => Changed > 0 && Identity.Length > 0 && Math.Max(Modified, Changed) + Coarse < recorded;
}
