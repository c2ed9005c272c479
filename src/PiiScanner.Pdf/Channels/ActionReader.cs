using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>Scripts and targets in actions (ISO 32000-1, 12.6), with all actions that follow them.</summary>
internal sealed class ActionReader(ObjectStore store, PartSink sink)
{
    /// <summary>Reads the actions of a dictionary: its <c>A</c>, <c>OpenAction</c>, and the triggers in its <c>AA</c>.</summary>
    public void Read(CosDictionary owner, PdfObjectId id, int page = -1, PdfBox? box = null)
    {
        ReadAction(owner["A"], id, page, box);
        ReadAction(owner["OpenAction"], id, page, box);
        foreach (var trigger in sink.First(store.Dictionary(owner, "AA").Entries.Values, 64)) ReadAction(trigger, id, page, box);
    }

    public void ReadAction(CosObject action, PdfObjectId owner, int page, PdfBox? box)
    {
        if (action is CosNull) return;
        new TreeWalker(store, sink).Walk(action, (node, id, open) =>
        {
            var holder = id.IsIndirect ? id : owner;
            sink.AddEntry(PdfChannel.JavaScript, node, "JS", holder, page, box);
            sink.AddEntry(PdfChannel.Link, node, "URI", holder, page, box);
            if (store.Name(node, "S") is "GoToR" or "Launch" or "SubmitForm" or "ImportData" or "GoToE") AddFile(node, holder, page, box);
            if (node.Has("Next")) open.Push(node["Next"]);
        });
    }

    private void AddFile(CosDictionary action, PdfObjectId id, int page, PdfBox? box)
    {
        sink.AddEntry(PdfChannel.Link, action, "F", id, page, box);
        var file = store.Dictionary(action, "F");
        sink.AddEntry(PdfChannel.Link, file, "UF", id, page, box);
        sink.AddEntry(PdfChannel.Link, file, "F", id, page, box);
    }
}
