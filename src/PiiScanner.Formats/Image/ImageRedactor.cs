using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Redacts pictures: what is removed is painted solid black, and the copy is written from the pixels alone, so that all that stood beside them is gone.</summary>
public sealed class ImageRedactor : IRedactor
{
    /// <inheritdoc/>
    public bool FindsCellsByNumber => false;

    /// <inheritdoc/>
    public bool CanSort => false;

    /// <summary>False: where something was not read, nobody knows what to paint.</summary>
    public bool CanTakeOut(ReadGap gap) => false;

    /// <inheritdoc/>
    public RedactResult Redact(SourceFile file, FileEdits edits, RedactContext context, Stream output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var bytes = file.Head((int)Math.Min(context.Limits.MaxEmbeddedBytes, Array.MaxLength));
        if (edits.Blocks.Count == 0 && edits.DroppedBlocks.Count == 0)
        {
            output.Write(bytes);
            return new RedactResult.Done([], []);
        }

        if (new ImageFormat().Read(file, context.ForReading(), cancel) is not ReadResult.Ok(var document)) return Refused(OcrFailure.Damaged);
        var places = new PaintedPlaces(edits);
        foreach (var section in document.Sections)
        {
            cancel.ThrowIfCancellationRequested();
            places.Take(section);
        }

        // Where something was not read, nobody knows what to paint.
        if (document.Gaps.FirstOrDefault() is { } gap) return new RedactResult.Refused(gap.Code, gap.What);
        var identities = document.Notices.Where(notice => notice.Code == IdentityDocument.Code).ToList();
        foreach (var identity in identities) places.PaintIdentity(identity.Location?.Page);
        switch (PictureEditor.Paint(bytes, places.ByFrame, OcrOptions.Default))
        {
            case PictureCopy.Ok copy:
                output.Write(copy.File.Span);
                return new RedactResult.Done(places.Parts, [.. Warnings(copy, identities.Count > 0)]) { Extension = copy.Extension };
            case PictureCopy.Failed(var reason):
                return Refused(reason);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static IEnumerable<LocalizedText> Warnings(PictureCopy.Ok copy, bool showsIdentity)
    {
        if (showsIdentity) yield return PictureMessages.IdentityRemains;
        if (copy.FramesLeftOut > 0) yield return PictureMessages.OnlyFirst(copy.FramesLeftOut);
        if (copy.Extension is not null) yield return PictureMessages.IsJpeg;
    }

    private static RedactResult.Refused Refused(OcrFailure reason) =>
        reason == OcrFailure.UnsupportedFormat
            ? new RedactResult.Refused("unsupported", PictureMessages.NotWritable)
            : new RedactResult.Refused(PictureMessages.Failure(reason).Code, PictureMessages.Failure(reason).Reason);
}
