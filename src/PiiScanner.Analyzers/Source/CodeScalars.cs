using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiScanner.Analyzers.Source;

/// <summary>Reads single values in code: texts, numbers, dates made of three numbers or parsed from a text.</summary>
internal static class CodeScalars
{
    private static readonly string[] DateTypes = ["DateOnly", "DateTime", "DateTimeOffset"];

    /// <summary>Reads an expression that is one value; null when it is none, or one only the running program knows.</summary>
    public static ValueText? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner: return Read(inner.Expression, model, cancel);
            case CastExpressionSyntax cast: return Read(cast.Expression, model, cancel);
            case PostfixUnaryExpressionSyntax kept when kept.IsKind(SyntaxKind.SuppressNullableWarningExpression): return Read(kept.Operand, model, cancel);
            case InterpolatedStringExpressionSyntax: return StringExpression.Read(expression, model, cancel);
            case BinaryExpressionSyntax when expression.IsKind(SyntaxKind.AddExpression): return StringExpression.Read(expression, model, cancel);
            case LiteralExpressionSyntax literal: return OfLiteral(literal, model, cancel);
            case BaseObjectCreationExpressionSyntax creation: return OfDate(creation, model, cancel);
            case InvocationExpressionSyntax call: return OfParse(call, model, cancel);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax: return OfConstant(expression, model, cancel);
            default: return null;
        }
    }

    private static ValueText? OfLiteral(LiteralExpressionSyntax literal, SemanticModel model, CancellationToken cancel)
    {
        if (LiteralDecoder.IsText(literal.Token)) return StringExpression.Read(literal, model, cancel);
        if (!literal.IsKind(SyntaxKind.NumericLiteralExpression)) return null;
        var value = new ValueText();
        value.Add(literal.Token.ValueText, literal.Span);
        return value;
    }

    // new DateOnly(2012, 3, 12)
    private static ValueText? OfDate(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancel)
    {
        if (creation.ArgumentList is not { Arguments: { Count: >= 3 } arguments }) return null;
        var numbers = new int[3];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (arguments[i].Expression is not LiteralExpressionSyntax { Token.Value: int number }) return null;
            numbers[i] = number;
        }

        if (!DateTypes.Contains(TypeName(creation, model, cancel))) return null;
        var value = new ValueText();
        value.Add(string.Format(CultureInfo.InvariantCulture, "{0:00}/{1:00}/{2:0000}", numbers[2], numbers[1], numbers[0]), creation.Span);
        return value;
    }

    // DateOnly.Parse("2012-03-12"), DateTime.ParseExact("12/03/2012", …)
    private static ValueText? OfParse(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancel) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "ParseExact", Expression: IdentifierNameSyntax type }
        && DateTypes.Contains(type.Identifier.ValueText) && call.ArgumentList.Arguments.Count > 0
            ? Read(call.ArgumentList.Arguments[0].Expression, model, cancel)
            : null;

    private static ValueText? OfConstant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        if (model.GetConstantValue(expression, cancel) is not { HasValue: true, Value: string text }) return null;
        var value = new ValueText();
        value.Add(text, expression.Span);
        return value;
    }

    private static string? TypeName(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancel) => creation switch
    {
        ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax name } => name.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax name } => name.Right.Identifier.ValueText,
        _ => model.GetTypeInfo(creation, cancel).Type is { } type ? (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type).Name : null,
    };
}
