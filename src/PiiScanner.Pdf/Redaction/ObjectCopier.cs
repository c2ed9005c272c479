using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Copies objects: references get new numbers, strings and names lose what goes, entries that only repeat or cache content are left out.</summary>
/// <param name="store">The original's objects.</param>
/// <param name="scrub">Cleans texts.</param>
/// <param name="redaction">What goes.</param>
/// <param name="plan">What is known of the whole document.</param>
/// <param name="numberOf">New number of an object, which is then copied too.</param>
internal sealed class ObjectCopier(ObjectStore store, TextScrubber scrub, PdfRedaction redaction, CopyPlan plan, Func<int, int> numberOf)
{
    // Previews and working copies of writing programs: what was taken out would live on in them.
    private static readonly string[] Caches = ["Thumb", "PieceInfo", "Perms", "Templates"];

    private static readonly string[] TextStreamKeys = ["JS", "RC", "V", "DV", "Contents"];

    private readonly HashSet<int> _textStreams = [];
    private readonly Dictionary<int, string> _lists = [];
    private readonly HashSet<int> _drawings = [];
    private readonly HashSet<int> _maps = [];

    public bool SignaturesRemoved { get; private set; }

    public bool XfaRemoved { get; private set; }

    /// <summary>Whether a stream was met where a long text stands (7.9.3).</summary>
    public bool IsTextStream(int number) => _textStreams.Contains(number);

    /// <summary>Whether a stream was met that draws a glyph of a font of drawings (9.6.5).</summary>
    public bool IsDrawing(int number) => _drawings.Contains(number);

    /// <summary>Whether a stream was met that says the texts of a font's codes (9.10.3).</summary>
    public bool IsMapOfTexts(int number) => _maps.Contains(number);

    /// <summary>Copies what an indirect object holds.</summary>
    /// <param name="number">Its number in the original.</param>
    /// <param name="value">The object.</param>
    public CosObject CopyContent(int number, CosObject value) => Copy(value, _lists.GetValueOrDefault(number, ""), 0);

    /// <summary>Copies a value; a reference stays one.</summary>
    public CosObject Copy(CosObject value) => Copy(value, "", 0);

    /// <summary>Entries of a stream's dictionary, without its length, and without its encoding where the bytes are written anew.</summary>
    public Dictionary<string, CosObject> CopyStreamEntries(CosDictionary dictionary, bool keepsEncoding)
    {
        var entries = new Dictionary<string, CosObject>();
        foreach (var (key, value) in dictionary.Entries)
        {
            if (key is "Length" or "DL" || (!keepsEncoding && key is "Filter" or "DecodeParms")) continue;
            if (keepsEncoding || key is not ("Filter" or "DecodeParms")) entries[scrub.Name(key)] = Copy(value, key, 1);
        }

        if (keepsEncoding) DropCryptFilter(dictionary, entries);
        return entries;
    }

    /// <summary>Entries of an embedded file whose bytes change: its size and checksum are those of the old bytes.</summary>
    public Dictionary<string, CosObject> CopyAttachmentEntries(CosDictionary dictionary)
    {
        var entries = CopyStreamEntries(dictionary, keepsEncoding: false);
        entries.Remove("Params");
        return entries;
    }

    private CosObject Copy(CosObject value, string key, int depth)
    {
        if (depth > store.Limits.MaxNesting) throw new PdfException(PdfError.LimitExceeded, "Objects are nested too deeply.");
        return value switch
        {
            CosReference reference => CopyReference(reference, key),
            CosDictionary dictionary => CopyDictionary(dictionary, key, depth),
            CosArray array => new CosArray([.. array.Items.Select(item => Copy(item, key, depth + 1))]),
            CosString text => scrub.Clean(text),
            CosName name => scrub.Name(name.Value) is var clean && clean == name.Value ? name : new CosName(clean),
            _ => value,
        };
    }

    private CosObject CopyReference(CosReference reference, string key)
    {
        var target = store.Resolve(reference);
        if (target is CosNull) return CosNull.Instance;
        if (target is CosDictionary dictionary && Goes(dictionary)) return CosNull.Instance;
        if (target is CosStream && TextStreamKeys.Contains(key)) _textStreams.Add(reference.Number);
        if (key is "Properties" or "CharProcs") _lists[reference.Number] = key;
        if (key == "CharProcs") _drawings.Add(reference.Number);
        if (key == "ToUnicode") _maps.Add(reference.Number);
        return new CosReference(numberOf(reference.Number), 0);
    }

