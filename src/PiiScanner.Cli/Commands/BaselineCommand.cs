using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands;

/// <summary><c>baseline</c>: accepts what is known today, so that only what is new counts.</summary>
internal sealed class BaselineCommand : CliCommand
{
    /// <summary>Makes the group.</summary>
    public BaselineCommand()
        : base("baseline", new LocalizedText("Chấp nhận những gì đã biết hôm nay, để chỉ điều mới mới tính.", "Accepts what is known today, so that only what is new counts.")) =>
        Add(new BaselineCreateCommand(), new BaselinePruneCommand());

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) => throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));
}
