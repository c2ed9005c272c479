namespace PiiScanner.Core.Policy;

/// <summary>What a consent registry says of one record, for one channel, purpose and day.</summary>
public enum ConsentState
{
    /// <summary>A recorded, specific, unexpired, unwithdrawn permission, or a legal duty, covers every kind of data in the record.</summary>
    Covered,

    /// <summary>Nothing recorded, or what is recorded is not valid for this. Silence is not consent (Law 91/2025/QH15, article 9.4).</summary>
    Missing,

    /// <summary>The person or the representative said no.</summary>
    Refused,

    /// <summary>Its term is over, or the child has turned 7, 16 or 18 since it was signed.</summary>
    Expired,

    /// <summary>It was withdrawn (Law 91/2025/QH15, article 10).</summary>
    Withdrawn,

    /// <summary>More than one person fits and not all of them agreed.</summary>
    Ambiguous,
}
