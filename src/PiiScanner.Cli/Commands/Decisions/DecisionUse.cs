using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Decisions;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Decisions;

/// <summary>Applies recorded decisions to a report: a file that needed one, and has it for this channel, no longer counts. A block always does.</summary>
internal static class DecisionUse
{
    /// <summary>The report with what was decided.</summary>
    /// <param name="report">The report; its files have digests.</param>
    /// <param name="path">The file of decisions.</param>
    /// <param name="policy">The policy in use.</param>
    /// <param name="channelOf">Where a file is to be published, by its path; null when not told.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static ScanReport Apply(ScanReport report, string path, PublicationPolicy policy, Func<string, string?> channelOf, DateOnly day)
    {
        var book = Read(path);
        var digest = PolicyDigest.Of(policy);
        var remarks = report.Remarks.ToList();
        var areWaiting = report.Files.Any(file => file is { Depth: 0, Verdict: Verdict.Review, Suppression: null } && channelOf(file.Path) is null);
        if (areWaiting && book.All.OfType<FileApproval>().Any()) remarks.Add(new Notice("approvals-not-applied", DecisionTexts.NoChannel));
        return report with
        {
            Remarks = remarks,
            Files = [.. report.Files.Select(file => channelOf(file.Path) is { } channel ? Decide(file, book, digest, channel, day) : file)],
        };
    }

    private static FileReport Decide(FileReport file, ApprovalBook book, string policyDigest, string channel, DateOnly day)
    {
        if (file is not { Depth: 0, Verdict: Verdict.Review, Sha256: { } digest } || book.For(digest, policyDigest, channel, day) is not { } approval) return file;
        var until = approval.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return file with { Suppression = new Suppression(SuppressionSource.Approval, approval.Basis, $"{approval.By}, {approval.Role}", until), RemainingVerdict = Verdict.Clear };
    }

    /// <summary>Reads the file of decisions the user named.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    internal static ApprovalBook Read(string path)
    {
        try
        {
            return ApprovalBook.Read(path);
        }
        catch (RegistryException wrong)
        {
            throw new UsageException(wrong.Text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.PathNotFound(path));
        }
    }
}
