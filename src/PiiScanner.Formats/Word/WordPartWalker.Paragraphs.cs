using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

internal sealed partial class WordPartWalker
{
    private BlockDraft ReadParagraph(MarkupReader reader, string? part)
    {
        _paragraph++;
        var block = NewBlock(part);
        _paragraph--;
        ReadParagraphInto(reader, block);
        return block;
    }

    private void ReadParagraphInto(MarkupReader reader, BlockDraft target)
    {
        _paragraph++;
        if (reader.IsEmpty) return;
        var state = new ParagraphState(target) { Base = _styles.Paragraph(null) };
        state.Look = state.Base.Look(_coloredAround > 0);
        ReadInline(reader, state);
        if (state.Deleted is { Length: > 0 } deleted) _detached.Add(deleted);
    }

    private void ReadInline(MarkupReader reader, ParagraphState state)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement) StartInline(reader, state);
            else if (reader.IsText) AddStray(reader);
            else EndInline(reader, state);
        }
    }

    private void StartInline(MarkupReader reader, ParagraphState state)
    {
        switch (reader.Vocabulary)
        {
            case Vocabulary.Word:
                StartWord(reader, state);
                break;
            case Vocabulary.Compatibility when reader.Name == "AlternateContent":
                ReadInlineAlternatives(reader, state);
                break;
            case Vocabulary.Math when reader.Name == "t":
                AppendText(reader, state);
                break;
            case Vocabulary.Drawing when reader.Name == "p":
                _detached.Add(DrawingText.ReadParagraph(reader, _session, NewBlock(DocumentParts.TextBox)));
                break;
            default:
                ReadGraphicMarker(reader);
                break;
        }
    }

    private void StartWord(MarkupReader reader, ParagraphState state)
    {
        switch (reader.Name)
        {
            case "t" or "delText": AppendText(reader, state, reader.Name == "delText"); break;
            case "r": SetLook(state, default); break;
            case "rPr": SetLook(state, ReadRunProperties(reader)); break;
            case "pPr": ReadParagraphProperties(reader, state); break;
            case "tab" or "ptab": AppendMark(reader, state, "\t"); break;
            case "br" or "cr": AppendMark(reader, state, "\n"); break;
            case "noBreakHyphen": AppendMark(reader, state, "-"); break;
            case "softHyphen": AppendMark(reader, state, "\u00AD"); break;
            case "sym": AppendSymbol(reader, state); break;
            case "instrText" or "delInstrText": AppendInstruction(reader, state); break;
            case "fldChar": ReadFieldMark(reader); break;
            case "del" or "moveFrom":
                AddAuthor(reader);
                if (!reader.IsEmpty) state.DeletionDepth++;
                break;
            case "rt" when !reader.IsEmpty:
                _detached.Add(state.Aside = NewBlock(state.Target.Part));
                break;
            case "txbxContent": ReadTextBox(reader); break;
            case "p" or "tbl":
                // A paragraph within a paragraph is against the schema; it is read all the same.
                var drafts = new List<Draft>();
                if (reader.Name == "p") drafts.Add(ReadParagraph(reader, state.Target.Part));
                else drafts.AddRange(ReadTable(reader, state.Target.Part));
                _detached.AddRange(drafts);
                break;
            default: ReadBlockMarker(reader); break;
        }
    }

    private static void EndInline(MarkupReader reader, ParagraphState state)
    {
        if (reader.Vocabulary != Vocabulary.Word) return;
        if (reader.Name is "del" or "moveFrom" && state.DeletionDepth > 0) state.DeletionDepth--;
        else if (reader.Name == "rt") state.Aside = null;
    }

    private void ReadTextBox(MarkupReader reader)
    {
        var colored = _coloredAround;
        // White letters in a shape stand on the shape's own fill.
        _coloredAround = 1;
        var drafts = new List<Draft>();
        ReadBlocks(reader, DocumentParts.TextBox, drafts);
        _coloredAround = colored;
        _detached.AddRange(drafts);
    }

    private void ReadInlineAlternatives(MarkupReader reader, ParagraphState state)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        var outer = _detached;
        List<Draft> shown = [], others = [];
        var start = state.Target.Length;
        for (var isFirst = true; reader.ReadInside(depth);)
        {
            if (!reader.IsElement) continue;
            _detached = isFirst ? shown : others;
            if (isFirst) ReadInline(reader, state);
            else ReadOtherAlternative(reader, state, start);
            isFirst = false;
        }

        _detached = outer;
        MergeAlternatives(shown, others);
        _detached.AddRange(shown);
    }

    private void ReadOtherAlternative(MarkupReader reader, ParagraphState state, int start)
    {
        var text = NewBlock(DocumentParts.HiddenText);
        ReadInline(reader, new ParagraphState(text) { Base = state.Base, Look = state.Look, Deleted = state.Deleted, DeletionDepth = state.DeletionDepth });
        if (text.Length == 0) return;
        if (state.Target.EndsWith(text.FlatText, start)) state.Target.AddCopy(text, start);
        else _detached.Add(text);
    }

    private void SetLook(ParagraphState state, RunProperties direct) => state.Look = direct.Over(state.Base).Look(_coloredAround > 0);

    private RunProperties ReadRunProperties(MarkupReader reader)
    {
        var direct = RunProperties.Read(reader, _styles, out var style, AddAuthor);
        return style is null ? direct : direct.Over(_styles.Character(style));
    }

    private void ReadParagraphProperties(MarkupReader reader, ParagraphState state)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        var shaded = false;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "pStyle":
                    var style = reader.Attribute("val");
                    state.Base = _styles.Paragraph(style);
                    state.Target.IsHeading |= _styles.IsHeading(style);
                    break;
                case "outlineLvl": state.Target.IsHeading |= WordStyles.IsOutline(reader.Attribute("val")); break;
                case "shd": shaded |= RunProperties.IsShading(reader); break;
                case "rPr": RunProperties.Read(reader, _styles, out _, AddAuthor); break;
                case "pPrChange" or "numberingChange" or "sectPr":
                    AddAuthor(reader);
                    reader.SkipElement();
                    break;
            }
        }

        if (shaded) state.Base = state.Base with { Shaded = true };
        SetLook(state, default);
    }

    private void AppendText(MarkupReader reader, ParagraphState state, bool isDeleted = false)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        var target = Destination(state, isDeleted);
        while (reader.ReadInside(depth))
        {
            if (reader.IsText) AppendNode(reader, target, state.Look);
        }
    }

    private void AppendMark(MarkupReader reader, ParagraphState state, string mark) =>
        Destination(state, isDeleted: false).Append(mark, state.Look, _session.Place(reader));

    // A symbol of a legacy text font lies at U+F000 plus its code; that of a picture font stays where it is and is no letter.
    private void AppendSymbol(MarkupReader reader, ParagraphState state)
    {
        if (!int.TryParse(reader.Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code is 0 or > 0xFFFF) return;
        var font = reader.Attribute("font") ?? state.Look.Font;
        if (code is >= 0xF020 and <= 0xF0FF && !IsPictureFont(font)) code -= 0xF000;
        var letter = (char)code;
        if (!char.IsSurrogate(letter))
            Destination(state, isDeleted: false).Append([letter], state.Look with { Font = font }, _session.Place(reader, "w:char"));
    }

    private static bool IsPictureFont(string? font) =>
        font is null || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase)
        || font.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Marlett", StringComparison.OrdinalIgnoreCase);

    private BlockDraft Destination(ParagraphState state, bool isDeleted)
    {
        foreach (var field in _fields)
        {
            if (field.InInstruction) return field.Instruction;
        }

        if (isDeleted || state.DeletionDepth > 0) return state.Deleted ??= NewBlock(DocumentParts.TrackedDeletion, state.Target.Location.Cell);
        return state.Aside ?? state.Target;
    }

    private sealed class ParagraphState(BlockDraft target)
    {
        public BlockDraft Target { get; } = target;

        /// <summary>Deleted and moved-away text of the paragraph.</summary>
        public BlockDraft? Deleted { get; set; }

        /// <summary>Where phonetic text goes while it is read.</summary>
        public BlockDraft? Aside { get; set; }

        public int DeletionDepth { get; set; }

        public RunProperties Base { get; set; }

        public RunLook Look { get; set; }
    }
}
