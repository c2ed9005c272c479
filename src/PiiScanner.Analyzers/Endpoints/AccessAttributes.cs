using Microsoft.CodeAnalysis;

namespace PiiScanner.Analyzers.Endpoints;

/// <summary>What the attributes of an endpoint say about who may call it.</summary>
internal enum Access
{
    /// <summary>Nothing.</summary>
    Unsaid,

    /// <summary>Anyone: <c>[AllowAnonymous]</c>.</summary>
    Anonymous,

    /// <summary>Some check stands before it: <c>[Authorize]</c> with or without a policy, or a filter that authorizes.</summary>
    Guarded,
}

/// <summary>Reads access from attributes of methods and types, inherited ones too.</summary>
internal static class AccessAttributes
{
    private static readonly string[] Guards = ["IAuthorizeData", "IAuthorizationFilter", "IAsyncAuthorizationFilter", "IAuthorizationRequirementData"];

    /// <summary>Access that an action and its type state together: <c>[AllowAnonymous]</c> outranks everything, as at run time.</summary>
    public static Access Of(params ISymbol?[] symbols)
    {
        var access = Access.Unsaid;
        foreach (var symbol in symbols)
        {
            for (var at = symbol; at is not null; at = Base(at))
            {
                foreach (var attribute in at.GetAttributes())
                {
                    var own = OfAttribute(attribute.AttributeClass);
                    if (own == Access.Anonymous) return own;
                    if (own == Access.Guarded) access = own;
                }
            }
        }

        return access;
    }

    /// <summary>Access that one attribute states.</summary>
    public static Access OfAttribute(INamedTypeSymbol? type)
    {
        if (type is null) return Access.Unsaid;
        if (Is(type, "AllowAnonymousAttribute") || type.AllInterfaces.Any(known => known.Name == "IAllowAnonymous")) return Access.Anonymous;
        return Is(type, "AuthorizeAttribute") || type.AllInterfaces.Any(known => Guards.Contains(known.Name)) ? Access.Guarded : Access.Unsaid;
    }

    private static bool Is(INamedTypeSymbol type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.Name == name) return true;
        }

        return false;
    }

    private static ISymbol? Base(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.BaseType,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };
}
