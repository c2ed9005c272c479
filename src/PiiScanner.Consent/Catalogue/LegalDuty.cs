using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Catalogue;

/// <summary>A duty to publish (Law 91/2025/QH15 article 16.2.b). Never names pupils.</summary>
/// <param name="Id">Word of <c>--purpose</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Article">Instrument and article.</param>
/// <param name="Subjects">Whose data.</param>
/// <param name="Fields">Kinds of data it demands; it covers no other.</param>
/// <param name="Channels">Where.</param>
/// <param name="IsChecked">Somebody read the article in the official text; otherwise what rests on it is for a person to decide.</param>
public sealed record LegalDuty(string Id, LocalizedText Title, string Article, IReadOnlyList<Subject> Subjects, IReadOnlyList<string> Fields, IReadOnlyList<string> Channels, bool IsChecked)
{
    /// <summary>First day it holds; before it nothing rests on it.</summary>
    public DateOnly ValidFrom { get; init; }
}
