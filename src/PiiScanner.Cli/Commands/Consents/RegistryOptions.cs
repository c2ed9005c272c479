using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>The options by which a command finds its registry, secret and day.</summary>
internal sealed class RegistryOptions
{
    public CliOption Registry { get; } = ConsentOptionSet.RegistryOption();

    public CliOption KeyFile { get; } = CliOption.One("--key-file", new LocalizedText("TỆP", "FILE"),
        "Tệp chứa khóa bí mật của trường; hoặc biến PIISCANNER_KEY.", "File with the school's secret; or PIISCANNER_KEY.").LastingPath();

    public CliOption AsOf { get; } = CliOption.One("--as-of", new LocalizedText("NGÀY", "DATE"),
        "Ngày coi là hôm nay, dạng năm-tháng-ngày.", "The day taken for today, as year-month-day.");

    public CliOption Rules { get; } = RulesCommand.Folder();

    public CliOption SchoolYear { get; } = CliOption.One("--school-year", new LocalizedText("NĂM-NĂM", "YEAR-YEAR"),
        "Năm học, ví dụ 2026-2027. Mặc định: năm học của hôm nay.", "School year, such as 2026-2027. Default: today's.");

    public CliOption[] All => [Registry, KeyFile, AsOf, Rules];

    /// <summary>The day taken for today.</summary>
    public DateOnly Today(ParsedArguments arguments, CliContext context) => new ValueReader(arguments).Day(AsOf, context.Today);

    /// <summary>The school year asked for.</summary>
    public string Year(ParsedArguments arguments, CliContext context) =>
        arguments.One(SchoolYear) is { } told ? ConsentUse.SchoolYear(told) : PersonForm.SchoolYear(Today(arguments, context));

    /// <summary>What a consent can name.</summary>
    public ConsentCatalogue Catalogue(ParsedArguments arguments) => ConsentUse.Catalogue(arguments.One(Rules));

    /// <summary>The path of the registry.</summary>
    public string Path(ParsedArguments arguments) => arguments.One(Registry) ?? throw new UsageException(ConsentTexts.RegistryMissing);

    /// <summary>The school's secret.</summary>
    public Secret SecretOf(ParsedArguments arguments, CliContext context) => SecretFile.Read(arguments, KeyFile, context) ?? throw new UsageException(ConsentTexts.SecretMissing);

    /// <summary>The registry on disk.</summary>
    public RegistryFile File(ParsedArguments arguments, CliContext context) => new(Path(arguments), SecretOf(arguments, context).For("consent"));

    /// <summary>The registry as it stands.</summary>
    public ConsentRegistry Open(ParsedArguments arguments, CliContext context) => ConsentUse.Open(Path(arguments), SecretOf(arguments, context));

    /// <summary>Changes the registry; what refuses is a message and exit code 2.</summary>
    public ConsentRegistry Append(ParsedArguments arguments, CliContext context, Func<ConsentRegistry, IReadOnlyList<RegistryEntry>> more) =>
        Guarded(Path(arguments), () => File(arguments, context).Append(more, Today(arguments, context)));

    /// <summary>Runs what touches files, and tells what went wrong as a message.</summary>
    public static T Guarded<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (RegistryException wrong)
        {
            throw new UsageException(wrong.Text);
        }
        catch (FileNotFoundException)
        {
            throw new UsageException(CliTexts.PathNotFound(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.OutputFailed(path));
        }
    }
}
