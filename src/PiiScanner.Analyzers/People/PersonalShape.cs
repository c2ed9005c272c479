using PiiScanner.Core.Findings;

namespace PiiScanner.Analyzers.People;

/// <summary>What an object of a type tells about people, its nested objects included.</summary>
/// <param name="TypeName">Name of the type that holds most of it.</param>
/// <param name="Kinds">Kinds of value, in the order of <see cref="FindingKinds.All"/>.</param>
internal sealed record PersonalShape(string TypeName, IReadOnlyList<string> Kinds);
