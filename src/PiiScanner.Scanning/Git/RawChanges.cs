using System.Text;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Git;

/// <summary>Reads what git writes with <c>--raw -z --no-abbrev</c>: <c>:old-mode new-mode old-id new-id status</c> and the path, each with a zero byte behind it; between them the ids of commits.</summary>
internal static class RawChanges
{
    private const string Link = "120000";
    private const string Submodule = "160000";

    /// <summary>The new versions of changed files; what was deleted, and links, which hold no text of their own, are left out.</summary>
    /// <param name="parts">The zero-terminated parts.</param>
    /// <exception cref="GitException">The answer makes no sense.</exception>
    public static IEnumerable<GitFile> Read(IEnumerable<byte[]> parts)
    {
        string? commit = null;
        using var moving = parts.GetEnumerator();
        while (moving.MoveNext())
        {
            var head = Encoding.ASCII.GetString(moving.Current);
            if (!head.StartsWith(':'))
            {
                commit = head.Trim();
                continue;
            }

            var fields = head.Split(' ');
            if (fields.Length != 5 || !moving.MoveNext()) throw new GitException(GitTexts.Garbled);
            if (fields[4].StartsWith('D') || fields[1] == Link) continue;
            var problem = fields[4].StartsWith('U') ? GitTexts.Conflict : fields[1] == Submodule ? GitTexts.Submodule : null;
            yield return new GitFile(DiskPath.Show(moving.Current), fields[3], commit, problem);
        }
    }
}
