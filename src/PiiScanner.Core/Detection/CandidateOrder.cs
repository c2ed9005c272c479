using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Detection;

/// <summary>Orders of candidates, and which of two that share text can stand beside each other.</summary>
internal static class CandidateOrder
{
    public static IComparer<Candidate> ByPlace { get; } = Comparer<Candidate>.Create((a, b) =>
    {
        var order = a.Start.CompareTo(b.Start);
        if (order == 0) order = b.Length.CompareTo(a.Length);
        if (order == 0) order = b.Confidence.CompareTo(a.Confidence);
        return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    });

    public static IComparer<Candidate> BestFirst { get; } = Comparer<Candidate>.Create((a, b) =>
    {
        // "SBD: 0912 345 678": a candidate number, the most harmless of numbers, hides no phone.
        var order = (a.Rule.Kind == FindingKinds.CandidateNumber).CompareTo(b.Rule.Kind == FindingKinds.CandidateNumber);
        if (order == 0) order = b.Confidence.CompareTo(a.Confidence);
        if (order == 0) order = b.Length.CompareTo(a.Length);
        if (order == 0) order = a.Start.CompareTo(b.Start);
        return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    });

    /// <summary>True when two candidates claim the same text and only one of them can be right.</summary>
    public static bool Exclude(Candidate better, Candidate other)
    {
        if (better.Start >= other.End || other.Start >= better.End) return false;
        return !(Holds(better, other) || Holds(other, better));
    }

    // A link may hold a phone, an address a name: both are values. The outer one is of a kind that is made of others.
    private static bool Holds(Candidate outer, Candidate inner) =>
        outer.Start <= inner.Start && inner.End <= outer.End && outer.Length > inner.Length
        && (outer.Rule.Kind is FindingKinds.SocialAccount or FindingKinds.Address or FindingKinds.Credential or FindingKinds.SensitiveAttribute)
        && (inner.Rule.Kind is FindingKinds.PhoneNumber or FindingKinds.Email or FindingKinds.PersonName);
}
