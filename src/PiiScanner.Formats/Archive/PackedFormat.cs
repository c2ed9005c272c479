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
        return new OnceWalk(file, context, tally => Walk(file, context, tally, cancel)).Result;
    }

    // The library reads a volume as if it were the whole and says nothing of the rest, and hands out what is encrypted as it stands.
    private static void Walk(SourceFile file, ReadContext context, EntryTally tally, CancellationToken cancel)
    {
        var headers = RarHeaders.Of(file);
        if (headers.IsVolume || Volumes.IsNamedAsOne(file)) tally.Miss(EntryOutcome.Split);
        if (headers.HidesNames) tally.Miss(EntryOutcome.Encrypted);
        else new LibraryWalker(file, Support, context, cancel) { IsLocked = headers.Locked.Contains }.Walk(tally);
    }

    private static void Support(ArchiveHandle archive)
    {
        _ = ArchiveApi.SupportSevenZip(archive);
        _ = ArchiveApi.SupportRar(archive);
        _ = ArchiveApi.SupportRar5(archive);
    }
}