    private CosObject CopyDictionary(CosDictionary dictionary, string key, int depth)
    {
        if (Goes(dictionary)) return CosNull.Instance;
        var stripsTexts = (key == "Properties" && redaction.GlyphCount > 0) || SpellsRemoved(dictionary);
        // An annotation whose texts change shows the old ones until its appearance is drawn again, which viewers do where it is missing.
        var dropsAppearance = dictionary.Has("AP") && dictionary.Has("Subtype") && dictionary.Entries.Values.Any(value => store.Resolve(value) is CosString text && scrub.Hits(text));
        var entries = new Dictionary<string, CosObject>();
        foreach (var (name, value) in dictionary.Entries)
        {
            if ((dropsAppearance && name == "AP") || Caches.Contains(name) || IsRemovedFile(name, value) || IsSpelledForm(name, value) || (stripsTexts && MarkRewriter.IsText(name))) continue;
            entries[scrub.Name(name)] = Copy(value, key is "Properties" or "CharProcs" && name != key ? key : name, depth + 1);
        }

        return new CosDictionary(entries);
    }

    private bool Goes(CosDictionary dictionary)
    {
        if (!CopyPlan.IsSignature(store, dictionary)) return false;
        SignaturesRemoved = true;
        return true;
    }

    private bool IsRemovedFile(string name, CosObject value)
    {
        if (name != "EF") return false;
        foreach (var file in store.AsDictionary(value).Entries.Values)
            if (file is CosReference reference && plan.Attachments.TryGetValue(reference.Number, out var edit) && edit.Data is null) return true;
        return false;
    }

    // An XFA form holds its values a second time, as XML in pieces.
    private bool IsSpelledForm(string name, CosObject value)
    {
        if (name != "XFA") return false;
        var resolved = store.Resolve(value);
        var pieces = resolved is CosArray array ? array.Items.Select(store.Resolve).OfType<CosStream>() : resolved is CosStream single ? [single] : [];
        var text = string.Concat(pieces.Select(p => Channels.PdfText.DecodeXml(store.Decode(p).Data.Span)));
        if (scrub.Clean(text) is null && scrub.Clean(System.Net.WebUtility.HtmlDecode(text)) is null) return false;
        return XfaRemoved = true;
    }

    // A structure element (14.7.2) whose content loses glyphs: its ActualText, Alt and E may spell them in pieces no search finds.
    private bool SpellsRemoved(CosDictionary dictionary)
    {
        if (redaction.Marks.Count == 0 || !dictionary.Has("S") || !dictionary.Has("K") || !dictionary.Entries.Keys.Any(MarkRewriter.IsText)) return false;
        var page = dictionary["Pg"] is CosReference own ? own.Number : 0;
        var kids = store.Get(dictionary, "K") is CosArray array ? array.Items : [dictionary["K"]];
        foreach (var kid in kids)
        {
            var (target, id) = store.Resolve(kid) switch
            {
                CosNumber number => (page, number.ToInt32()),
                CosDictionary mark when mark.Has("MCID") => (mark["Pg"] is CosReference other ? other.Number : page, store.Integer(mark, "MCID", -1)),
                _ => (0, -1),
            };
            if (id >= 0 && redaction.Marks.Any(m => m.Id == id && (target == 0 || m.Page == target))) return true;
        }

        return false;
    }

    // 7.4.10: the copy is not encrypted, so that a stream has nothing to be exempted from.
    private void DropCryptFilter(CosDictionary dictionary, Dictionary<string, CosObject> entries)
    {
        if (store.Decryptor is null) return;
        var filter = store.Get(dictionary, "Filter");
        if (filter is CosName { Value: "Crypt" })
        {
            entries.Remove("Filter");
            entries.Remove("DecodeParms");
        }
        else if (filter is CosArray filters && filters.Items.Select(store.Resolve).Any(f => f is CosName { Value: "Crypt" }))
        {
            var keep = Enumerable.Range(0, filters.Count).Where(i => store.Resolve(filters[i]) is not CosName { Value: "Crypt" }).ToList();
            entries["Filter"] = new CosArray([.. keep.Select(i => store.Resolve(filters[i]))]);
            if (store.Get(dictionary, "DecodeParms") is CosArray parameters) entries["DecodeParms"] = new CosArray([.. keep.Select(i => Copy(parameters[i], "", 1))]);
        }
    }
}
