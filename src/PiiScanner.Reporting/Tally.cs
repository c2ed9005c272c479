using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Reporting;

/// <summary>The outermost files of a report, counted by what they mean for the end of the run.</summary>
internal sealed record Tally
{
    /// <summary>Files that must not be published.</summary>
    public int Block { get; init; }

    /// <summary>Files that a person must decide on.</summary>
    public int Review { get; init; }

    /// <summary>Files without a finding.</summary>
    public int Clear { get; init; }

    /// <summary>Files that were accepted before and of which nothing else counts.</summary>
    public int Accepted { get; init; }

    /// <summary>Files not read, or not to the end.</summary>
    public int Unread { get; init; }

    /// <summary>Files not read, or not to the end, where the user allowed it.</summary>
    public int Allowed { get; init; }

    /// <summary>Things wrong with what the user configured.</summary>
    public int Problems { get; init; }

    /// <summary>True when the files are part of a git history already.</summary>
    public bool IsCommitted { get; init; }

    /// <summary>Counts. Files are looked at one after the other: a report may be longer than memory.</summary>
    /// <param name="report">The report.</param>
    /// <param name="allowed">Codes of what may stay unexamined.</param>
    public static Tally Of(ScanReport report, IReadOnlyCollection<string> allowed)
    {
        var count = new Counter(allowed);
        foreach (var file in report.Files)
        {
            if (file.Depth == 0) count.Begin(file);
            else count.AddInside(file);
        }

        count.End();
        return count.Tally with { Problems = report.Problems.Count, IsCommitted = report.IsCommitted };
    }

    /// <summary>Counts outermost files, each with the files inside it that follow.</summary>
    private sealed class Counter(IReadOnlyCollection<string> allowed)
    {
        private readonly List<string> _codes = [];
        private FileReport? _file;
        private bool _isInsideUnread;

        public Tally Tally { get; private set; } = new();

        public void Begin(FileReport file)
        {
            End();
            _file = file;
            _isInsideUnread = file.Omitted?.UnreadCodes.Count > 0;
            _codes.Clear();
            _codes.AddRange(file.Reasons.Select(reason => reason.Code));
            if (file.Omitted is { } omitted) _codes.AddRange(omitted.UnreadCodes);
            var verdict = file.CountedVerdict;
            Tally = Tally with
            {
                Block = Tally.Block + (verdict == Verdict.Block ? 1 : 0),
                Review = Tally.Review + (verdict == Verdict.Review ? 1 : 0),
                Clear = Tally.Clear + (file.Verdict == Verdict.Clear ? 1 : 0),
                Accepted = Tally.Accepted + (file.Suppression is not null && verdict is not (Verdict.Block or Verdict.Review) ? 1 : 0),
            };
        }

        public void AddInside(FileReport file)
        {
            if (file.Status is not (FileStatus.Partial or FileStatus.Failed)) return;
            _isInsideUnread = true;
            foreach (var reason in file.Reasons)
            {
                if (!_codes.Contains(reason.Code)) _codes.Add(reason.Code);
            }
        }

        public void End()
        {
            if (_file is not { Status: FileStatus.Partial or FileStatus.Failed, UnreadIsAccepted: false }) return;
            Tally = IsAllowed() ? Tally with { Allowed = Tally.Allowed + 1 } : Tally with { Unread = Tally.Unread + 1 };
            _file = null;
        }

        // A container says only that something inside was not read: the files inside say why.
        private bool IsAllowed()
        {
            if (allowed.Count == 0) return false;
            var codes = _codes.Where(code => code != UnexaminedCodes.Embedded || !_isInsideUnread).ToList();
            return codes.Count > 0 && codes.TrueForAll(allowed.Contains);
        }
    }
}
