using PiiScanner.Core.Redaction;

namespace PiiScanner.Scanning.Redaction;

/// <summary>What must be gone from a copy, and what lawfully stays.</summary>
/// <param name="Values">The values.</param>
/// <param name="Lawful">Keys of values that stay at other places, and how often.</param>
public sealed record RemovedValues(ValueIndex Values, IReadOnlyDictionary<ulong, int> Lawful)
{
    /// <summary>The same values, some of which a person keeps in the file around the one they were removed from.</summary>
    /// <param name="kept">What is kept, once for each place.</param>
    internal RemovedValues Allowing(IReadOnlyList<string> kept)
    {
        var lawful = new Dictionary<ulong, int>(Lawful);
        foreach (var match in kept.SelectMany(text => Values.Find(text, Escapes.Characters))) lawful[match.Key] = lawful.GetValueOrDefault(match.Key) + 1;
        return this with { Lawful = lawful };
    }
}
