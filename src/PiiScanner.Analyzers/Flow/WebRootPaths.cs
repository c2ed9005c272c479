using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PiiScanner.Analyzers.Flow;

/// <summary>Says whether a path, stream or writer leads below the web root: <c>WebRootPath</c>, or a text with <c>wwwroot</c> in it.</summary>
internal static class WebRootPaths
{
    /// <summary>Looks at what an expression is made of.</summary>
    public static bool Leads(ExpressionSyntax? expression, SemanticModel model, CancellationToken cancel)
    {
        if (expression is null) return false;
        var leads = false;
        var sources = new ValueSources(model, (source, _) => leads |= IsRoot(source), cancel, withContents: false);
        sources.Walk(model.GetOperation(expression, cancel), default);
        return leads;
    }

    private static bool IsRoot(IOperation source) => source switch
    {
        IPropertyReferenceOperation { Property.Name: "WebRootPath" or "WebRootFileProvider" } => true,
        { ConstantValue: { HasValue: true, Value: string text } } => text.IndexOf("wwwroot", StringComparison.OrdinalIgnoreCase) >= 0,
        _ => false,
    };
}
