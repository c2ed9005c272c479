using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiScanner.Analyzers.People;

namespace PiiScanner.Analyzers.Flow;

/// <summary>Tells expressions that hold nothing of a person by their looks alone: binding the method around each log and exception of a solution would double the work of the compiler.</summary>
internal static class HarmlessSyntax
{
    /// <summary>True for literals, <c>nameof</c>, parameters that are numbers or flags, counts, and texts made of them.</summary>
    public static bool Is(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } => true,
        InterpolatedStringExpressionSyntax text => text.Contents.All(content => content is not InterpolationSyntax hole || Is(hole.Expression)),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Is(sum.Left) && Is(sum.Right),
        IdentifierNameSyntax name => IsPlainParameter(name),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } => true,
        _ => false,
    };

    private static bool IsPlainParameter(IdentifierNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        if (name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } method) return false;
        var parameter = method.ParameterList.Parameters.FirstOrDefault(candidate => candidate.Identifier.ValueText == text);
        return parameter?.Type is PredefinedTypeSyntax type && !type.Keyword.IsKind(SyntaxKind.StringKeyword) && !type.Keyword.IsKind(SyntaxKind.ObjectKeyword) && !MemberNames.TryFind(text, out _, out _);
    }
}
