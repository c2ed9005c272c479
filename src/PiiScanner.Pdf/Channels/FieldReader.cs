using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Channels;

/// <summary>Form fields (ISO 32000-1, 12.7) and signatures (12.8).</summary>
internal sealed class FieldReader(ObjectStore store, PartSink sink, ActionReader actions)
{
    private static readonly string[] SignatureKeys = ["Name", "Reason", "Location", "ContactInfo"];

    private readonly HashSet<CosDictionary> _signatures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Number of signatures.</summary>
    public int Signatures { get; private set; }

    public void Read(CosDictionary catalog)
    {
        var form = store.Dictionary(catalog, "AcroForm");
        new TreeWalker(store, sink).Walk(form["Fields"], (field, id, open) =>
        {
            ReadField(field, id);
            TreeWalker.Push(open, store.Array(field, "Kids"));
        });
        ReadXfa(form);
        foreach (var right in sink.First(store.Dictionary(catalog, "Perms").Entries.Values, 16)) ReadSignature(right, right is CosReference reference ? reference.Id : PdfObjectId.None);
    }

    /// <summary>Reads one field, or a widget.</summary>
    public void ReadField(CosDictionary field, PdfObjectId id)
    {
        var name = PdfText.Read(store, field, "T") ?? "";
        foreach (var key in (ReadOnlySpan<string>)["T", "TU", "TM", "RV"]) sink.AddEntry(PdfChannel.FormField, field, key, id, label: Label(name, key));
        AddValue(field["V"], id, Label(name, "V"));
        AddValue(field["DV"], id, Label(name, "DV"));
        AddValue(field["Opt"], id, Label(name, "Opt"));
        actions.Read(field, id);
        if (store.Name(field, "FT") is null or "Sig") ReadSignature(field["V"], id);
    }

    // 12.8.1: a signature belongs to a field; those that grant rights (12.8.4) may hang in the catalog alone.
    private void ReadSignature(CosObject value, PdfObjectId owner)
    {
        if (store.Resolve(value) is not CosDictionary signature || !(signature.Has("ByteRange") || signature.Has("Contents")) || !_signatures.Add(signature)) return;
        Signatures++;
        foreach (var key in SignatureKeys) sink.AddEntry(PdfChannel.Signature, signature, key, owner);
    }

    // Choices have several values, options pairs of export value and text.
    private void AddValue(CosObject value, PdfObjectId id, string label)
    {
        var open = new Stack<CosObject>([value]);
        for (var left = 10_000; open.TryPop(out var item); left--)
        {
            if (left == 0)
            {
                sink.Truncate();
                return;
            }

            switch (store.Resolve(item))
            {
                case CosName name when name.Value is not ("Off" or "Yes"): sink.Add(PdfChannel.FormField, label, PdfText.DecodeName(name.Value), id); break;
                case CosArray array:
                    foreach (var one in sink.First(array.Items, 10_000).Reverse()) open.Push(one);
                    break;
                default:
                    if (PdfText.Read(store, item) is { } text) sink.Add(PdfChannel.FormField, label, text, id);
                    break;
            }
        }
    }

    // 12.7.8: one stream, or pairs of a name and a stream which together are one XML document.
    private void ReadXfa(CosDictionary form)
    {
        var xfa = form["XFA"];
        if (store.Resolve(xfa) is CosStream single) AddXml(single);
        if (store.Resolve(xfa) is not CosArray array) return;
        foreach (var item in sink.First(array.Items, 200))
            if (store.Resolve(item) is CosStream stream) AddXml(stream);
    }

    private void AddXml(CosStream stream) => sink.Add(PdfChannel.Xfa, "XFA", PdfText.DecodeXml(store.Decode(stream).Data.Span), stream.Id);

    private static string Label(string name, string key) => name.Length == 0 ? key : name + "/" + key;
}
