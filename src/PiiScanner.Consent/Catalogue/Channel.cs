using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Catalogue;

/// <summary>Where something is published.</summary>
/// <param name="Id">Word of <c>--channel</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="IsAbroad">Stored abroad: a consent has to say so (Decree 356/2025/NĐ-CP article 17.1).</param>
/// <param name="IsThroughOthers">Stored by somebody else who has to act too: then the terms of a withdrawal are longer (Decree 356/2025/NĐ-CP article 5).</param>
public sealed record Channel(string Id, LocalizedText Title, bool IsAbroad, bool IsThroughOthers = false);
