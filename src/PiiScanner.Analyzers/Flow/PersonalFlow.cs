using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiScanner.Analyzers.People;
using PiiScanner.Core.Findings;

namespace PiiScanner.Analyzers.Flow;

/// <summary>Says which kinds of personal data an expression holds.</summary>
/// <param name="types">Knows the types of people.</param>
/// <param name="model">Model of the file.</param>
/// <param name="cancel">Stops.</param>
/// <param name="isPublic">True for what a site publishes, where the phone or account of something that is no person is no secret.</param>
internal sealed class PersonalFlow(PersonalTypes types, SemanticModel model, CancellationToken cancel, bool isPublic = false)
{
    private readonly HashSet<IParameterSymbol> _parameters = new(SymbolEqualityComparer.Default);

    /// <summary>Parameters met that say nothing by themselves: what callers give for them decides.</summary>
    public IReadOnlyCollection<IParameterSymbol> Parameters => _parameters;

    /// <summary>Kinds of value, in the order of <see cref="FindingKinds.All"/>.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="asObject">True where an object is written out with its members, as JSON or a page does; false where only its text is.</param>
    public IReadOnlyList<string> KindsOf(ExpressionSyntax expression, bool asObject)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var sources = new ValueSources(model, (source, state) => Add(source, state.AsObject, kinds), cancel, withContents: true);
        sources.Walk(model.GetOperation(Bare(expression), cancel), new WalkState(0, IsInCall: false, asObject, Given: null));
        return [.. FindingKinds.All.Where(kinds.Contains)];
    }

    /// <summary>The expression that has an operation: parentheses and the exclamation mark of a value that is not null have none of their own.</summary>
    internal static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax inner when inner.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Bare(inner.Operand),
        _ => expression,
    };

    private void Add(IOperation source, bool asObject, HashSet<string> kinds)
    {
        var kind = source switch
        {
            IPropertyReferenceOperation property => types.KindOf(property.Property, isPublic),
            IFieldReferenceOperation field => types.KindOf(field.Field, isPublic),
            ILocalReferenceOperation local => PersonalTypes.KindOfVariable(local.Local.Name, local.Local.Type),
            IParameterReferenceOperation parameter => OfParameter(parameter.Parameter),
            _ => null,
        };
        if (kind is not null) kinds.Add(kind);
        else if (source.Type is { } type && !PersonalTypes.IsScalar(type) && (asObject || PersonalTypes.IsPrinted(ElementOf(type))) && types.ShapeOf(type) is { } shape) kinds.UnionWith(shape.Kinds);
    }

    private string? OfParameter(IParameterSymbol parameter)
    {
        var kind = PersonalTypes.KindOfVariable(parameter.Name, parameter.Type);
        if (kind is null) _parameters.Add(parameter);
        return kind;
    }

    private static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { IsGenericType: true, TypeArguments: { Length: 1 } arguments } named when named.AllInterfaces.Any(known => known.Name == "IEnumerable") || named.Name is "IEnumerable" or "Task" or "ValueTask" => arguments[0],
        _ => type,
    };
}
