using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

/// <summary>Values by which an office is reached or paid: no person's when they stand in a letterhead or notice.</summary>
internal static class Contacts
{
    /// <summary>True for kinds an organisation has too.</summary>
    public static bool IsContact(string kind) => kind is FindingKinds.PhoneNumber or FindingKinds.Email or FindingKinds.Address
        or FindingKinds.BankAccount or FindingKinds.TaxCode or FindingKinds.SocialAccount;

    /// <summary>True for a landline: with nobody named beside it, an office's.</summary>
    public static bool IsLandline(ValueDraft value) => value.Kind == FindingKinds.PhoneNumber && value.Normalized.StartsWith("02", StringComparison.Ordinal);

    /// <summary>True for a number only an organisation has: a landline, or a tax code that is none of the series people are given.</summary>
    public static bool IsFirms(ValueDraft value) => IsLandline(value) || value.Kind == FindingKinds.TaxCode && value.Normalized.Length >= 10 && value.Normalized[0] != '8';

    /// <summary>True for a card of nobody with a landline among its values: an office's.</summary>
    public static bool IsOffice(RecordDraft card) => card.Name is null && card.Values.Exists(IsLandline) && card.Values.TrueForAll(value => IsContact(value.Kind));

    /// <summary>True where the words before a registration plate are of a bus with its seats, as a firm drives it: "xe 29 chỗ Hyundai, biển số …".</summary>
    /// <param name="before">The words before the plate.</param>
    public static bool IsOfBus(string before)
    {
        var words = HeaderKey.Of(before).Split(' ');
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i + 1] == "cho" && CellShapes.Integer(words[i], 2) >= FewestSeatsOfBus) return true;
        }

        return false;
    }

    // A family car has up to nine.
    private const int FewestSeatsOfBus = 10;

    /// <summary>Gives the contacts of a card without a person to the organisation it speaks of.</summary>
    public static void MakeOrganisations(RecordDraft card)
    {
        for (var i = 0; i < card.Values.Count; i++)
        {
            if (IsContact(card.Values[i].Kind)) card.Values[i] = card.Values[i] with { Weight = RoleWeight.Work, Subject = Subject.Organisation };
        }
    }
}
