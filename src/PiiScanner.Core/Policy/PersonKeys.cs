namespace PiiScanner.Core.Policy;

/// <summary>Keyed hashes by which a consent registry knows the person of a record; no value can be had from them.</summary>
/// <param name="Code">Of the student code, or null.</param>
/// <param name="NameAndBirth">Of name and birth date, or null.</param>
/// <param name="NameAndClass">Of name, class and school year, or null.</param>
public sealed record PersonKeys(string? Code, string? NameAndBirth, string? NameAndClass);
