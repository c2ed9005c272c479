using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Remainder;

/// <summary>Finds the objects that others name as fonts, colours, masks and functions: nobody reads words in them.</summary>
internal sealed class TechnicalObjects(ObjectStore store)
{
    private const int MostNodes = 100_000;

    private static readonly HashSet<string> Keys =
    [
        "FontFile", "FontFile2", "FontFile3", "CIDSet", "CIDToGIDMap", "ToUnicode", "Encoding", "SMask", "Mask", "ColorSpace", "CS", "Function", "Functions", "TR", "TR2", "BG", "BG2", "UCR", "UCR2", "HT",
        "DestOutputProfile", "Shading", "Sig", "JBIG2Globals", "UseCMap",
    ];

    private readonly HashSet<int> _numbers = [];

    /// <summary>Whether an object is one of them.</summary>
    public bool Contains(int number) => _numbers.Contains(number);

    /// <summary>Notes what an object names.</summary>
    /// <param name="value">The object, resolved.</param>
    public void Note(CosObject value)
    {
        // An array that stands by itself is mostly a colour space.
        if (value is CosArray { Count: > 1 } array && store.Resolve(array[0]) is CosName) Walk(array, isTechnical: true);
        else Walk(value, isTechnical: false);
    }

    private void Walk(CosObject root, bool isTechnical)
    {
        var open = new Stack<(CosObject Value, bool IsTechnical)>([(root, isTechnical)]);
        for (var left = MostNodes; left > 0 && open.TryPop(out var node); left--)
        {
            switch (node.Value)
            {
                case CosReference reference when node.IsTechnical && _numbers.Add(reference.Number):
                    // Arrays and dictionaries in between (the colour spaces of a page) are technical as a whole.
                    if (store.Resolve(reference) is CosArray or CosDictionary) open.Push((store.Resolve(reference), true));
                    break;
                case CosStream stream: open.Push((stream.Dictionary, node.IsTechnical)); break;
                case CosArray array:
                    foreach (var item in array.Items) open.Push((item, node.IsTechnical));
                    break;
                case CosDictionary dictionary:
                    foreach (var (key, item) in dictionary.Entries) open.Push((item, node.IsTechnical || Keys.Contains(key)));
                    break;
            }
        }
    }
}
