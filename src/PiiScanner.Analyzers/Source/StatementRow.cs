using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>A row that statements make, as it is written.</summary>
/// <param name="group">Rows of one group make a table; empty for objects, which go by their type.</param>
/// <param name="owner">The object, or what makes it; null for variables.</param>
/// <param name="head">Where a reader is told of it.</param>
internal sealed class StatementRow(string group, ExpressionSyntax? owner, TextSpan head)
{
    private readonly List<(string? Column, ExpressionSyntax Value)> _parts = [];

    /// <summary>Rows of one group make a table; empty for objects, which go by their type.</summary>
    public string Group => group;

    /// <summary>The object, or what makes it; null for variables.</summary>
    public ExpressionSyntax? Owner => owner;

    /// <summary>Where a reader is told of it.</summary>
    public TextSpan Head => head;

    /// <summary>An expression that is read as cells before the parts; null where there is none.</summary>
    public ExpressionSyntax? Whole { get; set; }

    /// <summary>Values with the names they are given to.</summary>
    public IReadOnlyList<(string? Column, ExpressionSyntax Value)> Parts => _parts;

    /// <summary>From its head to its last value.</summary>
    public TextSpan Extent
    {
        get
        {
            var end = Math.Max(head.End, Whole?.Span.End ?? 0);
            foreach (var (_, value) in _parts) end = Math.Max(end, value.Span.End);
            return TextSpan.FromBounds(head.Start, end);
        }
    }

    /// <summary>Adds a value.</summary>
    public void Add(string? column, ExpressionSyntax value) => _parts.Add((column, value));

    /// <summary>True when a column has a value already.</summary>
    public bool Has(string column) => _parts.Exists(part => part.Column == column);
}
