using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <content>What stands between the text: fields, bookmarks, content controls, authors, pictures' descriptions.</content>
internal sealed partial class WordPartWalker
{
    private const int MaxOpenFields = 500;

    // Elements that hold something besides the running text. Unknown ones are passed through, so that the text inside is read.
    private void ReadBlockMarker(MarkupReader reader)
    {
        if (reader.Vocabulary != Vocabulary.Word)
        {
            ReadGraphicMarker(reader);
            return;
        }

        switch (reader.Name)
        {
            case "sectPr" or "tblGrid":
                AddAuthor(reader);
                reader.SkipElement();
                break;
            case "sdtPr": ReadControlProperties(reader); break;
            case "ffData": ReadFormField(reader); break;
            case "fldSimple": AddInstruction(reader); break;
            case "bookmarkStart" when !WordFields.IsGenerated(reader.Attribute("name") ?? ""): AddAttribute(reader, "name", DocumentParts.Field); break;
            case "hyperlink":
                AddTarget(reader, "id");
                AddAttribute(reader, "tooltip", DocumentParts.Field);
                break;
            case "permStart": AddAttribute(reader, "ed", DocumentParts.Metadata); break;
            case "docPartPr": ReadValues(reader, DocumentParts.Unreferenced); break;
            case "smartTagPr" or "customXmlPr": ReadValues(reader, DocumentParts.Field); break;
            case "comment" or "ins" or "del" or "moveTo" or "moveFrom" or "moveFromRangeStart" or "moveToRangeStart":
                AddAuthor(reader);
                break;
        }
    }

    private void ReadGraphicMarker(MarkupReader reader)
    {
        switch (reader.Name)
        {
            case "docPr" or "cNvPr":
                AddAttribute(reader, "descr", DocumentParts.AltText);
                AddAttribute(reader, "title", DocumentParts.AltText);
                if (DrawingText.IsTelling(reader.Attribute("name"))) AddAttribute(reader, "name", DocumentParts.AltText);
                break;
            case "textpath" when reader.Vocabulary == Vocabulary.Vml:
                AddAttribute(reader, "string", DocumentParts.TextBox);
                break;
            case "hlinkClick" or "hlinkHover":
                AddTarget(reader, "id");
                AddAttribute(reader, "tooltip", DocumentParts.Field);
                break;
            default:
                if (reader.Vocabulary != Vocabulary.Vml) break;
                AddAttribute(reader, "alt", DocumentParts.AltText);
                AddAttribute(reader, "title", DocumentParts.AltText);
                AddAttribute(reader, "href", DocumentParts.Field);
                break;
        }
    }

    private void AddAttribute(MarkupReader reader, string name, string part)
    {
        var value = reader.Attribute(name);
        if (!string.IsNullOrWhiteSpace(value)) _detached.Add(Made(part, value, _session.Place(reader, name)));
    }

    private void AddTarget(MarkupReader reader, string name)
    {
        var at = NewBlock(DocumentParts.Field).Location;
        if (_session.TakeExternal(reader.Part, reader.Attribute(name), at) is { } target) _detached.Add(target);
    }

    private void AddAuthor(MarkupReader reader)
    {
        _session.Authors.Add(reader.Attribute("author"), _session.Place(reader, "author"));
        if (reader.Name == "comment") _session.Authors.Add(reader.Attribute("initials"), _session.Place(reader, "initials"));
    }

    private void ReadControlProperties(MarkupReader reader)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "alias" or "tag": AddAttribute(reader, "val", DocumentParts.Field); break;
                case "date": AddAttribute(reader, "fullDate", DocumentParts.Field); break;
                case "rPr": RunProperties.Read(reader, _styles, out _, AddAuthor); break;
                case "listItem":
                    AddAttribute(reader, "displayText", DocumentParts.Field);
                    if (reader.Attribute("value") != reader.Attribute("displayText")) AddAttribute(reader, "value", DocumentParts.Field);
                    break;
            }
        }
    }

    private void ReadFormField(MarkupReader reader)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement && reader.Name is "name" or "default" or "listEntry" or "helpText" or "statusText" or "entryMacro" or "exitMacro")
                AddAttribute(reader, "val", DocumentParts.Field);
        }
    }

    private void ReadValues(MarkupReader reader, string part)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement || reader.Name is "guid" or "behavior" or "type" or "gallery") continue;
            AddAttribute(reader, "val", part);
        }
    }

    private void ReadFieldMark(MarkupReader reader)
    {
        switch (reader.Attribute("fldCharType"))
        {
            case "begin" when _fields.Count < MaxOpenFields:
                _fields.Push(new FieldState(NewBlock(DocumentParts.Field)));
                break;
            case "separate" when _fields.Count > 0:
                _fields.Peek().InInstruction = false;
                break;
            case "end" when _fields.Count > 0:
                EndField();
                break;
        }
    }

    private void EndField()
    {
        var instruction = _fields.Pop().Instruction;
        if (!WordFields.IsEmptyOfText(instruction.FlatText)) _detached.Add(instruction);
    }

    private void AppendInstruction(MarkupReader reader, ParagraphState state)
    {
        if (_fields.Count > 0)
        {
            AppendText(reader, state);
            return;
        }

        // An instruction outside any field: nobody shows it.
        var lost = NewBlock(DocumentParts.Field);
        AppendText(reader, new ParagraphState(lost));
        _detached.Add(lost);
    }

    private void AddInstruction(MarkupReader reader)
    {
        if (!WordFields.IsEmptyOfText(reader.Attribute("instr") ?? "")) AddAttribute(reader, "instr", DocumentParts.Field);
    }

    private sealed class FieldState(BlockDraft instruction)
    {
        public BlockDraft Instruction { get; } = instruction;

        public bool InInstruction { get; set; } = true;
    }
}
