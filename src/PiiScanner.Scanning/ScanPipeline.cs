using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Scanning;

/// <summary>Scans one file and all it holds: opens, recognises, reads, examines. A bad file is a value in the report, never an exception. Serves all threads.</summary>
public sealed class ScanPipeline
{
    private readonly IFormatRecognizer _formats;
    private readonly IExaminer _examiner;
    private readonly ScanOptions _options;
    private readonly IPictureReader? _pictures;
    private readonly PathCheck _paths;
    private readonly Lazy<NoTextFormats> _noText = new(NoTextFormats.Load);

    /// <summary>Makes a pipeline.</summary>
    /// <param name="formats">Recognises files.</param>
    /// <param name="examiner">The engine.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="pictures">Reads pictures, or null when there is no engine for them.</param>
    public ScanPipeline(IFormatRecognizer formats, IExaminer examiner, ScanOptions options, IPictureReader? pictures = null)
    {
        _pictures = pictures;
        _formats = formats ?? throw new ArgumentNullException(nameof(formats));
        _examiner = examiner ?? throw new ArgumentNullException(nameof(examiner));
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _paths = new PathCheck(examiner, options.Examine);
    }

    /// <summary>Scans files that must not be read in this process; null to read everything here.</summary>
    public IIsolation? Isolation { get; init; }

    /// <summary>Detects without judging, where <see cref="ScanOptions.Recording"/> says so.</summary>
    public IRecorder? Recorder { get; init; }

    /// <summary>Scans one outermost file.</summary>
    /// <param name="entry">What a walk met.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the scan.</exception>
    public FileOutcome Scan(WalkEntry entry, CancellationToken cancel) => Scan(entry, null, cancel);

