using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiScanner.Analyzers.Flow;

namespace PiiScanner.Analyzers.Endpoints;

/// <summary>Finds the expressions whose values an endpoint hands out: what it returns, unwrapped from <c>Ok(…)</c>, <c>Json(…)</c>, <c>View(…)</c> and the like, through locals and one private call.</summary>
internal sealed class ReturnedValues(SemanticModel model, CancellationToken cancel)
{
    private const int Deepest = 12;

    // Methods and results whose arguments reach the caller.
    private static readonly string[] Handing =
    [
        "Ok", "Json", "View", "PartialView", "Created", "CreatedAtAction", "CreatedAtRoute", "Accepted", "Content", "StatusCode", "BadRequest", "Conflict", "UnprocessableEntity",
        "Text", "JsonResult", "ObjectResult", "OkObjectResult", "ContentResult", "ViewResult", "FromResult", "WithStatusCode",
        "File", "Bytes", "FileContentResult", "FileStreamResult", "Problem", "Partial", "PartialViewResult",
    ];

    private HashSet<string>? _declared;

    /// <summary>The expressions of a body: a block, or the expression behind an arrow.</summary>
    public IReadOnlyList<ExpressionSyntax> Of(SyntaxNode? body)
    {
        var values = new List<ExpressionSyntax>();
        AddBody(body, values, 0, mayCall: true);
        return values;
    }

