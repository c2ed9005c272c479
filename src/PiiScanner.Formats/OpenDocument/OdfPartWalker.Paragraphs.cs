using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.OpenDocument;

/// <content>Paragraphs and what stands inside them.</content>
internal sealed partial class OdfPartWalker
{
    private const int MaxSpaces = 1000;
    private RunProperties _run;
    private bool _isBehindSpace;

    private void ReadParagraph(MarkupReader reader, string? part, List<Draft> into)
    {
        _paragraph++;
        var isTitle = reader.Name == "h" || _isTitle;
        var block = new BlockDraft { Part = part, Location = At(part), IsHeading = isTitle };
        var hanging = new List<Draft>();
        ReadParagraphInto(reader, block, hanging, default);
        if (block.Length > 0) into.Add(block);
        into.AddRange(hanging);
    }

    // Text goes to the block, what hangs on it to the list.
    private void ReadParagraphInto(MarkupReader reader, BlockDraft block, List<Draft> hanging, RunProperties below)
    {
        var outer = (_run, _isBehindSpace);
        var style = reader.Attribute("style-name");
        _run = _styles.Text("paragraph", style).Over(below);
        _isBehindSpace = true;
        var isShaded = _styles.IsShaded("paragraph", style);
        if (isShaded) _coloredAround++;
        ReadInlineContent(reader, block, hanging);
        if (isShaded) _coloredAround--;
        (_run, _isBehindSpace) = outer;
    }

    private void ReadInlineContent(MarkupReader reader, BlockDraft? block, List<Draft> hanging)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText) ReadCharacters(reader, block, hanging);
            else if (reader.IsElement) ReadInline(reader, block, hanging);
        }
    }

    // An element inside of text, or around blocks where there is no text to add to.
    private void ReadInline(MarkupReader reader, BlockDraft? block, List<Draft> hanging)
    {
        switch (reader.Name)
        {
            case "p" or "h" or "table" when block is null: ReadBlock(reader, hanging); break;
            case "p" or "h": ReadParagraph(reader, DocumentParts.TextBox, hanging); break;
            case "table": ReadTable(reader, hanging); break;
            case "span": ReadSpan(reader, block, hanging); break;
            case "s" when block is not null: AppendSpaces(reader, block); break;
            case "tab" when block is not null: AppendMark(reader, block, "\t"); break;
            case "line-break" when block is not null: AppendMark(reader, block, "\n"); break;
            case "a":
                AddAttributes(reader, ["href", "title"], DocumentParts.Field, hanging);
                ReadInlineContent(reader, block, hanging);
                break;
            case "note": ReadNote(reader, hanging); break;
            case "note-citation": reader.SkipElement(); break;
            case "annotation": ReadAnnotation(reader, hanging); break;
            case "change-info" or "creator" or "initial-creator": ReadAuthor(reader, hanging); break;
            case "date" when block is null: reader.SkipElement(); break;
            case "deletion": ReadPart(reader, DocumentParts.TrackedDeletion, hanging); break;
            case "bookmark" or "bookmark-start" or "reference-mark" or "reference-mark-start" when !WordFields.IsGenerated(reader.Attribute("name") ?? "") && reader.Attribute("name")?.StartsWith("__", StringComparison.Ordinal) != true:
                AddAttribute(reader, "name", DocumentParts.Field, hanging);
                break;
            case "hidden-text" or "conditional-text":
                AddAttributes(reader, ["string-value", "string-value-if-true", "string-value-if-false"], DocumentParts.HiddenText, hanging);
                ReadInlineContent(reader, block, hanging);
                break;
            case "title" or "desc" when block is null: ReadText(reader, DocumentParts.AltText, hanging); break;
            default: ReadShape(reader, block, hanging); break;
        }
    }

    private void ReadSpan(MarkupReader reader, BlockDraft? block, List<Draft> hanging)
    {
        var outer = _run;
        var style = reader.Attribute("style-name");
        if (style is not null) _run = _styles.Text("text", style).Over(_run);
        ReadInlineContent(reader, block, hanging);
        _run = outer;
    }

    private void ReadNote(MarkupReader reader, List<Draft> hanging) =>
        ReadPart(reader, reader.Attribute("note-class") == "endnote" ? DocumentParts.Endnotes : DocumentParts.Footnotes, hanging);

    private void ReadAnnotation(MarkupReader reader, List<Draft> hanging)
    {
        _session.Authors.Add(reader.Attribute("author"), _session.Place(reader, "author"));
        ReadPart(reader, DocumentParts.Comments, hanging);
    }

    private void ReadAuthor(MarkupReader reader, List<Draft> hanging)
    {
        if (reader.Name == "change-info")
        {
            ReadInlineContent(reader, null, hanging);
            return;
        }

        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText) _session.Authors.Add(reader.Value, _session.Place(reader));
        }
    }

    private void AppendSpaces(MarkupReader reader, BlockDraft block)
    {
        var count = int.TryParse(reader.Attribute("c"), NumberStyles.None, CultureInfo.InvariantCulture, out var c) ? Math.Clamp(c, 1, MaxSpaces) : 1;
        block.Append(new string(' ', count), Look(), null);
        _isBehindSpace = false;
    }

    private void AppendMark(MarkupReader reader, BlockDraft block, string mark)
    {
        block.Append(mark, Look(), _session.Place(reader));
        _isBehindSpace = true;
    }

    // OpenDocument 1.2, 6.1.2: white space is one space, and none at the beginning of a paragraph or behind another one.
    private void ReadCharacters(MarkupReader reader, BlockDraft? block, List<Draft> hanging)
    {
        if (block is null)
        {
            if (!string.IsNullOrWhiteSpace(reader.Value)) hanging.Add(GenericTexts.Node(reader, _session, At(DocumentParts.Unreferenced)));
            return;
        }

        var look = Look();
        for (int offset = 0, read; (read = reader.ReadChunk(_buffer)) > 0; offset += read)
        {
            var start = 0;
            for (var i = 0; i < read; i++)
            {
                if (_buffer[i] is not (' ' or '\t' or '\r' or '\n'))
                {
                    _isBehindSpace = false;
                    continue;
                }

                block.Append(_buffer.AsSpan(start, i - start), look, _session.Place(reader, null, offset + start));
                if (!_isBehindSpace) block.Append(" ", look, _session.Place(reader, null, offset + i));
                _isBehindSpace = true;
                start = i + 1;
            }

            block.Append(_buffer.AsSpan(start, read - start), look, _session.Place(reader, null, offset + start));
        }
    }

    private RunLook Look()
    {
        var look = _run.Look(_coloredAround > 0);
        return _page == DocumentParts.HiddenText ? look with { HiddenAs = DocumentParts.HiddenText } : look;
    }
}
