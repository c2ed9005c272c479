namespace PiiScanner.Core.Policy;

/// <summary>Makes the keyed hashes by which a consent registry knows people, so that it can be asked later without a value.</summary>
public interface IPersonKeyMaker
{
    /// <summary>Which registry and school year the keys belong to: keys of another are of no use to it.</summary>
    string Id { get; }

    /// <summary>The keys of a record's person.</summary>
    /// <param name="question">The record, with its values.</param>
    /// <returns>Null where no registry is asked.</returns>
    PersonMarks? KeysOf(ConsentQuestion question);
}
