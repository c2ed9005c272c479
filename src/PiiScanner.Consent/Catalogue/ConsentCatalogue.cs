namespace PiiScanner.Consent.Catalogue;

/// <summary>What a consent can name, and which duties need none: data, from <c>rules/consent.yaml</c> and <c>rules/legal-duties.yaml</c>. Immutable.</summary>
public sealed record ConsentCatalogue
{
    /// <summary>Version it states.</summary>
    public required string Version { get; init; }

    /// <summary>Version of the printed form.</summary>
    public required string Form { get; init; }

    /// <summary>Channels in the order of the form.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }

    /// <summary>Purposes in the order of the form.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>Kinds of data that also need a dated exception by the data officer.</summary>
    public required IReadOnlyList<string> NeedsException { get; init; }

    /// <summary>Ways of consent that prove who, when and what (Decree 356/2025/NĐ-CP article 6.1).</summary>
    public required IReadOnlyList<string> Ways { get; init; }

    /// <summary>Duties to publish.</summary>
    public required IReadOnlyList<LegalDuty> Duties { get; init; }

    /// <summary>At 16 and 17 the learner's signature is enough; false asks the representative too, a cautious reading of Law 91/2025/QH15 article 24. Default false; set by the policy's switch.</summary>
    public bool LearnerAloneFrom16 { get; init; }

    /// <summary>A channel by its word, or null.</summary>
    /// <param name="id">The word.</param>
    public Channel? ChannelOf(string? id) => Channels.FirstOrDefault(channel => channel.Id == id);

    /// <summary>A purpose by its word, or null.</summary>
    /// <param name="id">The word.</param>
    public Purpose? PurposeOf(string? id) => Purposes.FirstOrDefault(purpose => purpose.Id == id);

    /// <summary>A duty by its word, or null.</summary>
    /// <param name="id">The word.</param>
    public LegalDuty? DutyOf(string? id) => Duties.FirstOrDefault(duty => duty.Id == id);
}
