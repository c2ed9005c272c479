using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Analyzers.Flow;
using PiiScanner.Analyzers.People;
using PiiScanner.Analyzers.Settings;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>PII3002 and PII3004: personal data written to logs, the console, exceptions and traces, or to files under the web root.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalFlowAnalyzer : DiagnosticAnalyzer
{
    // Names are looked at before any symbol: binding every call of a solution would cost more than the rest of the analyzer.
    private static readonly HashSet<string> LogNames = new(StringComparer.Ordinal)
    {
        "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "BeginScope", "Verbose", "Debug", "Information", "Info", "Warning", "Warn", "Error", "Fatal",
        "Write", "WriteLine", "WriteIf", "WriteLineIf", "WriteAsync", "WriteLineAsync", "TraceInformation", "TraceWarning", "TraceError", "TraceEvent", "TraceData", "Fail",
    };

    private static readonly HashSet<string> FileNames = new(StringComparer.Ordinal)
    {
        "WriteAllText", "WriteAllTextAsync", "WriteAllLines", "WriteAllLinesAsync", "WriteAllBytes", "WriteAllBytesAsync", "AppendAllText", "AppendAllTextAsync", "AppendAllLines", "AppendAllLinesAsync",
        "Write", "WriteLine", "WriteAsync", "WriteLineAsync", "Serialize", "SerializeAsync", "WriteRecords", "WriteRecordsAsync", "WriteRecord",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticCatalog.Logged, DiagnosticCatalog.InWebRoot);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var session = CompilationSession.Start(start.Compilation, start.Options, start.CancellationToken);
            var types = new PersonalTypes();
            start.RegisterSyntaxNodeAction(node => AtCall(node, (InvocationExpressionSyntax)node.Node, session, types), SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(node => AtCreation(node, (ObjectCreationExpressionSyntax)node.Node, session, types), SyntaxKind.ObjectCreationExpression);
            start.RegisterSyntaxNodeAction(node => AtMethod(node, (MethodDeclarationSyntax)node.Node, session, types), SyntaxKind.MethodDeclaration);
            start.RegisterCompilationEndAction(end => session.ReportWaiting(end.ReportDiagnostic));
        });
    }

    private static void AtCall(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, CompilationSession session, PersonalTypes types)
    {
        if (call.Expression is not MemberAccessExpressionSyntax member || call.ArgumentList.Arguments.Count == 0) return;
        var name = member.Name.Identifier.ValueText;
        var (mayLog, mayWrite) = (LogNames.Contains(name), FileNames.Contains(name));
        if (!mayLog && !mayWrite || call.ArgumentList.Arguments.All(argument => HarmlessSyntax.Is(argument.Expression))) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method) return;
        if (mayLog && LogOf(method, member) is { } sink)
        {
            var asObject = call.ArgumentList.Arguments.Any(argument => argument.Expression is LiteralExpressionSyntax { Token.ValueText: var template } && template.Contains("{@"));
            var flow = new FlowReport(context, session, types, DiagnosticCatalog.Logged, sink);
            foreach (var argument in call.ArgumentList.Arguments) flow.Check(argument.Expression, asObject);
        }
        else if (mayWrite && IsBelowWebRoot(context, call, member, method))
        {
            var flow = new FlowReport(context, session, types, DiagnosticCatalog.InWebRoot, DiagnosticSink.WebRoot);
            foreach (var argument in call.ArgumentList.Arguments) flow.Check(argument.Expression, asObject: name.StartsWith("Serialize", StringComparison.Ordinal) || name.StartsWith("WriteRecord", StringComparison.Ordinal));
        }
    }

    private static DiagnosticSink? LogOf(IMethodSymbol method, MemberAccessExpressionSyntax member)
    {
        var type = method.ContainingType;
        if (type.Name == "Console" && type.ContainingNamespace.Name == "System") return DiagnosticSink.Console;
        if (member.Expression.ToString() is "Console.Out" or "Console.Error" or "System.Console.Out" or "System.Console.Error") return DiagnosticSink.Console;
        if (type.Name is "Trace" or "Debug" or "TraceSource" && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics") return DiagnosticSink.Log;
        return type.Name.EndsWith("Logger", StringComparison.Ordinal) || type.Name is "LoggerExtensions" or "Log" or "ILog" or "EventLog" ? DiagnosticSink.Log : null;
    }

    // File.WriteAllText(path, …), writer.WriteLine(…), JsonSerializer.Serialize(stream, …): path, writer or stream lead there.
    private static bool IsBelowWebRoot(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, MemberAccessExpressionSyntax member, IMethodSymbol method) =>
        WebRootPaths.Leads(method.IsStatic ? call.ArgumentList.Arguments[0].Expression : member.Expression, context.SemanticModel, context.CancellationToken);

    private static void AtCreation(SyntaxNodeAnalysisContext context, ObjectCreationExpressionSyntax creation, CompilationSession session, PersonalTypes types)
    {
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments } || !creation.Type.ToString().EndsWith("Exception", StringComparison.Ordinal) || arguments.All(argument => HarmlessSyntax.Is(argument.Expression))) return;
        var flow = new FlowReport(context, session, types, DiagnosticCatalog.Logged, DiagnosticSink.Exception);
        foreach (var argument in arguments)
        {
            // nameof and the names of parameters say nothing of a person.
            if (context.SemanticModel.GetTypeInfo(argument.Expression, context.CancellationToken).Type?.SpecialType == SpecialType.System_String && !context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).HasValue) flow.Check(argument.Expression, asObject: false);
        }
    }

    // [LoggerMessage] partial void Found(ILogger logger, string hoTen);
    private static void AtMethod(SyntaxNodeAnalysisContext context, MethodDeclarationSyntax method, CompilationSession session, PersonalTypes types)
    {
        if (!method.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().EndsWith("LoggerMessage", StringComparison.Ordinal)))) return;
        var flow = new FlowReport(context, session, types, DiagnosticCatalog.Logged, DiagnosticSink.Log);
        foreach (var parameter in method.ParameterList.Parameters)
        {
            if (context.SemanticModel.GetDeclaredSymbol(parameter, context.CancellationToken) is not { } symbol) continue;
            if (PersonalTypes.KindOfVariable(symbol.Name, symbol.Type) is { } kind) flow.Tell(parameter.Identifier.GetLocation(), [kind]);
            else if (!PersonalTypes.IsScalar(symbol.Type) && PersonalTypes.IsPrinted(symbol.Type) && types.ShapeOf(symbol.Type) is { } shape) flow.Tell(parameter.Identifier.GetLocation(), shape.Kinds);
        }
    }
}
