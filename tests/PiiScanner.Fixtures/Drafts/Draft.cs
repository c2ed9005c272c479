namespace PiiScanner.Fixtures.Drafts;

public enum CellKind { Text, Number, Date, Covered }

/// <summary>One cell of a grid. <see cref="Text"/> is what a reader sees; a number or date keeps its value for Excel.</summary>
/// <param name="Columns">Columns spanned, at least 1; the cells it covers stand in the row as <see cref="Covered"/>.</param>
public sealed record Cell(string Text, CellKind Kind = CellKind.Text, double Number = 0, int Columns = 1, int Rows = 1)
{
    public static Cell Empty { get; } = new(string.Empty);

    /// <summary>Holds the place of a cell that a span of another one covers.</summary>
    public static Cell Covered { get; } = new(string.Empty, CellKind.Covered);

    public static Cell OfDate(DateOnly date, string? text = null) =>
        new(text ?? date.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), CellKind.Date, Serial(date));

    public static Cell OfNumber(double number) => new(number.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture), CellKind.Number, number);

    /// <summary>Days in Excel's 1900 system, which counts a 29 February 1900 that never was.</summary>
    public static double Serial(DateOnly date) => date.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    public static implicit operator Cell(string text) => new(text);
}

public enum LineStyle { Body, Bold, Title, Right, Caps }

public abstract record Part;

/// <summary>A paragraph. <see cref="LineStyle.Caps"/> text is drawn in the capital font when the draft has one.</summary>
public sealed record Line(string Text, LineStyle Style = LineStyle.Body) : Part;

/// <summary>A table whose rows all have the same number of cells.</summary>
public sealed record Grid(IReadOnlyList<IReadOnlyList<Cell>> Rows, int HeaderRows = 1) : Part
{
    public IReadOnlyCollection<int> HiddenColumns { get; init; } = [];

    public IReadOnlyCollection<int> HiddenRows { get; init; } = [];

    /// <summary>Column from which Excel begins to write, from 0.</summary>
    public int Left { get; init; }

    /// <summary>True when Excel writes it beside the part before it, not below.</summary>
    public bool Beside { get; init; }
}

public sealed record PageBreak : Part;

/// <summary>A sheet of a workbook, or a section of a text.</summary>
public sealed record Section(string Name, IReadOnlyList<Part> Parts)
{
    /// <summary>visible, hidden or veryHidden: Excel only.</summary>
    public string State { get; init; } = "visible";
}

/// <summary>The content of a document before it is written in one of the formats.</summary>
public sealed record Draft(IReadOnlyList<Section> Sections)
{
    public Draft(string name, params Part[] parts) : this([new Section(name, parts)]) { }

    /// <summary>Font of all text; null for Times New Roman.</summary>
    public string? Font { get; init; }

    /// <summary>Font of <see cref="LineStyle.Caps"/> lines; null for <see cref="Font"/>.</summary>
    public string? CapsFont { get; init; }

    public string Title { get; init; } = string.Empty;

    /// <summary>True when Word's text is cut into several runs inside words, as edited documents are.</summary>
    public bool BreaksRuns { get; init; }
}
