using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiScanner.Analyzers.Endpoints;

/// <summary>Access of an endpoint mapped by a call: requirements behind the call, on its groups, and on the callers of a method that maps into a group it is given.</summary>
internal sealed class MappedAccess(SiteDefaults site)
{
    private const int DeepestGroup = 8;

    /// <summary>Access that the mapping states.</summary>
    /// <param name="call">Such as <c>app.MapGet("/x", …)</c>.</param>
    public Access Of(InvocationExpressionSyntax call)
    {
        var own = OfChainBehind(call);
        if (own == Access.Unsaid && call.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }) own = OfStatements(variable.Identifier.ValueText, call);
        if (own != Access.Unsaid) return own;
        return call.Expression is MemberAccessExpressionSyntax member ? OfGroup(member.Expression, 0) : Access.Unsaid;
    }

    // .RequireAuthorization(), .AllowAnonymous() behind the call; the latter outranks, as at run time.
    private static Access OfChainBehind(ExpressionSyntax call)
    {
        var access = Access.Unsaid;
        for (var at = call; at.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } member && member.Expression == at; at = outer)
        {
            var said = OfName(member.Name.Identifier.ValueText);
            if (said == Access.Anonymous) return said;
            if (said == Access.Guarded) access = said;
        }

        return access;
    }

    private static Access OfName(string name) => name switch
    {
        "AllowAnonymous" => Access.Anonymous,
        "RequireAuthorization" => Access.Guarded,
        _ => Access.Unsaid,
    };

    private Access OfGroup(ExpressionSyntax group, int depth)
    {
        if (depth > DeepestGroup) return Access.Unsaid;
        switch (group)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }:
                var said = OfName(member.Name.Identifier.ValueText);
                return said != Access.Unsaid ? said : OfGroup(member.Expression, depth + 1);
            case IdentifierNameSyntax name:
                return OfVariable(name, depth);
            default:
                return Access.Unsaid;
        }
    }

    private Access OfVariable(IdentifierNameSyntax name, int depth)
    {
        var text = name.Identifier.ValueText;
        var stated = OfStatements(text, name);
        if (stated != Access.Unsaid) return stated;
        if (Scope(name)?.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.ValueText == text) is { Initializer.Value: { } value }) return OfGroup(value, depth + 1);
        return name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is MethodDeclarationSyntax method && method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == text)
            ? OfCallers(method, text, depth)
            : Access.Unsaid;
    }

    // group.RequireAuthorization();
    private static Access OfStatements(string variable, SyntaxNode near)
    {
        foreach (var statement in Scope(near)?.DescendantNodes().OfType<ExpressionStatementSyntax>() ?? [])
        {
            if (statement.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name.Identifier.ValueText: var called } }) continue;
            if (receiver is IdentifierNameSyntax name && name.Identifier.ValueText == variable && OfName(called) is var said && said != Access.Unsaid) return said;
        }

        return Access.Unsaid;
    }

    // Every caller must guard the group it hands over.
    private Access OfCallers(MethodDeclarationSyntax method, string parameter, int depth)
    {
        var index = method.ParameterList.Parameters.IndexOf(candidate => candidate.Identifier.ValueText == parameter);
        var isExtension = method.ParameterList.Parameters[0].Modifiers.Any(modifier => modifier.ValueText == "this");
        var access = Access.Unsaid;
        foreach (var call in site.CallsOf(method.Identifier.ValueText))
        {
            var given = isExtension && index == 0 ? ((MemberAccessExpressionSyntax)call.Expression).Expression
                : call.ArgumentList.Arguments.ElementAtOrDefault(isExtension ? index - 1 : index)?.Expression;
            var own = given is null ? Access.Unsaid : OfGroup(given, depth + 1);
            if (own != Access.Guarded) return own;
            access = own;
        }

        return access;
    }

    private static SyntaxNode? Scope(SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method ? method : node.FirstAncestorOrSelf<CompilationUnitSyntax>();
}
