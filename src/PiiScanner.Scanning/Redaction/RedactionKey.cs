using System.Buffers.Binary;
using System.Security.Cryptography;
using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Keys of one secret for the purposes of a redaction. Without a secret they are random and serve one run.</summary>
public sealed class RedactionKey
{
    private readonly PurposeKey _pseudonyms;
    private readonly PurposeKey _fingerprints;

    private RedactionKey(Secret secret, bool isLasting)
    {
        IsLasting = isLasting;
        _pseudonyms = secret.For("pseudonym");
        _fingerprints = secret.For("redaction");
    }

    /// <summary>True when the keys are the same in the next run.</summary>
    public bool IsLasting { get; }

    /// <summary>Keys of a secret.</summary>
    /// <param name="secret">The school's secret.</param>
    public static RedactionKey From(Secret secret) => new(secret ?? throw new ArgumentNullException(nameof(secret)), isLasting: true);

    /// <summary>Keys nobody knows after the run.</summary>
    public static RedactionKey Random() => new(Secret.From(RandomNumberGenerator.GetBytes(32)), isLasting: false);

    /// <summary>The key of pseudonyms, for worker processes.</summary>
    internal PurposeKey Pseudonyms => _pseudonyms;

    /// <summary>A keyed hash of a person, for pseudonyms.</summary>
    /// <param name="person">What tells the person from others.</param>
    public ulong HashOfPerson(string person) => HashOfPerson(_pseudonyms, person);

    /// <summary>A hash of a person under a key.</summary>
    internal static ulong HashOfPerson(PurposeKey key, string person) => BinaryPrimitives.ReadUInt64LittleEndian(key.Hash(person));

    /// <summary>A keyed fingerprint of a digest, by which the holder of the secret can prove that a record belongs to a copy.</summary>
    /// <param name="digest">Lower-case hex.</param>
    public string Fingerprint(string digest) => _fingerprints.Fingerprint(digest);
}
