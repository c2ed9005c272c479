using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Redaction;

/// <summary>A whole redaction: walks the paths, makes and verifies a copy of every file, moves it into the output folder.</summary>
/// <param name="engine">The engine.</param>
/// <param name="formats">Recognises files.</param>
/// <param name="options">What the user chose.</param>
public sealed class RedactionRun(DocumentExaminer engine, IFormatRecognizer formats, RedactionOptions options)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Runs the redaction, file by file in order of path.</summary>
    /// <param name="onFile">Told of each file; null when nobody asks.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="PathNotFoundException">A path does not exist.</exception>
    /// <exception cref="OperationCanceledException">The user stopped; copies made so far stay, each whole.</exception>
    public IReadOnlyList<CopyOutcome> Run(Action<CopyOutcome>? onFile, CancellationToken cancel)
    {
        var output = Path.GetFullPath(options.Output);
        var scan = new ScanOptions { Paths = options.Paths, Examine = options.Examine, Include = options.Include, Exclude = options.Exclude, Limits = options.Limits };
        var walk = new FileWalker(scan).Walk(options.Paths, cancel);
        var outcomes = new List<CopyOutcome>();
        foreach (var entry in walk.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            if (entry.Status == FileStatus.Skipped || IsOwnOutput(entry.Path, output)) continue;
            var outcome = Guarded(entry, output, cancel);
            outcomes.Add(outcome);
            onFile?.Invoke(outcome);
        }

        return outcomes;
    }

    // Copies of an earlier run below a folder that is redacted again are no originals.
    private bool IsOwnOutput(string path, string output) => options.Paths.Any(root =>
        Directory.Exists(root) && IsBelow(Path.GetFullPath(Path.Combine(root, path)), output) && !IsBelow(Path.GetFullPath(root), output));

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Whatever a file does to its reader or redactor, the run goes on and the file is refused.
    private CopyOutcome Guarded(WalkEntry entry, string output, CancellationToken cancel)
    {
        var head = new CopyOutcome { Path = entry.Path, Status = CopyStatus.Refused };
        if (entry.Open is not { } open) return head with { Reason = entry.Reason ?? Reasons.Unsupported };
        try
        {
            using (var stream = open())
            {
                if (stream.Length > options.Limits.MaxFileBytes) return head with { Reason = Reasons.TooLarge };
            }

            return One(head, open, output, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return head with { Reason = Reasons.From(failure) };
        }
    }

    private CopyOutcome One(CopyOutcome head, Func<Stream> open, string output, CancellationToken cancel)
    {
        long length;
        using (var stream = open()) length = stream.Length;
        var digest = FileDigest.OfDiskFile(new SourceFile(ContainerPath.Escape(head.Path), length, open), cancel);
        head = head with { Sha256 = digest.Sha256 };
        PlannedChoice? choice = null;
        if (options.Apply is { } apply)
        {
            if (!apply.TryGetValue(head.Path, out choice)) return head with { Reason = RedactionTexts.NotInPlan };
            if (choice.Sha256 != digest.Sha256) return head with { Reason = RedactionTexts.PlanIsStale };
        }

        var plan = choice is null ? options.Plan : options.Plan with { Chosen = choice.Operators };
        var redaction = new FileRedaction(engine, formats, options, plan, cancel) { Choice = choice };
        if (options.PlanOnly)
        {
            var reason = redaction.MakePlan(digest.Source);
            return head with { Status = reason is null ? CopyStatus.Planned : CopyStatus.Refused, Reason = reason, Plan = redaction.Plan };
        }

        return Write(head, digest.Source, redaction, FolderOf(head.Path, output, plan, cancel), output, plan, cancel);
    }

    private CopyOutcome Write(CopyOutcome head, SourceFile original, FileRedaction redaction, string folder, string output, PlanOptions plan, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        using var space = new CopySpace(Path.Combine(folder, "pii-scanner-" + head.Sha256[..12]));
        var reason = redaction.MakeCopy(original, space, out var copy);
        head = head with { Plan = redaction.Plan, Warnings = redaction.Warnings };
        if (reason is not null) return head with { Reason = reason };
        var target = TargetOf(head.Path, folder, redaction, plan, cancel);
        if (!options.Force && File.Exists(target)) return head with { Reason = RedactionTexts.Exists };
        if (options.Paths.Any(path => Path.GetFullPath(path) == target || Path.GetFullPath(Path.Combine(path, head.Path)) == target)) return head with { Reason = RedactionTexts.IsInput };
        var draft = target + ".part";
        string sha256;
        using (var input = copy.Open())
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            input.CopyTo(stream);
            stream.Position = 0;
            sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream));
        }

        File.Move(draft, target, overwrite: true);
        return head with
        {
            Status = ReferenceEquals(copy, original) ? CopyStatus.Unchanged : CopyStatus.Redacted,
            CopyPath = Path.GetRelativePath(output, target).Replace('\\', '/'),
            CopySha256 = sha256,
            Removed = redaction.Counts,
            Parts = [.. redaction.Parts],
        };
    }

    // The same relative path below the output folder, with personal data taken out of the names of folders. Never outside.
    private string FolderOf(string path, string output, PlanOptions plan, CancellationToken cancel)
    {
        var mask = new NameMask(engine, options, plan);
        var segments = Segments(path).SkipLast(1).Select(segment => Safe(mask.Mask(segment, cancel)));
        var folder = Path.GetFullPath(Path.Combine([output, .. segments]));
        return folder == output || IsBelow(folder, output) ? folder : throw new IOException("The copy would lie outside the output folder.");
    }

    private string TargetOf(string path, string folder, FileRedaction redaction, PlanOptions plan, CancellationToken cancel)
    {
        var name = Safe(NameMask.Without(new NameMask(engine, options, plan).Mask(Segments(path)[^1], cancel), redaction.Removed));
        var unique = Path.Combine(folder, name);
        for (var i = 2; !_taken.Add(unique); i++) unique = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}");
        return unique;
    }

    private static List<string> Segments(string path) =>
        [.. path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).Where(segment => segment is not ("." or "..") && !segment.EndsWith(':'))];

    private static string Safe(string name) => string.Concat(name.Select(c => char.IsControl(c) || c is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c));
}
