using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Tests.Mail;

/// <summary>What a message gave: its lines, the files inside with their content as text, and its gaps.</summary>
internal sealed record MailRead(List<string> Shown, List<string> Others, List<(string Path, string Text)> Files, IReadOnlyList<string> Gaps)
{
    public static MailRead From(string path, byte[] bytes, ReadLimits? limits = null, bool deep = false)
    {
        var files = new List<(string, string)>();
        var gaps = new List<string>();
        void Take(SourceFile child, ReadContext context)
        {
            files.Add((child.Path, Encoding.UTF8.GetString(child.Head(int.MaxValue))));
            if (deep && FormatCatalog.Recognize(child) is { Format.Name: "mail" or "outlook" or "mailbox" } known
                && known.Format.Read(child, context, CancellationToken.None) is ReadResult.Ok(var inner))
            {
                _ = inner.Sections.Count();
                gaps.AddRange(inner.Gaps.Select(gap => gap.Code));
            }
        }

        var file = SourceFile.FromBytes(path, bytes);
        var document = Documents.Read(file, new ReadContext(limits ?? new ReadLimits(), Take));
        var blocks = Documents.Blocks(document);
        Assert.Equal(blocks.Count, Documents.Blocks(document).Count);
        gaps.AddRange(document.Gaps.Select(gap => gap.Code));
        return new MailRead(
            [.. blocks.Where(block => block.Location.Part is null).Select(block => block.Text)],
            [.. blocks.Where(block => block.Location.Part is not null).Select(block => block.Text)],
            files,
            gaps);
    }
}
