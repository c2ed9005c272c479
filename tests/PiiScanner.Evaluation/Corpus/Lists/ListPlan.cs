using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Lists;

/// <summary>A column of a list before layout.</summary>
/// <param name="Heading">Heading when the table has one heading row.</param>
/// <param name="Phrase">How the value is said in a sentence; {0} is the value, empty leaves it out.</param>
internal sealed record PlanColumn(string Heading, string Phrase = "{0}")
{
    /// <summary>Heading over several columns, and this column's own under it; null when it stands alone.</summary>
    public string? Group { get; init; }

    public string SubHeading { get; init; } = Heading;
}

/// <summary>A list that a layout turns into a document.</summary>
internal sealed record ListPlan
{
    public required string Family { get; init; }

    public required string Title { get; init; }

    /// <summary>Verdict by the product's table; null when the table leaves doubt.</summary>
    public required string? Verdict { get; init; }

    public required IReadOnlyList<PlanColumn> Columns { get; init; }

    public required IReadOnlyList<IReadOnlyList<PlantedCell>> Rows { get; init; }

    public required School School { get; init; }

    public required int Year { get; init; }

    /// <summary>Distinct people exposed; null when the product's words leave room.</summary>
    public int? People { get; init; }

    /// <summary>True when the title itself reveals something, so that it may not be lost by a layout.</summary>
    public bool TitleDecides { get; init; }

    /// <summary>Name of the sheet, when it says what the title would; null leaves the layout's.</summary>
    public string? SheetName { get; init; }

    /// <summary>Words of the file name.</summary>
    public string FileName { get => field ?? Title; init; }

    public IReadOnlyList<string> AllowedKinds { get; init; } = [];

    /// <summary>Values planted outside the rows.</summary>
    public IReadOnlyList<TruthValue> Extra { get; init; } = [];

    public IEnumerable<TruthValue> RowValues => Rows.SelectMany(row => row).SelectMany(cell => cell.Values);
}

/// <summary>A column with the way to fill it from a person.</summary>
internal sealed record ListColumn<T>(PlanColumn Column, Func<T, PlantedCell> Fill)
{
    public ListColumn(string heading, string phrase, Func<T, PlantedCell> fill) : this(new PlanColumn(heading, phrase), fill) { }

    public ListColumn<T> Under(string group, string subHeading) => this with { Column = Column with { Group = group, SubHeading = subHeading } };
}
