using System.Text;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;

namespace PiiScanner.Web.Tests;

/// <summary>A page of its own that asks a registry: an invented class of four, of whom the last did not agree to class lists on the website.</summary>
public sealed class AgreedClass : IAsyncLifetime
{
    private const string Key = "an invented secret of the tests";
    private static readonly DateOnly Today = new(2026, 9, 5);
    private static readonly (string Name, string Birth)[] Pupils = [("Nguyễn Văn Mẫu", "2016-01-05"), ("Trần Thị Thử", "2016-02-14"), ("Lê Văn Giả", "2016-03-30"), ("Phạm Thị Bịa", "2016-04-01")];

    private readonly string _folder = Directory.CreateTempSubdirectory("pii-scanner-web-").FullName;
    private LocalServer? _server;

    /// <summary>Address with the token.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The list of the class.</summary>
    public static byte[] List { get; } = Encoding.UTF8.GetBytes("Danh sách học sinh lớp 5A\nSTT,Họ và tên,Ngày sinh,Lớp\n" + string.Concat(Pupils.Select((pupil, i) => $"{i + 1},{pupil.Name},{DateOnly.Parse(pupil.Birth):dd/MM/yyyy},5A\n")));

    public async Task InitializeAsync()
    {
        var registry = Path.Combine(_folder, "consent.registry");
        var key = Path.Combine(_folder, "school.key");
        await File.WriteAllTextAsync(key, Key);
        new RegistryFile(registry, Secret.From(Encoding.UTF8.GetBytes(Key)).For("consent")).Create(Registry());
        _server = new LocalServer(ServedPage.Options() with { ConsentArguments = ["--registry", registry, "--key-file", key] });
        Address = await _server.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_server is { } server) await server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static ConsentRegistry Registry()
    {
        var registry = ConsentRegistry.Begin(Secret.From(Encoding.UTF8.GetBytes(Key)).For("consent"), Today, 100_000);
        var entries = new List<RegistryEntry>();
        foreach (var (name, birth) in Pupils)
        {
            var id = ConsentRegistry.NewId();
            entries.Add(new SubjectEntry(id, false) { NameAndBirth = registry.Keys.OfNameAndBirth(name, birth), SealedMonth = registry.Keys.Seal(birth[..7] + "-01") });
            entries.Add(new EnrolmentEntry(id, "2026-2027", "5A", registry.Keys.OfNameAndClass(name, "5A", "2026-2027")));
            if (name == Pupils[^1].Name) continue;
            entries.Add(new ConsentEntry
            {
                Id = "consent-" + birth, Subject = id, Purpose = "class-list", Channels = ["website"], Kinds = CatalogueReader.BuiltIn().PurposeOf("class-list")!.Kinds, Agreed = true, // not null: it is the product's own
                ChildSigned = new DateOnly(2026, 9, 1), RepresentativeSigned = new DateOnly(2026, 9, 1), Relation = "mẹ", Way = "paper", Form = "DY-2026.1", PublishUntil = new DateOnly(2027, 7, 31), KeepUntil = new DateOnly(2028, 7, 31),
            });
        }

        return registry.With(entries, Today);
    }
}
