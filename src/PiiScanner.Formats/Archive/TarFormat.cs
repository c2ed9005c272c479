using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>Tar files: every file inside is handed over, <c>a.tar!folder/b.docx</c>. Names are addresses only; links and devices are never followed.</summary>
public sealed class TarFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "tar";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".tar"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file) => IsTar(file.Head(TarHeader.Length)) ? "application/x-tar" : null;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        var walk = new OnceWalk(file, context, tally =>
        {
            using var stream = file.Open();
            new TarWalker(stream, context, tally, cancel, counts: true).Walk();
        });
        return walk.Result;
    }

    /// <summary>True for a block that can begin an archive. The sum of a block is as good as a signature, and old archives have no other.</summary>
    /// <param name="block">The first bytes.</param>
    internal static bool IsTar(ReadOnlySpan<byte> block) => TarHeader.TryRead(block, out var header) && header.Name().Length > 0;
}
