using PiiScanner.Core.Text;
using PiiScanner.Formats.Archive.Native;

namespace PiiScanner.Formats.Archive;

/// <summary>Hands over the files of an archive that libarchive unpacks.</summary>
/// <param name="file">The archive.</param>
/// <param name="support">Switches on its format.</param>
/// <param name="context">Limits and passwords.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class LibraryWalker(SourceFile file, Action<ArchiveHandle> support, ReadContext context, CancellationToken cancel)
{
    private readonly EntryCopy _copy = new(context);

    /// <summary>Says of an entry, by its ordinal from 0, that it needs a password the library cannot use. Default: none does.</summary>
    public Func<int, bool> IsLocked { get; init; } = static _ => false;

    /// <summary>Said of every archive that needs the library where it is missing.</summary>
    public static ReadResult LibraryMissing => new ReadResult.Ok(new Document(report =>
    {
        report.Add(new ReadGap("library-missing", new LocalizedText(
            "Chưa đọc được tệp nén này vì máy thiếu thư viện libarchive. Hãy chạy: pii-scanner setup, hoặc giải nén rồi quét thư mục.",
            "This archive was not read, because the library libarchive is missing. Run: pii-scanner setup, or unpack it and scan the folder.")));
        return [];
    }));

    /// <summary>Walks to the end, or to where the archive breaks off.</summary>
    public void Walk(EntryTally tally)
    {
        using var session = new ArchiveSession(file, support, context.Passwords, cancel);
        if (!session.IsOpen)
        {
            tally.Miss(EntryOutcome.BrokenOff);
            return;
        }

        for (var ordinal = 0; session.Next(); ordinal++)
        {
            cancel.ThrowIfCancellationRequested();
            if (!session.IsFile) continue;
            if (!tally.TryMeet()) return;
            byte[] bytes = [];
            var outcome = IsLocked(ordinal) ? EntryOutcome.Encrypted : Read(session, out bytes);
            if (!tally.Take(session.Name, outcome, bytes)) return;
        }

        if (session.IsBroken) tally.Miss(session.IsEncrypted ? EntryOutcome.Encrypted : EntryOutcome.BrokenOff);
    }

    private EntryOutcome Read(ArchiveSession session, out byte[] bytes)
    {
        var needsPassword = session.IsEntryEncrypted;
        using var content = new ArchiveStream(session);
        var outcome = _copy.Copy(content, () => session.BytesRead, cancel, out bytes);
        return outcome == EntryOutcome.Damaged && needsPassword && bytes.Length == 0 ? EntryOutcome.Encrypted : outcome;
    }
}
