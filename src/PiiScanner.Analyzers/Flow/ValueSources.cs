using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PiiScanner.Analyzers.Flow;

/// <summary>Walks from a value back to what it is made of: through locals, members of the same type, LINQ, await, interpolation, joins, and one call of a method of the same type.</summary>
/// <param name="model">Model of the file; what other files declare is not followed.</param>
/// <param name="leaf">Told of every source met, with the state of the walk.</param>
/// <param name="cancel">Stops.</param>
/// <param name="withContents">True where what is written into a stream or document counts as a part of it.</param>
internal sealed class ValueSources(SemanticModel model, Action<IOperation, WalkState> leaf, CancellationToken cancel, bool withContents)
{
    private const int Deepest = 40;
    private static readonly string[] Hiding = ["Mask", "Redact", "Hash", "Anonymize", "Anonymise", "Pseudonymize", "Encrypt", "Protect", "MaHoa", "CheSo", "CheTen", "Che"];
    private static readonly string[] Projecting = ["Select", "SelectMany", "ConvertAll", "SelectAsync"];
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>Walks from an operation.</summary>
    public void Walk(IOperation? operation, WalkState state)
    {
        cancel.ThrowIfCancellationRequested();
        if (operation is null || state.Depth > Deepest) return;
        var next = state.Next();
        switch (operation)
        {
            case IConversionOperation conversion: Walk(conversion.Operand, next); break;
            case IParenthesizedOperation inner: Walk(inner.Operand, next); break;
            case IAwaitOperation waiting: Walk(waiting.Operation, next); break;
            case ICoalesceOperation choice: WalkAll([choice.Value, choice.WhenNull], next); break;
            case IConditionalOperation choice: Walk(choice.WhenTrue, next); Walk(choice.WhenFalse, next); break;
            case ISwitchExpressionOperation choice: WalkAll(choice.Arms.Select(arm => arm.Value), next); break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum: WalkAll([sum.LeftOperand, sum.RightOperand], next); break;
            case IInterpolatedStringOperation text: WalkAll(text.Parts, next); break;
            case IInterpolationOperation hole: Walk(hole.Expression, next); break;
            case IInterpolatedStringTextOperation text: Walk(text.Text, next); break;
            case IInterpolatedStringHandlerCreationOperation handler: Walk(handler.Content, next); break;
            case IInterpolatedStringAppendOperation append: WalkAll((append.AppendCall as IInvocationOperation)?.Arguments.Select(argument => argument.Value) ?? [], next); break;
            case IConditionalAccessOperation access: Walk(access.WhenNotNull, next); break;
            case IArrayCreationOperation array: Walk(array.Initializer, next); break;
            case IArrayInitializerOperation array: WalkAll(array.ElementValues, next); break;
            case ITupleOperation tuple: WalkAll(tuple.Elements, next); break;
            case IAnonymousObjectCreationOperation made: WalkAll(made.Initializers.Select(ValueOf), next); break;
            case IArrayElementReferenceOperation element: Walk(element.ArrayReference, next); break;
            case IDelegateCreationOperation created: Walk(created.Target, next); break;
            case IAnonymousFunctionOperation function: WalkAll(Returned(function.Body), next); break;
            case IObjectCreationOperation creation: WalkCreation(creation, next); break;
            case IInvocationOperation call: WalkCall(call, next); break;
            case ILocalReferenceOperation local: WalkLocal(local, next); break;
            case IParameterReferenceOperation parameter: WalkParameter(parameter, next); break;
            case IFieldReferenceOperation field: WalkMember(field, field.Field, next); break;
            case IPropertyReferenceOperation property: WalkProperty(property, next); break;
            default: leaf(operation, next); WalkElements(operation, next); break;
        }
    }

    private void WalkAll(IEnumerable<IOperation> operations, WalkState state)
    {
        foreach (var operation in operations) Walk(operation, state);
    }

    // Collection expressions have an operation of their own in newer compilers only; their elements are children all the same.
    private void WalkElements(IOperation operation, WalkState state)
    {
        if (operation.Syntax is CollectionExpressionSyntax) WalkAll(operation.ChildOperations, state);
    }

    private static IOperation ValueOf(IOperation member) => member is ISimpleAssignmentOperation assignment ? assignment.Value : member;

    private void WalkCreation(IObjectCreationOperation creation, WalkState state)
    {
        leaf(creation, state);
        WalkAll(creation.Arguments.Select(argument => argument.Value), state);
        // What a collection is made with is in it; members of an object count where it is written out with them.
        if (creation.Initializer is not { } initializer) return;
        foreach (var entry in initializer.Initializers)
        {
            if (entry is IInvocationOperation added) WalkAll(added.Arguments.Select(argument => argument.Value), state);
            else if (entry is ISimpleAssignmentOperation assigned && (state.AsObject || assigned.Target is IPropertyReferenceOperation { Property.IsIndexer: true })) Walk(assigned.Value, state);
        }
    }

    private void WalkCall(IInvocationOperation call, WalkState state)
    {
        var method = call.TargetMethod;
        if (Array.Exists(Hiding, word => method.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || IsCount(method.ReturnType)) return;
        var arguments = call.Arguments.Select(argument => argument.Value).ToList();
        var functions = arguments.Where(IsFunction).ToList();
        if (functions.Count > 0 && Projecting.Contains(method.Name))
        {
            WalkAll(functions, state);
            return;
        }

        if (!state.IsInCall && BodyOf(method) is { } body)
        {
            var given = new Dictionary<IParameterSymbol, IOperation>(SymbolEqualityComparer.Default);
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter) given[parameter.OriginalDefinition] = argument.Value;
            }

            WalkAll(Returned(body), state with { IsInCall = true, Given = given });
            return;
        }

