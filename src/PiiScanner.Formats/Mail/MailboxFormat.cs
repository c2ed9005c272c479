using System.Globalization;
using PiiScanner.Formats.Archive;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Mail;

/// <summary>Mailboxes of one file (mbox): every message is handed over, <c>a.mbox!message-1.eml</c>.</summary>
public sealed class MailboxFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "mailbox";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".mbox", ".mbx"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file) => MailSignature.IsMailbox(file) ? "application/mbox" : null;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        return new OnceWalk(file, context, tally => Walk(file, context, tally, cancel)).Result;
    }

    private static void Walk(SourceFile file, ReadContext context, EntryTally tally, CancellationToken cancel)
    {
        using var stream = file.Open();
        using var lines = file.Open();
        var copy = new EntryCopy(context);
        foreach (var (start, end) in new MailboxLines(lines, cancel).Messages())
        {
            if (!tally.TryMeet()) return;
            using var message = new SliceStream(stream, start, end);
            var outcome = copy.Copy(message, () => long.MaxValue, cancel, out var bytes);
            if (!tally.Take("message-" + tally.Met.ToString(CultureInfo.InvariantCulture) + ".eml", outcome, bytes)) return;
        }
    }
}
