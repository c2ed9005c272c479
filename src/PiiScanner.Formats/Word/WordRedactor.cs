using System.Xml.Linq;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>Redacts Word documents.</summary>
internal sealed class WordRedactor : OoxmlRedactor
{
    private static readonly LocalizedText NotSorted = new(
        "Bảng có ô gộp nên không sắp xếp lại được các dòng: thứ tự dòng còn theo thứ tự họ tên cũ.",
        "A table has merged cells, so its rows could not be sorted anew: they still stand in the order of the names.");

    /// <inheritdoc/>
    public override bool FindsCellsByNumber => false;

    /// <inheritdoc/>
    public override bool CanSort => true;

    /// <inheritdoc/>
    protected override IEnumerable<DocumentSection> Walk(SourceFile file, ReadContext context, Document document, PackageJob job, CancellationToken cancel) =>
        new WordReader(file, context, document, job.Places, cancel).Read();

    /// <inheritdoc/>
    protected override bool Shape(string part, NumberedXml xml, PackageJob job)
    {
        var changed = false;
        foreach (var edit in job.Edits.Tables.Values)
        {
            if (job.Places.AnchorOf(edit) is not { } anchor || !anchor.Part.Equals(part, StringComparison.OrdinalIgnoreCase)) continue;
            if (TableOf(xml.Find(anchor.Node)) is not { } table) continue;
            if (!new WordTableEditor(table).Apply(edit)) job.Warnings.Add(NotSorted);
            changed = true;
        }

        return TrackedChanges.Accept(xml.Document) || changed;
    }

    private static XElement? TableOf(XObject? node) => node?.Parent?.AncestorsAndSelf().FirstOrDefault(element => element.Name.LocalName == "tbl");
}
