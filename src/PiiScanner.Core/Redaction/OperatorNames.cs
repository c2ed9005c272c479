namespace PiiScanner.Core.Redaction;

/// <summary>The words for operators in presets, plans and on the command line.</summary>
public static class OperatorNames
{
    private static readonly (Operator Operator, string Name)[] Words =
    [
        (Operator.Keep, "keep"),
        (Operator.Mask, "mask"),
        (Operator.Initials, "initials"),
        (Operator.Remove, "remove"),
        (Operator.DropColumn, "drop-column"),
        (Operator.DropRow, "drop-row"),
        (Operator.Pseudonym, "pseudonym"),
        (Operator.BlackBox, "black-box"),
    ];

    /// <summary>All words, <c>keep</c> first.</summary>
    public static IReadOnlyList<string> All { get; } = Names();

    // A loop: a query over pairs is compiled anew at every start.
    private static string[] Names()
    {
        var names = new string[Words.Length];
        for (var i = 0; i < names.Length; i++) names[i] = Words[i].Name;
        return names;
    }

    /// <summary>The word for an operator.</summary>
    /// <param name="value">The operator.</param>
    public static string Of(Operator value) => Words.First(word => word.Operator == value).Name;

    /// <summary>The operator a word stands for, or null.</summary>
    /// <param name="name">The word.</param>
    public static Operator? Parse(string name)
    {
        foreach (var word in Words)
        {
            if (word.Name == name) return word.Operator;
        }

        return null;
    }
}
