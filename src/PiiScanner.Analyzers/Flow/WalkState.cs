using Microsoft.CodeAnalysis;

namespace PiiScanner.Analyzers.Flow;

/// <summary>Where a walk over values stands.</summary>
/// <param name="Depth">How many steps it has made.</param>
/// <param name="IsInCall">True inside the one call it follows.</param>
/// <param name="AsObject">True where an object is written out with its members.</param>
/// <param name="Given">Arguments of the call followed, by parameter.</param>
internal readonly record struct WalkState(int Depth, bool IsInCall, bool AsObject, IReadOnlyDictionary<IParameterSymbol, IOperation>? Given)
{
    /// <summary>One step further.</summary>
    public WalkState Next() => this with { Depth = Depth + 1 };
}
