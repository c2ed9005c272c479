namespace PiiScanner.Scanning.Files;

/// <summary>A folder on a walk.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Shown">Its path as shown in reports; empty for the only root.</param>
/// <param name="Relative">Its path relative to the root of the walk.</param>
/// <param name="Ignore">The ignore files that hold in it, those of the folders above; with its own once it is open.</param>
/// <remarks>A class, not a struct: lists of classes share code that is compiled already, which a short run notices.</remarks>
internal sealed record WalkFolder(DiskPath Place, string Shown, string Relative, IgnoreScope? Ignore)
{
    /// <summary>The entry that says it could not be listed.</summary>
    public WalkEntry Unreadable => new(Shown.Length == 0 ? "." : Shown, null, Core.Findings.FileStatus.Failed, WalkReasons.UnreadableFolder);
}
