using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Tests;

/// <summary>An invented school: a registry and the people in it.</summary>
internal sealed class School
{
    public static readonly DateOnly Today = new(2026, 10, 1);
    public static readonly DateOnly Signed = new(2026, 9, 7);
    public static readonly PurposeKey Key = Secret.From("an invented secret of the tests"u8.ToArray()).For("consent");

    private ConsentRegistry _registry = ConsentRegistry.Begin(Key, Signed, 100_000);

    public ConsentRegistry Registry => _registry;

    public ConsentCatalogue Catalogue { get; set; } = CatalogueReader.BuiltIn();

    public RegistryKeys Keys => _registry.Keys;

    public void Add(params RegistryEntry[] entries) => _registry = _registry.With(entries, Signed);

    /// <summary>Adds a pupil of class 3B.</summary>
    public string Pupil(string name = "Nguyễn Thị Thử Nghiệm", string? birth = "2018-03-15", string? code = null, string className = "3B", bool isAdult = false)
    {
        var id = ConsentRegistry.NewId();
        Add(
            new SubjectEntry(id, isAdult)
            {
                Code = code is null ? null : Keys.OfCode(code),
                NameAndBirth = birth is null ? null : Keys.OfNameAndBirth(name, birth),
                SealedMonth = birth is null ? null : Keys.Seal(birth[..7] + "-01"),
            },
            new EnrolmentEntry(id, "2026-2027", className, Keys.OfNameAndClass(name, className, "2026-2027")));
        return id;
    }

    /// <summary>A yes of child and mother for honours on the website, as far as the law wants.</summary>
    public ConsentEntry Yes(string subject) => new()
    {
        Id = ConsentRegistry.NewId(),
        Subject = subject,
        Purpose = "honours",
        Channels = ["website"],
        Kinds = Catalogue.PurposeOf("honours")!.Kinds,
        Agreed = true,
        ChildSigned = Signed,
        RepresentativeSigned = Signed,
        Relation = "mẹ",
        Way = "paper",
        Form = Catalogue.Form,
        PublishUntil = new DateOnly(2027, 7, 31),
        KeepUntil = new DateOnly(2029, 7, 31),
    };

    public ConsentAnswer Judge(string subject, IReadOnlyCollection<string>? kinds = null, ConsentScope? scope = null) =>
        new ConsentRules(_registry, Catalogue, scope ?? Website).Judge(_registry.PersonOf(subject)!, kinds ?? ["person-name", "class", "award"]);

    public ConsentAnswer Ask(string? name, string? birth = null, string? code = null, string? className = null, Subject subject = Subject.Pupil) =>
        new RegistryLookup(_registry, Catalogue, Website, "2026-2027").Ask(new ConsentQuestion { Subject = subject, Name = name, BirthDate = birth, StudentCode = code, ClassName = className, Kinds = ["person-name", "class", "award"] });

    public static ConsentScope Website { get; } = new("website", "honours", Today);
}