    private void AddBody(SyntaxNode? body, List<ExpressionSyntax> values, int depth, bool mayCall)
    {
        cancel.ThrowIfCancellationRequested();
        if (body is ArrowExpressionClauseSyntax arrow) Add(arrow.Expression, values, depth, mayCall);
        else if (body is ExpressionSyntax expression) Add(expression, values, depth, mayCall);
        else if (body is not null)
        {
            foreach (var node in body.DescendantNodes(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
            {
                if (node is ReturnStatementSyntax { Expression: { } returned }) Add(returned, values, depth, mayCall);
                else if (node is YieldStatementSyntax { Expression: { } yielded }) Add(yielded, values, depth, mayCall);
                else if (node is AssignmentExpressionSyntax assignment && IsForView(assignment.Left)) Add(assignment.Right, values, depth, mayCall);
                else if (node is InvocationExpressionSyntax call && IsWritten(call)) AddArguments(call.ArgumentList, values, depth, mayCall);
            }
        }
    }

    // ViewBag.DanhSach = …, ViewData["ds"] = …: the page shows them.
    private static bool IsForView(ExpressionSyntax target) => target switch
    {
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "ViewBag" } } => true,
        ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "ViewData" or "TempData" } } => true,
        _ => false,
    };

    // Response.WriteAsJsonAsync(…), context.Response.WriteAsync(…)
    private static bool IsWritten(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteAsJsonAsync" or "WriteAsync", Expression: var receiver }
        && receiver is IdentifierNameSyntax { Identifier.ValueText: "Response" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Response" };

    private void Add(ExpressionSyntax expression, List<ExpressionSyntax> values, int depth, bool mayCall)
    {
        if (depth > Deepest) return;
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                Add(inner.Expression, values, depth + 1, mayCall);
                return;
            case PostfixUnaryExpressionSyntax inner when inner.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Add(inner.Operand, values, depth + 1, mayCall);
                return;
            case AwaitExpressionSyntax inner:
                Add(inner.Expression, values, depth + 1, mayCall);
                return;
            case CastExpressionSyntax inner:
                Add(inner.Expression, values, depth + 1, mayCall);
                return;
            case ConditionalExpressionSyntax choice:
                Add(choice.WhenTrue, values, depth + 1, mayCall);
                Add(choice.WhenFalse, values, depth + 1, mayCall);
                return;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms) Add(arm.Expression, values, depth + 1, mayCall);
                return;
            case BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression):
                Add(choice.Left, values, depth + 1, mayCall);
                Add(choice.Right, values, depth + 1, mayCall);
                return;
            case IdentifierNameSyntax name when Assigned(name) is { Count: > 0 } assigned && IsOpaque(name):
                foreach (var value in assigned) Add(value, values, depth + 1, mayCall);
                return;
            case InvocationExpressionSyntax call:
                AddCall(call, values, depth, mayCall);
                return;
            case AssignmentExpressionSyntax assignment:
                // What a handler keeps in a property is told of there.
                if (IsForView(assignment.Left)) Add(assignment.Right, values, depth + 1, mayCall);
                return;
            case BaseObjectCreationExpressionSyntax { Initializer: { } initializer } when Opaque(initializer) is { Count: > 0 } kept:
                values.Add(expression);
                foreach (var value in kept) Add(value, values, depth + 1, mayCall);
                return;
            case BaseObjectCreationExpressionSyntax creation when creation.ArgumentList is { } arguments && Handing.Contains(model.GetTypeInfo(creation, cancel).Type?.Name):
                AddArguments(arguments, values, depth, mayCall);
                return;
            default:
                values.Add(expression);
                return;
        }
    }

    private void AddCall(InvocationExpressionSyntax call, List<ExpressionSyntax> values, int depth, bool mayCall)
    {
        var name = call.Expression switch { MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText, SimpleNameSyntax simple => simple.Identifier.ValueText, _ => "" };
        if (Handing.Contains(name) || IsWritten(call))
        {
            AddArguments(call.ArgumentList, values, depth, mayCall);
            return;
        }

        if (!call.ArgumentList.Arguments.All(argument => HarmlessSyntax.Is(argument.Expression))) AddWrapped(call, values, depth, mayCall);
        // Looked for by name before anything is bound: a call of the framework has no body here.
        if (mayCall && IsDeclaredHere(name, call) && IsOpaque(call) && BodyOf(call) is { } body) AddBody(body, values, depth + 1, mayCall: false);
        else values.Add(call);
    }

    // Success(pupils), of a method that puts any object into a result: what is given as an object comes back in it.
    private void AddWrapped(InvocationExpressionSyntax call, List<ExpressionSyntax> values, int depth, bool mayCall)
    {
        if (model.GetSymbolInfo(call, cancel).Symbol is not IMethodSymbol { OriginalDefinition: var method } || IsOfFramework(method) || !IsResult(method.ReturnType)) return;
        for (var i = 0; i < call.ArgumentList.Arguments.Count && i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].Type is { SpecialType: SpecialType.System_Object } or ITypeParameterSymbol) Add(call.ArgumentList.Arguments[i].Expression, values, depth + 1, mayCall);
        }
    }

    // Of the framework's methods those that hand on are known by name; the others take routes and the like.
    private static bool IsOfFramework(IMethodSymbol method) => method.ContainingNamespace?.ToDisplayString() is { } space && (space.StartsWith("Microsoft.", StringComparison.Ordinal) || space == "System" || space.StartsWith("System.", StringComparison.Ordinal));

    // A result of ASP.NET Core, or one of the site's own that holds any object.
    private static bool IsResult(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } inner }) type = inner[0];
        return type.Name.EndsWith("Result", StringComparison.Ordinal) || type.Name.EndsWith("Response", StringComparison.Ordinal);
    }

    // new ApiResponse { Data = pupils } with object Data
    private List<ExpressionSyntax> Opaque(InitializerExpressionSyntax initializer)
    {
        var kept = new List<ExpressionSyntax>();
        foreach (var assignment in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            if (model.GetSymbolInfo(assignment.Left, cancel).Symbol is IPropertySymbol { Type.SpecialType: SpecialType.System_Object }) kept.Add(assignment.Right);
        }

        return kept;
    }

    private void AddArguments(ArgumentListSyntax arguments, List<ExpressionSyntax> values, int depth, bool mayCall)
    {
        foreach (var argument in arguments.Arguments) Add(argument.Expression, values, depth + 1, mayCall);
    }

    // The type of the expression says nothing: a result of ASP.NET Core, an object.
    private bool IsOpaque(ExpressionSyntax expression)
    {
        var type = model.GetTypeInfo(expression, cancel).Type;
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } inner }) type = inner[0];
        return type is null || type.SpecialType == SpecialType.System_Object || type.Name.EndsWith("Result", StringComparison.Ordinal) && type is not INamedTypeSymbol { IsGenericType: true };
    }

    private List<ExpressionSyntax> Assigned(IdentifierNameSyntax name)
    {
        var assigned = new List<ExpressionSyntax>();
        if (model.GetSymbolInfo(name, cancel).Symbol is not ILocalSymbol local) return assigned;
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancel) is VariableDeclaratorSyntax { Initializer.Value: { } value }) assigned.Add(value);
        }

        var body = name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>();
        foreach (var assignment in body?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
        {
            if (assignment.Left is IdentifierNameSyntax target && target.Identifier.ValueText == local.Name) assigned.Add(assignment.Right);
        }

        return assigned;
    }

    // The methods of the file's types, and the local functions of the member the call stands in.
    private bool IsDeclaredHere(string name, SyntaxNode call)
    {
        _declared ??= new HashSet<string>(model.SyntaxTree.GetRoot(cancel).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or GlobalStatementSyntax)
            .Concat(call.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()?.DescendantNodes() ?? []).Select(NameOfMethod).OfType<string>(), StringComparer.Ordinal);
        return _declared.Contains(name);
    }

    private static string? NameOfMethod(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };

    private SyntaxNode? BodyOf(InvocationExpressionSyntax call)
    {
        var method = model.GetSymbolInfo(call, cancel).Symbol as IMethodSymbol;
        return method?.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == model.SyntaxTree)?.GetSyntax(cancel) switch
        {
            MethodDeclarationSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody,
            LocalFunctionStatementSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody,
            _ => null,
        };
    }
}
