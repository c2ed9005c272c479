using System.IO.Compression;
using System.Security.Cryptography;
using PiiScanner.Pdf.Channels;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Writer;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Copies everything that can be reached from the root into a fresh file, without what goes.</summary>
internal sealed class DocumentCopy
{
    private readonly ObjectStore _store;
    private readonly PdfRedaction _redaction;
    private readonly PdfDocument _document;
    private readonly IReadOnlyList<PageEntry> _entries;
    private readonly CopyPlan _plan;
    private readonly FileWriter _file;
    private readonly CancellationToken _cancel;
    private readonly TextScrubber _scrub;
    private readonly ObjectCopier _copier;
    private readonly Dictionary<int, int> _numbers = [];
    private readonly Queue<int> _waiting = new();
    private readonly Lazy<HashSet<int>> _drawn;
    private readonly Lazy<HashSet<int>> _images;
    private readonly Lazy<FontUse> _fonts;
    private int _emptied;
    private readonly ContentEditor _editor;

    public DocumentCopy(PdfDocument document, ObjectStore store, IReadOnlyList<PageEntry> entries, PdfRedaction redaction, Stream output, CancellationToken cancel)
    {
        (_document, _store, _entries, _redaction, _cancel) = (document, store, entries, redaction, cancel);
        _plan = CopyPlan.Make(redaction, entries);
        _file = new FileWriter(output);
        _scrub = new TextScrubber(redaction.Scrub);
        _copier = new ObjectCopier(store, _scrub, redaction, _plan, NumberOf);
        _editor = new ContentEditor(_scrub, store.Limits.MaxNesting);
        _fonts = new(() => FontUse.Of(document, store, redaction, cancel));
        _drawn = new(() => CopyPlan.DrawnForms(document, cancel));
        _images = new(() => CopyPlan.DrawnImages(document, cancel));
    }

    /// <summary>Writes the copy.</summary>
    /// <param name="original">The whole original file, of which the copy's identifier is made.</param>
    public PdfRedactionResult Run(ReadOnlySpan<byte> original)
    {
        _file.Begin();
        var trailer = new Dictionary<string, CosObject> { ["Root"] = _copier.Copy(_store.Table.Trailer.GetValueOrDefault("Root") ?? CosNull.Instance) };
        if (_store.Table.Trailer.TryGetValue("Info", out var information)) trailer["Info"] = _copier.Copy(information);
        // 14.4: twice the same, since this is the first state of a new file; made of the original's bytes, so that the same work gives the same bytes.
        var id = new CosString(SHA256.HashData(original)[..16]);
        trailer["ID"] = new CosArray([id, id]);
        while (_waiting.TryDequeue(out var number))
        {
            _cancel.ThrowIfCancellationRequested();
            WriteObject(number);
        }

        _file.End(trailer);
        return new PdfRedactionResult
        {
            Glyphs = _redaction.GlyphCount,
            Pages = [.. _redaction.TouchedPages],
            Texts = _scrub.Changed,
            SignaturesRemoved = _copier.SignaturesRemoved,
            EncryptionRemoved = _store.Decryptor is not null,
            XfaRemoved = _copier.XfaRemoved,
            PicturesEmptied = _emptied,
        };
    }

    private int NumberOf(int old)
    {
        if (_numbers.TryGetValue(old, out var number)) return number;
        _numbers[old] = number = _file.Reserve();
        _waiting.Enqueue(old);
        return number;
    }

    private void WriteObject(int old)
    {
        var number = _numbers[old];
        switch (_store.Resolve(new CosReference(old, 0)))
        {
            case CosStream stream: WriteStream(number, old, stream); break;
            case CosDictionary page when _plan.Pages.TryGetValue(old, out var index): WritePage(number, old, index, page); break;
            case CosDictionary font when _store.Name(font, "Type") is "Font" or "FontDescriptor" && _fonts.Value.Trimmed(old, font) is { } trimmed: _file.Write(number, _copier.CopyContent(old, trimmed), null); break;
            case var other: _file.Write(number, _copier.CopyContent(old, other), null); break;
        }
    }

    // What is written anew must not be copied first: an object nobody points at would still hold what was taken out.
    private void WritePage(int number, int old, int index, CosDictionary page)
    {
        var raster = _redaction.Rasters.GetValueOrDefault(index);
        var content = raster is null ? NewContent(index, page) : null;
        var kept = page.Entries.Where(e => raster is not null ? !RasterPage.Replaces(e.Key) : content is null || e.Key != "Contents").ToDictionary(e => e.Key, e => e.Value);
        var copy = new Dictionary<string, CosObject>(((CosDictionary)_copier.CopyContent(old, new CosDictionary(kept))).Entries);
        if (raster is not null) RasterPage.Draw(copy, raster, _document.Pages[index], Add);
        else if (content is not null) copy["Contents"] = Add([], content);
        _file.Write(number, new CosDictionary(copy), null);
    }

