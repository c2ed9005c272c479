using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>Finds the tables that are written one value or one row at a time: members set by statements, calls that each add a row, <c>yield return</c>, variables and members of a class that
/// describe one person, rows of test data in attributes, arms of a switch.</summary>
internal static class StatementTables
{
    private const int LeastRows = 3;

    /// <summary>The list of statements, members, attributes or arms a value stands in; null when it stands in none that makes rows.</summary>
    /// <param name="node">The node that holds the value.</param>
    public static SyntaxNode? Around(SyntaxNode? node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case AnonymousFunctionExpressionSyntax: return null;
                case SwitchExpressionArmSyntax arm: return arm.Parent;
                case AttributeSyntax attribute: return attribute.Parent?.Parent;
                case GlobalStatementSyntax global: return global.Parent;
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or YieldStatementSyntax when at.Parent is BlockSyntax or SwitchSectionSyntax: return at.Parent;
                case StatementSyntax when at.Parent is not GlobalStatementSyntax: return null;
                case FieldDeclarationSyntax or PropertyDeclarationSyntax: return at.Parent as TypeDeclarationSyntax;
                case MemberDeclarationSyntax: return null;
            }
        }

        return null;
    }

    /// <summary>Says by syntax alone whether rows of a list could tell of people.</summary>
    public static bool IsWorthReading(IReadOnlyList<StatementRow> rows) =>
        rows.Any(row => row.Parts.Count + (row.Whole is null ? 0 : 1) >= 2) || rows.Count >= LeastRows && rows.Where(row => row.Whole is not null || row.Parts.Count > 0).GroupBy(row => row.Group).Any(group => group.Skip(LeastRows - 1).Any());

    /// <summary>Makes tables of rows: those of one group, or of one type, are one table.</summary>
    public static IReadOnlyList<CodeTable> Read(IReadOnlyList<StatementRow> rows, SemanticModel model, CancellationToken cancel)
    {
        var tables = new List<CodeTable>();
        foreach (var group in rows.GroupBy(row => GroupOf(row, model, cancel)))
        {
            var written = group.Select(row => (Row: row, Cells: Cells(row, model, cancel))).Where(row => row.Cells.Count > 0).ToList();
            if (written.Count == 0) continue;
            var extent = TextSpan.FromBounds(written.Min(row => row.Row.Extent.Start), written.Max(row => row.Row.Extent.End));
            var table = new CodeTable([.. written.Select(row => new CodeRow(row.Cells))], written[0].Row.Head, extent);
            if (table.IsWorthReading) tables.Add(table);
        }

        return tables;
    }

    private static string GroupOf(StatementRow row, SemanticModel model, CancellationToken cancel) =>
        row.Group.Length > 0 || row.Owner is null ? row.Group : "type " + model.GetTypeInfo(row.Owner, cancel).Type?.Name;

    private static List<CodeCell> Cells(StatementRow row, SemanticModel model, CancellationToken cancel)
    {
        var cells = new List<CodeCell>();
        // A date is made like an object and is none.
        if (row.Whole is { } whole && (row.Group.Length > 0 || CodeScalars.Read(whole, model, cancel) is null) && CodeRows.Read(whole, model, cancel) is { } read) cells.AddRange(read.Cells);
        foreach (var (column, value) in row.Parts)
        {
            if (CodeScalars.Read(value, model, cancel) is { Length: > 0 } scalar) cells.Add(new CodeCell(column, scalar));
        }

        return cells;
    }
}
