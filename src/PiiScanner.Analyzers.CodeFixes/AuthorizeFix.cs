using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using PiiScanner.Analyzers.Diagnostics;

namespace PiiScanner.Analyzers.CodeFixes;

/// <summary>Lets an endpoint need a sign-in: <c>[Authorize]</c> on an action, a page or a hub method, <c>RequireAuthorization()</c> behind a mapping.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuthorizeFix))]
[Shared]
public sealed class AuthorizeFix : CodeFixProvider
{
    private const string Attribute = "Microsoft.AspNetCore.Authorization.Authorize";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticCatalog.Exposure.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan);
            var (old, changed) = node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && IsMapping(call, diagnostic) ? (Chain(call), Mapped(Chain(call))) : Declared(node);
            if (old is null || changed is null) continue;
            var title = changed is InvocationExpressionSyntax ? "Thêm RequireAuthorization() · Add RequireAuthorization()" : "Thêm [Authorize] · Add [Authorize]";
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, changed))), nameof(AuthorizeFix)), diagnostic);
        }
    }

    private static bool IsMapping(InvocationExpressionSyntax call, Diagnostic diagnostic) =>
        call.Expression is MemberAccessExpressionSyntax member && member.Name.Span == diagnostic.Location.SourceSpan;

    // The whole chain behind the mapping: what opens it again for anyone has to be seen.
    private static InvocationExpressionSyntax Chain(InvocationExpressionSyntax call)
    {
        var at = call;
        while (at.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer }) at = outer;
        return at;
    }

    private static InvocationExpressionSyntax? Mapped(InvocationExpressionSyntax chain)
    {
        if (chain.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Any(member => member.Name.Identifier.ValueText == "AllowAnonymous")) return null;
        var name = SyntaxFactory.IdentifierName("RequireAuthorization");
        return SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, chain.WithoutTrailingTrivia(), name)).WithTrailingTrivia(chain.GetTrailingTrivia());
    }

    private static (SyntaxNode? Old, SyntaxNode? Changed) Declared(SyntaxNode node)
    {
        var owner = node.FirstAncestorOrSelf<ClassDeclarationSyntax>();
        var method = node.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        // The handlers of a page cannot have a guard of their own.
        var isPage = method is null || method.Identifier.ValueText.StartsWith("OnGet", StringComparison.Ordinal) || method.Identifier.ValueText.StartsWith("OnPost", StringComparison.Ordinal);
        MemberDeclarationSyntax? target = isPage ? owner : method;
        if (target is null) return (null, null);
        return Opening(target) is { } opening ? (opening, Name().WithTriviaFrom(opening)) : owner is not null && Opening(owner) is not null ? (null, null) : (target, Added(target));
    }

    private static AttributeSyntax? Opening(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString().EndsWith("AllowAnonymous", StringComparison.Ordinal));

    private static AttributeSyntax Name() => SyntaxFactory.Attribute(SyntaxFactory.ParseName(Attribute).WithAdditionalAnnotations(Simplifier.Annotation));

    private static MemberDeclarationSyntax Added(MemberDeclarationSyntax member)
    {
        var leading = member.GetLeadingTrivia();
        var indent = leading.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Name())).WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.ElasticEndOfLine("\n"));
        var bare = member.WithLeadingTrivia(indent);
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }
}
