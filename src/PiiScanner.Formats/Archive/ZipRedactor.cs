using System.IO.Compression;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Archive;

/// <summary>Redacts zip files: every entry is redacted as a file of its own, its name too. One entry that cannot be redacted refuses the whole.</summary>
internal sealed class ZipRedactor : IRedactor
{
    // A fixed time: that of the original tells when somebody worked on it.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public bool FindsCellsByNumber => true;

    /// <inheritdoc/>
    public bool CanSort => true;

    /// <inheritdoc/>
    public RedactResult Redact(SourceFile file, FileEdits edits, RedactContext context, Stream output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var reader = new ZipEntryReader(new ReadContext(context.Limits, static (_, _) => { }));
        var changed = new List<string>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        using var archive = ZipFormat.Open(file);
        if (archive.Entries.Count > context.Limits.MaxEntries) return new RedactResult.Refused(Failures.TooManyEntries.Code, Failures.TooManyEntries.Reason);
        if (!string.IsNullOrEmpty(archive.Comment)) changed.Add(file.Name);
        using var copy = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            var name = NameOf(entry.FullName, context, taken);
            var made = copy.CreateEntry(name, CompressionLevel.Optimal);
            made.LastWriteTime = Time;
            if (!ZipFormat.IsFile(entry)) continue;
            if (reader.Read(entry, cancel, out var bytes) != EntryOutcome.Ok) return Refusals.Inside(name, Unread);
            var child = context.Redact(SourceFile.FromBytes(EntryPaths.Join(file.Path, entry.FullName), bytes), cancel);
            if (child.Bytes is null) return Refusals.Inside(name, child.Reason ?? Unread);
            if (!child.IsUnchanged || name != entry.FullName) changed.Add(name);
            using var target = made.Open();
            target.Write(child.IsUnchanged ? bytes : child.Bytes);
        }

        return new RedactResult.Done(changed, []);
    }

    private static LocalizedText Unread { get; } = new("tệp có mật khẩu, hỏng hoặc quá lớn", "the file needs a password, is damaged or too large");

    // Names that differ only by a person's become alike: the later ones get a number.
    private static string NameOf(string name, RedactContext context, HashSet<string> taken)
    {
        var segments = name.Split('/').Select(segment => segment.Length == 0 ? segment : context.MaskName(segment));
        var masked = string.Join('/', segments);
        var unique = masked;
        for (var i = 2; !taken.Add(unique); i++)
        {
            var dot = masked.LastIndexOf('.');
            unique = dot > masked.LastIndexOf('/') ? $"{masked[..dot]}-{i}{masked[dot..]}" : $"{masked}-{i}";
        }

        return unique;
    }
}
