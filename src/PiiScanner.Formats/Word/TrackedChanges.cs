using System.Xml.Linq;

namespace PiiScanner.Formats.Word;

/// <summary>Accepts tracked changes: what was inserted stays, what was deleted leaves the file, and no trace of who did it is left.</summary>
internal static class TrackedChanges
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "ins", "moveTo" };
    private static readonly HashSet<string> Gone = new(StringComparer.Ordinal)
    {
        "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "tcPrChange", "trPrChange", "numberingChange",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "cellIns", "cellDel", "cellMerge",
    };

    /// <summary>Accepts all changes of a part. True when there were any.</summary>
    /// <param name="document">The part.</param>
    public static bool Accept(XDocument document)
    {
        var changes = document.Descendants().Where(element => IsWord(element) && (Kept.Contains(element.Name.LocalName) || Gone.Contains(element.Name.LocalName))).ToList();
        foreach (var change in changes)
        {
            if (change.Parent is null) continue;
            if (IsDeletedRow(change)) change.Ancestors().First(ancestor => ancestor.Name.LocalName == "tr").Remove();
            else if (Kept.Contains(change.Name.LocalName)) Unwrap(change);
            else change.Remove();
        }

        return changes.Count > 0;
    }

    private static bool IsDeletedRow(XElement change) =>
        change.Name.LocalName == "del" && change.Parent?.Name.LocalName == "trPr" && change.Ancestors().Any(ancestor => ancestor.Name.LocalName == "tr");

    // As a mark inside properties it is empty; around runs it holds them.
    private static void Unwrap(XElement change)
    {
        var inside = change.Nodes().ToList();
        inside.ForEach(node => node.Remove());
        change.ReplaceWith(inside);
    }

    private static bool IsWord(XElement element) => element.Name.NamespaceName.EndsWith("/wordprocessingml/2006/main", StringComparison.Ordinal) || element.Name.NamespaceName.EndsWith("/wordprocessingml/main", StringComparison.Ordinal);
}
