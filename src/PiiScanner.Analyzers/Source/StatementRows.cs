using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>Collects, by syntax alone, the rows that statements, members, attributes or arms make one after the other.</summary>
internal sealed class StatementRows
{
    private readonly List<StatementRow> _rows = [];
    private readonly Dictionary<string, StatementRow> _open = new(StringComparer.Ordinal);

    private StatementRows()
    {
    }

    /// <summary>The rows of a list found by <see cref="StatementTables.Around"/>, in the order of the source.</summary>
    public static IReadOnlyList<StatementRow> Of(SyntaxNode list)
    {
        var rows = new StatementRows();
        switch (list)
        {
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms) rows.Begin("switch", arm.Expression, arm.Expression.Span).Whole = arm.Expression;
                break;
            case BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax:
                foreach (var statement in Statements(list)) rows.Take(statement);
                break;
            case TypeDeclarationSyntax type:
                foreach (var member in type.Members) rows.Take(member);
                break;
            default:
                foreach (var attributes in list.ChildNodes().OfType<AttributeListSyntax>()) rows.Take(attributes, list);
                break;
        }

        return rows._rows;
    }

    private static IEnumerable<StatementSyntax> Statements(SyntaxNode list) => list switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        CompilationUnitSyntax file => file.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement),
        _ => [],
    };

    private void Take(StatementSyntax statement)
    {
        switch (statement)
        {
            case LocalDeclarationStatementSyntax local:
                foreach (var variable in local.Declaration.Variables) TakeValue(variable.Identifier, variable.Initializer?.Value);
                break;
            case YieldStatementSyntax { Expression: { } yielded }:
                Begin("yield", yielded, yielded.Span).Whole = yielded;
                break;
            case ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                TakeAssignment(assignment.Left, assignment.Right);
                break;
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call }:
                Begin("call " + call.Expression, call, call.Expression.Span).Whole = arguments.Count == 1 ? arguments[0].Expression : call;
                break;
        }
    }

    private void Take(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables) TakeValue(variable.Identifier, variable.Initializer?.Value);
                break;
            case PropertyDeclarationSyntax property:
                TakeValue(property.Identifier, property.Initializer?.Value ?? property.ExpressionBody?.Expression);
                break;
        }
    }

    // [InlineData("…", "…")] void Test(string hoTen, string ngaySinh)
    private void Take(AttributeListSyntax attributes, SyntaxNode owner)
    {
        var parameters = (owner as BaseMethodDeclarationSyntax)?.ParameterList.Parameters;
        foreach (var attribute in attributes.Attributes)
        {
            if (attribute.ArgumentList is not { Arguments: { Count: > 0 } arguments }) continue;
            var row = Begin("attribute " + attribute.Name, attribute.Name, attribute.Name.Span);
            for (var i = 0; i < arguments.Count; i++)
            {
                var name = arguments[i].NameEquals?.Name.Identifier.ValueText ?? arguments[i].NameColon?.Name.Identifier.ValueText;
                row.Add(name ?? (parameters is { } known && i < known.Count ? known[i].Identifier.ValueText : null), arguments[i].Expression);
            }
        }
    }

    // var h = new HocSinh { … }, or a variable whose name says what of a person it holds.
    private void TakeValue(SyntaxToken name, ExpressionSyntax? value)
    {
        if (value is BaseObjectCreationExpressionSyntax && CodeRows.Elements(value) is null && !CodeRows.IsPersonal(name.ValueText)) _open[name.ValueText] = BeginObject(value, name.Span);
        else if (value is not null) TakeVariable(name.ValueText, name.Span, value);
    }

    private void TakeAssignment(ExpressionSyntax target, ExpressionSyntax value)
    {
        switch (target)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 2 } cell }:
                TakeAssignment(cell, value);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } when value is BaseObjectCreationExpressionSyntax && StringExpression.NameOfTarget(target) is { } name && !CodeRows.IsPersonal(name):
                _open[target.ToString()] = BeginObject(value, target.Span);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }:
                TakeVariable(StringExpression.NameOfTarget(target) ?? "", target.Span, value);
                break;
            case MemberAccessExpressionSyntax member:
                Set(member.Expression, member.Name.Identifier.ValueText, value, target.Span);
                break;
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } key } element:
                TakeElement(element, key[0].Expression, value);
                break;
            case ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 2 } keys } element:
                Row(element.Expression + "[" + keys[0], "grid " + element.Expression, element.Expression, target.Span).Add(null, value);
                break;
        }
    }

    // row["HoTen"] = …; phones["Nguyễn Văn An"] = …; names[0] = …
    private void TakeElement(ElementAccessExpressionSyntax element, ExpressionSyntax key, ExpressionSyntax value)
    {
        if (key is LiteralExpressionSyntax { Token.Value: string column } && CodeRows.IsPersonal(column))
        {
            Set(element.Expression, column, value, element.Span);
            return;
        }

        var entry = Begin("entry " + element.Expression, element.Expression, element.Span);
        if (key is not LiteralExpressionSyntax { Token.Value: int }) entry.Add(null, key);
        entry.Add(null, value);
    }

    // hoTen1 and ngaySinh1 belong together, and hoTen2 to another person.
    private void TakeVariable(string name, TextSpan place, ExpressionSyntax value)
    {
        var column = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (!CodeRows.IsPersonal(column)) return;
        var key = "=" + name.Substring(column.Length);
        if (_open.TryGetValue(key, out var row) && row.Has(column)) _open.Remove(key);
        Row(key, "variables", null, place).Add(column, value);
    }

    private void Set(ExpressionSyntax owner, string column, ExpressionSyntax value, TextSpan place)
    {
        var key = owner.ToString();
        // What is set twice is said of another one.
        if (_open.TryGetValue(key, out var row) && row.Has(column)) _open.Remove(key);
        if (!_open.TryGetValue(key, out row)) _open[key] = row = BeginObject(owner, place);
        row.Add(column, value);
    }

    private StatementRow BeginObject(ExpressionSyntax owner, TextSpan place)
    {
        var row = Begin("", owner, place);
        if (owner is BaseObjectCreationExpressionSyntax) row.Whole = owner;
        return row;
    }

    private StatementRow Row(string key, string group, ExpressionSyntax? owner, TextSpan place)
    {
        if (!_open.TryGetValue(key, out var row)) _open[key] = row = Begin(group, owner, place);
        return row;
    }

    private StatementRow Begin(string group, ExpressionSyntax? owner, TextSpan place)
    {
        var row = new StatementRow(group, owner, place);
        _rows.Add(row);
        return row;
    }
}
