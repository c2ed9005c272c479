using PiiScanner.Pdf.Channels;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Remainder;

/// <summary>Collects the strings of objects that belong to nothing, and of the private data that programs keep beside pages and forms (ISO 32000-1, 14.5).</summary>
internal sealed class RemainderStrings(ObjectStore store, PartSink sink)
{
    private const int MostNodes = 100_000;

    /// <summary>Adds the strings of an object's private data, which stand in an object that was read.</summary>
    /// <param name="value">The object, resolved.</param>
    /// <param name="number">Its number.</param>
    public void NotePrivate(CosObject value, int number)
    {
        var owner = store.AsDictionary(value);
        if (owner["PieceInfo"] is CosDictionary data) Add(data, new PdfObjectId(number, 0));
    }

    /// <summary>Adds all strings of an object, but not those of objects it refers to.</summary>
    /// <param name="value">The object, resolved.</param>
    /// <param name="id">Its number.</param>
    public void Add(CosObject value, PdfObjectId id)
    {
        var open = new Stack<CosObject>([value]);
        for (var left = MostNodes; open.TryPop(out var node); left--)
        {
            if (left == 0)
            {
                sink.Truncate();
                return;
            }

            switch (node)
            {
                case CosString text when PlainText.OfString(text.Bytes) is { } words: sink.Add(PdfChannel.Remainder, "String", words, id); break;
                case CosArray array:
                    foreach (var item in array.Items.Reverse()) open.Push(item);
                    break;
                case CosDictionary dictionary:
                    foreach (var item in dictionary.Entries.Values.Reverse()) open.Push(item);
                    break;
            }
        }
    }
}
