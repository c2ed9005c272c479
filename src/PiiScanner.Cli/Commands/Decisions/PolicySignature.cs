using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Decisions;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary>
/// Whether the policy in use is the one that was signed. Every report says when it is not, also where nobody named the file of decisions:
/// it is then looked for under its usual name beside the configuration, in the current folder and in the folders asked for. From a file found that way nothing but the signature is taken.
/// </summary>
internal static class PolicySignature
{
    /// <summary>What a report has to say of it: nothing when the policy was never signed, or is the one that was.</summary>
    /// <param name="named">The file of decisions as the user named it; null when he named none.</param>
    /// <param name="paths">The files and folders asked for.</param>
    /// <param name="policy">The policy in use; null where a test has none.</param>
    /// <param name="context">The machine.</param>
    /// <exception cref="UsageException">The file the user named cannot be read.</exception>
    public static IEnumerable<Notice> Remarks(string? named, IEnumerable<string> paths, PublicationPolicy? policy, CliContext context)
    {
        if (policy is null) return [];
        var books = named is not null ? [named] : Folders(paths, context).Select(folder => Path.Combine(folder, ApprovalOptions.FileName)).Where(File.Exists).ToList();
        return books.Count == 0 ? [] : Read(books, named is not null, policy);
    }

    private static IEnumerable<string> Folders(IEnumerable<string> paths, CliContext context)
    {
        var configured = context.Configuration.Value is { } configuration ? new[] { Path.GetDirectoryName(configuration.Path) ?? "" } : [];
        return configured.Append("").Concat(paths.Select(path => Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? "")).DistinctBy(folder => Path.GetFullPath(folder.Length > 0 ? folder : "."));
    }

    private static List<Notice> Read(List<string> books, bool isNamed, PublicationPolicy policy)
    {
        var digest = PolicyDigest.Of(policy);
        var said = new List<Notice>();
        foreach (var path in books)
        {
            try
            {
                if ((isNamed ? DecisionUse.Read(path) : ApprovalBook.Read(path)).Policy is { } signed && signed.Digest != digest) said.Add(new Notice("policy-changed", DecisionTexts.PolicyChanged(signed.Version, signed.On)));
            }
            catch (RegistryException wrong)
            {
                said.Add(new Notice("approvals-unreadable", wrong.Text));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                said.Add(new Notice("approvals-unreadable", DecisionTexts.Unreadable(path)));
            }
        }

        return said.DistinctBy(notice => notice.Text.Vi).ToList();
    }
}
