namespace PiiScanner.Core.Rules;

/// <summary>How a rule finds.</summary>
public sealed record RuleFind
{
    /// <summary>The way of finding; the name model by default.</summary>
    public FindMethod Method { get; init; } = FindMethod.Name;

    /// <summary>Pattern of the value: the whole description for <see cref="FindMethod.Pattern"/>, the shape of what follows the label for <see cref="FindMethod.Label"/> (null: anything up to the next label or separator).</summary>
    public string? Pattern { get; init; }

    /// <summary>Words of a lexicon or a label, in lower case with Vietnamese marks; they also match the same words without any marks.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Name of a word list in <c>rules/words</c> whose first column extends <see cref="Words"/>, or null.</summary>
    public string? WordFile { get; init; }

    /// <summary>True when the patterns are written for letters without marks, case kept, and run on that form of the text; false by default.</summary>
    public bool Folded { get; init; }
}

/// <summary>The four ways to find.</summary>
public enum FindMethod
{
    /// <summary>The scored model of Vietnamese names.</summary>
    Name,

    /// <summary>A pattern, with edges by the engine.</summary>
    Pattern,

    /// <summary>Words of a list.</summary>
    Lexicon,

    /// <summary>The value behind a label and a colon.</summary>
    Label,
}
