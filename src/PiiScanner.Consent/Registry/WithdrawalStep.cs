using System.Text.Json.Serialization;

namespace PiiScanner.Consent.Registry;

/// <summary>A step of answering a withdrawal, each with a deadline of its own (Decree 356/2025/NĐ-CP article 5).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WithdrawalStep>))]
public enum WithdrawalStep
{
    /// <summary>The family was answered.</summary>
    Answered,

    /// <summary>Nothing more is published, and what was online is out of reach.</summary>
    Stopped,

    /// <summary>What was published is deleted.</summary>
    Deleted,

    /// <summary>The terms of stopping and deleting were extended, once, by their own length; the family was told why.</summary>
    Extended,
}
