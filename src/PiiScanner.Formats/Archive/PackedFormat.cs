using PiiScanner.Formats.Archive.Native;

namespace PiiScanner.Formats.Archive;

/// <summary>7z and rar archives, unpacked by libarchive: every file inside is handed over. Without the library the archive is partial, and says so.</summary>
public sealed class PackedFormat : IDocumentFormat
{
    private const string SevenZip = "application/x-7z-compressed";
    private const string Rar = "application/vnd.rar";

    /// <inheritdoc/>
    public string Name => "packed";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".7z", ".rar", ".cb7", ".cbr"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var head = file.Head(6).AsSpan();
        if (head.SequenceEqual((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])) return SevenZip;
        return head.SequenceEqual("Rar!\u001A\u0007"u8) ? Rar : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        if (!ArchiveApi.IsThere) return LibraryWalker.LibraryMissing;
        return new OnceWalk(file, context, tally => new LibraryWalker(file, Support, context, cancel).Walk(tally)).Result;
    }

    private static void Support(ArchiveHandle archive)
    {
        _ = ArchiveApi.SupportSevenZip(archive);
        _ = ArchiveApi.SupportRar(archive);
        _ = ArchiveApi.SupportRar5(archive);
    }
}