        leaf(call, state);
        Walk(call.Instance, state);
        if (!HandsOn(method)) return;
        var asObject = state.AsObject || method.Name.IndexOf("Serialize", StringComparison.Ordinal) >= 0 || method.Name.IndexOf("Json", StringComparison.Ordinal) >= 0;
        WalkAll(arguments.Where(argument => !IsFunction(argument)), state with { AsObject = asObject });
    }

    private static bool IsFunction(IOperation argument) =>
        argument is IDelegateCreationOperation or IAnonymousFunctionOperation || argument is IConversionOperation { Operand: IAnonymousFunctionOperation or IDelegateCreationOperation };

    // A flag or a number made of a value tells next to nothing of it.
    private static bool IsCount(ITypeSymbol type) => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Void;

    // The framework's methods make their result of their arguments; others are asked for their type only.
    private static bool HandsOn(IMethodSymbol method)
    {
        var space = method.ContainingNamespace?.ToDisplayString() ?? "";
        return method.ReturnType.SpecialType == SpecialType.System_String || space == "System" || space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Newtonsoft", StringComparison.Ordinal);
    }

    private SyntaxNode? BodyOf(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == model.SyntaxTree)?.GetSyntax(cancel) switch
        {
            MethodDeclarationSyntax { Body: { } body } => body,
            MethodDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            LocalFunctionStatementSyntax { Body: { } body } => body,
            LocalFunctionStatementSyntax { ExpressionBody: { } arrow } => arrow,
            _ => null,
        };

    private IEnumerable<IOperation> Returned(SyntaxNode body) =>
        body is ArrowExpressionClauseSyntax arrow
            ? Operations([arrow.Expression])
            : Operations(body.DescendantNodes(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Select(statement => statement.Expression));

    private static IEnumerable<IOperation> Returned(IBlockOperation body) =>
        body.Descendants().OfType<IReturnOperation>().Select(returned => returned.ReturnedValue).OfType<IOperation>();

    private void WalkLocal(ILocalReferenceOperation reference, WalkState state)
    {
        leaf(reference, state);
        if (!_seen.Add(reference.Local)) return;
        foreach (var declaration in reference.Local.DeclaringSyntaxReferences)
        {
            var node = declaration.GetSyntax(cancel);
            if (node is VariableDeclaratorSyntax { Initializer.Value: { } value }) WalkAll(Operations([value]), state);
            else if (node is ForEachStatementSyntax loop) WalkAll(Operations([loop.Expression]), state);
        }

        var scope = Scope(reference.Syntax);
        WalkAll(Given(scope, reference.Local), state);
        if (withContents && scope is not null && WrittenContents.IsHolder(reference.Local.Type)) WalkAll(Operations(new WrittenContents(model, cancel).Of(scope, reference.Local)), state with { AsObject = true });
    }

    private void WalkParameter(IParameterReferenceOperation reference, WalkState state)
    {
        if (state.Given is { } given && given.TryGetValue(reference.Parameter.OriginalDefinition, out var argument)) Walk(argument, state with { Given = null });
        else leaf(reference, state);
    }

    private void WalkProperty(IPropertyReferenceOperation reference, WalkState state)
    {
        // Of a value that may be missing, and of a date: the value itself.
        if (reference.Property.Name is "Value" or "Date" && reference.Instance is { Type: { } type } && People.PersonalTypes.IsScalar(type)) Walk(reference.Instance, state);
        else WalkMember(reference, reference.Property, state);
    }

    // Members of the type the code stands in: what is given to them here.
    private void WalkMember(IOperation reference, ISymbol member, WalkState state)
    {
        leaf(reference, state);
        if (!_seen.Add(member)) return;
        foreach (var declaration in member.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree != model.SyntaxTree) continue;
            var node = declaration.GetSyntax(cancel);
            var value = node is VariableDeclaratorSyntax variable ? variable.Initializer?.Value : node is PropertyDeclarationSyntax property ? property.Initializer?.Value ?? property.ExpressionBody?.Expression : null;
            WalkAll(Operations([value]), state);
            if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && type.Span.Contains(reference.Syntax.Span)) WalkAll(Given(type, member), state);
        }
    }

    // What is assigned to a variable or member, and appended to a builder.
    private IEnumerable<IOperation> Given(SyntaxNode? scope, ISymbol symbol)
    {
        foreach (var node in scope?.DescendantNodes() ?? [])
        {
            if (node is AssignmentExpressionSyntax assignment && NameOf(assignment.Left) == symbol.Name && Is(assignment.Left, symbol))
            {
                foreach (var value in Operations([assignment.Right])) yield return value;
            }
            else if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" or "AppendLine" or "AppendFormat" or "AppendJoin" or "Add" or "AddRange" } member } call && NameOf(member.Expression) == symbol.Name && Is(member.Expression, symbol))
            {
                foreach (var value in Operations(call.ArgumentList.Arguments.Select(argument => argument.Expression))) yield return value;
            }
        }
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };

    private bool Is(ExpressionSyntax expression, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(expression, cancel).Symbol, symbol);

    private IEnumerable<IOperation> Operations(IEnumerable<ExpressionSyntax?> expressions)
    {
        foreach (var expression in expressions)
        {
            if (expression is not null && expression.SyntaxTree == model.SyntaxTree && model.GetOperation(PersonalFlow.Bare(expression), cancel) is { } operation) yield return operation;
        }
    }

    private static SyntaxNode? Scope(SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method ? method : node.FirstAncestorOrSelf<CompilationUnitSyntax>();
}
