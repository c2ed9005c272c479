using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Source;

/// <summary>Finds the tables that code draws around a value: elements of a collection, arguments such as those of <c>HasData</c>.</summary>
internal static class CodeTableReader
{
    private const int DeepestNesting = 24;
    private const int LeastRows = 3;

    /// <summary>The outermost expression a value is part of; null when it stands alone.</summary>
    /// <param name="node">The node that holds the value.</param>
    public static ExpressionSyntax? Around(SyntaxNode? node)
    {
        ExpressionSyntax? outermost = null;
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at is ExpressionSyntax expression) outermost = expression;
            else if (at is not (ArgumentSyntax or BaseArgumentListSyntax or CollectionElementSyntax or AnonymousObjectMemberDeclaratorSyntax or InterpolatedStringContentSyntax)) break;
            if (at.Parent is AnonymousFunctionExpressionSyntax || at.Parent is MemberAccessExpressionSyntax && !IsSetter(at)) break;
        }

        return outermost is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? null : outermost;
    }

    /// <summary>Reads the tables of an expression found by <see cref="Around"/>.</summary>
    /// <param name="container">The expression.</param>
    /// <param name="model">Knows parameters and constants.</param>
    /// <param name="cancel">Stops.</param>
    public static IReadOnlyList<CodeTable> Read(ExpressionSyntax container, SemanticModel model, CancellationToken cancel)
    {
        var tables = new List<CodeTable>();
        Visit(container, tables, model, cancel, depth: 0);
        return tables;
    }

    // .WithHoTen("…") of a builder: the next call of the chain says more of the same person.
    private static bool IsSetter(SyntaxNode call) => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments.Count: 1 } && CodeRows.PersonalName(name) is not null;

    private static void Visit(ExpressionSyntax expression, List<CodeTable> tables, SemanticModel model, CancellationToken cancel, int depth)
    {
        cancel.ThrowIfCancellationRequested();
        if (depth > DeepestNesting) return;
        if (CodeRows.Elements(expression) is { } elements)
        {
            if (depth == 0 || elements.Count > 1) AddTable(elements, HeadOf(expression), expression.Span, tables, model, cancel);
            foreach (var element in elements) VisitParts(element, tables, model, cancel, depth + 1);
            return;
        }

        if (expression is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call && arguments.Count(argument => IsComposite(argument.Expression)) is var composites && composites > 0)
        {
            if (composites > 1) AddTable([.. arguments.Select(argument => argument.Expression)], HeadOf(call), call.Span, tables, model, cancel);
            var names = composites > 1 ? ColumnNames(call) : null;
            var columns = names is null ? null : Texts(names.Expression);
            foreach (var argument in arguments)
            {
                if (argument == names) continue;
                if (columns is not null && CodeRows.Elements(argument.Expression) is { } values) AddNamed(values, columns, argument.Expression, HeadOf(call), tables, model, cancel);
                else if (composites == 1 || CodeRows.Elements(argument.Expression) is not null) Visit(argument.Expression, tables, model, cancel, depth + 1);
                else VisitParts(argument.Expression, tables, model, cancel, depth + 1);
            }

            return;
        }

        if (expression is AssignmentExpressionSyntax assignment)
        {
            Visit(assignment.Right, tables, model, cancel, depth + 1);
            return;
        }

        if (expression is BinaryExpressionSyntax either && either.IsKind(SyntaxKind.LogicalOrExpression))
        {
            Visit(either.Left, tables, model, cancel, depth + 1);
            Visit(either.Right, tables, model, cancel, depth + 1);
            return;
        }

        // new XElement("DanhSach", new XElement("HocSinh", …), …)
        if (expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var given } && given.Count(argument => IsComposite(argument.Expression)) >= LeastRows) AddTable([.. given.Where(argument => IsComposite(argument.Expression)).Select(argument => argument.Expression)], HeadOf(expression), expression.Span, tables, model, cancel);

        AddTable([expression], HeadOf(expression), expression.Span, tables, model, cancel);
        VisitParts(expression, tables, model, cancel, depth + 1);
    }

    // The collections and objects inside the members of a row.
    private static void VisitParts(ExpressionSyntax row, List<CodeTable> tables, SemanticModel model, CancellationToken cancel, int depth)
    {
        foreach (var part in Parts(row))
        {
            if (IsComposite(part) || part is InitializerExpressionSyntax) Visit(part, tables, model, cancel, depth);
        }
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax row) => row switch
    {
        BaseObjectCreationExpressionSyntax creation => Arguments(creation.ArgumentList).Concat(Values(creation.Initializer)),
        AnonymousObjectCreationExpressionSyntax anonymous => anonymous.Initializers.Select(member => member.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.Select(argument => argument.Expression),
        AssignmentExpressionSyntax assignment => CodeRows.Elements(assignment.Right) is null ? Parts(assignment.Right) : [assignment.Right],
        InitializerExpressionSyntax entry when entry.IsKind(SyntaxKind.ComplexElementInitializerExpression) => entry.Expressions,
        WithExpressionSyntax with => Values(with.Initializer),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Arguments(ArgumentListSyntax? list) => list is null ? [] : list.Arguments.Select(argument => argument.Expression);

    private static IEnumerable<ExpressionSyntax> Values(InitializerExpressionSyntax? initializer) =>
        initializer is null ? [] : initializer.Expressions.Select(expression => expression is AssignmentExpressionSyntax assignment ? assignment.Right : expression);

    private static bool IsComposite(ExpressionSyntax expression) => expression is
        BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or TupleExpressionSyntax
        or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax;

    private static void AddTable(IReadOnlyList<ExpressionSyntax> elements, TextSpan head, TextSpan extent, List<CodeTable> tables, SemanticModel model, CancellationToken cancel)
    {
        var rows = new List<CodeRow>(elements.Count);
        foreach (var element in elements)
        {
            if (CodeRows.Read(element, model, cancel) is { } row) rows.Add(row);
        }

        var table = new CodeTable(rows, head, extent);
        if (table.IsWorthReading) tables.Add(table);
    }

    // InsertData(table: "HocSinh", columns: ["Id", "HoTen"], values: …): a migration names its columns beside its rows.
    private static ArgumentSyntax? ColumnNames(InvocationExpressionSyntax call)
    {
        var isMigration = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InsertData" or "UpdateData" };
        return call.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText is { } name ? name == "columns" && Texts(argument.Expression) is not null : isMigration && Texts(argument.Expression) is not null);
    }

    private static List<string>? Texts(ExpressionSyntax expression) =>
        CodeRows.Elements(expression) is { Count: > 0 } elements && elements.All(element => element is LiteralExpressionSyntax { Token.Value: string })
            ? [.. elements.Select(element => ((LiteralExpressionSyntax)element).Token.ValueText)]
            : null;

    private static void AddNamed(IReadOnlyList<ExpressionSyntax> values, List<string> columns, ExpressionSyntax whole, TextSpan head, List<CodeTable> tables, SemanticModel model, CancellationToken cancel)
    {
        var isOneRow = values.All(value => value is not InitializerExpressionSyntax && CodeRows.Elements(value) is null);
        var rows = new List<CodeRow>();
        foreach (var row in isOneRow ? [values] : values.Select(value => value is InitializerExpressionSyntax part ? [.. part.Expressions] : CodeRows.Elements(value) ?? [value]))
        {
            if (row.Count == columns.Count && CodeRows.ReadNamed(row, columns, model, cancel) is { } read) rows.Add(read);
        }

        var table = new CodeTable(rows, head, whole.Span);
        if (table.IsWorthReading) tables.Add(table);
    }

    // "new List<Pupil>", "new[]", "HasData": what stands before the first brace.
    private static TextSpan HeadOf(ExpressionSyntax expression)
    {
        var end = expression switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.OpenBraceToken.GetPreviousToken().Span.End,
            ObjectCreationExpressionSyntax { ArgumentList: { } } creation => creation.Type.Span.End,
            ArrayCreationExpressionSyntax array => array.Type.Span.End,
            ImplicitArrayCreationExpressionSyntax array => array.CloseBracketToken.Span.End,
            CollectionExpressionSyntax collection => collection.OpenBracketToken.Span.End,
            InitializerExpressionSyntax initializer => initializer.OpenBraceToken.Span.End,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Span.End,
            InvocationExpressionSyntax call => call.Expression.Span.End,
            AnonymousObjectCreationExpressionSyntax anonymous => anonymous.NewKeyword.Span.End,
            _ => expression.Span.End,
        };
        var start = expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax named } ? named.Name.SpanStart : expression.SpanStart;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
