using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>What <c>forms</c> and <c>sheet</c> share: a roster is enrolled, and a file is written for each class.</summary>
internal sealed class ClassPapersRun
{
    private static readonly LocalizedText Date = new("NGÀY", "DATE");
    private readonly RegistryOptions _options = new();

    private readonly CliOption _roster = CliOption.One("--roster", new LocalizedText("TỆP", "FILE"),
        "Danh sách học sinh (xlsx, csv, docx) có cột họ tên, lớp, và nên có ngày sinh, mã học sinh.", "The pupils (xlsx, csv, docx), with columns of names, classes, and best of birth dates and student codes.");

    private readonly CliOption _staff = CliOption.Flag("--staff",
        "Danh sách là cán bộ, giáo viên, nhân viên: tự ký cho mình, không có lớp.", "The roster is of staff: they sign for themselves and have no class.");

    private readonly CliOption _output = CliOption.One("--output", new LocalizedText("THƯ_MỤC", "DIR"), "Thư mục ghi các tệp, mỗi lớp một tệp.", "Folder of the files, one for each class.");

    private readonly CliOption _purposes = CliOption.One("--purposes", new LocalizedText("TÊN,TÊN", "NAME,NAME"), "Chỉ hỏi các mục đích này. Mặc định: tất cả.", "Asks about these purposes only. Default: all.");

    private readonly CliOption _publishUntil = CliOption.One("--publish-until", Date, "Hạn đăng mới. Mặc định: 31/7 cuối năm học.", "Last day for new publications. Default: 31 July at the end of the school year.");

    private readonly CliOption _keepUntil = CliOption.One("--keep-until", Date, "Hạn giữ bài đã đăng. Mặc định: hai năm sau hạn đăng.", "Last day for what is online. Default: two years after that.");

    private readonly CliOption _school = SchoolFile.Option();

    private readonly CliOption _schoolName = CliOption.One("--school-name", new LocalizedText("TÊN", "NAME"), "Tên trường, nếu không có school.yaml.", "The school's name, where there is no school.yaml.");

    /// <summary>Its options.</summary>
    public CliOption[] All => [_roster, _staff, _output, .. _options.All, _options.SchoolYear, _purposes, _publishUntil, _keepUntil, _school, _schoolName];

    /// <summary>Enrols the roster and writes one file for each class.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">The machine.</param>
    /// <param name="name">Name of a class's file.</param>
    /// <param name="write">Writes the file of a class.</param>
    public void Run(ParsedArguments arguments, CliContext context, Func<string, string> name, Action<ClassPaper, Stream> write)
    {
        var catalogue = _options.Catalogue(arguments);
        var terms = Terms(arguments, context, catalogue);
        var folder = arguments.One(_output) ?? throw new UsageException(ConsentTexts.OutputMissing);
        var roster = RosterFile.Read(arguments.One(_roster) ?? throw new UsageException(ConsentTexts.RosterMissing), arguments.One(_options.Rules), context, arguments.Has(_staff));
        IReadOnlyList<string> people = [];
        var registry = _options.Append(arguments, context, known =>
        {
            (var entries, people) = Enrolment.Make(known, roster, terms.Year);
            return entries;
        });
        RegistryOptions.Guarded(folder, () =>
        {
            Directory.CreateDirectory(folder);
            foreach (var group in roster.Select((row, i) => (Row: row, Code: ConsentSheet.CodeOf(PersonForm.Class(row.Class), people[i]))).GroupBy(pair => PersonForm.Class(pair.Row.Class)))
            {
                var path = Path.Combine(folder, name(group.Key == RegistryKeys.StaffClass ? "can-bo" : "lop-" + group.Key.Replace('/', '.')));
                if (File.Exists(path)) throw new UsageException(ConsentTexts.FileExists(path));
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
                write(new ClassPaper(catalogue, terms, registry, group.Key, [.. group]), file);
            }

            return true;
        });
        var classes = roster.Select(row => PersonForm.Class(row.Class)).Distinct().Count();
        context.Output.Write(ConsentTexts.PapersWritten(classes, roster.Count, folder).In(context.Language) + "\n");
    }

    private FormTerms Terms(ParsedArguments arguments, CliContext context, PiiScanner.Consent.Catalogue.ConsentCatalogue catalogue)
    {
        var values = new ValueReader(arguments);
        var year = _options.Year(arguments, context);
        var until = values.Day(_publishUntil, () => new DateOnly(int.Parse(year[5..], System.Globalization.CultureInfo.InvariantCulture), 7, 31));
        var keep = values.Day(_keepUntil, () => until.AddYears(2));
        if (keep < until) throw new UsageException(ConsentTexts.TermsTurned);
        var school = arguments.One(_schoolName) ?? SchoolFile.Read(arguments.One(_school))?.Facts.Name ?? throw new UsageException(ConsentTexts.SchoolMissing);
        var known = catalogue.Purposes.Select(purpose => purpose.Id).ToList();
        var asked = arguments.One(_purposes)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [.. known];
        if (asked.FirstOrDefault(word => !known.Contains(word)) is { } unknown) throw new UsageException(CliTexts.WrongChoice("--purposes", unknown, known, Nearest.To(unknown, known)));
        var isForStaff = arguments.Has(_staff);
        var today = _options.Today(arguments, context);
        // An entry of the catalogue that does not hold yet is asked about when it does.
        var purposes = catalogue.Purposes.Where(purpose => asked.Contains(purpose.Id) && (isForStaff ? purpose.IsForStaff : purpose.IsForPupils) && purpose.ValidFrom <= today).ToList();
        if (purposes.Count == 0) throw new UsageException(ConsentTexts.NothingToAsk);
        return new FormTerms(school, year, until, keep, purposes) { Day = today, IsForStaff = isForStaff };
    }
}

/// <summary>What the file of a class is made of.</summary>
internal sealed record ClassPaper(PiiScanner.Consent.Catalogue.ConsentCatalogue Catalogue, FormTerms Terms, ConsentRegistry Registry, string Class, IReadOnlyList<(RosterRow Pupil, string Code)> Pupils);
