using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent roll-over --to YEAR</c>: the classes of the new school year. It extends nothing.</summary>
internal sealed class ConsentRollOverCommand : CliCommand
{
    private readonly RegistryOptions _options = new();

    private readonly CliOption _to = CliOption.One("--to", new LocalizedText("NĂM-NĂM", "YEAR-YEAR"), "Năm học mới, ví dụ 2027-2028.", "The new school year, such as 2027-2028.");

    private readonly CliOption _roster = CliOption.One("--roster", new LocalizedText("TỆP", "FILE"),
        "Danh sách học sinh của năm học mới. Không có thì 3B thành 4B; lớp 5, 9, 12 ra trường.", "The pupils of the new year. Without it 3B becomes 4B; classes 5, 9 and 12 leave.");

    /// <summary>Makes the command.</summary>
    public ConsentRollOverCommand()
        : base("roll-over", new LocalizedText("Chuyển lớp sang năm học mới; không gia hạn đồng ý nào.", "Moves classes to the new school year; extends no consent.")) => Add([.. _options.All, _to, _roster]);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var year = ConsentUse.SchoolYear(arguments.One(_to) ?? throw new UsageException(ConsentTexts.YearMissing));
        var first = int.Parse(year[..4], System.Globalization.CultureInfo.InvariantCulture);
        var before = FormattableString.Invariant($"{first - 1}-{first}");
        var roster = arguments.One(_roster) is { } path ? RosterFile.Read(path, arguments.One(_options.Rules), context) : null;
        var moved = 0;
        _options.Append(arguments, context, registry =>
        {
            var entries = roster is not null ? Enrolment.Make(registry, roster, year).Entries : Promote(registry, before, year);
            moved = entries.OfType<EnrolmentEntry>().Count();
            return entries;
        });
        context.Output.Write(ConsentTexts.RolledOver(moved, year).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }

    // Names are not known here, so the new class finds nobody by name and class until a roster says them; codes and birth dates still do.
    private static List<RegistryEntry> Promote(ConsentRegistry registry, string before, string year)
    {
        var entries = new List<RegistryEntry>();
        foreach (var person in registry.People)
        {
            if (person.ClassIn(year) is null && person.ClassIn(before) is { } old && Enrolment.NextClass(old.Class) is { } next) entries.Add(new EnrolmentEntry(person.Entry.Id, year, next, null));
        }

        return entries;
    }
}
