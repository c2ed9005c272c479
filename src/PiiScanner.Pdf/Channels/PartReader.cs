using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>Reads all texts of a document that stand outside its pages' content.</summary>
internal sealed class PartReader
{
    private static readonly string[] StructureKeys = ["ActualText", "Alt", "E", "T"];

    private readonly ObjectStore _store;
    private readonly CosDictionary _catalog;
    private readonly PartSink _sink;
    private readonly ActionReader _actions;
    private const int MostDrawn = 20_000;

    private readonly HashSet<int> _metadata = [];
    private readonly HashSet<int> _drawn = [];

    private PartReader(ObjectStore store, CosDictionary catalog)
    {
        (_store, _catalog, _sink) = (store, catalog, new PartSink(store));
        _actions = new ActionReader(store, _sink);
    }

    public static PdfTextParts Read(ObjectStore store, CosDictionary catalog, IReadOnlyList<PageEntry> pages, CancellationToken cancel)
    {
        var reader = new PartReader(store, catalog);
        reader.ReadMetadata();
        reader.ReadOutlines();
        reader.ReadStructure();
        reader.ReadScripts();
        reader.ReadLabels();
        var fields = new FieldReader(store, reader._sink, reader._actions);
        fields.Read(catalog);
        cancel.ThrowIfCancellationRequested();
        var annotations = new AnnotationReader(store);
        for (var i = 0; i < pages.Count && !reader._sink.IsFull; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var page = store.AsDictionary(pages[i].Page);
            if (!annotations.TryReadTexts(pages[i], i, reader._sink, reader._actions, fields)) reader._sink.Truncate();
            reader._actions.Read(page, pages[i].Id, i);
            reader.AddXmp(page, i);
            reader.AddXmpOfDrawn(page, i);
        }

        reader.ReadFiles(pages);
        return new PdfTextParts(reader._sink.Parts, fields.Signatures, reader._sink.IsTruncated);
    }

    private void ReadMetadata()
    {
        if (_store.Table.Trailer.GetValueOrDefault("Info") is { } info)
        {
            var id = info is CosReference reference ? reference.Id : PdfObjectId.None;
            var dictionary = _store.AsDictionary(info);
            foreach (var key in _sink.First(dictionary.Entries.Keys, 1000)) _sink.AddEntry(PdfChannel.Info, dictionary, key, id);
        }

        AddXmp(_catalog, -1);
    }

    private void AddXmp(CosDictionary owner, int page)
    {
        if (_store.Get(owner, "Metadata") is CosStream stream && _metadata.Add(stream.Id.Number)) _sink.Add(PdfChannel.Xmp, "Metadata", PdfText.DecodeXml(_store.Decode(stream).Data.Span), stream.Id, page);
    }

    // 14.3.2 (and whether the page draws them is another question): pictures and forms may carry metadata of their own, such as who took a photograph, and where.
    private void AddXmpOfDrawn(CosDictionary page, int index)
    {
        var open = new Queue<CosDictionary>([_store.Dictionary(_store.Dictionary(page, "Resources"), "XObject")]);
        while (open.TryDequeue(out var drawn))
        {
            foreach (var entry in drawn.Entries.Values)
            {
                if (_drawn.Count >= MostDrawn)
                {
                    _sink.Truncate();
                    return;
                }

                if (entry is not CosReference reference || !_drawn.Add(reference.Number) || _store.Peek(reference) is not CosStream stream) continue;
                AddXmp(stream.Dictionary, index);
                if (stream.Dictionary.Has("Resources")) open.Enqueue(_store.Dictionary(_store.Dictionary(stream.Dictionary, "Resources"), "XObject"));
            }
        }
    }

    private void ReadOutlines() => new TreeWalker(_store, _sink).Walk(_catalog["Outlines"], (node, id, open) =>
    {
        _sink.AddEntry(PdfChannel.Outline, node, "Title", id);
        _actions.Read(node, id);
        if (node.Has("Next")) open.Push(node["Next"]);
        if (node.Has("First")) open.Push(node["First"]);
    });

