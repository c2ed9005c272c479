namespace PiiScanner.Fixtures.Invented;

/// <summary>A father, mother or guardian.</summary>
public sealed record Guardian(PersonName Name, int BirthYear, string Phone, string Job, string NationalId);

/// <summary>A pupil with everything a school file may say about them. All of it is made up.</summary>
public sealed record Pupil(
    PersonName Name,
    DateOnly Birth,
    string Class,
    Province Province,
    string NationalId,
    string MinistryCode,
    string SchoolCode,
    string CandidateNumber,
    string HealthInsurance,
    Address Address,
    string Ethnic,
    string Religion,
    Guardian Father,
    Guardian Mother)
{
    public Sex Sex => Name.Sex;

    public string SexWord => Sex == Sex.Male ? "Nam" : "Nữ";
}

/// <summary>A teacher or other employee.</summary>
public sealed record StaffMember(
    PersonName Name,
    DateOnly Birth,
    string Post,
    string Subject,
    string NationalId,
    string OldIdCard,
    string Phone,
    string Email,
    string TaxCode,
    string SocialInsurance,
    string BankAccount,
    string Bank,
    Address Address);

/// <summary>An invented school: all that stands in a letterhead.</summary>
public sealed record School(string Name, string Commune, Province Province, string Phone, string Email, string Website, string Address, string Code)
{
    public string Authority => $"ỦY BAN NHÂN DÂN {Commune.ToUpperInvariant()}";
}
