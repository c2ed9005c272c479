using System.Text.Json.Serialization;

namespace PiiScanner.Consent.Registry;

/// <summary>What one line of a registry records. No raw value: people are keyed hashes, and what could name somebody is sealed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(OpenedEntry), "opened")]
[JsonDerivedType(typeof(SubjectEntry), "subject")]
[JsonDerivedType(typeof(EnrolmentEntry), "enrolment")]
[JsonDerivedType(typeof(ConsentEntry), "consent")]
[JsonDerivedType(typeof(WithdrawalEntry), "withdrawal")]
[JsonDerivedType(typeof(WithdrawalStepEntry), "withdrawal-step")]
[JsonDerivedType(typeof(ExceptionEntry), "exception")]
[JsonDerivedType(typeof(PublicationEntry), "publication")]
[JsonDerivedType(typeof(MergeEntry), "merge")]
public abstract record RegistryEntry;

/// <summary>The first line: how keys are made from the secret.</summary>
/// <param name="Format">Version of the format, 1.</param>
/// <param name="Id">Random id of the registry.</param>
/// <param name="Salt">Salt of the slow derivation, base64.</param>
/// <param name="Iterations">Rounds of PBKDF2 with HMAC-SHA-256.</param>
public sealed record OpenedEntry(int Format, string Id, string Salt, int Iterations) : RegistryEntry;

/// <summary>A person the registry knows, from a roster or sheet; that alone is no consent.</summary>
/// <param name="Id">Random id.</param>
/// <param name="IsAdult">Signs alone: staff.</param>
public sealed record SubjectEntry(string Id, bool IsAdult) : RegistryEntry
{
    /// <summary>Keyed hash of the student code; null when not known.</summary>
    public string? Code { get; init; }

    /// <summary>Keyed hash of name and birth date; null when not known.</summary>
    public string? NameAndBirth { get; init; }

    /// <summary>Month of birth, sealed: it tells the months of turning 7, 16 and 18. Null when not known; then the strictest signatures are asked.</summary>
    public string? SealedMonth { get; init; }
}

/// <summary>A person's class in one school year.</summary>
/// <param name="Subject">Id of the person.</param>
/// <param name="Year">School year, <c>2026-2027</c>.</param>
/// <param name="Class">Label of the class.</param>
/// <param name="NameAndClass">Keyed hash of name, class and school year; null after a roll-over without names.</param>
public sealed record EnrolmentEntry(string Subject, string Year, string Class, string? NameAndClass) : RegistryEntry;

/// <summary>A yes or no to one purpose on some channels.</summary>
public sealed record ConsentEntry : RegistryEntry
{
    /// <summary>Random id, the reference reports name.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the person.</summary>
    public required string Subject { get; init; }

    /// <summary>The purpose; one, never "everything" (Law 91/2025/QH15 article 9.4).</summary>
    public required string Purpose { get; init; }

    /// <summary>Channels.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>Kinds of data named (Law 91/2025/QH15 article 9.2).</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>True for yes, false for no.</summary>
    public required bool Agreed { get; init; }

    /// <summary>Day the child or learner signed; null when not.</summary>
    public DateOnly? ChildSigned { get; init; }

    /// <summary>Day the representative signed; null when not.</summary>
    public DateOnly? RepresentativeSigned { get; init; }

    /// <summary>Relation of the representative: <c>cha</c>, <c>mẹ</c>, <c>người giám hộ</c>.</summary>
    public string? Relation { get; init; }

    /// <summary>One of the catalogue's ways.</summary>
    public required string Way { get; init; }

    /// <summary>Where the proof is kept, sealed (Decree 356/2025/NĐ-CP article 6.2).</summary>
    public string? SealedEvidence { get; init; }

    /// <summary>SHA-256 of the scanned proof, lower-case hex; null for paper that was not scanned.</summary>
    public string? EvidenceSha256 { get; init; }

    /// <summary>Version of the text that was signed.</summary>
    public required string Form { get; init; }

    /// <summary>Who checked it, sealed.</summary>
    public string? SealedChecker { get; init; }

    /// <summary>Last day for new publications.</summary>
    public required DateOnly PublishUntil { get; init; }

