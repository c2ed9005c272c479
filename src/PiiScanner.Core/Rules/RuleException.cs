namespace PiiScanner.Core.Rules;

/// <summary>A rule file is wrong. The message begins with file, line and column: <c>rules/x.yaml(7,3): unknown key "patern"; did you mean "pattern"?</c></summary>
public sealed class RuleException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">File as the caller named it.</param>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    /// <param name="problem">What is wrong, in one clause.</param>
    public RuleException(string path, int line, int column, string problem)
        : base(string.Concat(path, "(", Number(line), ",", Number(column), "): ") + problem)
    {
        Path = path;
        Line = line;
        Column = column;
    }

    /// <summary>File as the caller named it.</summary>
    public string Path { get; }

    /// <summary>From 1.</summary>
    public int Line { get; }

    /// <summary>From 1.</summary>
    public int Column { get; }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
