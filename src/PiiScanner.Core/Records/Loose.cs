using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Values found by a rule outside a column that explains them.</summary>
internal static class Loose
{
    private static readonly HashSet<string> Exposing = new(StringComparer.Ordinal)
    {
        FindingKinds.BirthDate, FindingKinds.PhoneNumber, FindingKinds.NationalId, FindingKinds.Passport, FindingKinds.StudentId,
        FindingKinds.SocialInsurance, FindingKinds.HealthInsurance, FindingKinds.TaxCode, FindingKinds.BankAccount, FindingKinds.Income,
        FindingKinds.Email, FindingKinds.Address, FindingKinds.VehiclePlate, FindingKinds.Credential, FindingKinds.CivilDocument,
        FindingKinds.SocialAccount, FindingKinds.IdCardImage, FindingKinds.SensitiveAttribute, FindingKinds.BirthPlace, FindingKinds.StudyResult,
    };

    private static readonly HashSet<string> WorkEvidence = new(StringComparer.Ordinal) { "role-mailbox", "hotline", "organisation", "organization", "office-line", "work-contact", "leader" };

    /// <summary>How a whole value of a kind weighs where no column says more.</summary>
    internal static RoleWeight WeightOf(string kind) => kind == FindingKinds.PersonName ? RoleWeight.Name : Exposing.Contains(kind) ? RoleWeight.Exposing : RoleWeight.Plain;

    private const int ResidenceReach = 24;

    // "… đang điều trị tại bệnh viện. Gia đình trú tại số 15, …": what stands right before the address says that somebody lives there.
    private static bool IsResidence(Candidate candidate, string text)
    {
        if (candidate.Rule.Kind != FindingKinds.Address) return false;
        var from = Math.Max(0, candidate.Start - ResidenceReach);
        var before = HeaderKey.Of(text.Substring(from, candidate.Start - from));
        return RecordWords.Of("residence").Folded.Any(word => before.EndsWith(word, StringComparison.Ordinal));
    }

    /// <summary>True for a number nobody was given: "001210000000" shows how one is written.</summary>
    internal static bool IsStandIn(string kind, string raw) =>
        kind is FindingKinds.NationalId or FindingKinds.StudentId or FindingKinds.HealthInsurance or FindingKinds.SocialInsurance && NumberShapes.IsStandIn(raw);

    /// <summary>Makes the value of a candidate.</summary>
    public static ValueDraft Value(Candidate candidate, NormalizedText text, string raw, string normalized)
    {
        var kind = candidate.Rule.Kind;
        var work = candidate.Evidence.Any(evidence => WorkEvidence.Contains(evidence.Code)) && !IsResidence(candidate, text.Text);
        var masked = CellValueReader.IsMaskedValue(raw) || IsStandIn(kind, raw) || kind == FindingKinds.PersonName && CellValueReader.IsInitialOfMask(text.Block.Text, candidate.Span);
        var weight = kind == FindingKinds.PersonName ? RoleWeight.Name
            : work ? RoleWeight.Work
            : masked || kind == FindingKinds.BirthDate && normalized.Length == 4 ? RoleWeight.Plain
            : WeightOf(kind);
        return new ValueDraft
        {
            RuleId = candidate.Rule.Id,
            Kind = kind,
            Raw = raw,
            Normalized = kind == FindingKinds.PersonName ? Fields.SingleSpaces(raw) : normalized,
            Confidence = candidate.Confidence,
            Span = candidate.Span,
            Location = text.Block.Locate(candidate.Span),
            OcrConfidence = text.Block.OcrConfidenceOf(candidate.Span),
            Weight = weight,
            Subject = work && kind != FindingKinds.PersonName ? Subject.Organisation : null,
            Evidence = candidate.Evidence,
            IsMasked = masked,
        };
    }
}
