using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>The comments <c>piiscanner:ignore RULE -- reason</c> of one text or program file. A comment speaks of its own line, or of the next when nothing else stands on its own.
/// It never covers what stands in a list: a list is accepted where a reviewer sees it, in the baseline or the suppressions.</summary>
internal sealed class InlineMarks
{
    private const string Marker = "piiscanner:ignore";

    private static readonly string[] Openers = ["//", "/*", "*", "#", "<!--", "--", ";", "%", "'", "{#", "{{!", "@*"];
    private static readonly string[] Closers = ["-->", "*/", "#}", "}}", "*@"];

    // The reason itself is not reported: it is text of the scanned file. A document is enumerated more than once: the same comment is one mark.
    private readonly SortedDictionary<int, Mark> _marks = [];

    /// <summary>Says whether files of a kind have comments of this sort at all: not tables, not Office files, not PDF, not pictures.</summary>
    /// <param name="mediaType">Media type by content.</param>
    public static bool AreReadIn(string mediaType) => mediaType is "text/plain" or "text/html" or "application/xml" or "text/xml";

    /// <summary>Looks at a block.</summary>
    /// <param name="block">A block of the document.</param>
    public void Look(TextBlock block)
    {
        if (block.Location.Line is not { } first || !block.Text.Contains(Marker, StringComparison.Ordinal)) return;
        var isComment = block.Location.Part == DocumentParts.MarkupComment;
        var lines = block.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Read(lines[i], isComment) is { } mark) _marks[first + i] = mark;
        }
    }

    /// <summary>Marks the findings the comments cover.</summary>
    /// <param name="findings">The findings of the file.</param>
    /// <param name="notices">Takes what is to be said: how many places do not count, how many comments have no effect.</param>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings, ICollection<Notice> notices)
    {
        if (_marks.Count == 0) return findings;
        var used = new HashSet<int>();
        var count = 0;
        var marked = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            if (finding.Severity == Severity.Note || finding.InList || Covering(finding) is not { } line)
            {
                marked.Add(finding);
                continue;
            }

            used.Add(line);
            count++;
            marked.Add(finding with { Suppression = new Suppression(SuppressionSource.Inline) });
        }

        if (count > 0) notices.Add(SuppressionTexts.Inline(count));
        if (_marks.Count > used.Count) notices.Add(SuppressionTexts.Idle(_marks.Count - used.Count));
        return marked;
    }

    private int? Covering(Finding finding)
    {
        if (finding.Location.Line is not { } line) return null;
        if (_marks.TryGetValue(line, out var own) && own.Covers(finding)) return line;
        return _marks.TryGetValue(line - 1, out var above) && above.IsAlone && above.Covers(finding) ? line - 1 : null;
    }

    // A comment without a rule or a reason is kept, so that it can be said to have no effect.
    private static Mark? Read(string line, bool isComment)
    {
        var at = line.IndexOf(Marker, StringComparison.Ordinal);
        if (at < 0) return null;
        var before = line[..at].TrimEnd();
        var opener = Openers.OrderByDescending(opener => opener.Length).FirstOrDefault(opener => before.EndsWith(opener, StringComparison.Ordinal));
        if (opener is null && !isComment) return null;
        var isAlone = opener is null ? before.Length == 0 : before[..^opener.Length].Trim().Length == 0;
        var rest = line[(at + Marker.Length)..];
        foreach (var closer in Closers)
        {
            if (rest.IndexOf(closer, StringComparison.Ordinal) is var end and >= 0) rest = rest[..end];
        }

        var dashes = rest.IndexOf("--", StringComparison.Ordinal);
        if (dashes < 0) return new Mark([], null, isAlone);
        var rules = rest[..dashes].Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var reason = rest[(dashes + 2)..].Trim();
        return new Mark(rules, reason.Length == 0 ? null : reason, isAlone);
    }

    private sealed record Mark(string[] Rules, string? Reason, bool IsAlone)
    {
        public bool Covers(Finding finding) => Reason is not null && Rules.Contains(finding.RuleId, StringComparer.Ordinal);
    }
}
