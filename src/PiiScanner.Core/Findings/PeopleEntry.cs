namespace PiiScanner.Core.Findings;

/// <summary>What a count of people knows of one name: hashes only.</summary>
/// <param name="Name">Hash of the folded name, or of whatever identifies a person without a name.</param>
/// <param name="MostInOneList">Most rows of one list with this name and nothing that tells them apart.</param>
/// <param name="Distinguishers">Hashes of birth dates and identifiers met with the name.</param>
public sealed record PeopleEntry(ulong Name, int MostInOneList, IReadOnlyList<ulong> Distinguishers);
