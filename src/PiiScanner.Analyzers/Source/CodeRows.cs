using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiScanner.Analyzers.People;

namespace PiiScanner.Analyzers.Source;

/// <summary>Reads what code puts together into one row: an object with its members, a tuple, an entry of a dictionary, the arguments of a call.</summary>
internal static class CodeRows
{
    // Of methods of builders.
    private static readonly string[] Openings = ["With", "Set", "Has", "Add", "And", "Co", "Voi", "Dat"];

    /// <summary>Reads an expression as a row; null when it holds no value that is written in the source.</summary>
    public static CodeRow? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var cells = new List<CodeCell>();
        if (CodeScalars.Read(expression, model, cancel) is { } scalar) Add(cells, null, scalar);
        else AddParts(expression, cells, model, cancel);
        return cells.Count > 0 ? new CodeRow(cells) : null;
    }

    /// <summary>Reads values as a row whose columns are named elsewhere; null when none of them is written in the source.</summary>
    public static CodeRow? ReadNamed(IReadOnlyList<ExpressionSyntax> values, IReadOnlyList<string> columns, SemanticModel model, CancellationToken cancel)
    {
        var cells = new List<CodeCell>();
        for (var i = 0; i < values.Count; i++) AddScalar(cells, columns[i], values[i], model, cancel);
        return cells.Count > 0 ? new CodeRow(cells) : null;
    }

    /// <summary>The expressions that make up a collection; null when the expression is none.</summary>
    public static IReadOnlyList<ExpressionSyntax>? Elements(ExpressionSyntax expression) => expression switch
    {
        InitializerExpressionSyntax initializer when IsSequence(initializer) => [.. initializer.Expressions],
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        BaseObjectCreationExpressionSyntax { Initializer: { } initializer } when IsSequence(initializer) => [.. initializer.Expressions],
        _ => null,
    };

    /// <summary>The key and the value of what names a value by a text: <c>["hoTen"] = …</c>, <c>{ "hoTen", … }</c>, <c>new XElement("HoTen", …)</c>; null for anything else.</summary>
    public static (string Key, ExpressionSyntax Value)? Pair(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys }, Right: var value } => Pair(keys[0].Expression, value),
        InitializerExpressionSyntax { Expressions: { Count: 2 } parts } initializer when initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) => Pair(parts[0], parts[1]),
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } parts } => Pair(parts[0].Expression, parts[1].Expression),
        _ => null,
    };

    /// <summary>True for an element that is a text, or a key and its text.</summary>
    public static bool IsText(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } key }, Right: var text } => IsText(key[0].Expression) && IsText(text),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => pair.All(IsText),
        _ => element is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax,
    };

    private static bool IsSequence(InitializerExpressionSyntax initializer) =>
        initializer.IsKind(SyntaxKind.CollectionInitializerExpression) || initializer.IsKind(SyntaxKind.ArrayInitializerExpression)
        || initializer.IsKind(SyntaxKind.ObjectInitializerExpression) && initializer.Expressions.Count > 0 && initializer.Expressions.All(IsEntry);

    private static bool IsEntry(ExpressionSyntax expression) => expression is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax };

    private static void AddParts(ExpressionSyntax expression, List<CodeCell> cells, SemanticModel model, CancellationToken cancel)
    {
        switch (expression)
        {
            case BaseObjectCreationExpressionSyntax creation:
                if (creation.ArgumentList is { Arguments.Count: > 0 } given) AddArguments(creation, given, cells, model, cancel);
                if (creation.Initializer is not { } initializer) break;
                if (!IsSequence(initializer)) AddMembers(initializer, cells, model, cancel);
                else foreach (var entry in initializer.Expressions) AddPair(cells, entry, model, cancel);
                break;
            case WithExpressionSyntax with:
                AddMembers(with.Initializer, cells, model, cancel);
                break;
            case AnonymousObjectCreationExpressionSyntax anonymous:
                foreach (var member in anonymous.Initializers) AddScalar(cells, member.NameEquals?.Name.Identifier.ValueText, member.Expression, model, cancel);
                break;
            case TupleExpressionSyntax tuple:
                AddTuple(tuple, cells, model, cancel);
                break;
            case InvocationExpressionSyntax call:
                if (call.Expression is MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax } chained) AddParts(chained.Expression, cells, model, cancel);
                AddArguments(call, call.ArgumentList, cells, model, cancel);
                break;
            case BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression):
                AddParts(both.Left, cells, model, cancel);
                AddParts(both.Right, cells, model, cancel);
                break;
            case BinaryExpressionSyntax same when same.IsKind(SyntaxKind.EqualsExpression):
                AddScalar(cells, StringExpression.NameOfTarget(same.Left), same.Right, model, cancel);
                break;
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax key } entry:
                foreach (var argument in key.ArgumentList.Arguments) AddScalar(cells, null, argument.Expression, model, cancel);
                AddRow(cells, entry.Right, model, cancel);
                break;
            case InitializerExpressionSyntax values when values.IsKind(SyntaxKind.ComplexElementInitializerExpression) || values.IsKind(SyntaxKind.ArrayInitializerExpression):
                foreach (var value in values.Expressions) AddRow(cells, value, model, cancel);
                break;
            default:
                foreach (var value in Elements(expression) ?? [])
                {
                    AddScalar(cells, null, value, model, cancel);
                    AddPair(cells, value, model, cancel);
                }

                break;
        }
    }

    private static (string Key, ExpressionSyntax Value)? Pair(ExpressionSyntax key, ExpressionSyntax value) =>
        key is LiteralExpressionSyntax { Token.Value: string name } && PersonalName(name.TrimStart('@')) is { } column ? (column, value) : null;

    private static void AddPair(List<CodeCell> cells, ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        if (Pair(expression) is { } pair) AddScalar(cells, pair.Key, pair.Value, model, cancel);
    }

    /// <summary>The part of a name that says what of a person it stands for: all of <c>HoTen</c>, that of <c>WithHoTen</c>; null where nothing does.</summary>
    public static string? PersonalName(string name)
    {
        if (IsPersonal(name)) return name;
        foreach (var opening in Openings)
        {
            if (name.Length > opening.Length + 1 && name.StartsWith(opening, StringComparison.Ordinal) && char.IsUpper(name[opening.Length]) && IsPersonal(name.Substring(opening.Length))) return name.Substring(opening.Length);
        }

        return null;
    }

    /// <summary>True for a name that says what of a person it stands for.</summary>
    public static bool IsPersonal(string name) => MemberNames.TryFind(name, out var role, out _) && role.Kind is not null;

    private static void AddRow(List<CodeCell> cells, ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        if (Read(expression, model, cancel) is { } row) cells.AddRange(row.Cells);
    }

    private static void AddMembers(InitializerExpressionSyntax initializer, List<CodeCell> cells, SemanticModel model, CancellationToken cancel)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax assignment) AddScalar(cells, StringExpression.NameOfTarget(assignment.Left), assignment.Right, model, cancel);
        }
    }

    private static void AddArguments(ExpressionSyntax call, ArgumentListSyntax list, List<CodeCell> cells, SemanticModel model, CancellationToken cancel)
    {
        if (list.Arguments.Count == 0) return;
        var setter = list.Arguments.Count == 1 && call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } } ? PersonalName(method) : null;
        var parameters = setter is null ? (model.GetSymbolInfo(call, cancel).Symbol as IMethodSymbol)?.Parameters : null;
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            if (argument.Expression is BaseObjectCreationExpressionSyntax) AddPair(cells, argument.Expression, model, cancel);
            var name = argument.NameColon?.Name.Identifier.ValueText ?? setter ?? (parameters is { } known && i < known.Length && !known[i].IsParams ? known[i].Name : null);
            AddScalar(cells, name, argument.Expression, model, cancel);
        }
    }

    private static void AddTuple(TupleExpressionSyntax tuple, List<CodeCell> cells, SemanticModel model, CancellationToken cancel)
    {
        var info = model.GetTypeInfo(tuple, cancel);
        var elements = ((info.ConvertedType ?? info.Type) as INamedTypeSymbol)?.TupleElements ?? default;
        for (var i = 0; i < tuple.Arguments.Count; i++)
        {
            var argument = tuple.Arguments[i];
            var name = argument.NameColon?.Name.Identifier.ValueText ?? (!elements.IsDefault && i < elements.Length && elements[i].IsExplicitlyNamedTupleElement ? elements[i].Name : null);
            AddScalar(cells, name, argument.Expression, model, cancel);
        }
    }

    private static void AddScalar(List<CodeCell> cells, string? column, ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        if (CodeScalars.Read(expression, model, cancel) is { } value) Add(cells, column, value);
    }

    private static void Add(List<CodeCell> cells, string? column, ValueText value)
    {
        if (value.Length > 0) cells.Add(new CodeCell(column, value));
    }
}
