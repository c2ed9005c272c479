using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Arguments;

/// <summary>The command line, the configuration or a rule is wrong: said in one line, exit code 2.</summary>
/// <param name="message">What is wrong and, where possible, what would be right.</param>
internal sealed class UsageException(LocalizedText message) : Exception(message.En)
{
    /// <summary>What is wrong.</summary>
    public LocalizedText Text { get; } = message;
}
