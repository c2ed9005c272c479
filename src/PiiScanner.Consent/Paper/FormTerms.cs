using PiiScanner.Consent.Catalogue;

namespace PiiScanner.Consent.Paper;

/// <summary>What the forms and sheets of one collection say: who asks, what for, until when.</summary>
/// <param name="School">Name of the school: the controller (Law 91/2025/QH15 article 9.2).</param>
/// <param name="Year">School year.</param>
/// <param name="PublishUntil">Last day for new publications.</param>
/// <param name="KeepUntil">Last day for what is online.</param>
/// <param name="Purposes">Purposes asked about, in the catalogue's order.</param>
public sealed record FormTerms(string School, string Year, DateOnly PublishUntil, DateOnly KeepUntil, IReadOnlyList<Purpose> Purposes)
{
    /// <summary>Day as written in Vietnam.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every question: a purpose on a channel.</summary>
    public IEnumerable<(Purpose Purpose, string Channel)> Questions => Purposes.SelectMany(purpose => purpose.Offer.Select(channel => (purpose, channel)));
}
