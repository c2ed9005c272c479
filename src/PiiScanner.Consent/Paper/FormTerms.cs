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
    /// <summary>Day the forms are made: who has to sign is told for that day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The people are staff, who sign for themselves. Default false.</summary>
    public bool IsForStaff { get; init; }

    /// <summary>What a class is called on paper: staff are one of their own.</summary>
    /// <param name="label">Label of the class.</param>
    public static string ClassName(string label) => label == Registry.RegistryKeys.StaffClass ? "Cán bộ, giáo viên, nhân viên" : "Lớp " + label;

    /// <summary>Day as written in Vietnam.</summary>
    /// <param name="day">The day.</param>
    public static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every question: a purpose on a channel.</summary>
    public IEnumerable<(Purpose Purpose, string Channel)> Questions => Purposes.SelectMany(purpose => purpose.Offer.Select(channel => (purpose, channel)));
}