    /// <summary>Last day for what is online already.</summary>
    public required DateOnly KeepUntil { get; init; }

    /// <summary>The person was told that the data is sensitive (Decree 356/2025/NĐ-CP article 6.4).</summary>
    public bool SensitiveTold { get; init; }

    /// <summary>Storing abroad was agreed to (Decree 356/2025/NĐ-CP article 17.1).</summary>
    public bool Abroad { get; init; }

    /// <summary>Given under Decree 13/2023 before 2026 and still good (Law 91/2025/QH15 article 39.1).</summary>
    public bool UnderDecree13 { get; init; }

    /// <summary>The day it stands from: the later of the signatures.</summary>
    [JsonIgnore]
    public DateOnly? Given => ChildSigned > RepresentativeSigned || RepresentativeSigned is null ? ChildSigned : RepresentativeSigned;
}

/// <summary>A withdrawal; it does not reach back (Law 91/2025/QH15 article 10).</summary>
/// <param name="Id">Random id: what is done about it names it.</param>
/// <param name="Subject">Id of the person.</param>
/// <param name="Purpose">The purpose; null for all.</param>
/// <param name="Channel">The channel; null for all.</param>
/// <param name="Received">Day it was received.</param>
/// <param name="Way">How it came; one of the catalogue's ways, or of <see cref="WithdrawalWays"/>.</param>
public sealed record WithdrawalEntry(string Id, string Subject, string? Purpose, string? Channel, DateOnly Received, string Way) : RegistryEntry
{
    /// <summary>The person or the family asked for it and is answered; false where the school has to stop without being asked by them.</summary>
    [JsonIgnore]
    public bool IsAsked => !WithdrawalWays.All.Contains(Way);
}

/// <summary>What the school did about a withdrawal (Decree 356/2025/NĐ-CP article 5).</summary>
/// <param name="Withdrawal">Id of the withdrawal.</param>
/// <param name="Step">What was done.</param>
/// <param name="On">Day it was done.</param>
public sealed record WithdrawalStepEntry(string Withdrawal, WithdrawalStep Step, DateOnly On) : RegistryEntry;

/// <summary>A dated exception of the data officer for sensitive and critical kinds. It lifts nothing without consent.</summary>
/// <param name="Id">Random id.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Kinds">Kinds of data.</param>
/// <param name="SealedOfficer">Who signed, sealed.</param>
/// <param name="Signed">Day it was signed.</param>
/// <param name="Until">Last day it holds.</param>
public sealed record ExceptionEntry(string Id, string Purpose, string Channel, IReadOnlyList<string> Kinds, string SealedOfficer, DateOnly Signed, DateOnly Until) : RegistryEntry;

/// <summary>Something that was published.</summary>
/// <param name="Id">Random id.</param>
/// <param name="Sha256">Digest of the file, lower-case hex.</param>
/// <param name="Channel">Where.</param>
/// <param name="Purpose">Why.</param>
/// <param name="SealedAddress">Address, sealed: it may hold a name.</param>
/// <param name="Published">Day.</param>
/// <param name="People">People of the registry in it.</param>
/// <param name="Strangers">Records in it of people the registry does not know.</param>
/// <param name="SealedApprover">Who approved, sealed.</param>
/// <param name="Policy">Version of the policy.</param>
public sealed record PublicationEntry(string Id, string Sha256, string Channel, string Purpose, string SealedAddress, DateOnly Published, IReadOnlyList<PublishedPerson> People, int Strangers, string? SealedApprover, string Policy) : RegistryEntry
{
    /// <summary>Where the file lies, relative to the registry's folder where it can be, sealed: it may hold a name. Null when not known.</summary>
    public string? SealedFile { get; init; }

    /// <summary>Digest of the policy; null in lines of versions that kept none.</summary>
    public string? PolicyDigest { get; init; }
}

/// <summary>A person in a publication.</summary>
/// <param name="Subject">Id of the person.</param>
/// <param name="Kinds">Kinds of data published.</param>
/// <param name="Consent">Consent that covered it; null when none did.</param>
public sealed record PublishedPerson(string Subject, IReadOnlyList<string> Kinds, string? Consent);

/// <summary>Joins two histories.</summary>
public sealed record MergeEntry : RegistryEntry;
