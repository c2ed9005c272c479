namespace PiiScanner.Scanning.Workers;

/// <summary>One message.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Payload">Its content; empty for those that need none.</param>
internal sealed record Frame(FrameKind Kind, byte[] Payload)
{
    /// <summary>A message without content.</summary>
    public static Frame Bare(FrameKind kind) => new(kind, []);
}
