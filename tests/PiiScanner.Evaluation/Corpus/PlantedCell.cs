using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>A cell and the values it plants. A value spread over several cells is planted by the first of them.</summary>
internal sealed record PlantedCell(Cell Cell, params TruthValue[] Values)
{
    public static implicit operator PlantedCell(string text) => new(new Cell(text));

    public static PlantedCell Empty { get; } = new(Cell.Empty);

    public string Text => Cell.Text;

    public static PlantedCell Of(string text, IEnumerable<TruthValue> values) => new(new Cell(text), [.. values]);
}
