namespace PiiScanner.Core.Findings;

/// <summary>The kinds of finding, as they stand in rules, reports and policy.</summary>
public static class FindingKinds
{
    /// <summary>Name of a person.</summary>
    public const string PersonName = "person-name";

    /// <summary>Date of birth, or the year alone.</summary>
    public const string BirthDate = "birth-date";

    /// <summary>Telephone number.</summary>
    public const string PhoneNumber = "phone-number";

    /// <summary>CCCD, CMND, số định danh cá nhân.</summary>
    public const string NationalId = "national-id";

    /// <summary>Passport number.</summary>
    public const string Passport = "passport";

    /// <summary>Ministry code or the school's own code of a pupil.</summary>
    public const string StudentId = "student-id";

    /// <summary>Social-insurance number.</summary>
    public const string SocialInsurance = "social-insurance";

    /// <summary>Health-insurance card.</summary>
    public const string HealthInsurance = "health-insurance";

    /// <summary>Tax code of a person.</summary>
    public const string TaxCode = "tax-code";

    /// <summary>Bank account or card.</summary>
    public const string BankAccount = "bank-account";

    /// <summary>Pay, allowance or bonus of a person.</summary>
    public const string Income = "income";

    /// <summary>E-mail address.</summary>
    public const string Email = "email";

    /// <summary>Postal address.</summary>
    public const string Address = "address";

    /// <summary>Vehicle registration plate.</summary>
    public const string VehiclePlate = "vehicle-plate";

    /// <summary>A login with its password.</summary>
    public const string Credential = "credential";

    /// <summary>Household book, birth certificate.</summary>
    public const string CivilDocument = "civil-document";

    /// <summary>Social-media account or chat link.</summary>
    public const string SocialAccount = "social-account";

    /// <summary>Picture of an identity card.</summary>
    public const string IdCardImage = "id-card-image";

    /// <summary>Candidate number of an examination.</summary>
    public const string CandidateNumber = "candidate-number";

    /// <summary>Poverty, disability, health, ethnicity, religion, party membership, family situation, discipline, unpaid fees.</summary>
    public const string SensitiveAttribute = "sensitive-attribute";

    /// <summary>Geographic position.</summary>
    public const string GeoLocation = "geo-location";

    /// <summary>Place of birth or home town.</summary>
    public const string BirthPlace = "birth-place";

    /// <summary>Scores and conduct of a pupil.</summary>
    public const string StudyResult = "study-result";

    /// <summary>All kinds, in the order of PRODUCT.md; the policy must have a row for each.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PersonName, BirthDate, PhoneNumber, NationalId, Passport, StudentId, SocialInsurance, HealthInsurance, TaxCode,
        BankAccount, Income, Email, Address, VehiclePlate, Credential, CivilDocument, SocialAccount, IdCardImage,
        CandidateNumber, SensitiveAttribute, GeoLocation, BirthPlace, StudyResult,
    ];
}
