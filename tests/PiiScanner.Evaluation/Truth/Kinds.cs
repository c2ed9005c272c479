namespace PiiScanner.Evaluation.Truth;

/// <summary>The kinds of the product's vocabulary.</summary>
internal static class Kinds
{
    public const string Name = "person-name";
    public const string Birth = "birth-date";
    public const string Phone = "phone-number";
    public const string NationalId = "national-id";
    public const string Passport = "passport";
    public const string StudentId = "student-id";
    public const string SocialInsurance = "social-insurance";
    public const string HealthInsurance = "health-insurance";
    public const string TaxCode = "tax-code";
    public const string BankAccount = "bank-account";
    public const string Income = "income";
    public const string Email = "email";
    public const string Address = "address";
    public const string Plate = "vehicle-plate";
    public const string Credential = "credential";
    public const string CivilDocument = "civil-document";
    public const string SocialAccount = "social-account";
    public const string Candidate = "candidate-number";
    public const string Sensitive = "sensitive-attribute";

    /// <summary>Kinds that are scored. A report may hold newer kinds: they are counted apart.</summary>
    public static readonly IReadOnlyList<string> Scored =
    [
        Name, Birth, Phone, NationalId, Passport, StudentId, SocialInsurance, HealthInsurance, TaxCode, BankAccount, Income, Email, Address, Plate,
        Credential, CivilDocument, SocialAccount, Candidate, Sensitive,
    ];
}
