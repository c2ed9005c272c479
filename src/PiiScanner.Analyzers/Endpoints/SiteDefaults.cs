using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiScanner.Analyzers.Source;

namespace PiiScanner.Analyzers.Endpoints;

/// <summary>What the start of the site says about all endpoints: fallback policies, filters, conventions and requirements at the mapping. Looked for on first use, in the files that name them only.</summary>
internal sealed class SiteDefaults(Compilation compilation, CancellationToken cancel)
{
    private static readonly string[] Words = ["FallbackPolicy", "AuthorizeFilter", "RequireAuthorization", "AuthorizeFolder", "AuthorizeAreaFolder", "AuthorizePage"];
    private readonly HashSet<string> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _hubs = new(StringComparer.Ordinal);
    private bool _everything;
    private bool _controllers;
    private bool _allPages;
    private bool _isRead;

    /// <summary>True when controllers need a sign-in unless they say otherwise.</summary>
    public bool GuardControllers => Read()._everything || _controllers;

    /// <summary>True when an endpoint mapped by a lambda needs a sign-in unless it says otherwise.</summary>
    public bool GuardAll => Read()._everything;

    /// <summary>True when the page of a file needs a sign-in by convention.</summary>
    /// <param name="path">Path of the page model.</param>
    public bool GuardPage(string path)
    {
        if (Read()._everything || _allPages) return true;
        var page = path.Replace('\\', '/');
        return _pages.Any(guarded => page.IndexOf("/Pages" + guarded, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>True when the hub of a name is mapped with a requirement.</summary>
    public bool GuardHub(string name) => Read()._everything || _hubs.Contains(name);

    /// <summary>The calls of a method of a name in the whole compilation, with a word of text before any syntax is looked at.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOf(string name) =>
        from tree in compilation.SyntaxTrees
        where Holds(tree, [name])
        from call in tree.GetRoot(cancel).DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax member && member.Name.Identifier.ValueText == name
        select call;

    // One reader at a time; what is read is the same whoever reads.
    private SiteDefaults Read()
    {
        lock (_pages)
        {
            if (_isRead) return this;
            foreach (var tree in compilation.SyntaxTrees)
            {
                cancel.ThrowIfCancellationRequested();
                if (!Holds(tree, Words)) continue;
                foreach (var node in tree.GetRoot(cancel).DescendantNodes()) Look(node);
            }

            _isRead = true;
            return this;
        }
    }

    private bool Holds(SyntaxTree tree, string[] words)
    {
        using var text = new PooledText(tree.GetText(cancel));
        foreach (var word in words)
        {
            if (text.Span.IndexOf(word.AsSpan()) >= 0) return true;
        }

        return false;
    }

    private void Look(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FallbackPolicy" } } assignment:
                _everything |= !assignment.Right.IsKind(SyntaxKind.NullLiteralExpression);
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "FallbackPolicy" } } assignment:
                _everything |= !assignment.Right.IsKind(SyntaxKind.NullLiteralExpression);
                break;
            case BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax } creation when creation is ObjectCreationExpressionSyntax { Type: var type } && type.ToString().EndsWith("AuthorizeFilter", StringComparison.Ordinal):
                _controllers = _allPages = true;
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call:
                LookAtCall(call, member);
                break;
        }
    }

    private void LookAtCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member)
    {
        var first = (call.ArgumentList.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax)?.Token.ValueText;
        switch (member.Name.Identifier.ValueText)
        {
            case "SetFallbackPolicy":
                _everything |= call.ArgumentList.Arguments.Count == 1 && !call.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.NullLiteralExpression);
                break;
            case "AuthorizeFolder" or "AuthorizePage" when first is not null:
                if (first == "/") _allPages = true;
                else _pages.Add(first);
                break;
            case "AuthorizeAreaFolder" when call.ArgumentList.Arguments.Count > 1 && call.ArgumentList.Arguments[1].Expression is LiteralExpressionSyntax folder:
                _pages.Add(folder.Token.ValueText);
                break;
            case "RequireAuthorization" when member.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax mapping }:
                LookAtMapping(mapping);
                break;
        }
    }

    private void LookAtMapping(MemberAccessExpressionSyntax mapping)
    {
        switch (mapping.Name)
        {
            case { Identifier.ValueText: "MapControllers" or "MapControllerRoute" or "MapDefaultControllerRoute" or "MapAreaControllerRoute" }:
                _controllers = true;
                break;
            case { Identifier.ValueText: "MapRazorPages" }:
                _allPages = true;
                break;
            case GenericNameSyntax { Identifier.ValueText: "MapHub", TypeArgumentList.Arguments: { Count: 1 } hub }:
                _hubs.Add(hub[0] is QualifiedNameSyntax name ? name.Right.Identifier.ValueText : hub[0].ToString());
                break;
        }
    }
}
