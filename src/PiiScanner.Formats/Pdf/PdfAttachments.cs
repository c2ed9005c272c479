using System.Globalization;
using System.Security.Cryptography;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Hands the files inside a PDF over to whoever reads their format.</summary>
internal sealed class PdfAttachments(PdfSession session)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Hands over all files; those of an older revision that are still there as they were only once.</summary>
    /// <param name="pdf">The document, or an older revision of it.</param>
    public void HandOver(PdfDocument pdf) => HandOver(pdf.ReadAttachments());

    /// <summary>Hands over files.</summary>
    /// <param name="files">Files inside the document.</param>
    public void HandOver(IEnumerable<PdfAttachment> files)
    {
        foreach (var attachment in files)
        {
            session.Cancel.ThrowIfCancellationRequested();
            if (++_count > session.Context.Limits.MaxEntries)
            {
                session.Report("limit-reached", PdfMessages.PartsLimit);
                return;
            }

            var data = attachment.ReadData(out var isIncomplete);
            if (!_taken.Add(attachment.Name + "\0" + Convert.ToHexString(SHA256.HashData(data.Span)))) continue;
            int? page = attachment.PageIndex < 0 ? null : attachment.PageIndex + 1;
            var child = SourceFile.FromBytes(PartNames.Embedded(session.File.Path, NameOf(attachment)), data.ToArray());
            if (!session.Context.TryExpand(data.Length) || !session.Context.TryHandOver(child) || isIncomplete) session.Report("part-not-read", PdfMessages.Attachment, page);
        }
    }

    private string NameOf(PdfAttachment attachment)
    {
        var name = string.Concat(attachment.Name.Select(c => char.IsControl(c) ? '_' : c)).Trim();
        return name.Length > 0 ? name : "attachment-" + _count.ToString(CultureInfo.InvariantCulture);
    }
}
