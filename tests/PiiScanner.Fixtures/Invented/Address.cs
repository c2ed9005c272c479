namespace PiiScanner.Fixtures.Invented;

/// <summary>An invented dwelling. <see cref="Text"/> always reaches below the commune, <see cref="Commune"/> never does.</summary>
public sealed record Address(string Text, string Hamlet, string Commune, string ProvinceName);
