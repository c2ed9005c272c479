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
        "Write", "WriteLine", "WriteIf", "WriteLineIf", "WriteAsync", "WriteLineAsync", "TraceInformation", "TraceWarning", "TraceError", "TraceEvent", "TraceData", "Fail", "SetTag", "AddTag", "SetBaggage", "AddBaggage", "ForContext", "PushProperty",
    };

    // A logger, a value and the exception.
    private const int LeastOfMessage = 3;

    private static readonly HashSet<string> FileNames = new(StringComparer.Ordinal)
    {
        "WriteAllText", "WriteAllTextAsync", "WriteAllLines", "WriteAllLinesAsync", "WriteAllBytes", "WriteAllBytesAsync", "AppendAllText", "AppendAllTextAsync", "AppendAllLines", "AppendAllLinesAsync",
        "Write", "WriteLine", "WriteAsync", "WriteLineAsync", "Serialize", "SerializeAsync", "WriteRecords", "WriteRecordsAsync", "WriteRecord",
        "Save", "SaveAsync", "SaveAs", "SaveAsAsync", "SaveToFile", "CopyTo", "CopyToAsync",
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
            start.RegisterSyntaxNodeAction(node => AtCreation(node, (BaseObjectCreationExpressionSyntax)node.Node, session, types), SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);
            start.RegisterSymbolAction(symbol => AtType(symbol, (INamedTypeSymbol)symbol.Symbol, session, types), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => session.ReportWaiting(end.ReportDiagnostic));
        });
    }

    private static void AtCall(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, CompilationSession session, PersonalTypes types)
    {
        if (call.ArgumentList.Arguments.Count == 0) return;
        if (call.Expression is IdentifierNameSyntax { Identifier.ValueText: var variable })
        {
            if (call.ArgumentList.Arguments.Count >= LeastOfMessage && !char.IsUpper(variable[0])) AtDefinedMessage(context, call, session, types);
            return;
        }

        if (Called(call) is not var (receiver, name)) return;
        var (mayLog, mayWrite) = (LogNames.Contains(name), FileNames.Contains(name));
        if (!mayLog && !mayWrite || call.ArgumentList.Arguments.All(argument => HarmlessSyntax.Is(argument.Expression))) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method) return;
        if (mayLog && LogOf(method, receiver) is { } sink)
        {
            var asObject = call.ArgumentList.Arguments.Any(argument => argument.Expression is LiteralExpressionSyntax { Token.ValueText: var template } && template.Contains("{@"));
            var flow = new FlowReport(context, session, types, DiagnosticCatalog.Logged, sink);
            foreach (var argument in call.ArgumentList.Arguments) flow.Check(argument.Expression, asObject);
        }
        else if (mayWrite && !method.IsStatic && WrittenContents.IsHolder(context.SemanticModel.GetTypeInfo(receiver, context.CancellationToken).Type) && WebRootPaths.Leads(call.ArgumentList.Arguments[0].Expression, context.SemanticModel, context.CancellationToken))
        {
            // book.SaveAs(path), book.Write(stream), memory.CopyTo(file): what has been put into them before.
            new FlowReport(context, session, types, DiagnosticCatalog.InWebRoot, DiagnosticSink.WebRoot).Check(receiver, asObject: true);
        }
        else if (mayWrite && IsBelowWebRoot(context, call, receiver, method))
        {
            var flow = new FlowReport(context, session, types, DiagnosticCatalog.InWebRoot, DiagnosticSink.WebRoot);
            foreach (var argument in call.ArgumentList.Arguments.Skip(method.IsStatic ? 1 : 0)) flow.Check(argument.Expression, asObject: name.StartsWith("Serialize", StringComparison.Ordinal) || name.StartsWith("WriteRecord", StringComparison.Ordinal));
        }
    }

    // log.LogInformation(…), log?.LogInformation(…): the logger and the name.
    private static (ExpressionSyntax Receiver, string Name)? Called(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => (member.Expression, member.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax member when call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } access => (access.Expression, member.Name.Identifier.ValueText),
        _ => null,
    };

    // _found(logger, pupil.HoTen, null) with _found = LoggerMessage.Define<string>(…)
    private static void AtDefinedMessage(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, CompilationSession session, PersonalTypes types)
    {
        if (call.ArgumentList.Arguments.All(argument => HarmlessSyntax.Is(argument.Expression))) return;
        if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke, Parameters: { Length: >= LeastOfMessage } parameters }) return;
        if (parameters[0].Type.Name != "ILogger") return;
        var flow = new FlowReport(context, session, types, DiagnosticCatalog.Logged, DiagnosticSink.Log);
        foreach (var argument in call.ArgumentList.Arguments) flow.Check(argument.Expression, asObject: false);
    }

    private static DiagnosticSink? LogOf(IMethodSymbol method, ExpressionSyntax receiver)
    {
        var type = method.ContainingType;
        if (type.Name == "Console" && type.ContainingNamespace.Name == "System") return DiagnosticSink.Console;
        if (receiver.ToString() is "Console.Out" or "Console.Error" or "System.Console.Out" or "System.Console.Error") return DiagnosticSink.Console;
        if (type.Name is "Trace" or "Debug" or "TraceSource" or "Activity" && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics") return DiagnosticSink.Log;
        return type.Name.EndsWith("Logger", StringComparison.Ordinal) || type.Name is "LoggerExtensions" or "Log" or "LogContext" or "ILog" or "EventLog" ? DiagnosticSink.Log : null;
    }

    // File.WriteAllText(path, …), writer.WriteLine(…), JsonSerializer.Serialize(stream, …): path, writer or stream lead there.
    private static bool IsBelowWebRoot(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, ExpressionSyntax receiver, IMethodSymbol method) =>
        WebRootPaths.Leads(method.IsStatic ? call.ArgumentList.Arguments[0].Expression : receiver, context.SemanticModel, context.CancellationToken);

    private static void AtCreation(SyntaxNodeAnalysisContext context, BaseObjectCreationExpressionSyntax creation, CompilationSession session, PersonalTypes types)
    {
        if (creation.ArgumentList is not { Arguments: { Count: > 0 } arguments } || !IsException(creation) || arguments.All(argument => HarmlessSyntax.Is(argument.Expression))) return;
        var flow = new FlowReport(context, session, types, DiagnosticCatalog.Logged, DiagnosticSink.Exception);
        foreach (var argument in arguments)
        {
            // nameof and the names of parameters say nothing of a person.
            if (context.SemanticModel.GetTypeInfo(argument.Expression, context.CancellationToken).Type?.SpecialType == SpecialType.System_String && !context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).HasValue) flow.Check(argument.Expression, asObject: false);
        }
    }

    // throw new(…) makes an exception whatever its type is called.
    private static bool IsException(BaseObjectCreationExpressionSyntax creation) => creation is ObjectCreationExpressionSyntax { Type: var type } ? type.ToString().EndsWith("Exception", StringComparison.Ordinal) : creation.Parent is ThrowStatementSyntax or ThrowExpressionSyntax;

    // Once its generator has written the other half, the compiler shows a partial method to nobody but through its type.
    private static void AtType(SymbolAnalysisContext context, INamedTypeSymbol type, CompilationSession session, PersonalTypes types)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { IsPartialDefinition: true } method) AtMethod(context, method, session, types);
        }
    }

    // [LoggerMessage] partial void Found(ILogger logger, string hoTen);
    private static void AtMethod(SymbolAnalysisContext context, IMethodSymbol method, CompilationSession session, PersonalTypes types)
    {
        if (method.Parameters.IsEmpty || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not MethodDeclarationSyntax declaration) return;
        if (!declaration.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString() is var name && (name.EndsWith("LoggerMessage", StringComparison.Ordinal) || name.EndsWith("LoggerMessageAttribute", StringComparison.Ordinal))))) return;
        var settings = AnalyzerSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(declaration.SyntaxTree));
        foreach (var parameter in method.Parameters)
        {
            var place = parameter.Locations[0];
            if (PersonalTypes.KindOfVariable(parameter.Name, parameter.Type) is { } kind) FlowReport.Tell([kind], place, settings, session, DiagnosticCatalog.Logged, DiagnosticSink.Log, context.ReportDiagnostic);
            else if (!PersonalTypes.IsScalar(parameter.Type) && PersonalTypes.IsPrinted(parameter.Type) && types.ShapeOf(parameter.Type) is { } shape) FlowReport.Tell(shape.Kinds, place, settings, session, DiagnosticCatalog.Logged, DiagnosticSink.Log, context.ReportDiagnostic);
        }
    }
}
