using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Walks one part of an OpenDocument package: content or styles. Reader and redactor share it.</summary>
internal sealed partial class OdfPartWalker
{
    private readonly PackageSession _session;
    private readonly OdfStyles _styles;
    private readonly OdfPictures _pictures;
    private readonly OdfCopies _copies;
    private readonly string? _part;
    private readonly string _folder;
    private readonly SectionAssembler _assembler;
    private readonly char[] _buffer = new char[4096];
    private readonly List<Draft> _out = [];
    private string? _page;
    private int? _slide;
    private int _paragraph;
    private int _coloredAround;
    private bool _isSlides;

    /// <summary>Makes a walker for one part.</summary>
    /// <param name="session">What all walkers share.</param>
    /// <param name="common">Styles of the document.</param>
    /// <param name="pictures">Told how large pictures are shown.</param>
    /// <param name="copies">Bounds what is repeated.</param>
    /// <param name="folder">Folder of the part with its slash, or empty for the document itself.</param>
    /// <param name="part">One of <see cref="DocumentParts"/>, or null for the body.</param>
    public OdfPartWalker(PackageSession session, OdfStyles common, OdfPictures pictures, OdfCopies copies, string folder, string? part)
    {
        _session = session;
        _styles = new OdfStyles(common);
        _pictures = pictures;
        _copies = copies;
        _folder = folder;
        _part = _page = part;
        _assembler = session.Assembler(part);
    }

    /// <summary>Sections of the part, pulled.</summary>
    public IEnumerable<DocumentSection> Walk(MarkupReader reader)
    {
        while (reader.Read())
        {
            if (reader is { IsElement: true, Name: "table" })
            {
                foreach (var section in ReadTableStretches(reader, _out).SelectMany(_ => Take())) yield return section;
            }
            else if (reader.IsElement)
            {
                ReadTop(reader);
            }
            else if (reader.IsText)
            {
                ReadStray(reader);
            }

            foreach (var section in Take()) yield return section;
        }

        foreach (var remark in reader.Remarks) _out.Add(Made(DocumentParts.MarkupComment, remark, null));
        foreach (var section in Rest()) yield return section;
    }

    /// <summary>What is still held when the part breaks off.</summary>
    public IEnumerable<DocumentSection> Rest()
    {
        if (_openTable is { } table)
        {
            _openTable = null;
            _out.Add(table);
        }

        return Take().Concat(Late());
    }

    private IEnumerable<DocumentSection> Late()
    {
        foreach (var section in _assembler.Flush()) yield return section;
    }

    private IEnumerable<DocumentSection> Take()
    {
        if (_out.Count == 0) return [];
        List<Draft> drafts = [.. _out];
        _out.Clear();
        return _assembler.Add(drafts, _part);
    }

    // What stands directly in the body is passed through element by element, so that it can be given out before the part is at its end.
    private void ReadTop(MarkupReader reader)
    {
        const int BodyDepth = 2;
        if (reader.Depth < BodyDepth) return;
        switch (reader.Name)
        {
            case "text" or "image" when reader.Depth == BodyDepth: break;
            case "presentation" or "drawing" when reader.Depth == BodyDepth: _isSlides = true; break;
            case "spreadsheet" when reader.Depth == BodyDepth: _isSheets = true; break;
            case "chart" when reader.Depth == BodyDepth: _page = DocumentParts.ChartCache; break;
            case "page": BeginPage(reader); break;
            case "master-page" or "handout-master": _page = DocumentParts.Header; break;
            default: ReadBlock(reader, _out); break;
        }
    }

    private void BeginPage(MarkupReader reader)
    {
        _slide = (_slide ?? 0) + 1;
        _page = _styles.IsHidden("drawing-page", reader.Attribute("style-name")) ? DocumentParts.HiddenSlide : _part;
        if (reader.Attribute("name") is { } name && DrawingText.IsTelling(name)) AddAttribute(reader, "name", DocumentParts.Attribute, _out);
    }

