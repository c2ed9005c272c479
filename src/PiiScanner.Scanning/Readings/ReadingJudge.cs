using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Readings;

/// <summary>Makes the report of a file from what was kept of its reading: with the policy, the consents, the name and the path of today, and without opening the file. Serves all threads.</summary>
/// <param name="recorder">The engine.</param>
/// <param name="examiner">The engine, for names of files.</param>
/// <param name="options">What the user chose.</param>
public sealed class ReadingJudge(IRecorder recorder, IExaminer examiner, ExamineOptions options)
{
    private readonly PathCheck _paths = new(examiner, options);

    /// <summary>Judges an outermost file and all it holds.</summary>
    /// <param name="reading">What was kept.</param>
    /// <param name="path">The file's path as shown in reports.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="FormatException">What was kept is damaged.</exception>
    public FileOutcome Judge(FileReading reading, string path, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(path);
        var root = Compose(reading, path, 0, cancel);
        var inside = root.Children.SelectMany(child => child.Flatten()).OrderBy(file => file.Path, Files.PathOrder.Instance);
        return new FileOutcome([root.Report, .. inside], root.People);
    }

    /// <summary>Says whether the path of an outermost file holds personal data itself.</summary>
    /// <param name="path">The path.</param>
    /// <param name="cancel">Stops the work.</param>
    public bool Exposes(string path, CancellationToken cancel) => _paths.HoldsPersonalData(path ?? throw new ArgumentNullException(nameof(path)), cancel);

    /// <summary>An outermost file and all it holds, with <see cref="FileReport.MaskedPath"/> set where a path must not be handed on.</summary>
    /// <param name="files">The outermost file first.</param>
    /// <param name="cancel">Stops the work.</param>
    public IReadOnlyList<FileReport> Mask(IReadOnlyList<FileReport> files, CancellationToken cancel) => new PublicPaths(_paths, cancel).Mask(files ?? throw new ArgumentNullException(nameof(files)));

    private ScannedFile Compose(FileReading reading, string path, int depth, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var prefix = depth == 0 ? ContainerPath.Escape(path) : path;
        var children = reading.Children.Select(child => Compose(child, $"{prefix}!{child.Level}", depth + 1, cancel)).ToList();
        var own = depth == 0 ? path : ContainerPath.Innermost(path);
        var exposes = _paths.HoldsPersonalData(own, cancel);
        var head = new FileReport
        {
            Path = path,
            Depth = depth,
            Sha256 = reading.Sha256,
            MediaType = reading.MediaType,
            Status = reading.Status,
            Reasons = reading.Reasons,
            PathHoldsPersonalData = exposes,
            Notices = exposes ? [PathCheck.Notice, .. reading.Notices] : reading.Notices,
        };
        if (reading.Status is FileStatus.Failed or FileStatus.Skipped) return new ScannedFile(head, new PeopleCount(), children);
        var said = reading.Detected is { } detected ? recorder.Replay(detected.Tape, options.ForFile(own[(own.LastIndexOf('/') + 1)..]) with { Origin = depth == 0 ? path : ContainerPath.Outermost(path) }) : Nothing();
        return ReportComposer.Examined(head, said, new GapSummary(reading.Reasons, reading.Headline), children);
    }

    // The container itself could not be read, files inside it could.
    private static Examination Nothing() => new()
    {
        Verdict = Verdict.Clear,
        DecidedBy = [],
        Headline = new LocalizedText("", ""),
        NextStep = new LocalizedText("", ""),
        People = new PeopleCount(),
        Findings = [],
        FindingsOmitted = 0,
        Records = [],
        Lists = [],
        Notices = [],
    };
}
