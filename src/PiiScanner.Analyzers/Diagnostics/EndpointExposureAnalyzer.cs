using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Analyzers.Endpoints;
using PiiScanner.Analyzers.Flow;
using PiiScanner.Analyzers.People;
using PiiScanner.Analyzers.Settings;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>PII3001: endpoints that need no sign-in and hand out personal data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointExposureAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Maps = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "Map", "MapFallback"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticCatalog.Exposure);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!IsWebsite(start.Compilation)) return;
            var session = CompilationSession.Start(start.Compilation, start.Options, start.CancellationToken);
            var site = new SiteDefaults(start.Compilation, start.CancellationToken);
            var types = new PersonalTypes();
            start.RegisterSyntaxNodeAction(node => new Look(node, session, site, types).AtClass((ClassDeclarationSyntax)node.Node), SyntaxKind.ClassDeclaration);
            start.RegisterSyntaxNodeAction(node => new Look(node, session, site, types).AtCall((InvocationExpressionSyntax)node.Node), SyntaxKind.InvocationExpression);
            start.RegisterCompilationEndAction(end => session.ReportWaiting(end.ReportDiagnostic));
        });
    }

    private static bool IsWebsite(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Mvc.ControllerBase") is not null
        || compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") is not null
        || compilation.GetTypeByMetadataName("Microsoft.AspNetCore.SignalR.Hub") is not null;

    /// <summary>One look at one node.</summary>
    private readonly struct Look(SyntaxNodeAnalysisContext context, CompilationSession session, SiteDefaults site, PersonalTypes types)
    {
        public void AtClass(ClassDeclarationSyntax declaration)
        {
            if (declaration.BaseList is null && !declaration.Identifier.ValueText.EndsWith("Controller", StringComparison.Ordinal)) return;
            if (context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { IsAbstract: false, DeclaredAccessibility: Accessibility.Public } type) return;
            if (IsController(type)) AtController(declaration, type);
            else if (Derives(type, "PageModel")) AtPage(declaration, type);
            else if (Derives(type, "Hub")) AtHub(declaration, type);
        }

        public void AtCall(InvocationExpressionSyntax call)
        {
            if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } || !Maps.Contains(name) || call.ArgumentList.Arguments.Count < 2) return;
            if (context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { ContainingNamespace: var space } || !space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)) return;
            var handler = call.ArgumentList.Arguments[call.ArgumentList.Arguments.Count - 1].Expression;
            var named = context.SemanticModel.GetSymbolInfo(handler, context.CancellationToken);
            // A group of methods handed over as a delegate has candidates only.
            if ((named.Symbol ?? named.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method) return;
            var access = AccessAttributes.Of(method, handler is AnonymousFunctionExpressionSyntax ? null : method.ContainingType);
            if (access == Access.Unsaid) access = new MappedAccess(site).Of(call);
            if (access == Access.Guarded || access == Access.Unsaid && site.GuardAll) return;
            var body = handler is AnonymousFunctionExpressionSyntax lambda ? lambda.Body : Body(method);
            Tell(Shape(method.ReturnType, body), ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.GetLocation(), name);
        }

        private void AtController(ClassDeclarationSyntax declaration, INamedTypeSymbol type)
        {
            foreach (var method in declaration.Members.OfType<MethodDeclarationSyntax>())
            {
                if (context.SemanticModel.GetDeclaredSymbol(method, context.CancellationToken) is not { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false } action) continue;
                if (Has(action, "NonActionAttribute")) continue;
                var access = AccessAttributes.Of(action, type);
                if (access == Access.Guarded || access == Access.Unsaid && site.GuardControllers) continue;
                Tell(Shape(action.ReturnType, Body(method)), method.Identifier.GetLocation(), method.Identifier.ValueText);
            }
        }

        private void AtPage(ClassDeclarationSyntax declaration, INamedTypeSymbol type)
        {
            var access = AccessAttributes.Of(type);
            if (access == Access.Guarded || access == Access.Unsaid && site.GuardPage(declaration.SyntaxTree.FilePath)) return;
            if (!Has(type, "BindPropertiesAttribute")) AtPageProperties(declaration);
            foreach (var method in declaration.Members.OfType<MethodDeclarationSyntax>())
            {
                var name = method.Identifier.ValueText;
                var isHandler = name.StartsWith("OnGet", StringComparison.Ordinal) || name.StartsWith("OnPost", StringComparison.Ordinal);
                if (isHandler) Tell(Shape(null, Body(method)), method.Identifier.GetLocation(), name);
            }
        }

        // What the page renders: the properties its handlers fill, not those a form fills.
        private void AtPageProperties(ClassDeclarationSyntax declaration)
        {
            foreach (var property in declaration.Members.OfType<PropertyDeclarationSyntax>())
            {
                if (context.SemanticModel.GetDeclaredSymbol(property, context.CancellationToken) is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false } symbol || Has(symbol, "BindPropertyAttribute")) continue;
                var name = property.Identifier.ValueText;
                if (PersonalTypes.IsScalar(symbol.Type))
                {
                    if (PersonalTypes.KindOfVariable(name, symbol.Type) is { } kind) Tell(new PersonalShape("", [kind]), property.Identifier.GetLocation(), name);
                }
                else
                {
                    Tell(types.ShapeOf(symbol.Type), property.Identifier.GetLocation(), name);
                }
            }
        }

        private void AtHub(ClassDeclarationSyntax declaration, INamedTypeSymbol type)
        {
            foreach (var method in declaration.Members.OfType<MethodDeclarationSyntax>())
            {
                if (context.SemanticModel.GetDeclaredSymbol(method, context.CancellationToken) is not { DeclaredAccessibility: Accessibility.Public, IsStatic: false } action) continue;
                var access = AccessAttributes.Of(action, type);
                if (access == Access.Guarded || access == Access.Unsaid && site.GuardHub(type.Name)) continue;
                Tell(Shape(action.ReturnType, Body(method)) ?? Sent(method), method.Identifier.GetLocation(), method.Identifier.ValueText);
            }
        }

        // Clients.All.SendAsync("x", pupil), Clients.Caller.Receive(pupil)
        private PersonalShape? Sent(MethodDeclarationSyntax method)
        {
            foreach (var call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is not MemberAccessExpressionSyntax member || !member.Expression.ToString().StartsWith("Clients.", StringComparison.Ordinal)) continue;
                foreach (var argument in call.ArgumentList.Arguments)
                {
                    if (ShapeOfValue(argument.Expression) is { } shape) return shape;
                }
            }

            return null;
        }

        private PersonalShape? Shape(ITypeSymbol? returned, SyntaxNode? body)
        {
            if (returned is not null && types.ShapeOf(returned) is { } declared) return declared;
            if (body is null || body.SyntaxTree != context.SemanticModel.SyntaxTree) return null;
            foreach (var value in new ReturnedValues(context.SemanticModel, context.CancellationToken).Of(body))
            {
                if (!IsSentBack(value, body) && ShapeOfValue(value) is { } shape) return shape;
            }

            return null;
        }

        // return View(form): the page shows a form again to the one who filled it in.
        private bool IsSentBack(ExpressionSyntax value, SyntaxNode body) =>
            value is IdentifierNameSyntax { Identifier.ValueText: var name } && context.SemanticModel.GetSymbolInfo(value, context.CancellationToken).Symbol is IParameterSymbol parameter
            && parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(reference => reference.Span.Contains(body.Span))
            && !body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is IdentifierNameSyntax target && target.Identifier.ValueText == name);

        private PersonalShape? ShapeOfValue(ExpressionSyntax value)
        {
            if (HarmlessSyntax.Is(value)) return null;
            var type = context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type;
            if (types.ShapeOf(type) is { } shape) return shape;
            // Texts, bytes and objects of anonymous types hold what is put into them.
            if (type is null || !(type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } || HoldsAnonymous(type) || IsTexts(type) || WrittenContents.IsStream(type))) return null;
            var kinds = new PersonalFlow(types, context.SemanticModel, context.CancellationToken, isPublic: true).KindsOf(value, asObject: true);
            return kinds.Any(kind => kind != Core.Findings.FindingKinds.PersonName) ? new PersonalShape("", kinds) : null;
        }

        private static bool IsTexts(ITypeSymbol type) =>
            type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } || type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } && (arguments[0].SpecialType == SpecialType.System_String || IsTexts(arguments[0]));

        private static bool HoldsAnonymous(ITypeSymbol type) =>
            type.IsAnonymousType || type is IArrayTypeSymbol array && HoldsAnonymous(array.ElementType) || type is INamedTypeSymbol { IsGenericType: true } generic && generic.TypeArguments.Any(HoldsAnonymous);

        private void Tell(PersonalShape? shape, Location location, string endpoint)
        {
            if (shape is null) return;
            var settings = AnalyzerSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Node.SyntaxTree));
            var kinds = shape.Kinds.Where(settings.IsOn).ToList();
            if (kinds.Count > 0) session.Report(Diagnostic.Create(DiagnosticCatalog.Exposure, location, settings.Say(Messages.OfExposure(endpoint, shape.TypeName, kinds))), settings, context.ReportDiagnostic);
        }

        private SyntaxNode? Body(IMethodSymbol method) => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) switch
        {
            MethodDeclarationSyntax declared => Body(declared),
            LocalFunctionStatementSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody,
            _ => null,
        };

        private static SyntaxNode? Body(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;

        private static bool IsController(INamedTypeSymbol type) => !Has(type, "NonControllerAttribute") && (type.Name.EndsWith("Controller", StringComparison.Ordinal) || Derives(type, "ControllerBase") || Has(type, "ApiControllerAttribute"));

        private static bool Derives(INamedTypeSymbol type, string name)
        {
            for (var at = type.BaseType; at is not null; at = at.BaseType)
            {
                if (at.Name == name && at.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)) return true;
            }

            return false;
        }

        private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(known => known.AttributeClass?.Name == attribute);
    }
}
