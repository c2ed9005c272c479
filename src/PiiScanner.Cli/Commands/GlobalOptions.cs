using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Configuration;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands;

/// <summary>Options every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>Shows help.</summary>
    public static CliOption Help() => Recursive(CliOption.Flag("--help|-h|-?", "Hiện trợ giúp này.", "Shows this help."));

    /// <summary>Chooses the language.</summary>
    public static CliOption Lang() => Recursive(CliOption.One("--lang", new LocalizedText("vi|en", "vi|en"),
        "Ngôn ngữ của thông báo và báo cáo. Mặc định: PIISCANNER_LANG, tệp cấu hình, LC_ALL, LC_MESSAGES, LANG; tiếng Việt nếu giá trị bắt đầu bằng vi, nếu không thì tiếng Anh.",
        "Language of messages and reports. Default: PIISCANNER_LANG, the configuration, LC_ALL, LC_MESSAGES, LANG; Vietnamese if the value begins with vi, else English.")).Lasting();

    /// <summary>Names the configuration.</summary>
    public static CliOption Config() => Recursive(CliOption.One(ConfigurationChoice.Option, new LocalizedText("TỆP", "FILE"),
        $"Tệp cấu hình. Mặc định: {ConfigurationChoice.Variable}, hoặc {ConfigurationFile.Name} trong thư mục này hay thư mục trên trong cùng kho git.",
        $"Configuration. Default: {ConfigurationChoice.Variable}, or {ConfigurationFile.Name} in this folder, or above it in the same git repository."));

    private static CliOption Recursive(CliOption option)
    {
        option.Symbol.Recursive = true;
        return option;
    }
}
