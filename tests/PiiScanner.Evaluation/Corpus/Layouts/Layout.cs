namespace PiiScanner.Evaluation.Corpus.Layouts;

/// <summary>A way to put a list on paper.</summary>
/// <param name="Formats">File name extensions it makes sense in.</param>
/// <param name="MaxRows">Most rows it can show sensibly.</param>
internal sealed record Layout(string Name, double Weight, IReadOnlyList<string> Formats, int MaxRows, Func<LayoutInput, Content> Write)
{
    /// <summary>False when a value spread over several columns could not be shown.</summary>
    public bool AllowsSplitColumns { get; init; } = true;

    /// <summary>True when only lists of few columns fit.</summary>
    public bool NarrowOnly { get; init; }

    /// <summary>True when values stand in sentences, where title-less damage of spreadsheets makes no sense.</summary>
    public bool IsText { get; init; }

    /// <summary>True when nothing tells what a column holds, so that only telling shapes can be asked for.</summary>
    public bool IsUnlabelled { get; init; }

    /// <summary>True for layouts that the dev split never shows.</summary>
    public bool HeldBack { get; init; }

    /// <summary>True when the list is out of sight.</summary>
    public bool IsHidden { get; init; }
}
