using PiiScanner.Formats.Archive.Native;

namespace PiiScanner.Formats.Archive;

/// <summary>One file packed alone: gz, bz2, xz, zst, Z. A tar archive inside is walked through at once, <c>a.tar.gz!folder/b.docx</c>; anything else is handed over.</summary>
public sealed class CompressedFormat : IDocumentFormat
{
    private const string Gzip = "application/gzip";

    /// <inheritdoc/>
    public string Name => "compressed";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz", ".zst", ".tzst", ".z"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var head = file.Head(10).AsSpan();
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 8])) return Gzip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x9D])) return "application/x-compress";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0])) return "application/x-xz";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])) return "application/zstd";
        return IsBzip2(head) ? "application/x-bzip2" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        var isGzip = Recognize(file) == Gzip;
        if (!isGzip && !ArchiveApi.IsThere) return LibraryWalker.LibraryMissing;
        return new OnceWalk(file, context, tally => Walk(file, isGzip, context, tally, cancel)).Result;
    }

    private static void Walk(SourceFile file, bool isGzip, ReadContext context, EntryTally tally, CancellationToken cancel)
    {
        try
        {
            using var unpacked = new UnpackedStream(isGzip ? new SealedGzip(file.Open()) : OpenLibrary(file, context, cancel), context, file.Length);
            if (TarFormat.IsTar(unpacked.Head(TarHeader.Length))) new TarWalker(unpacked, context, tally, cancel, counts: false).Walk();
            else if (tally.TryMeet()) tally.Take(NameInside(file, isGzip), new EntryCopy(context, counts: false).Copy(unpacked, () => file.Length, cancel, out var bytes), bytes);
        }
        catch (InvalidDataException)
        {
            tally.Miss(EntryOutcome.BrokenOff);
        }
        catch (UnpackLimitException)
        {
            tally.Miss(EntryOutcome.NoMore);
        }
    }

    private static ArchiveStream OpenLibrary(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        var session = new ArchiveSession(file, Support, [], cancel);
        if (session.IsOpen && session.Next()) return new ArchiveStream(session, owns: true);
        session.Dispose();
        throw new InvalidDataException("The library makes nothing of the file.");
    }

    private static void Support(ArchiveHandle archive)
    {
        _ = ArchiveApi.SupportBzip2(archive);
        _ = ArchiveApi.SupportXz(archive);
        _ = ArchiveApi.SupportZstd(archive);
        _ = ArchiveApi.SupportCompress(archive);
        _ = ArchiveApi.SupportRaw(archive);
    }

    // "BZh", the size of a block, and the digits of pi, or those of its root where nothing is packed.
    private static bool IsBzip2(ReadOnlySpan<byte> head) =>
        head.StartsWith("BZh"u8) && head.Length == 10 && head[3] is >= (byte)'1' and <= (byte)'9'
        && (head[4..].SequenceEqual((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59]) || head[4..].SequenceEqual((ReadOnlySpan<byte>)[0x17, 0x72, 0x45, 0x38, 0x50, 0x90]));

    // The name gzip keeps, without its folders as gzip itself takes it; else the file's own without its last extension.
    private static string NameInside(SourceFile file, bool isGzip)
    {
        if (isGzip && KeptName(file.Head(4096)) is { Length: > 0 } kept) return kept;
        var name = file.Name;
        var extension = file.Extension;
        return extension.Length > 1 && name.Length > extension.Length ? name[..^extension.Length] : name + ".unpacked";
    }

    private static string? KeptName(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || (head[3] & 8) == 0) return null;
        var at = 10;
        if ((head[3] & 4) != 0) at += 2 + head[10] + (head[11] << 8);
        if (at >= head.Length || head[at..].IndexOf((byte)0) is not (> 0 and var end)) return null;
        var name = EntryNames.Decode(head.Slice(at, end));
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }
}
