using System.IO.Compression;
using PiiScanner.Formats.Archive.Native;

namespace PiiScanner.Formats.Archive;

/// <summary>Zip files that are no office document: every entry is handed over as a file of its own, <c>a.zip!folder/b.docx</c>.</summary>
public sealed class ZipFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "zip";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".zip", ".jar", ".apk", ".kmz", ".cbz"];

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new ZipRedactor();

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var head = file.Head(4).AsSpan();
        return head.SequenceEqual("PK\u0003\u0004"u8) || head.SequenceEqual("PK\u0005\u0006"u8) || head.SequenceEqual("PK\u0007\u0008"u8) ? "application/zip" : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        if (ZipDirectory.IsTooLong(file, context.Limits.MaxEntries)) return Failures.TooManyEntries;
        try
        {
            using var archive = Open(file);
            var files = archive.Entries.Where(IsFile).ToList();
            // Only the library knows how to use a password.
            if (files.Exists(entry => entry.IsEncrypted) && context.Passwords.Count > 0 && ArchiveApi.IsThere)
                return new OnceWalk(file, context, tally => new LibraryWalker(file, static library => _ = ArchiveApi.SupportZip(library), context, cancel).Walk(tally)).Result;
            if (files.Count > 0 && files.TrueForAll(entry => entry.IsEncrypted)) return Failures.Encrypted;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            if (Volumes.IsNamedAsOne(file) || ZipDirectory.IsOfVolumes(file)) return Failures.Split;
            return Failures.Damaged("Tệp nén bị hỏng hoặc bị cắt.", "The zip file is damaged or cut off.");
        }

        return new OnceWalk(file, context, tally => Walk(file, context, tally, cancel)).Result;
    }

    private static void Walk(SourceFile file, ReadContext context, EntryTally tally, CancellationToken cancel)
    {
        using var archive = Open(file);
        var reader = new ZipEntryReader(context);
        foreach (var entry in archive.Entries.Where(IsFile))
        {
            if (!tally.TryMeet()) return;
            var outcome = reader.Read(entry, cancel, out var bytes);
            if (!tally.Take(entry.FullName, outcome, bytes)) return;
        }
    }

    /// <summary>Opens the directory.</summary>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    internal static ZipArchive Open(SourceFile file) => new(file.Open(), ZipArchiveMode.Read, leaveOpen: false, new ZipNameEncoding());

    /// <summary>False for the entry of a folder.</summary>
    internal static bool IsFile(ZipArchiveEntry entry) => entry.Length > 0 || !entry.FullName.EndsWith('/');
}
