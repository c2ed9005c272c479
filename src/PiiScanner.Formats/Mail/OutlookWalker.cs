using MimeKit;
using MimeKit.IO;
using MimeKit.IO.Filters;
using MimeKit.Tnef;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Archive;
using PiiScanner.Formats.CompoundFile;

namespace PiiScanner.Formats.Mail;

/// <summary>Takes a saved Outlook message apart: its texts become blocks, bodies and attachments are handed over; a message inside is taken apart in its place.</summary>
/// <param name="reader">The file.</param>
/// <param name="context">Limits.</param>
/// <param name="draft">Takes texts and gaps.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class OutlookWalker(CompoundReader reader, ReadContext context, MailDraft draft, CancellationToken cancel)
{
    private const int OutermostHeader = 32;
    private const int InnerHeader = 24;
    private const int PartHeader = 8;

    private static readonly int[] PeopleTags = [Tag.SenderName, Tag.SenderAddress, Tag.SenderSmtp, Tag.RepresentedName, Tag.RepresentedSmtp, Tag.ShownTo, Tag.ShownCc, Tag.ShownBcc, Tag.Subject];

    // Kinds, dates and marks of the program, and texts that are read in another way.
    private static readonly int[] PassedBy = [Tag.Body, Tag.Headers, 0x001A, 0x0064, 0x0070, 0x0C1E, 0x0C1F, 0x0E1D, 0x1035, 0x1042, 0x3FFA, 0x3FF8];

    /// <summary>Reads the message and all in it.</summary>
    /// <param name="path">Its path.</param>
    public void Read(string path) => Read(reader.Root, path, 0);

    private void Read(CompoundEntry storage, string path, int depth)
    {
        cancel.ThrowIfCancellationRequested();
        var numbers = new MessageProperties(reader, storage, depth == 0 ? OutermostHeader : InnerHeader, context.Limits.MaxEmbeddedBytes);
        var codePage = numbers.Number(Tag.MessageCodePage) ?? 0;
        var message = new MessageProperties(reader, storage, depth == 0 ? OutermostHeader : InnerHeader, context.Limits.MaxEmbeddedBytes) { CodePage = codePage };
        var tally = new EntryTally(path, context);
        ReadTexts(message);
        ReadPeople(storage, codePage);
        ReadBodies(message, tally);
        foreach (var attachment in Storages(storage, "__attach_version1.0_"))
        {
            if (!ReadAttachment(new MessageProperties(reader, attachment, PartHeader, context.Limits.MaxEmbeddedBytes) { CodePage = codePage }, path, tally, depth)) break;
        }

        draft.Gaps.AddRange(tally.Gaps());
    }

    private void ReadTexts(MessageProperties message)
    {
        AddPerson(message.Text(Tag.SenderName), message.Text(Tag.SenderSmtp) ?? message.Text(Tag.SenderAddress));
        AddPerson(message.Text(Tag.RepresentedName), message.Text(Tag.RepresentedSmtp));
        foreach (var tag in new[] { Tag.ShownTo, Tag.ShownCc, Tag.ShownBcc, Tag.Subject }) Add(message.Text(tag), null);
        if (message.Text(Tag.Headers) is { Length: > 0 } headers)
        {
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(headers.TrimEnd() + "\r\n\r\n"));
            MailHeaders.Read(LoadHeaders(stream), (text, part) => draft.Add(text, part ?? DocumentParts.Metadata));
        }

        foreach (var tag in message.TextTags().Except(PeopleTags).Except(PassedBy)) Add(message.Text(tag), DocumentParts.Metadata);
    }

    private HeaderList LoadHeaders(MemoryStream stream)
    {
        try
        {
            return HeaderList.Load(stream, cancel);
        }
        catch (FormatException)
        {
            return []; // The addresses among them stand in properties of their own, too.
        }
    }

    private void ReadPeople(CompoundEntry storage, int codePage)
    {
        foreach (var recipient in Storages(storage, "__recip_version1.0_"))
        {
            var person = new MessageProperties(reader, recipient, PartHeader, 1 << 20) { CodePage = codePage };
            AddPerson(person.Text(Tag.DisplayName), person.Text(Tag.SmtpAddress) ?? person.Text(Tag.Address));
        }
    }

    private void ReadBodies(MessageProperties message, EntryTally tally)
    {
        var internetPage = message.Number(Tag.InternetCodePage) ?? message.CodePage;
        if (message.Text(Tag.Body) is { Length: > 0 } text) Take(tally, "body.txt", System.Text.Encoding.UTF8.GetBytes(text));
        if (message.Binary(Tag.Html) is { Length: > 0 } html) Take(tally, "body.html", MailBody.ToUtf8(html, internetPage));
        else if (message.Text(Tag.Html) is { Length: > 0 } page) Take(tally, "body.html", System.Text.Encoding.UTF8.GetBytes(page));
        if (message.Binary(Tag.CompressedRtf) is { Length: > 16 } packed) TakeRtf(tally, packed);
    }

    private void TakeRtf(EntryTally tally, byte[] packed)
    {
        using var filtered = new FilteredStream(new MemoryStream(packed, writable: false));
        filtered.Add(new RtfCompressedToRtf());
        if (!tally.TryMeet()) return;
        var outcome = new EntryCopy(context).Copy(filtered, () => long.MaxValue, cancel, out var rtf);
        tally.Take("body.rtf", outcome, rtf);
    }

    private bool ReadAttachment(MessageProperties attachment, string path, EntryTally tally, int depth)
    {
        var name = attachment.Text(Tag.LongFileName) ?? attachment.Text(Tag.FileName) ?? attachment.Text(Tag.DisplayName);
        if (attachment.Object(Tag.AttachedObject) is { } inside) return ReadObject(inside, Named(name, tally, ".msg"), path, tally, depth);
        return attachment.Binary(Tag.AttachedObject) is not { } bytes
            ? Miss(tally, attachment.Storage.FindStream("__substg1.0_37010102") is null ? null : EntryOutcome.TooLarge)
            : Take(tally, Named(name, tally, ""), bytes);
    }

    private bool ReadObject(CompoundEntry inside, string name, string path, EntryTally tally, int depth)
    {
        if (!tally.TryMeet()) return false;
        if (context.Depth + depth + 2 > context.Limits.MaxDepth) return Miss(tally, EntryOutcome.TooDeep);
        if (inside.FindStream(MessageProperties.NumbersName) is not null)
        {
            draft.Add(name, DocumentParts.FileName);
            Read(inside, EntryPaths.Join(path, name), depth + 1);
            return true;
        }

        // An object of another program: its content as that program put it there.
        var content = inside.FindStream("CONTENTS") ?? inside.FindStream("Package");
        return content is null || reader.ReadAll(content, context.Limits.MaxEmbeddedBytes) is not { } bytes ? Miss(tally, EntryOutcome.Damaged) : Take(tally, name, bytes);
    }

    private bool Take(EntryTally tally, string name, byte[] bytes)
    {
        if (!tally.TryMeet()) return false;
        return tally.Take(name, context.TryExpand(bytes.Length) ? EntryOutcome.Ok : EntryOutcome.NoMore, bytes);
    }

    private static bool Miss(EntryTally tally, EntryOutcome? outcome)
    {
        if (outcome is { } known) tally.Miss(known);
        return true;
    }

    private void AddPerson(string? name, string? address)
    {
        var isAddress = address?.Contains('@') == true && address != name;
        Add(isAddress ? string.IsNullOrWhiteSpace(name) ? address : $"{name} <{address}>" : name, null);
    }

    private void Add(string? text, string? part)
    {
        if (!string.IsNullOrWhiteSpace(text)) draft.Add(text.Trim(), part);
    }

    private static string Named(string? name, EntryTally tally, string extension) =>
        string.IsNullOrWhiteSpace(name) ? "part-" + (tally.Met + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + extension : name;

    private static IEnumerable<CompoundEntry> Storages(CompoundEntry storage, string prefix) =>
        storage.Children.Where(child => child.Kind == CompoundKind.Storage && child.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Numbers of properties, [MS-OXPROPS].</summary>
    private static class Tag
    {
        public const int Subject = 0x0037;
        public const int RepresentedName = 0x0042;
        public const int Headers = 0x007D;
        public const int SenderName = 0x0C1A;
        public const int SenderAddress = 0x0C1F;
        public const int ShownBcc = 0x0E02;
        public const int ShownCc = 0x0E03;
        public const int ShownTo = 0x0E04;
        public const int Body = 0x1000;
        public const int CompressedRtf = 0x1009;
        public const int Html = 0x1013;
        public const int DisplayName = 0x3001;
        public const int Address = 0x3003;
        public const int AttachedObject = 0x3701;
        public const int FileName = 0x3704;
        public const int LongFileName = 0x3707;
        public const int SmtpAddress = 0x39FE;
        public const int InternetCodePage = 0x3FDE;
        public const int MessageCodePage = 0x3FFD;
        public const int SenderSmtp = 0x5D01;
        public const int RepresentedSmtp = 0x5D02;
    }
}
