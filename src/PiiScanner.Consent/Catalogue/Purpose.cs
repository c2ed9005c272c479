using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Catalogue;

/// <summary>What something is published for.</summary>
/// <param name="Id">Word of <c>--purpose</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kinds">Kinds of data it needs; a consent covers these and no other.</param>
/// <param name="Offer">Channels the form asks about.</param>
/// <param name="Families">Families of list titles for which it may be proposed, never assumed.</param>
public sealed record Purpose(string Id, LocalizedText Title, IReadOnlyList<string> Kinds, IReadOnlyList<string> Offer, IReadOnlyList<string> Families)
{
    /// <summary>Pupils are asked about it. Default true.</summary>
    public bool IsForPupils { get; init; } = true;

    /// <summary>Staff are asked about it. Default false.</summary>
    public bool IsForStaff { get; init; }

    /// <summary>First day it holds; before it nobody is covered.</summary>
    public DateOnly ValidFrom { get; init; }
}
