using PiiScanner.Evaluation.Corpus.Lists;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Layouts;

/// <summary>What a layout has to work with.</summary>
internal sealed record LayoutInput(ListPlan Plan, Dice Dice, Frame Frame, string Format)
{
    /// <summary>The list's title where the layout shows one.</summary>
    public IReadOnlyList<Part> Head(int low, int high) => Frame.Head(Plan.Title, Dice.Between(low, high));

    public IReadOnlyList<Part> Tail() => Frame.Tail(Plan.Rows.Count);

    public IReadOnlyList<Cell> HeadingRow() => [.. Plan.Columns.Select(c => new Cell(c.Heading))];

    public IReadOnlyList<IReadOnlyList<Cell>> CellRows() => [.. Plan.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => cell.Cell)])];

    public Grid Grid() => new([HeadingRow(), .. CellRows()]);

    /// <summary>Rows cut into some pieces of nearly the same size.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<Cell>>> Chunks(int count)
    {
        var rows = CellRows();
        var size = (rows.Count + count - 1) / count;
        return [.. rows.Chunk(size)];
    }

    /// <summary>The content when the whole list is shown once or in pieces.</summary>
    public Content Content(Draft draft, IReadOnlyList<int>? lists = null, bool scoreLists = true) => new()
    {
        Draft = Plan.SheetName is { } name ? draft with { Sections = [draft.Sections[0] with { Name = name }, .. draft.Sections.Skip(1)] } : draft,
        Values = [.. Plan.RowValues, .. Plan.Extra, .. Frame.Values],
        Lists = scoreLists ? lists ?? [Plan.Rows.Count] : null,
        Verdict = Plan.Verdict,
        People = Plan.People,
        Family = Plan.Family,
        IsLeakingList = Plan.Verdict == "block",
        AllowedKinds = Plan.AllowedKinds,
        FileName = Plan.FileName,
    };
}
