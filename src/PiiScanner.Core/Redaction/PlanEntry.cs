using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>One thing a redaction does: to a value, to a column or to a row. People may change or delete it in a plan; its address must stay.</summary>
public sealed record PlanEntry
{
    /// <summary>Address: <c>b17:4+12</c> a stretch of block 17, <c>t0:c3:r5-40</c> a column, <c>t0:r7</c> a row.</summary>
    public required string Id { get; init; }

    /// <summary>Kinds of the values it removes.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Whose values.</summary>
    public required Subject Subject { get; init; }

    /// <summary>What is done.</summary>
    public required Operator Operator { get; init; }

    /// <summary>The value as reports show it; what the column holds, for a column.</summary>
    public required string Shown { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location Location { get; init; }

    /// <summary>How many values it removes.</summary>
    public int Values { get; init; } = 1;

    /// <summary>Address of a value.</summary>
    internal static string IdOf(TextSpan span) => string.Concat("b", Number(span.Block), ":", Number(span.Start)) + "+" + Number(span.Length);

    /// <summary>Address of a column of a list.</summary>
    internal static string IdOfColumn(int table, int column, int first) => string.Concat("t", Number(table), ":c", Number(column)) + ":r" + Number(first);

    /// <summary>Address of a row.</summary>
    internal static string IdOfRow(int table, int row) => string.Concat("t", Number(table), ":r", Number(row));

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
