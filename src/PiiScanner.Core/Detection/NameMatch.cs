namespace PiiScanner.Core.Detection;

/// <summary>A name found in running text: the name itself, no form of address, no class.</summary>
/// <param name="Start">First code unit in the normal form.</param>
/// <param name="Length">Code units in the normal form.</param>
/// <param name="Score">0 to 1; 0.5 is as likely a name as not.</param>
/// <param name="Clues">What spoke for and against it.</param>
public readonly record struct NameMatch(int Start, int Length, double Score, NameClues Clues)
{
    /// <summary>First code unit behind the name.</summary>
    public int End => Start + Length;
}
