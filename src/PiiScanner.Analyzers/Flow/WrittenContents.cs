using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiScanner.Analyzers.Flow;

/// <summary>What code puts into a stream, a writer or a document of a library, by way of everything made of it: writers over a stream, sheets and cells of a workbook.</summary>
/// <param name="model">Model of the file.</param>
/// <param name="cancel">Stops.</param>
internal sealed class WrittenContents(SemanticModel model, CancellationToken cancel)
{
    /// <summary>True for what is written into piece by piece: streams and writers, and objects of libraries other than the framework's.</summary>
    public static bool IsHolder(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named) return false;
        if (IsStream(named)) return true;
        var root = named.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false }) root = root.ContainingNamespace;
        return root is { IsGlobalNamespace: false, Name: not ("System" or "Microsoft") };
    }

    /// <summary>True for streams and writers of text.</summary>
    public static bool IsStream(ITypeSymbol? type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name is "Stream" or "TextWriter" && at.ContainingNamespace is { Name: "IO", ContainingNamespace.Name: "System" }) return true;
        }

        return false;
    }

    /// <summary>The values that a variable is given to keep.</summary>
    /// <param name="scope">Where it can be used.</param>
    /// <param name="variable">The variable.</param>
    public IReadOnlyList<ExpressionSyntax> Of(SyntaxNode scope, ISymbol variable)
    {
        var holders = new Dictionary<string, ISymbol>(StringComparer.Ordinal) { [variable.Name] = variable };
        var values = new List<ExpressionSyntax>();
        foreach (var node in scope.DescendantNodes())
        {
            cancel.ThrowIfCancellationRequested();
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } made } declared when !holders.ContainsKey(declared.Identifier.ValueText) && IsMadeOf(made, holders) && model.GetDeclaredSymbol(declared, cancel) is { } symbol:
                    holders.Add(symbol.Name, symbol);
                    break;
                case InvocationExpressionSyntax call when Roots(call.Expression, holders) || call.ArgumentList.Arguments.Any(argument => IsOne(argument.Expression, holders)):
                    // book.SaveAs(stream): the book is in the stream.
                    if (call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax giver } && !IsOne(giver, holders)) values.Add(giver);
                    values.AddRange(call.ArgumentList.Arguments.Select(argument => argument.Expression).Where(value => !IsOne(value, holders)));
                    break;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax or ElementAccessExpressionSyntax } assignment when Roots(assignment.Left, holders):
                    values.Add(assignment.Right);
                    break;
            }
        }

        return values;
    }

    // book.Worksheets.Add("6A"), new StreamWriter(stream)
    private bool IsMadeOf(ExpressionSyntax made, Dictionary<string, ISymbol> holders) =>
        made is BaseObjectCreationExpressionSyntax creation ? creation.ArgumentList?.Arguments.Any(argument => IsOne(argument.Expression, holders)) == true : Roots(made, holders);

    private bool Roots(ExpressionSyntax expression, Dictionary<string, ISymbol> holders)
    {
        var at = expression;
        while (true)
        {
            switch (at)
            {
                case MemberAccessExpressionSyntax member: at = member.Expression; break;
                case InvocationExpressionSyntax call: at = call.Expression; break;
                case ElementAccessExpressionSyntax element: at = element.Expression; break;
                case AwaitExpressionSyntax waiting: at = waiting.Expression; break;
                case PostfixUnaryExpressionSyntax kept: at = kept.Operand; break;
                default: return at != expression && IsOne(at, holders);
            }
        }
    }

    private bool IsOne(ExpressionSyntax expression, Dictionary<string, ISymbol> holders) =>
        expression is IdentifierNameSyntax name && holders.TryGetValue(name.Identifier.ValueText, out var holder) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancel).Symbol, holder);
}
