using System.Globalization;
using System.IO.Compression;
using System.Text;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>An invented class of 32, of whom all but the 6th and the 20th agreed to class lists on the website.</summary>
internal sealed class ClassOf32 : IDisposable
{
    public const string Secret = "an invented secret of the tests";
    public static readonly int[] Without = [5, 19];
    public static readonly DateOnly Today = new(2026, 9, 5);

    public ClassOf32()
    {
        var forge = new PeopleForge(NameSplit.All);
        var dice = new Dice(7, "consent");
        while (Names.Count < 32)
        {
            var name = forge.Names.Pupil(dice, 0).Full;
            if (!Names.Contains(name)) Names.Add(name);
        }

        new RegistryFile(Registry, Key).Create(Begin());
    }

    public WorkFolder Folder { get; } = new();

    public string Registry => Folder.At("consent.registry");

    public List<string> Names { get; } = [];

    public string[] Scope => ["--registry", Registry, "--channel", "website", "--purpose", "class-list"];

    private static PurposeKey Key => Core.Findings.Secret.From(Encoding.UTF8.GetBytes(Secret)).For("consent");

    public static DateOnly Birth(int i) => new DateOnly(2016, 1, 3).AddDays(i * 11);

    public InProcess Run() => new InProcess().With("PIISCANNER_KEY", Secret);

    /// <summary>Writes the class's list in a format.</summary>
    public string List(string format)
    {
        var path = Folder.At("ds." + format);
        File.WriteAllBytes(path, Bytes(format));
        return path;
    }

    public void Dispose() => Folder.Dispose();

    private byte[] Bytes(string format)
    {
        if (format == "zip")
        {
            using var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var entry = zip.CreateEntry("ds.xlsx").Open();
                entry.Write(Bytes("xlsx"));
            }

            return stream.ToArray();
        }

        List<IReadOnlyList<Cell>> rows = [["STT", "Họ và tên", "Ngày sinh", "Lớp"]];
        rows.AddRange(Names.Select((name, i) => (IReadOnlyList<Cell>)[(i + 1).ToString(CultureInfo.InvariantCulture), name, Birth(i).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), "5A"]));
        var draft = new Draft("DS lớp 5A", new Line("Danh sách học sinh lớp 5A", LineStyle.Title), new Grid(rows));
        return format switch
        {
            "xlsx" => ExcelDraft.Write(draft),
            "docx" => WordDraft.Write(draft),
            "pdf" => PdfDraft.Write(draft),
            _ => Encoding.UTF8.GetBytes(PlainText.Separated(draft, ',')),
        };
    }

    private ConsentRegistry Begin()
    {
        var registry = ConsentRegistry.Begin(Key, Today, 100_000);
        var entries = new List<RegistryEntry>();
        var signed = new DateOnly(2026, 9, 1);
        for (var i = 0; i < Names.Count; i++)
        {
            var id = ConsentRegistry.NewId();
            var birth = Birth(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            entries.Add(new SubjectEntry(id, false) { NameAndBirth = registry.Keys.OfNameAndBirth(Names[i], birth), SealedMonth = registry.Keys.Seal(birth[..7] + "-01") });
            entries.Add(new EnrolmentEntry(id, "2026-2027", "5A", registry.Keys.OfNameAndClass(Names[i], "5A", "2026-2027")));
            if (Without.Contains(i)) continue;
            entries.Add(new ConsentEntry
            {
                Id = "consent-" + i.ToString(CultureInfo.InvariantCulture), Subject = id, Purpose = "class-list", Channels = ["website"], Kinds = CatalogueReader.BuiltIn().PurposeOf("class-list")!.Kinds, Agreed = true, // not null: it is the product's own
                ChildSigned = signed, RepresentativeSigned = signed, Relation = "mẹ", Way = "paper", Form = "DY-2026.1", PublishUntil = new DateOnly(2027, 7, 31), KeepUntil = new DateOnly(2028, 7, 31),
            });
        }

        return registry.With(entries, Today);
    }
}