    private void ReadStructure() => new TreeWalker(_store, _sink).Walk(_catalog["StructTreeRoot"], (node, id, open) =>
    {
        foreach (var key in StructureKeys) _sink.AddEntry(PdfChannel.Structure, node, key, id);
        // 14.8.5.7: what a table says, for those who cannot see it.
        var attributes = _store.Get(node, "A") is CosArray array ? _sink.First(array.Items, 100).Select(_store.AsDictionary) : [_store.Dictionary(node, "A")];
        foreach (var own in attributes) _sink.AddEntry(PdfChannel.Structure, own, "Summary", id);
        if (node.Has("K")) open.Push(node["K"]);
    });

    private void ReadScripts()
    {
        foreach (var (_, value) in new TreeWalker(_store, _sink).NameTree(_store.Dictionary(_catalog, "Names")["JavaScript"]))
            _actions.ReadAction(value, value is CosReference reference ? reference.Id : PdfObjectId.None, -1, null);
        _actions.Read(_catalog, PdfObjectId.None);
        _sink.AddEntry(PdfChannel.Link, _store.Dictionary(_catalog, "URI"), "Base", PdfObjectId.None);
    }

    private void ReadLabels()
    {
        foreach (var item in _sink.First(_store.Array(_store.Dictionary(_catalog, "OCProperties"), "OCGs").Items, 10_000))
            _sink.AddEntry(PdfChannel.Label, _store.AsDictionary(item), "Name", item is CosReference reference ? reference.Id : PdfObjectId.None);
        new TreeWalker(_store, _sink).Walk(_catalog["PageLabels"], (node, id, open) =>
        {
            foreach (var item in _sink.First(_store.Array(node, "Nums").Items, 100_000))
                if (_store.Resolve(item) is CosDictionary label) _sink.AddEntry(PdfChannel.Label, label, "P", id);
            TreeWalker.Push(open, _store.Array(node, "Kids"));
        });
        ReadDestinations();
        foreach (var item in _sink.First(_store.Array(_catalog, "Threads").Items, 1000))
        {
            var thread = _store.Dictionary(_store.AsDictionary(item), "I");
            foreach (var key in _sink.First(thread.Entries.Keys, 100)) _sink.AddEntry(PdfChannel.Info, thread, key, item is CosReference reference ? reference.Id : PdfObjectId.None);
        }
    }

    // 12.3.2.3: places that links lead to are often called as the headings they stand at.
    private void ReadDestinations()
    {
        foreach (var (name, _) in new TreeWalker(_store, _sink).NameTree(_store.Dictionary(_catalog, "Names")["Dests"])) _sink.Add(PdfChannel.Label, "Dests", name, PdfObjectId.None);
        foreach (var name in _sink.First(_store.Dictionary(_catalog, "Dests").Entries.Keys, 100_000)) _sink.Add(PdfChannel.Label, "Dests", PdfText.DecodeName(name), PdfObjectId.None);
    }

    private void ReadFiles(IReadOnlyList<PageEntry> pages)
    {
        var (files, isTruncated) = AttachmentReader.Read(_store, _catalog, pages);
        if (isTruncated) _sink.Truncate();
        foreach (var file in files) _sink.Add(PdfChannel.Attachment, "Name", file.Name, file.Id, file.PageIndex);
        foreach (var (name, value) in new TreeWalker(_store, _sink).NameTree(_store.Dictionary(_catalog, "Names")["EmbeddedFiles"]))
        {
            var id = value is CosReference reference ? reference.Id : PdfObjectId.None;
            _sink.Add(PdfChannel.Attachment, "Name", name, id);
            ReadFile(_store.AsDictionary(value), id);
        }
    }

    // 7.11.3: a description, and in a portfolio (7.11.6) what its columns show of the file.
    private void ReadFile(CosDictionary file, PdfObjectId id)
    {
        _sink.AddEntry(PdfChannel.Attachment, file, "Desc", id);
        var item = _store.Dictionary(file, "CI");
        foreach (var key in _sink.First(item.Entries.Keys, 1000))
        {
            _sink.AddEntry(PdfChannel.Attachment, item, key, id);
            var column = _store.Dictionary(item, key);
            foreach (var part in (ReadOnlySpan<string>)["P", "D"]) _sink.AddEntry(PdfChannel.Attachment, column, part, id, label: key);
        }
    }
}
