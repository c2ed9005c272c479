using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Overview;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent due --month</c>: who turns 7, 16 or 18, and what ends.</summary>
internal sealed class ConsentDueCommand : CliCommand
{
    private readonly RegistryOptions _options = new();

    private readonly CliOption _month = CliOption.One("--month", new LocalizedText("NĂM-THÁNG", "YEAR-MONTH"), "Tháng cần xem, ví dụ 2026-12. Mặc định: tháng này.", "The month, such as 2026-12. Default: this month.");

    private readonly CliOption _roster = CliOption.One("--roster", new LocalizedText("TỆP", "FILE"),
        "Danh sách học sinh, để ghi họ tên cạnh mã phiếu; kết quả khi đó là dữ liệu cá nhân.", "The pupils, to write names beside the codes; the output is then personal data.");

    /// <summary>Makes the command.</summary>
    public ConsentDueCommand()
        : base("due", new LocalizedText("Việc đến hạn trong tháng: em đủ 7, 16, 18 tuổi; đồng ý hết hạn.", "What falls due in a month: who turns 7, 16, 18; what expires.")) => Add([.. _options.All, _month, _roster]);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var month = Month(arguments) ?? _options.Today(arguments, context);
        var registry = _options.Open(arguments, context);
        var items = DueItem.In(registry, _options.Catalogue(arguments), month, _options.Today(arguments, context));
        var names = Names(arguments, context, registry, PersonForm.SchoolYear(month));
        if (names.Count > 0) context.Output.Write(ReportWordsOfNames.In(context.Language) + "\n");
        foreach (var item in items)
        {
            var who = ConsentSheet.CodeOf(item.Class, item.Person) + (names.TryGetValue(item.Person, out var name) ? " " + name : "");
            context.Output.Write($"{who}: {item.What.In(context.Language)}\n");
        }

        context.Output.Write(ConsentTexts.Due(items.Count, month).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }

    private static LocalizedText ReportWordsOfNames { get; } = new("DỮ LIỆU CÁ NHÂN: kết quả này có họ tên thật.", "PERSONAL DATA: this output holds real names.");

    private Dictionary<string, string> Names(ParsedArguments arguments, CliContext context, ConsentRegistry registry, string year)
    {
        if (arguments.One(_roster) is not { } path) return [];
        var rows = RosterFile.Read(path, arguments.One(_options.Rules), context);
        var (_, people) = Enrolment.Make(registry, rows, year);
        return people.Select((id, i) => (id, rows[i].Name)).ToDictionary(pair => pair.id, pair => pair.Name, StringComparer.Ordinal);
    }

    private DateOnly? Month(ParsedArguments arguments)
    {
        if (arguments.One(_month) is not { } text) return null;
        return DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : throw new UsageException(CliTexts.WrongDate("--month", text));
    }
}