    // One block or one element around blocks.
    private void ReadBlock(MarkupReader reader, List<Draft> into)
    {
        if (_styles.Read(reader)) return;
        switch (reader.Name)
        {
            case "p" or "h": ReadParagraph(reader, _page, into); break;
            case "table": ReadTable(reader, into); break;
            case "header" or "header-left" or "header-first": ReadPart(reader, DocumentParts.Header, into); break;
            case "footer" or "footer-left" or "footer-first": ReadPart(reader, DocumentParts.Footer, into); break;
            case "header-decl": ReadText(reader, DocumentParts.Header, into); break;
            case "footer-decl" or "date-time-decl": ReadText(reader, DocumentParts.Footer, into); break;
            case "notes": ReadNotes(reader, into); break;
            case "deletion": ReadPart(reader, DocumentParts.TrackedDeletion, into); break;
            case "cell-content-change" or "previous": ReadPart(reader, DocumentParts.TrackedDeletion, into); break;
            case "section" when _styles.IsHidden("section", reader.Attribute("style-name")) || reader.Attribute("display") == "none": ReadPart(reader, DocumentParts.HiddenText, into); break;
            case "named-range" or "named-expression": AddAttributes(reader, ["name", "cell-range-address", "expression"], DocumentParts.DefinedName, into); break;
            case "content-validation": AddAttributes(reader, ["condition"], DocumentParts.Validation, into); break;
            case "help-message" or "error-message": ReadMessage(reader, into); break;
            case "user-field-decl": AddAttributes(reader, ["name", "string-value"], DocumentParts.Field, into); break;
            case "scenario": AddAttributes(reader, ["comment"], DocumentParts.Attribute, into); break;
            case "number-style" or "date-style" or "time-style" or "currency-style" or "percentage-style" or "boolean-style" or "text-style": ReadFormat(reader, into); break;
            case "forms": ReadForms(reader, into); break;
            case "script": ReadText(reader, DocumentParts.Script, into); break;
            default: ReadInline(reader, null, into); break;
        }
    }

    private void ReadNotes(MarkupReader reader, List<Draft> into) => ReadPart(reader, DocumentParts.SpeakerNotes, into);

    // Everything down to the end of the element, as a part of its own.
    private void ReadPart(MarkupReader reader, string part, List<Draft> into)
    {
        var outer = _page;
        _page = part;
        ReadInside(reader, into);
        _page = outer;
    }

    private void ReadInside(MarkupReader reader, List<Draft> into)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement) ReadBlock(reader, into);
            else if (reader.IsText) ReadStray(reader);
        }
    }

    // All text of an element as one block.
    private void ReadText(MarkupReader reader, string part, List<Draft> into)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsText) continue;
            var block = GenericTexts.Node(reader, _session, At(part));
            if (!string.IsNullOrWhiteSpace(block.FlatText)) into.Add(block);
        }
    }

    // Only a format with words of its own says more than how values are shown.
    private void ReadFormat(MarkupReader reader, List<Draft> into)
    {
        const int Words = 8;
        var texts = new List<Draft>();
        ReadText(reader, DocumentParts.Attribute, texts);
        into.AddRange(texts.Where(text => text.FlatText.Length >= Words));
    }

    private void ReadMessage(MarkupReader reader, List<Draft> into)
    {
        AddAttributes(reader, ["title"], DocumentParts.Validation, into);
        ReadPart(reader, DocumentParts.Validation, into);
    }

    private void ReadForms(MarkupReader reader, List<Draft> into)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement) AddAttributes(reader, ["label", "title", "value", "current-value", "string-value"], DocumentParts.FormField, into);
            else if (reader.IsText && !string.IsNullOrWhiteSpace(reader.Value)) into.Add(GenericTexts.Node(reader, _session, At(DocumentParts.FormField)));
        }
    }

    // Text where the schema allows none: no program shows it, yet it is in the file.
    private void ReadStray(MarkupReader reader)
    {
        if (string.IsNullOrWhiteSpace(reader.Value)) return;
        _out.Add(GenericTexts.Node(reader, _session, At(DocumentParts.Unreferenced)));
    }

    private Location At(string? part, string? cell = null) => new() { Page = _slide, Paragraph = _paragraph > 0 && cell is null && _slide is null ? _paragraph : null, Part = part, Cell = cell };

    private BlockDraft Made(string part, string text, TextPiece? place)
    {
        var block = new BlockDraft { Part = part, Location = At(part) };
        block.Append(text, default, place);
        return block;
    }

    private void AddAttribute(MarkupReader reader, string name, string part, List<Draft> into)
    {
        var value = reader.Attribute(name);
        if (!string.IsNullOrWhiteSpace(value)) into.Add(Made(part, value, _session.Place(reader, name)));
    }

    private void AddAttributes(MarkupReader reader, string[] names, string part, List<Draft> into)
    {
        foreach (var name in names) AddAttribute(reader, name, part, into);
    }
}
