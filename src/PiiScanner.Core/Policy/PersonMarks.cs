namespace PiiScanner.Core.Policy;

/// <summary>Keyed hashes of one person, made under the key and in the normal form of the consent registry. No raw value; a registry with the same key finds the person by them.</summary>
/// <param name="Code">Of the student code; null when there is none.</param>
/// <param name="NameAndBirth">Of name and birth date; null when either is not known.</param>
/// <param name="NameAndClass">Of name, class and school year; null when name or class are not known.</param>
public sealed record PersonMarks(string? Code, string? NameAndBirth, string? NameAndClass);
