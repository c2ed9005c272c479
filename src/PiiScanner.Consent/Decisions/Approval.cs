using System.Text.Json.Serialization;

namespace PiiScanner.Consent.Decisions;

/// <summary>A line of the file of decisions. It names people in office only, and lies in the repository: git's history and review guard it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(FileApproval), "file")]
[JsonDerivedType(typeof(PolicyApproval), "policy")]
public abstract record Approval
{
    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>In which post.</summary>
    public required string Role { get; init; }

    /// <summary>Day of the decision.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A decision that a file which needed one may be published. Bound to its bytes, the policy, one channel and a last day; it lifts no block.</summary>
public sealed record FileApproval : Approval
{
    /// <summary>Digest of the file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Version of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>Digest of the policy: a changed policy needs a new decision.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>Where it may be published.</summary>
    public required string Channel { get; init; }

    /// <summary>What the decision rests on, in the words of whoever decided.</summary>
    public required string Basis { get; init; }

    /// <summary>Last day it holds.</summary>
    public required DateOnly Until { get; init; }
}

/// <summary>The signature under a policy.</summary>
public sealed record PolicyApproval : Approval
{
    /// <summary>Digest of the policy.</summary>
    public required string Digest { get; init; }

    /// <summary>Version of the policy.</summary>
    public required string Version { get; init; }
}

/// <summary>The JSON of decisions, written at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Approval))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
