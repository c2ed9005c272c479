using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Keys of one secret for the purposes of a redaction. Without a secret they are random and serve one run.</summary>
public sealed class RedactionKey
{
    private const int KeyLength = 32;
    private readonly byte[] _pseudonyms;
    private readonly byte[] _fingerprints;

    private RedactionKey(byte[] secret, bool isLasting)
    {
        IsLasting = isLasting;
        _pseudonyms = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, info: "pseudonym"u8.ToArray());
        _fingerprints = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, info: "redaction"u8.ToArray());
    }

    /// <summary>True when the keys are the same in the next run.</summary>
    public bool IsLasting { get; }

    /// <summary>Keys of a secret.</summary>
    /// <param name="secret">At least 16 bytes.</param>
    /// <exception cref="ArgumentException">The secret is too short to keep anybody from trying it out.</exception>
    public static RedactionKey From(byte[] secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length < 16) throw new ArgumentException("A secret has at least 128 bits.", nameof(secret));
        return new RedactionKey(secret, isLasting: true);
    }

    /// <summary>Keys nobody knows after the run.</summary>
    public static RedactionKey Random() => new(RandomNumberGenerator.GetBytes(KeyLength), isLasting: false);

    /// <summary>A keyed hash of a person, for pseudonyms.</summary>
    /// <param name="person">What tells the person from others.</param>
    public ulong HashOfPerson(string person) =>
        BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(_pseudonyms, Encoding.UTF8.GetBytes(person)));

    /// <summary>A keyed fingerprint of a digest, by which the holder of the secret can prove that a record belongs to a copy.</summary>
    /// <param name="digest">Lower-case hex.</param>
    public string Fingerprint(string digest) => Convert.ToHexStringLower(HMACSHA256.HashData(_fingerprints, Encoding.ASCII.GetBytes(digest)).AsSpan(0, 16));
}