    /// <summary>Scans one outermost file under the eyes of somebody.</summary>
    /// <param name="entry">What a walk met.</param>
    /// <param name="watch">Told of every embedded file, or null.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the scan.</exception>
    internal FileOutcome Scan(WalkEntry entry, IVisitWatch? watch, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Open is not { } open) return new FileOutcome([NotScanned(entry)], new PeopleCount()) { Reading = IsRecording ? FileReading.Of(NotScanned(entry), null, []) : null };
        using var budget = new TimeBudget(_options.TimeoutPerFile, _options.TimePerPicture, watch, TimeProvider.System, cancel);
        var visit = new FileVisit((child, context, of) => ScanGuarded(Head(child.Path, context.Depth), () => child, context, of, cancel), budget.Token, watch);
        try
        {
            var context = new ReadContext(_options.Limits, visit.Take, Pictures(budget), _options.Passwords) { Threads = entry.Threads };
            var root = ScanGuarded(Head(entry.Path, 0), () => Source(entry.Path, open), context, visit, cancel);
            var inside = root.Children.SelectMany(child => child.Flatten()).OrderBy(file => file.Path, PathOrder.Instance);
            return new FileOutcome([root.Report, .. inside], root.People) { Reading = root.Reading };
        }
        catch (IsolationSignal signal) when (Isolation is not null)
        {
            return Isolation.Scan(entry, signal.Head ?? Head(entry.Path, 0), cancel);
        }
    }

    /// <summary>What is known of a file before it is opened.</summary>
    internal static FileReport Head(string path, int depth) => new() { Path = path, Depth = depth, Status = FileStatus.Failed };

    private bool IsRecording => _options.Recording is not null;

    private static FileReport NotScanned(WalkEntry entry) =>
        Head(entry.Path, 0) with { Status = entry.Status, Reasons = entry.Reason is { } reason ? [reason] : [] };

    private IPictureReader? Pictures(TimeBudget budget)
    {
        if (_pictures is null) return null;
        return Isolation is null ? new WatchedPictures(_pictures, budget) : new IsolatedPictures();
    }

    private static SourceFile Source(string path, Func<Stream> open)
    {
        using var stream = open();
        return new SourceFile(ContainerPath.Escape(path), stream.Length, open);
    }

    // The one place that catches everything: whatever a file does to its reader, the run goes on and the file is reported.
    private ScannedFile ScanGuarded(FileReport head, Func<SourceFile> source, ReadContext context, FileVisit visit, CancellationToken cancel)
    {
        IReadOnlyList<ScannedFile>? children = null;
        visit.Begin();
        try
        {
            var path = head.Depth == 0 ? head.Path : ContainerPath.Innermost(head.Path);
            if (!IsRecording && _paths.HoldsPersonalData(path, visit.Cancel)) head = head with { PathHoldsPersonalData = true, Notices = [PathCheck.Notice] };
            var scan = new OneFile(this, context, visit);
            return Kept(scan.Run(ref head, source(), () => children = visit.End()));
        }
        catch (IsolationSignal signal)
        {
            // The outermost file is last: what it knows of itself stays true should its worker break.
            signal.Head = head;
            throw;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return Kept(ReportComposer.Failed(head, Reasons.From(failure), children ?? visit.End()));
        }
    }

    private ScannedFile Kept(ScannedFile file) => IsRecording ? file with { Reading = FileReading.Of(file.Report, file.Detected, file.Children) } : file;

    /// <summary>The steps for one file, whatever its level.</summary>
    private readonly struct OneFile(ScanPipeline pipeline, ReadContext context, FileVisit visit)
    {
        public ScannedFile Run(ref FileReport head, SourceFile file, Func<IReadOnlyList<ScannedFile>> end)
        {
            if (file.Length > context.Limits.MaxFileBytes) return ReportComposer.Failed(head, Reasons.TooLarge, end());
            var digest = !pipeline._options.NeedsDigests ? null : context.Depth == 0 ? FileDigest.OfDiskFile(file, visit.Cancel) : FileDigest.OfEmbeddedFile(file, visit.Cancel);
            var source = digest?.Source ?? (context.Depth == 0 ? FileDigest.Undigested(file) : file);
            head = head with { Sha256 = digest?.Sha256 };
            if (file.Length == 0) return Examine(head, new Document(_ => []), end);
            if (LfsPointer.Is(source)) return ReportComposer.Failed(head, Reasons.InLfs, end());
            if (pipeline._noText.Value.Recognize(source) is { } noText) return Skipped(head with { MediaType = noText }, end);
            if (!pipeline._formats.TryRecognize(source, out var format, out var mediaType))
            {
                return ReportComposer.Failed(head, Reasons.Unsupported, end());
            }

            head = head with { MediaType = mediaType };
            if (ExtensionMismatch.Find(source, new Recognition(format, mediaType), pipeline._formats.All) is { } mismatch) head = head with { Notices = [.. head.Notices, mismatch] };
            if (pipeline.Isolation is not null && format.NeedsIsolation) throw new IsolationSignal();
            return format.Read(source, context, visit.Cancel) switch
            {
                ReadResult.Ok(var document) => Examine(head, document, end),
                ReadResult.Failed(var code, var reason) => ReportComposer.Failed(head, new StatusReason(code, reason), end()),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        private ScannedFile Record(FileReport head, GuardedDocument guarded, Recording detected, Func<IReadOnlyList<ScannedFile>> end)
        {
            var unneeded = visit.Unneeded;
            visit.IsDecided |= detected.IsCut;
            var children = end();
            if (guarded.Damage is { } damage && !guarded.ReadSomething) return ReportComposer.Failed(head, new StatusReason(damage.Code, damage.Reason), children);
            var gaps = new GapSummary(guarded.Gaps, guarded.Damage, ReportComposer.Unread(children), detected.IsCut || unneeded > 0);
            return ReportComposer.Recorded(head with { Notices = [.. head.Notices, .. guarded.Notices] }, detected, gaps, children);
        }

        private static Examination Accept(Examination said, InlineMarks marks)
        {
            var notices = new List<Notice>(said.Notices);
            return said with { Findings = marks.Apply(said.Findings, notices), Notices = notices };
        }

        private static ScannedFile Skipped(FileReport head, Func<IReadOnlyList<ScannedFile>> end) =>
            new(head with { Status = FileStatus.Skipped, Reasons = [Reasons.HoldsNoText] }, new PeopleCount(), end());

        private ScannedFile Examine(FileReport head, Document document, Func<IReadOnlyList<ScannedFile>> end)
        {
            var marks = head.Depth == 0 && head.MediaType is { } mediaType && InlineMarks.AreReadIn(mediaType) ? new InlineMarks() : null;
            var guarded = new GuardedDocument(document, visit.BeginPass, marks is null ? null : marks.Look);
            var own = head.Depth == 0 ? head.Path : ContainerPath.Innermost(head.Path);
            var options = pipeline._options.Examine.ForFile(own[(own.LastIndexOf('/') + 1)..]) with { Origin = head.Depth == 0 ? head.Path : ContainerPath.Outermost(head.Path) };
            if (pipeline._options.Recording is { } choice) return Record(head, guarded, pipeline.Recorder!.Record(guarded.Document, options, choice, visit.Cancel), end); // not null: a run that records has one
            var said = pipeline._examiner.Examine(guarded.Document, options, visit.Cancel);
            var children = end();
            if (guarded.Damage is { } damage && !guarded.ReadSomething)
            {
                return ReportComposer.Failed(head, new StatusReason(damage.Code, damage.Reason), children);
            }

            var gaps = new GapSummary(guarded.Gaps, guarded.Damage, ReportComposer.Unread(children));
            var withNotices = head with { Notices = [.. head.Notices, .. guarded.Notices] };
            if (marks is not null) said = Accept(said, marks);
            return ReportComposer.Examined(withNotices, said, gaps, children);
        }
    }
}
