using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Collects what a worksheet part holds beside its rows: formulas, links, lists, filters, headers and footers.</summary>
internal sealed class SheetExtras(PackageSession session, SheetEntry sheet)
{
    private const int MaxHeldText = 32 << 20;
    private static readonly string[] RuleWords = ["promptTitle", "prompt", "errorTitle", "error"];
    private static readonly string[] ScenarioWords = ["name", "user", "comment", "val"];
    private static readonly string[] OtherWords = ["name", "title", "key", "val", "descr", "altText", "linkedCell"];
    private readonly HashSet<string> _formulas = new(StringComparer.Ordinal);
    private readonly List<BlockDraft> _drafts = [];
    private long _held;

    /// <summary>What was collected, in the order met.</summary>
    public IReadOnlyList<BlockDraft> Drafts => _drafts;

    /// <summary>Adds a formula unless the same was met in this sheet before.</summary>
    public void AddFormula(string formula, string cell, TextPiece? place)
    {
        if (_formulas.Add(formula)) Add(DocumentParts.Formula, formula, cell, place);
    }

    /// <summary>Adds a block made elsewhere.</summary>
    public void Add(BlockDraft draft) => _drafts.Add(draft);

    /// <summary>Adds a text.</summary>
    /// <exception cref="PartLimitException">More than 32 million code units are held.</exception>
    public void Add(string part, string? text, string? cell, TextPiece? place)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        _held += text.Length;
        if (_held > MaxHeldText) throw new PartLimitException(PackageMessages.TooMuch);
        var draft = new BlockDraft { Part = part, Location = new Location { Sheet = sheet.Name, Cell = cell, Part = part } };
        draft.Append(text, default, place);
        _drafts.Add(draft);
    }

    /// <summary>Reads an element that is no row. Elements unknown here are passed through, so that those inside are met.</summary>
    public void Read(MarkupReader reader)
    {
        switch (reader.Name)
        {
            case "hyperlink": ReadLink(reader); break;
            case "dataValidation": AddWords(reader, RuleWords, DocumentParts.Validation, FirstCell(reader)); break;
            case "formula1" or "formula2" or "formula" or "f": ReadFormula(reader); break;
            case "cfRule": AddWords(reader, ["text"], DocumentParts.Formula, null); break;
            case "filter" or "customFilter": AddWords(reader, ["val"], DocumentParts.Attribute, null); break;
            case "scenario" or "inputCells": AddWords(reader, ScenarioWords, DocumentParts.Attribute, reader.Attribute("r")); break;
            case "oddHeader" or "evenHeader" or "firstHeader": AddPageText(reader, DocumentParts.Header); break;
            case "oddFooter" or "evenFooter" or "firstFooter": AddPageText(reader, DocumentParts.Footer); break;
            case "protectedRange" or "webPublishItem" or "cellSmartTagPr" or "control" or "customPr" or "controlPr" or "objectPr":
                AddWords(reader, OtherWords, DocumentParts.Attribute, null);
                break;
        }
    }

    /// <summary>Takes a text between the elements of the sheet, where the schema allows none.</summary>
    public void ReadStray(MarkupReader reader)
    {
        var text = reader.Value.Trim();
        // Anchors of controls and lists of ranges are numbers and cell names.
        if (text.Length > 0 && !text.All(c => char.IsAsciiLetterUpper(c) || c is ':' or '$' or ' ' || char.IsAsciiDigit(c) && text.Length < 9))
            Add(DocumentParts.Unreferenced, text, null, session.Place(reader));
    }

    /// <summary>Adds the XML comments of the part.</summary>
    public void AddRemarks(MarkupReader reader)
    {
        foreach (var remark in reader.Remarks) Add(DocumentParts.MarkupComment, remark, null, null);
    }

    private void ReadLink(MarkupReader reader)
    {
        var cell = reader.Attribute("ref");
        var at = new Location { Sheet = sheet.Name, Cell = cell };
        if (session.TakeExternal(reader.Part, reader.Attribute("id"), at) is { } target) _drafts.Add(target);
        AddWords(reader, ["location", "tooltip", "display"], DocumentParts.Field, cell);
    }

    // A formula without words of its own repeats nothing but cell names.
    private void ReadFormula(MarkupReader reader)
    {
        var part = reader.Name is "formula1" or "formula2" ? DocumentParts.Validation : DocumentParts.Formula;
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText && reader.Value is var text && text.AsSpan().IndexOfAny('"', '\'') >= 0 && _formulas.Add(part + text))
                Add(part, text, null, session.Place(reader));
        }
    }

    private void AddPageText(MarkupReader reader, string part)
    {
        var place = session.Place(reader);
        var text = PageText.Plain(reader.ElementText(1_000_000));
        Add(part, text, null, place);
    }

    private void AddWords(MarkupReader reader, string[] names, string part, string? cell)
    {
        foreach (var name in names) Add(part, reader.Attribute(name), cell, session.Place(reader, name));
    }

    private static string? FirstCell(MarkupReader reader) => reader.Attribute("sqref")?.Split(' ', ':')[0];
}
