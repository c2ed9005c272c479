using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>Embedded files (ISO 32000-1, 7.11.4): of the document's name tree, of associated files, of annotations.</summary>
internal sealed class AttachmentReader(ObjectStore store)
{
    private readonly PartSink _sink = new(store);
    private readonly HashSet<int> _streams = [];
    private readonly List<PdfAttachment> _attachments = [];
    private int _left = store.Limits.MaxTextParts;

    /// <summary>The files, and whether some were left out because there are too many.</summary>
    public static (IReadOnlyList<PdfAttachment> Files, bool IsTruncated) Read(ObjectStore store, CosDictionary catalog, IReadOnlyList<PageEntry> pages)
    {
        var reader = new AttachmentReader(store);
        foreach (var (name, value) in new TreeWalker(store, reader._sink).NameTree(store.Dictionary(catalog, "Names")["EmbeddedFiles"])) reader.Add(value, name, -1);
        foreach (var file in store.Array(catalog, "AF").Items) reader.Add(file, "", -1);
        for (var i = 0; i < pages.Count; i++) reader.AddPage(store.AsDictionary(pages[i].Page), i);
        return (reader._attachments, reader._sink.IsTruncated);
    }

    private void AddPage(CosDictionary page, int index)
    {
        foreach (var file in store.Array(page, "AF").Items) Add(file, "", index);
        foreach (var item in store.Array(page, "Annots").Items)
        {
            var annotation = store.AsDictionary(item);
            if (annotation.Has("FS")) Add(annotation["FS"], "", index);
            foreach (var file in store.Array(annotation, "AF").Items) Add(file, "", index);
        }
    }

    private void Add(CosObject value, string nameInTree, int page)
    {
        if (--_left < 0)
        {
            _sink.Truncate();
            return;
        }

        var specification = store.AsDictionary(value);
        var files = store.Dictionary(specification, "EF");
        foreach (var key in (ReadOnlySpan<string>)["UF", "F", "Unix", "DOS", "Mac"])
        {
            if (store.Get(files, key) is not CosStream stream || !_streams.Add(stream.Id.Number)) continue;
            var name = PdfText.Read(store, specification, "UF") ?? PdfText.Read(store, specification, "F") ?? nameInTree;
            _attachments.Add(File(store, stream, name, page));
        }
    }

    /// <summary>The file of an embedded stream.</summary>
    public static PdfAttachment File(ObjectStore store, CosStream stream, string name, int page) => new(name, stream.Id, page, () =>
    {
        var decoded = store.Decode(stream, store.Limits.MaxAttachmentBytes);
        return (decoded.Data, decoded.IsTruncated || decoded.IsDamaged || (decoded.Data.IsEmpty && !stream.Raw.IsEmpty));
    });
}
