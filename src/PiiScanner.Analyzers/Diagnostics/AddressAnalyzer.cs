using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Analyzers.Flow;
using PiiScanner.Analyzers.People;
using PiiScanner.Analyzers.Settings;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>PII3003: personal data in routes and query strings, as an endpoint takes it or as code makes an address.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AddressAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> Making = new(StringComparer.Ordinal)
    {
        "RedirectToAction", "RedirectToActionPermanent", "RedirectToPage", "RedirectToPagePermanent", "RedirectToRoute", "Redirect", "LocalRedirect", "RedirectPermanent",
        "Action", "ActionLink", "Page", "PageLink", "RouteUrl", "Link", "AddQueryString", "GetPathByAction", "GetUriByAction", "GetPathByPage", "GetPathByName",
    };

    private static readonly string[] Elsewhere = ["FromBodyAttribute", "FromFormAttribute", "FromHeaderAttribute", "FromServicesAttribute", "FromKeyedServicesAttribute"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticCatalog.InAddress);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is null && start.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") is null) return;
            var session = CompilationSession.Start(start.Compilation, start.Options, start.CancellationToken);
            var types = new PersonalTypes();
            start.RegisterSyntaxNodeAction(node => AtMethod(node, (MethodDeclarationSyntax)node.Node, types, Report(node)), SyntaxKind.MethodDeclaration);
            start.RegisterSyntaxNodeAction(node => AtProperty(node, (PropertyDeclarationSyntax)node.Node, types, Report(node)), SyntaxKind.PropertyDeclaration);
            start.RegisterSyntaxNodeAction(node => AtCall(node, (InvocationExpressionSyntax)node.Node, types, Report(node)), SyntaxKind.InvocationExpression);
            start.RegisterSyntaxNodeAction(node => AtText((InterpolatedStringExpressionSyntax)node.Node, Report(node)), SyntaxKind.InterpolatedStringExpression);
            start.RegisterCompilationEndAction(end => session.ReportWaiting(end.ReportDiagnostic));
            FlowReport Report(SyntaxNodeAnalysisContext node) => new(node, session, types, DiagnosticCatalog.InAddress, DiagnosticSink.Address);
        });
    }

    // Actions and page handlers that take a value from the address.
    private static void AtMethod(SyntaxNodeAnalysisContext context, MethodDeclarationSyntax method, PersonalTypes types, FlowReport report)
    {
        if (method.ParameterList.Parameters.Count == 0 || method.Parent is not ClassDeclarationSyntax owner) return;
        // By their looks first: most methods take nothing personal.
        if (!method.ParameterList.Parameters.Any(MayBePersonal)) return;
        var templates = Templates(method.AttributeLists).Concat(Templates(owner.AttributeLists)).ToList();
        var isGet = Has(method.AttributeLists, "HttpGet") || method.Identifier.ValueText.StartsWith("OnGet", StringComparison.Ordinal);
        foreach (var parameter in method.ParameterList.Parameters)
        {
            var isStated = Has(parameter.AttributeLists, "FromQuery") || Has(parameter.AttributeLists, "FromRoute") || templates.Exists(template => IsIn(template, parameter.Identifier.ValueText));
            if (isStated || isGet) AtParameter(context, parameter, types, report);
        }
    }

    private static bool MayBePersonal(ParameterSyntax parameter) => IsTakenApart(parameter) || MemberNames.TryFind(parameter.Identifier.ValueText, out _, out _);

    private static void AtParameter(SyntaxNodeAnalysisContext context, ParameterSyntax parameter, PersonalTypes types, FlowReport report)
    {
        if (!MayBePersonal(parameter) || context.SemanticModel.GetDeclaredSymbol(parameter, context.CancellationToken) is not { } symbol || symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && Elsewhere.Contains(type.Name))) return;
        if (PersonalTypes.KindOfVariable(symbol.Name, symbol.Type) is { } kind) report.Tell(parameter.Identifier.GetLocation(), [kind]);
        else if (IsTakenApart(parameter) && !PersonalTypes.IsScalar(symbol.Type) && types.ShapeOf(symbol.Type) is { } shape) report.Tell(parameter.Identifier.GetLocation(), shape.Kinds);
    }

    // Each member of the object is a value of the address.
    private static bool IsTakenApart(ParameterSyntax parameter) => Has(parameter.AttributeLists, "FromQuery") || Has(parameter.AttributeLists, "FromRoute") || Has(parameter.AttributeLists, "AsParameters");

    // [BindProperty(SupportsGet = true)] public string CCCD
    private static void AtProperty(SyntaxNodeAnalysisContext context, PropertyDeclarationSyntax property, PersonalTypes types, FlowReport report)
    {
        if (!property.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().EndsWith("BindProperty", StringComparison.Ordinal) && attribute.ArgumentList?.Arguments.ToString().Contains("true") == true))) return;
        if (context.SemanticModel.GetDeclaredSymbol(property, context.CancellationToken) is not { } symbol) return;
        if (PersonalTypes.KindOfVariable(symbol.Name, symbol.Type) is { } kind) report.Tell(property.Identifier.GetLocation(), [kind]);
        else if (!PersonalTypes.IsScalar(symbol.Type) && types.ShapeOf(symbol.Type) is { } shape) report.Tell(property.Identifier.GetLocation(), shape.Kinds);
    }

    private static void AtCall(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, PersonalTypes types, FlowReport report)
    {
        var name = call.Expression switch { MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText, SimpleNameSyntax simple => simple.Identifier.ValueText, _ => "" };
        if (name == "MapGet") AtMapping(context, call, types, report);
        if (name == "Create" && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "QueryString" } })
        {
            foreach (var argument in call.ArgumentList.Arguments) report.Check(argument.Expression, asObject: true);
        }

        if (!Making.Contains(name) || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { ContainingNamespace: var space } || !space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)) return;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is AnonymousObjectCreationExpressionSyntax values) AtValues(context, values, types, report);
            // Interpolated addresses are told of where they are written.
            else if (argument.Expression is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)) report.Check(argument.Expression, asObject: true);
        }
    }

    // new { cccd = model.CCCD }
    private static void AtValues(SyntaxNodeAnalysisContext context, AnonymousObjectCreationExpressionSyntax values, PersonalTypes types, FlowReport report)
    {
        foreach (var member in values.Initializers)
        {
            var type = context.SemanticModel.GetTypeInfo(member.Expression, context.CancellationToken).Type;
            var kinds = new PersonalFlow(types, context.SemanticModel, context.CancellationToken).KindsOf(member.Expression, asObject: true);
            if (kinds.Count == 0 && type is not null && member.NameEquals is { } named && PersonalTypes.KindOfVariable(named.Name.Identifier.ValueText, type) is { } kind) kinds = [kind];
            if (kinds.Count > 0) report.Tell(member.Expression.GetLocation(), kinds);
        }
    }

    private static void AtMapping(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, PersonalTypes types, FlowReport report)
    {
        if (call.ArgumentList.Arguments.Count < 2 || call.ArgumentList.Arguments[call.ArgumentList.Arguments.Count - 1].Expression is not ParenthesizedLambdaExpressionSyntax lambda) return;
        foreach (var parameter in lambda.ParameterList.Parameters) AtParameter(context, parameter, types, report);
    }

    // $"/tra-cuu?cccd={model.CCCD}", $"/hoc-sinh/{model.CCCD}"
    private static void AtText(InterpolatedStringExpressionSyntax text, FlowReport report)
    {
        var isQuery = false;
        var opensValue = false;
        var isAddress = text.Contents.FirstOrDefault() is InterpolatedStringTextSyntax { TextToken.Text: var opening } && (opening[0] == '/' || opening.StartsWith("~/", StringComparison.Ordinal) || opening.StartsWith("http", StringComparison.Ordinal));
        for (var i = 0; i < text.Contents.Count; i++)
        {
            var content = text.Contents[i];
            if (content is InterpolatedStringTextSyntax part)
            {
                var words = part.TextToken.Text;
                isQuery |= words.IndexOf('?') >= 0 && words.IndexOf('=') > words.IndexOf('?');
                opensValue = isQuery && words.EndsWith("=", StringComparison.Ordinal) || isAddress && !isQuery && words.EndsWith("/", StringComparison.Ordinal) && !IsFileName(text, i + 2);
            }
            else if (content is InterpolationSyntax hole)
            {
                if (opensValue) report.Check(hole.Expression, asObject: false);
                opensValue = false;
            }
        }
    }

    // "/tai-ve/{ten}.pdf" names a file.
    private static bool IsFileName(InterpolatedStringExpressionSyntax text, int next) => next < text.Contents.Count && text.Contents[next] is InterpolatedStringTextSyntax { TextToken.Text: var words } && words[0] == '.';

    private static IEnumerable<string> Templates(SyntaxList<AttributeListSyntax> lists) =>
        from list in lists
        from attribute in list.Attributes
        let name = attribute.Name.ToString()
        where name.IndexOf("Http", StringComparison.Ordinal) >= 0 || name.IndexOf("Route", StringComparison.Ordinal) >= 0
        from argument in attribute.ArgumentList?.Arguments ?? []
        where argument.NameEquals is null
        select (argument.Expression as LiteralExpressionSyntax)?.Token.ValueText ?? "";

    private static bool IsIn(string template, string name)
    {
        var at = template.IndexOf("{" + name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + name.Length + 1 < template.Length && template[at + name.Length + 1] is '}' or ':' or '?' or '=';
    }

    private static bool Has(SyntaxList<AttributeListSyntax> lists, string name) => lists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString() is var written && (written == name || written == name + "Attribute")));
}
