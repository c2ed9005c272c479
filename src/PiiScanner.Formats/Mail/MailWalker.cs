using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using MimeKit;
using MimeKit.Tnef;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Archive;

namespace PiiScanner.Formats.Mail;

/// <summary>Takes a message apart: its lines become blocks, bodies, attachments and messages inside are handed over.</summary>
/// <param name="path">Path of the message.</param>
/// <param name="context">Limits.</param>
/// <param name="draft">Takes the lines.</param>
/// <param name="cancel">Stops the reading.</param>
internal sealed class MailWalker(string path, ReadContext context, MailDraft draft, CancellationToken cancel)
{
    /// <summary>Deepest nesting of parts in one message; mail programs need four or five.</summary>
    public const int MaxPartDepth = 40;

    private readonly EntryTally _tally = new(path, context);
    private readonly EntryCopy _copy = new(context);
    private int _bodies;
    private int _unnamed;

    /// <summary>Reads a message.</summary>
    /// <param name="message">The message.</param>
    public void Read(MimeMessage message)
    {
        MailHeaders.Read(message.Headers, draft.Add);
        if (message.Body is { } body) Walk(body, 0);
        draft.Gaps.AddRange(_tally.Gaps());
    }

    private bool Walk(MimeEntity entity, int depth)
    {
        cancel.ThrowIfCancellationRequested();
        switch (entity)
        {
            case Multipart multipart:
                return WalkParts(multipart, depth);
            case MessagePart { Message: { } inner } part:
                return TakeMessage(inner, part);
            case TnefPart tnef:
                return WalkTnef(tnef, depth);
            case MimePart part:
                return TakePart(part, depth);
            default:
                return true;
        }
    }

    private bool WalkParts(Multipart multipart, int depth)
    {
        if (multipart.ContentType.IsMimeType("multipart", "encrypted")) _tally.Miss(EntryOutcome.Encrypted);
        AddAside(multipart.Preamble);
        AddAside(multipart.Epilogue);
        foreach (var part in multipart)
        {
            if (!Walk(part, depth + 1)) return false;
        }

        return true;
    }

    // Text beside the parts is shown by no program.
    private void AddAside(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) draft.Add(line, DocumentParts.Unreferenced);
    }

    private bool TakeMessage(MimeMessage inner, MessagePart part)
    {
        if (!_tally.TryMeet()) return false;
        using var bytes = new MemoryStream();
        inner.WriteTo(bytes, cancel);
        bytes.Position = 0;
        var outcome = _copy.Copy(bytes, () => long.MaxValue, cancel, out var copied);
        return _tally.Take(NameOf(part, ".eml"), outcome, copied);
    }

    private bool WalkTnef(TnefPart tnef, int depth)
    {
        if (depth > MaxPartDepth) return Miss(EntryOutcome.TooDeep);
        MimeMessage message;
        try
        {
            message = tnef.ConvertToMessage();
        }
        catch (Exception error) when (error is TnefException or FormatException or ArgumentException or InvalidOperationException or IOException)
        {
            return Miss(EntryOutcome.Damaged);
        }

        MailHeaders.Read(message.Headers, draft.Add);
        return message.Body is not { } body || Walk(body, depth + 1);
    }

    private bool TakePart(MimePart part, int depth)
    {
        var type = part.ContentType;
        // The bytes of a signature that stands apart tell nothing of the letter.
        if (type.MimeType.ToLowerInvariant() is "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature") return true;
        if (part.Content is null) return true;
        // The parser stopped at its depth: this would be a heap of parts.
        if (type.IsMimeType("multipart", "*")) return Miss(EntryOutcome.TooDeep);
        if (!_tally.TryMeet()) return false;
        using var content = part.Content.Open();
        var outcome = _copy.Copy(content, () => long.MaxValue, cancel, out var bytes);
        if (outcome == EntryOutcome.Ok && type.MimeType.ToLowerInvariant() is "application/pkcs7-mime" or "application/x-pkcs7-mime") return TakeSealed(bytes, depth);
        return part is TextPart && part.FileName is null && !part.IsAttachment ? TakeBody(part, outcome, bytes) : _tally.Take(NameOf(part, ExtensionOf(type)), outcome, bytes);
    }

    private bool TakeBody(MimePart part, EntryOutcome outcome, byte[] bytes)
    {
        var number = ++_bodies == 1 ? "" : "-" + _bodies.ToString(CultureInfo.InvariantCulture);
        if (MailBody.ToUtf8(bytes, part.ContentType.Charset) is { } readable) return _tally.Take("body" + number + ExtensionOf(part.ContentType), outcome, readable);
        draft.Gaps.Add(new ReadGap("encoding-unknown", new LocalizedText(
            "Không biết bảng mã của một phần thư; phần đó có thể chưa đọc đúng.", "The encoding of a part of the message is not known; that part may have been read wrongly.")));
        return _tally.Take("body" + number + ExtensionOf(part.ContentType), outcome, bytes);
    }

    // A letter inside its signature is opened; an encrypted one is not.
    private bool TakeSealed(byte[] bytes, int depth)
    {
        try
        {
            var signed = new SignedCms();
            signed.Decode(bytes);
            if (depth > MaxPartDepth) return Miss(EntryOutcome.TooDeep);
            using var content = new MemoryStream(signed.ContentInfo.Content);
            return Walk(MimeEntity.Load(content, cancel), depth + 1);
        }
        catch (CryptographicException)
        {
            return Miss(EntryOutcome.Encrypted);
        }
        catch (FormatException)
        {
            return Miss(EntryOutcome.Damaged);
        }
    }

    private bool Miss(EntryOutcome outcome)
    {
        _tally.Miss(outcome);
        return true;
    }

    private string NameOf(MimeEntity part, string extension)
    {
        var name = part.ContentDisposition?.FileName ?? part.ContentType.Name;
        if (!string.IsNullOrWhiteSpace(name)) return name;
        return "part-" + (++_unnamed).ToString(CultureInfo.InvariantCulture) + extension;
    }

    private static string ExtensionOf(ContentType type) => type.MimeType.ToLowerInvariant() switch
    {
        "text/plain" => ".txt",
        "text/html" => ".html",
        "text/rtf" or "application/rtf" => ".rtf",
        "text/calendar" => ".ics",
        var other when other.StartsWith("text/", StringComparison.Ordinal) => ".txt",
        var other => MimeTypes.TryGetExtension(other, out var extension) ? extension : string.Empty,
    };
}
