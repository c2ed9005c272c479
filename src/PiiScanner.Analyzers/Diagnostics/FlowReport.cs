using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Analyzers.Flow;
using PiiScanner.Analyzers.People;
using PiiScanner.Analyzers.Settings;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>Tells of personal data that reaches a place, at the smallest expression that holds it, or at the callers that hand it over.</summary>
internal sealed class FlowReport(SyntaxNodeAnalysisContext context, CompilationSession session, PersonalTypes types, DiagnosticDescriptor descriptor, DiagnosticSink sink)
{
    /// <summary>Checks an expression.</summary>
    /// <param name="expression">What reaches the place.</param>
    /// <param name="asObject">True where an object is written out with its members.</param>
    public void Check(ExpressionSyntax expression, bool asObject)
    {
        if (expression is InterpolatedStringExpressionSyntax text)
        {
            foreach (var hole in text.Contents.OfType<InterpolationSyntax>()) Check(hole.Expression, asObject);
            return;
        }

        if (expression is LiteralExpressionSyntax) return;
        var flow = new PersonalFlow(types, context.SemanticModel, context.CancellationToken);
        if (flow.KindsOf(expression, asObject) is { Count: > 0 } kinds) Tell(expression.GetLocation(), kinds);
        else if (flow.Parameters.Count > 0) CheckCallers(flow.Parameters, asObject);
    }

    /// <summary>Reports kinds at a place, those that are switched off left out.</summary>
    public void Tell(Location location, IReadOnlyList<string> kinds)
    {
        var settings = AnalyzerSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree));
        Tell(kinds, location, settings, session, descriptor, sink, context.ReportDiagnostic);
    }

    /// <summary>Reports kinds at a place under the settings of its file, those that are switched off left out.</summary>
    public static void Tell(IReadOnlyList<string> kinds, Location location, AnalyzerSettings settings, CompilationSession session, DiagnosticDescriptor descriptor, DiagnosticSink sink, Action<Diagnostic> report)
    {
        var on = kinds.Where(settings.IsOn).ToList();
        if (on.Count > 0) session.Report(Diagnostic.Create(descriptor, location, settings.Say(Messages.OfFlow(sink, on))), settings, report);
    }

    // One private call: Note(pupil.HoTen) with void Note(string text) => logger.LogInformation(text);
    private void CheckCallers(IReadOnlyCollection<IParameterSymbol> parameters, bool asObject)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.ContainingSymbol is not IMethodSymbol { DeclaredAccessibility: Accessibility.Private or Accessibility.NotApplicable, MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method) continue;
            if (context.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) continue;
            foreach (var call in type.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (NameOf(call) == method.Name && Argument(call, parameter, method) is { } argument) CheckArgument(argument, asObject);
            }
        }
    }

    private void CheckArgument(ExpressionSyntax argument, bool asObject)
    {
        var kinds = new PersonalFlow(types, context.SemanticModel, context.CancellationToken).KindsOf(argument, asObject);
        if (kinds.Count > 0) Tell(argument.GetLocation(), kinds);
    }

    private ExpressionSyntax? Argument(InvocationExpressionSyntax call, IParameterSymbol parameter, IMethodSymbol method)
    {
        if (!SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol?.OriginalDefinition, method.OriginalDefinition)) return null;
        var named = call.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name);
        return (named ?? call.ArgumentList.Arguments.ElementAtOrDefault(parameter.Ordinal))?.Expression;
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
