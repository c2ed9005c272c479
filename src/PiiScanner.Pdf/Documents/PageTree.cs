using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Documents;

/// <summary>Walks the page tree (ISO 32000-1, 7.7.3), without recursion and without entering a node twice.</summary>
internal static class PageTree
{
    /// <summary>All pages in order.</summary>
    /// <exception cref="PdfException">More pages than allowed.</exception>
    public static List<PageEntry> Read(ObjectStore store, CosDictionary catalog)
    {
        var pages = new List<PageEntry>();
        var seen = new HashSet<int>();
        var open = new Stack<PageEntry>();
        open.Push(PageEntry.Root with { Page = catalog["Pages"] });
        while (open.TryPop(out var node))
        {
            if (store.Resolve(node.Page) is not CosDictionary dictionary) continue;
            var entry = node.Descend(node.Page, dictionary);
            if (store.Get(dictionary, "Kids") is CosArray kids && store.Name(dictionary, "Type") != "Page")
            {
                // A page may stand twice in the tree; a node that does is a loop.
                if (node.Page is CosReference reference && !seen.Add(reference.Number)) continue;
                for (var i = kids.Count - 1; i >= 0; i--) open.Push(entry with { Page = kids[i] });
                if (open.Count > store.Limits.MaxObjects) throw new PdfException(PdfError.LimitExceeded, "The page tree is too large.");
            }
            else if (store.Name(dictionary, "Type") != "Pages" || dictionary.Has("Contents"))
            {
                if (pages.Count == store.Limits.MaxPages) throw new PdfException(PdfError.LimitExceeded, "The document has too many pages.");
                pages.Add(entry);
            }
        }

        return pages;
    }

    /// <summary>All objects that say they are pages, in order of their numbers: for files whose tree is lost.</summary>
    public static List<PageEntry> Collect(ObjectStore store)
    {
        var pages = new List<PageEntry>();
        foreach (var number in store.Table.Entries.Keys.Order())
        {
            var reference = new CosReference(number, 0);
            if (store.Resolve(reference) is not CosDictionary dictionary || store.Name(dictionary, "Type") != "Page") continue;
            if (pages.Count == store.Limits.MaxPages) break;
            pages.Add(PageEntry.Root.Descend(reference, dictionary));
        }

        return pages;
    }
}
