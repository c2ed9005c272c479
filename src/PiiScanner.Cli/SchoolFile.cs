using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>The school's own <c>school.yaml</c>, read from disk.</summary>
/// <param name="Facts">What it says.</param>
/// <param name="Text">Its text, for worker processes.</param>
internal sealed record SchoolFile(SchoolFacts Facts, string Text)
{
    /// <summary>The option that names it.</summary>
    public static CliOption Option() => CliOption.One("--school", new LocalizedText("TỆP", "FILE"),
        "Tệp school.yaml: tên, tên miền, số điện thoại, hộp thư, tài khoản và lãnh đạo mà trường tự công bố.", "The file school.yaml: name, domains, phones, mailboxes, accounts and leaders the school publishes itself.").LastingPath();

    /// <summary>Reads it; null when none was named.</summary>
    /// <param name="path">The file, or null.</param>
    /// <exception cref="UsageException">It cannot be read, or is wrong.</exception>
    public static SchoolFile? Read(string? path)
    {
        if (path is null) return null;
        try
        {
            var text = File.ReadAllText(path);
            return new SchoolFile(SchoolReader.Read(path, text), text);
        }
        catch (RuleException wrong)
        {
            throw new UsageException(CliTexts.RuleWrong(wrong.Message));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.PathNotFound(path));
        }
    }
}
