using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiScanner.Analyzers.Source;

/// <summary>A whole text of the source: a literal, an interpolated string, or literals joined by plus.</summary>
internal static class StringExpression
{
    // What stands in the place of a value that only the running program knows.
    private const string Unknown = "…";

    /// <summary>The largest expression around a token that is one text.</summary>
    /// <param name="token">A token of a literal or of the text of an interpolated string.</param>
    public static ExpressionSyntax? Around(SyntaxToken token)
    {
        var at = token.Parent is InterpolatedStringTextSyntax part ? part.Parent as ExpressionSyntax : token.Parent as ExpressionSyntax;
        while (at is not null && Outer(at) is { } outer) at = outer;
        return at;
    }

    /// <summary>Reads what an expression says; what is not known stands as an ellipsis.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="model">Knows the values of constants.</param>
    /// <param name="cancel">Stops.</param>
    public static ValueText Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        var value = new ValueText();
        Add(expression, value, model, cancel, depth: 0);
        return value;
    }

    /// <summary>What the expression is called where it is written: the variable, property, parameter or key it becomes the value of; null when that cannot be seen.</summary>
    public static string? NameOf(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => parameter.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment when assignment.Right == expression => NameOfTarget(assignment.Left),
        ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => name,
        AttributeArgumentSyntax { NameEquals.Name.Identifier.ValueText: var name } => name,
        AttributeArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => name,
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name } => name,
        BinaryExpressionSyntax same when same.IsKind(SyntaxKind.EqualsExpression) || same.IsKind(SyntaxKind.NotEqualsExpression) => NameOfTarget(same.Left == expression ? same.Right : same.Left),
        _ => null,
    };

    /// <summary>The name an assignment gives a value to: a member, a variable, or a key written as a literal.</summary>
    public static string? NameOfTarget(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys } when keys[0].Expression is LiteralExpressionSyntax key => key.Token.ValueText,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } when keys[0].Expression is LiteralExpressionSyntax key => key.Token.ValueText,
        _ => null,
    };

    private static ExpressionSyntax? Outer(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax outer => outer,
        BinaryExpressionSyntax outer when outer.IsKind(SyntaxKind.AddExpression) => outer,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax outer } => outer,
        _ => null,
    };

    private static void Add(ExpressionSyntax expression, ValueText value, SemanticModel model, CancellationToken cancel, int depth)
    {
        cancel.ThrowIfCancellationRequested();
        switch (expression)
        {
            case LiteralExpressionSyntax literal when LiteralDecoder.IsText(literal.Token):
                LiteralDecoder.Decode(literal.Token, value);
                break;
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression, value, model, cancel, depth);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents) AddContent(content, value, model, cancel, depth);
                break;
            case BinaryExpressionSyntax when expression.IsKind(SyntaxKind.AddExpression):
                foreach (var operand in Operands(expression)) Add(operand, value, model, cancel, depth + 1);
                break;
            default:
                value.Add(Constant(expression, model, cancel) ?? Unknown, expression.Span);
                break;
        }
    }

    private static void AddContent(InterpolatedStringContentSyntax content, ValueText value, SemanticModel model, CancellationToken cancel, int depth)
    {
        const int DeepestHole = 16;
        if (content is InterpolatedStringTextSyntax text) LiteralDecoder.Decode(text.TextToken, value);
        else if (content is InterpolationSyntax hole && depth < DeepestHole) Add(hole.Expression, value, model, cancel, depth + 1);
        else value.Add(Unknown, content.Span);
    }

    // Left to right and without recursion: generated code joins thousands of literals.
    private static List<ExpressionSyntax> Operands(ExpressionSyntax sum)
    {
        var operands = new List<ExpressionSyntax>();
        var at = sum;
        while (at is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            operands.Add(binary.Right);
            at = binary.Left;
        }

        operands.Add(at);
        operands.Reverse();
        return operands;
    }

    private static string? Constant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        if (expression is LiteralExpressionSyntax literal) return literal.Token.ValueText;
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)) return null;
        return model.GetConstantValue(expression, cancel) is { HasValue: true, Value: string text } ? text : null;
    }
}
