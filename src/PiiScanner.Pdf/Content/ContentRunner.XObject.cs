using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Filters;
using PiiScanner.Pdf.Images;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Content;

/// <content>Forms and images (8.8 to 8.10).</content>
internal sealed partial class ContentRunner
{
    private void DrawXObject(string? name)
    {
        if (name is null) return;
        var entry = _resources.Entry("XObject", name);
        if (_run.Store.Resolve(entry) is not CosStream stream)
        {
            _run.Sink.Report(PdfProblemKind.MissingResource, _source.Id);
            return;
        }

        var hidden = _hidden;
        if (stream.Dictionary.Has("OC") && _run.Layers.IsHidden(stream.Dictionary["OC"])) hidden |= PdfHidden.OptionalContent;
        if (_run.Store.Name(stream.Dictionary, "Subtype") == "Image") DrawImage(stream, hidden);
        else DrawForm(stream, hidden);
    }

    private void DrawForm(CosStream stream, PdfHidden hidden)
    {
        var (store, sink) = (_run.Store, _run.Sink);
        if (_depth >= store.Limits.MaxFormDepth)
        {
            sink.Report(PdfProblemKind.LimitExceeded, stream.Id);
            return;
        }

        if (!_run.ActiveForms.Add(stream.Id.Number))
        {
            sink.Report(PdfProblemKind.CyclicForm, stream.Id);
            return;
        }

        if (_hiddenMarks > 0) hidden |= PdfHidden.OptionalContent;
        FormRunner.Run(_run, stream, PdfContentKind.Form, _state.Clone(), _resources.Dictionary, _depth + 1, hidden, _marked);
        _run.ActiveForms.Remove(stream.Id.Number);
    }

    // 8.7.3 and 11.6.5.3: text and pictures of a pattern's cell, or of a mask, are seen through what is filled with them.
    private void ReadAside(CosObject entry, in PdfMatrix matrix)
    {
        if (_run.Store.Resolve(entry) is not CosStream stream || !stream.Dictionary.Has("BBox") || _depth >= _run.Store.Limits.MaxFormDepth) return;
        if (!_run.ReadAside.Add(stream.Id.Number)) return;
        var state = new GraphicsState { Matrix = matrix, Clip = _run.PageBox };
        FormRunner.Run(_run, stream, PdfContentKind.Form, state, _resources.Dictionary, _depth + 1, _hidden | PdfHidden.Aside, null);
    }

    private void DrawImage(CosStream stream, PdfHidden hidden)
    {
        var store = _run.Store;
        var (dictionary, spaces) = (stream.Dictionary, _resources.ColorSpaces);
        AddImage(dictionary, stream.Id, hidden, () => ImageReader.Read(store, dictionary, spaces, store.Decode(stream)));
    }

    private void DrawInlineImage()
    {
        var start = _lexer.Start;
        var image = _lexer.ReadInlineImage();
        var (store, spaces) = (_run.Store, _resources.ColorSpaces);
        var (dictionary, data) = (image.Dictionary, (ReadOnlyMemory<byte>)image.Data.ToArray());
        AddImage(dictionary, PdfObjectId.None, _hidden, Read, start);

        PdfImageData Read() => ImageReader.Read(store, dictionary, spaces, StreamDecoder.Decode(data, dictionary, store, store.Limits.MaxDecodedBytes));
    }

    private void AddImage(CosDictionary dictionary, PdfObjectId id, PdfHidden hidden, Func<PdfImageData> read, int start = -1)
    {
        var store = _run.Store;
        if (start < 0) start = _lexer.Start;
        if (_hiddenMarks > 0) hidden |= PdfHidden.OptionalContent;
        // A picture that fills a shape is a picture on the page.
        hidden &= ~PdfHidden.Aside;
        var box = _state.Matrix.Apply(new PdfBox(0, 0, 1, 1));
        var shown = box.Intersect(_state.Clip).Intersect(_run.PageBox);
        if (shown.Width <= 0 || shown.Height <= 0) hidden |= PdfHidden.Clipped;
        var stencil = store.Get(dictionary, "ImageMask", "IM") is CosBoolean { Value: true };
        var masked = dictionary.Has("SMask") || dictionary.Has("Mask");
        var source = _source;
        _run.Sink.Add(new PdfImage(read, masked ? () => Masks(store, dictionary, source) : null)
        {
            Source = _source,
            Id = id,
            Placement = _state.Matrix,
            Box = box,
            Width = ImageReader.Size(store, dictionary, "Width", "W"),
            Height = ImageReader.Size(store, dictionary, "Height", "H"),
            IsStencil = stencil,
            HasMask = masked,
            HasColorKey = masked && store.Get(dictionary, "Mask") is CosArray,
            Color = stencil ? _state.Fill : default,
            IsOpaque = !stencil && !masked && _state.FillAlpha >= 0.9 && !_state.IsBlended && !_state.HasSoftMask,
            PaintOrder = _run.Sink.NextOrder(),
            Hidden = hidden,
            OperatorStart = start,
            OperatorLength = _lexer.End - start,
        });
    }

    private static List<PdfImage> Masks(ObjectStore store, CosDictionary dictionary, PdfContentSource source)
    {
        var masks = new List<PdfImage>();
        foreach (var key in (ReadOnlySpan<string>)["SMask", "Mask"])
        {
            if (store.Get(dictionary, key) is not CosStream stream || !stream.Id.IsIndirect) continue;
            masks.Add(new PdfImage(() => ImageReader.Read(store, stream.Dictionary, CosDictionary.Empty, store.Decode(stream)))
            {
                Source = source,
                Id = stream.Id,
                Width = ImageReader.Size(store, stream.Dictionary, "Width", "W"),
                Height = ImageReader.Size(store, stream.Dictionary, "Height", "H"),
                IsStencil = key == "Mask",
            });
        }

        return masks;
    }
}
