using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary><c>publish …</c>: what was published, so that a withdrawal finds it.</summary>
internal sealed class PublishCommand : CliCommand
{
    /// <summary>Makes the group.</summary>
    public PublishCommand()
        : base("publish", new LocalizedText("Ghi nhận bài đã đăng, để khi rút đồng ý biết phải gỡ ở đâu.", "Keeps what was published, so that a withdrawal finds it.")) => Add(new PublishRecordCommand());

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) =>
        throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));
}
