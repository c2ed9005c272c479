using System.Security.Cryptography;
using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Registry;

/// <summary>The keys of one registry. The slow derivation runs once, here; every name after that costs one HMAC-SHA-256.</summary>
public sealed class RegistryKeys
{
    /// <summary>Rounds of PBKDF2 of a new registry.</summary>
    public const int Iterations = 600_000;

    /// <summary>What stands for a class where staff are enrolled.</summary>
    public const string StaffClass = "CBGV";

    private const int FewestIterations = 100_000;
    private const int MostIterations = 5_000_000;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly PurposeKey _people;
    private readonly PurposeKey _chain;
    private readonly PurposeKey _sealed;
    private int _hashes;

    private RegistryKeys(byte[] master)
    {
        Master = master;
        var secret = Secret.From(master);
        (_people, _chain, _sealed) = (secret.For("consent-people"), secret.For("consent-chain"), secret.For("consent-sealed"));
    }

    /// <summary>What all keys come from: it crosses to worker processes through a pipe and is never written anywhere.</summary>
    public byte[] Master { get; }

    /// <summary>Keyed hashes of people made so far: what a roster costs.</summary>
    internal int Hashes => _hashes;

    /// <summary>Derives the keys of a registry. Takes a fraction of a second.</summary>
    /// <param name="consent">The key of the school's secret for <c>consent</c>.</param>
    /// <param name="opened">The registry's first line.</param>
    /// <exception cref="RegistryException">The line asks for too little or too much work.</exception>
    public static RegistryKeys Derive(PurposeKey consent, OpenedEntry opened)
    {
        ArgumentNullException.ThrowIfNull(consent);
        ArgumentNullException.ThrowIfNull(opened);
        if (opened.Iterations is < FewestIterations or > MostIterations) throw new RegistryException(RegistryTexts.NotARegistry);
        return new RegistryKeys(Rfc2898DeriveBytes.Pbkdf2(consent.Bytes, Convert.FromBase64String(opened.Salt), opened.Iterations, HashAlgorithmName.SHA256, 32));
    }

    /// <summary>Keys that were derived before, in another process of the run.</summary>
    /// <param name="master">The bytes of <see cref="Master"/>.</param>
    public static RegistryKeys From(byte[] master) => new(master);

    /// <summary>Keyed hash of a student code.</summary>
    /// <param name="code">As written.</param>
    public string OfCode(string code) => OfPerson("code\n" + PersonForm.Code(code));

    /// <summary>Keyed hash of name and birth date.</summary>
    /// <param name="name">As written.</param>
    /// <param name="birthDate"><c>yyyy-MM-dd</c>.</param>
    public string OfNameAndBirth(string name, string birthDate) => OfPerson($"birth\n{PersonForm.Name(name)}\n{birthDate}");

    /// <summary>Keyed hash of name, class and school year.</summary>
    /// <param name="name">As written.</param>
    /// <param name="className">As written.</param>
    /// <param name="year">School year.</param>
    public string OfNameAndClass(string name, string className, string year) => OfPerson($"class\n{PersonForm.Name(name)}\n{PersonForm.Class(className)}\n{year}");

    /// <summary>The keyed hashes by which whoever a record speaks of is found; a class is a pupil's, and staff are one class of their own.</summary>
    /// <param name="question">The record.</param>
    /// <param name="year">School year.</param>
    public PersonMarks KeysOf(ConsentQuestion question, string year)
    {
        ArgumentNullException.ThrowIfNull(question);
        var className = question.Subject switch
        {
            Subject.Pupil or Subject.Unknown => question.ClassName,
            Subject.Staff or Subject.Official => StaffClass,
            _ => null,
        };
        return new PersonMarks(
            question.StudentCode is { } code ? OfCode(code) : null,
            question is { Name: { } named, BirthDate: { } birth } ? OfNameAndBirth(named, birth) : null,
            question.Name is { } name && className is not null ? OfNameAndClass(name, className, year) : null);
    }

    /// <summary>Encrypts a text with AES-256-GCM under a fresh nonce.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Nonce, text and tag, base64.</returns>
    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_sealed.Bytes, TagBytes);
        aes.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length));
        return Convert.ToBase64String(whole);
    }

    /// <summary>Decrypts what <see cref="Seal"/> made.</summary>
    /// <param name="text">Base64.</param>
    /// <exception cref="RegistryException">It was not made under this key.</exception>
    public string Open(string text)
    {
        try
        {
            var whole = Convert.FromBase64String(text);
            if (whole.Length < NonceBytes + TagBytes) throw new RegistryException(RegistryTexts.NotARegistry);
            var plain = new byte[whole.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(_sealed.Bytes, TagBytes);
            aes.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes, plain.Length), whole.AsSpan(NonceBytes + plain.Length), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            throw new RegistryException(RegistryTexts.NotARegistry);
        }
    }

    /// <summary>An id that everybody who enrols the same person makes: of the strongest key, and which of several with that key.</summary>
    /// <param name="key">A keyed hash of this class.</param>
    /// <param name="ordinal">Which of several people with that key, from 0.</param>
    public string IdOf(string key, int ordinal) => _people.Fingerprint(FormattableString.Invariant($"id\n{key}\n{ordinal}"))[..24];

    private string OfPerson(string text)
    {
        Interlocked.Increment(ref _hashes);
        return _people.Fingerprint(text);
    }

    internal string Mark(string line) => Convert.ToHexStringLower(_chain.Hash(line));
}
