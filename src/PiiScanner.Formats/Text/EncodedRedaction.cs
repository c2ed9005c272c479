using System.Globalization;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Text;

/// <summary>Redacts the files written into a text as base64: the copy of each takes its place, as one piece of base64.</summary>
/// <param name="container">The file that holds them.</param>
/// <param name="context">Redacts them.</param>
internal sealed class EncodedRedaction(SourceFile container, RedactContext context)
{
    /// <summary>Adds the edits they need.</summary>
    /// <param name="files">The files.</param>
    /// <param name="changes">Where the edits go.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Why no copy can be written, or null.</returns>
    public RedactResult.Refused? Add(IEnumerable<EncodedText> files, SourceEdits changes, CancellationToken cancel)
    {
        foreach (var (start, end, file) in files)
        {
            cancel.ThrowIfCancellationRequested();
            if (changes.Covers(start, end)) continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"{container.Path}!embedded-{file.Index}");
            var copy = EmbeddedFiles.Decode(file) is { Length: > 0 } bytes ? context.Redact(SourceFile.FromBytes(path, bytes), cancel) : new EmbeddedCopy(null, EncodedFiles.Unread);
            if (copy.IsUnchanged) continue;
            if (copy.Bytes is null && !context.RemovesUnredactable) return Refusals.Inside(path[(container.Path.Length + 1)..], copy.Reason ?? EncodedFiles.Unread);
            changes.Add(new SourceEdit(start, end, copy.Bytes is null ? "" : Convert.ToBase64String(copy.Bytes)));
        }

        return null;
    }
}
