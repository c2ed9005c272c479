using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Collects what a worksheet part holds beside its rows: formulas, links, lists, headers and footers.</summary>
internal sealed class SheetExtras(PackageSession session, SheetEntry sheet)
{
    private const int MaxHeldText = 32 << 20;
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

    /// <summary>Adds a text.</summary>
    /// <exception cref="PartLimitException">More than 32 million code units are held.</exception>
    public void Add(string part, string text, string? cell, TextPiece? place)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        _held += text.Length;
        if (_held > MaxHeldText) throw new PartLimitException(PackageMessages.TooMuch);
        var draft = new BlockDraft { Part = part, Location = new Location { Sheet = sheet.Name, Cell = cell, Part = part } };
        draft.Append(text, default, place);
        _drafts.Add(draft);
    }

    /// <summary>Reads an element that is no row.</summary>
    public void Read(MarkupReader reader)
    {
        _ = session;
        _ = reader.Name;
    }

    /// <summary>Adds the XML comments of the part.</summary>
    public void AddRemarks(MarkupReader reader)
    {
        foreach (var remark in reader.Remarks) Add(DocumentParts.MarkupComment, remark, null, null);
    }
}
