using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary>The options by which a command knows what is to be published, and whom to ask who agreed.</summary>
internal sealed class ConsentOptionSet
{
    private static readonly LocalizedText Word = new("TÊN", "NAME");

    public CliOption Registry { get; } = RegistryOption();

    public CliOption Channel { get; } = ChannelOption();

    public CliOption Purpose { get; } = CliOption.One("--purpose", Word,
        "Mục đích đăng: honours, news, class-list, results, contacts …, hoặc tên một căn cứ pháp luật.", "Why it is published: honours, news, class-list, results, contacts …, or the name of a legal duty.").Lasting();

    public CliOption PublishOn { get; } = CliOption.One("--publish-on", new LocalizedText("NGÀY", "DATE"),
        "Ngày đăng, dạng năm-tháng-ngày. Mặc định: hôm nay.", "The day of publication, as year-month-day. Default: today.");

    public CliOption SchoolYear { get; } = CliOption.One("--school-year", new LocalizedText("NĂM-NĂM", "YEAR-YEAR"),
        "Năm học của các lớp trong tệp, ví dụ 2026-2027. Mặc định: năm học của ngày đăng.", "School year of the classes in the files, such as 2026-2027. Default: that of the day of publication.").Lasting();

    public CliOption[] All => [Registry, Channel, Purpose, PublishOn, SchoolYear];

    /// <summary>True when the user said anything of consent; until then the registry's code is not even loaded.</summary>
    public bool IsUsed(ParsedArguments arguments) => Array.Exists(All, option => arguments.One(option) is not null);

    public static CliOption RegistryOption() => CliOption.One("--registry", new LocalizedText("TỆP", "FILE"),
        "Sổ đồng ý; cần cả khóa bí mật (--key-file hoặc PIISCANNER_KEY).", "The consent registry; the secret is needed too (--key-file or PIISCANNER_KEY).").LastingPath();

    public static CliOption ChannelOption() => CliOption.One("--channel", Word,
        "Kênh đăng: website, facebook, zalo, notice-board, yearbook.", "Where it is published: website, facebook, zalo, notice-board, yearbook.").Lasting();
}
