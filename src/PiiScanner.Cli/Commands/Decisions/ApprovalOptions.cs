using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary>The options of a decision: where it is kept, who made it.</summary>
internal sealed class ApprovalOptions
{
    /// <summary>Name of the file of decisions where none is named.</summary>
    public const string FileName = "approvals.jsonl";

    public CliOption Approvals { get; } = Option();

    public CliOption By { get; } = CliOption.One("--by", new LocalizedText("TÊN", "NAME"), "Người duyệt.", "Who decides.");

    public CliOption Role { get; } = CliOption.One("--role", new LocalizedText("CHỨC_VỤ", "POST"), "Chức vụ của người duyệt.", "In which post.");

    public static CliOption Option() => CliOption.One("--approvals", new LocalizedText("TỆP", "FILE"),
        $"Tệp ghi các quyết định duyệt, để cùng kho mã. Khi ghi, mặc định: {FileName}.", $"The file of recorded decisions, kept in the repository. When one is recorded, default: {FileName}.").LastingPath();

    /// <summary>The value of an option that must be given.</summary>
    public static string Needed(ParsedArguments arguments, CliOption option) =>
        arguments.One(option) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : throw new UsageException(ConsentTexts.OptionMissing(option.Name));
}
