using MimeKit;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Mail;

/// <summary>Saved mail (eml) and pages saved with their pictures (mht): header lines are blocks; bodies, attachments and messages inside are handed over, <c>a.eml!ds.xlsx</c>.</summary>
public sealed class MailFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "mail";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".eml", ".mht", ".mhtml"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file) => MailSignature.IsMessage(file) ? "message/rfc822" : null;

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return Failures.TooLarge;
        MailDraft? draft = null;
        return new ReadResult.Ok(new Document(report =>
        {
            draft ??= Walk(file, context, cancel);
            draft.Gaps.ForEach(report.Add);
            return draft.Sections();
        }));
    }

    private static MailDraft Walk(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        var draft = new MailDraft();
        using var stream = file.Open();
        var options = new ParserOptions { MaxMimeDepth = MailWalker.MaxPartDepth };
        try
        {
            var message = new MimeParser(options, stream, MimeFormat.Entity, persistent: true).ParseMessage(cancel);
            new MailWalker(file.Path, context, draft, cancel).Read(message);
        }
        catch (FormatException)
        {
            throw new DamagedFileException("damaged", new LocalizedText("Thư bị hỏng hoặc bị cắt.", "The message is damaged or cut off."));
        }

        return draft;
    }
}
