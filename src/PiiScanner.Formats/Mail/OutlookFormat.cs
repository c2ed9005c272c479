using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;

namespace PiiScanner.Formats.Mail;

/// <summary>Messages, contacts and appointments saved by Outlook (msg): texts are blocks; bodies and attachments are handed over, <c>a.msg!ds.xlsx</c>.</summary>
public sealed class OutlookFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "outlook";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".msg", ".oft"];

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        if (!CompoundReader.HasSignature(file.Head(8))) return null;
        using var reader = CompoundReader.TryOpen(file, CancellationToken.None);
        return reader?.Root.FindStream(MessageProperties.NumbersName) is null ? null : "application/vnd.ms-outlook";
    }

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
        using var reader = CompoundReader.TryOpen(file, cancel) ?? throw new DamagedFileException("damaged", Broken);
        var draft = new MailDraft();
        new OutlookWalker(reader, context, draft, cancel).Read(file.Path);
        if (reader.IsDamaged) draft.Gaps.Add(new ReadGap("damaged", Broken));
        return draft;
    }

    private static LocalizedText Broken { get; } = new("Tệp thư bị hỏng hoặc bị cắt; có thể chưa đọc hết.", "The message file is damaged or cut off; part of it may not have been read.");
}