    // Null where the page's own streams can be copied as they are.
    private byte[]? NewContent(int index, CosDictionary page)
    {
        var key = new ContentKey(PdfContentKind.Page, _entries[index].Id.Number);
        var areas = _redaction.AreasOf(index, _cancel);
        var content = PageContents.Read(_store, page);
        var edited = _editor.Edit(content.Data, _redaction.Removals.GetValueOrDefault(key));
        if (areas.Count == 0 && !edited.IsChanged) return null;
        if (content.IsTruncated || content.IsDamaged) throw new PdfException(PdfError.Damaged, "A page that changes cannot be read whole.");
        return PageOverlay.Draw(edited, areas, _document.Pages[index].ToUserSpace);
    }

    private CosReference Add(Dictionary<string, CosObject> entries, byte[] data)
    {
        var number = _file.Reserve();
        WriteEncoded(number, entries, data);
        return new CosReference(number, 0);
    }

    private void WriteStream(int number, int old, CosStream stream)
    {
        if (_plan.Attachments.TryGetValue(old, out var edit))
        {
            WriteEncoded(number, _copier.CopyAttachmentEntries(stream.Dictionary), (edit.Data ?? default).ToArray());
            return;
        }

        if (_redaction.Images.TryGetValue(old, out var image))
        {
            WriteEncoded(number, image.Entries(_copier.CopyStreamEntries(stream.Dictionary, keepsEncoding: false)), image.Data.ToArray());
            return;
        }

        if (BlankPicture.InPlaceOf(_store, stream, old, _images) is { } blank)
        {
            _emptied++;
            WriteEncoded(number, blank.Entries, blank.Data);
            return;
        }

        if (NewData(old, stream) is { } data) WriteEncoded(number, _copier.CopyStreamEntries(stream.Dictionary, keepsEncoding: false), data);
        else _file.Write(number, new CosStream(new CosDictionary(_copier.CopyStreamEntries(stream.Dictionary, keepsEncoding: true)), default, default), Bytes(stream));
    }

    private ReadOnlyMemory<byte> Bytes(CosStream stream)
    {
        var raw = Raw(stream);
        return JpegTexts.Without(raw, _scrub.Hits) ?? raw;
    }

    // Null where the bytes stay as they are.
    private byte[]? NewData(int old, CosStream stream)
    {
        var dictionary = stream.Dictionary;
        if (_store.Name(dictionary, "Subtype") == "XML" || _store.Name(dictionary, "Type") == "Metadata") return NewXml(stream);
        if (_copier.IsTextStream(old)) return NewText(stream);
        if (_fonts.Value.Trimmed(old, stream) is { } trimmed) return trimmed;
        if (_copier.IsMapOfTexts(old) && _fonts.Value.Without(old, stream, _scrub.Hits) is { } map) return map;
        if (_copier.IsDrawing(old)) return _editor.Edit(_store.Decode(stream).Data, _redaction.Removals.GetValueOrDefault(new ContentKey(PdfContentKind.Form, old))) is { IsChanged: true } drawing ? drawing.Bytes.ToArray() : null;
        var isForm = _store.Name(dictionary, "Subtype") == "Form" || dictionary.Has("BBox");
        if (!isForm || _store.Name(dictionary, "Subtype") == "Image") return null;
        var decoded = _store.Decode(stream);
        var removals = _redaction.Removals.GetValueOrDefault(new ContentKey(PdfContentKind.Form, old));
        if (removals is null && (_redaction.GlyphCount > 0 || _redaction.EmptiesUndrawn) && CopyPlan.ShowsText(decoded.Data, _store.Limits) && !_drawn.Value.Contains(old)) return [];
        var edited = _editor.Edit(decoded.Data, removals);
        if (!edited.IsChanged) return null;
        return decoded.IsTruncated || decoded.IsDamaged
            ? throw new PdfException(PdfError.Damaged, "A form that changes cannot be read whole.")
            : edited.Bytes.ToArray();
    }

    // XMP repeats the properties in forms of its own (lists, qualifiers): where it holds a value it goes as a whole.
    private byte[]? NewXml(CosStream stream)
    {
        var text = PdfText.DecodeXml(_store.Decode(stream).Data.Span);
        return _scrub.Clean(text) is null && _scrub.Clean(System.Net.WebUtility.HtmlDecode(text)) is null ? null : [];
    }

    private byte[]? NewText(CosStream stream)
    {
        var clean = _scrub.Clean(PdfText.Decode(_store.Decode(stream).Data.Span));
        return clean is null ? null : [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(clean)];
    }

    private ReadOnlyMemory<byte> Raw(CosStream stream) =>
        _store.Decryptor is null || !stream.Id.IsIndirect ? stream.Raw : _store.Decryptor.Stream(stream, _store);

    private void WriteEncoded(int number, Dictionary<string, CosObject> entries, byte[] data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        // A picture that is packed already has its own filter.
        var isPacked = entries.ContainsKey("Filter");
        if (!isPacked) entries["Filter"] = new CosName("FlateDecode");
        _file.Write(number, new CosStream(new CosDictionary(entries), default, default), isPacked ? data : packed.ToArray());
    }
}
