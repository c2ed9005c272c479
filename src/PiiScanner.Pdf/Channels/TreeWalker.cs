using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>Walks trees of dictionaries without recursion, each indirect node once, within a limit.</summary>
/// <param name="store">The objects.</param>
/// <param name="sink">Told when a tree is larger than the limit; null where nobody asks.</param>
internal sealed class TreeWalker(ObjectStore store, PartSink? sink = null)
{
    private readonly HashSet<int> _seen = [];
    private int _left = store.Limits.MaxTextParts * 4;

    /// <summary>Calls for every dictionary that can be reached.</summary>
    /// <param name="root">Where to start.</param>
    /// <param name="visit">Gets the node, its number and its depth; pushes its children.</param>
    public void Walk(CosObject root, Action<CosDictionary, PdfObjectId, Stack<CosObject>> visit)
    {
        var open = new Stack<CosObject>();
        open.Push(root);
        while (open.TryPop(out var value))
        {
            if (--_left <= 0)
            {
                sink?.Truncate();
                return;
            }

            var id = PdfObjectId.None;
            if (value is CosReference reference)
            {
                if (!_seen.Add(reference.Number)) continue;
                id = reference.Id;
            }

            switch (store.Resolve(value))
            {
                case CosDictionary dictionary: visit(dictionary, id, open); break;
                case CosArray array: Push(open, array); break;
            }
        }
    }

    /// <summary>Pushes elements so that the first comes out first.</summary>
    public static void Push(Stack<CosObject> open, CosArray array)
    {
        for (var i = array.Count - 1; i >= 0; i--) open.Push(array[i]);
    }

    /// <summary>The values of a name tree (ISO 32000-1, 7.9.6), with their names.</summary>
    public IEnumerable<(string Name, CosObject Value)> NameTree(CosObject root)
    {
        var entries = new List<(string, CosObject)>();
        Walk(root, (node, _, open) =>
        {
            var names = store.Array(node, "Names");
            for (var i = 0; i + 1 < names.Count; i += 2)
                entries.Add((store.Resolve(names[i]) is CosString name ? PdfText.Decode(name.Bytes) : "", names[i + 1]));
            Push(open, store.Array(node, "Kids"));
        });
        return entries;
    }
}
