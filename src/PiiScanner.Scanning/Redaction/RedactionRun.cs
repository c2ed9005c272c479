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

    /// <summary>Redacts files that must not be read in this process; null to read everything here.</summary>
    public IsolatedRedactions? Isolation { get; init; }

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
            long length;
            using (var stream = open()) length = stream.Length;
            if (length > options.Limits.MaxFileBytes) return head with { Reason = Reasons.TooLarge };
            var digest = FileDigest.OfDiskFile(new SourceFile(ContainerPath.Escape(head.Path), length, open), cancel);
            return One(head with { Sha256 = digest.Sha256 }, entry, digest, output, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return head with { Reason = Reasons.From(failure) };
        }
    }

    private CopyOutcome One(CopyOutcome head, WalkEntry entry, FileDigest digest, string output, CancellationToken cancel)
    {
        PlannedChoice? choice = null;
        if (options.Apply is { } apply)
        {
            if (!apply.TryGetValue(head.Path, out choice)) return head with { Reason = RedactionTexts.NotInPlan };
            if (choice.Sha256 != digest.Sha256) return head with { Reason = RedactionTexts.PlanIsStale };
        }

        if (options.PlanOnly)
        {
            var planned = Make(entry, digest, null, choice, cancel);
            return head with { Status = planned.Reason is null ? CopyStatus.Planned : CopyStatus.Refused, Reason = planned.Reason, Plan = planned.Plan };
        }

        var folder = FolderOf(head.Path, output, cancel);
        Directory.CreateDirectory(folder);
        try
        {
            return Publish(head, Make(entry, digest, folder, choice, cancel), folder, output);
        }
        finally
        {
            // A worker that broke leaves its drafts.
            foreach (var draft in Directory.GetFiles(folder, Path.GetFileName(CopyMaker.DraftStem(folder, digest.Sha256)) + "*.part")) File.Delete(draft);
        }
    }

    private MadeCopy Make(WalkEntry entry, FileDigest digest, string? folder, PlannedChoice? choice, CancellationToken cancel)
    {
        try
        {
            return new CopyMaker(engine, formats, options) { IsIsolated = Isolation is not null }.Make(entry.Path, digest, folder, choice, null, cancel);
        }
        catch (IsolationSignal) when (Isolation is not null)
        {
            return Isolation.Make(entry, folder, choice, options.Plan.Pseudonyms, cancel);
        }
    }

    private CopyOutcome Publish(CopyOutcome head, MadeCopy made, string folder, string output)
    {
        head = head with { Plan = made.Plan, Warnings = made.Warnings };
        if (made.Draft is not { } draft) return head with { Reason = made.Reason ?? RedactionTexts.CannotProve };
        var target = TargetOf(made.Name, folder);
        if (!options.Force && File.Exists(target)) return head with { Reason = RedactionTexts.Exists };
        if (options.Paths.Any(path => Path.GetFullPath(path) == target || Path.GetFullPath(Path.Combine(path, head.Path)) == target)) return head with { Reason = RedactionTexts.IsInput };
        File.Move(draft, target, overwrite: true);
        return head with
        {
            Status = made.IsUnchanged ? CopyStatus.Unchanged : CopyStatus.Redacted,
            CopyPath = Path.GetRelativePath(output, target).Replace('\\', '/'),
            CopySha256 = made.Sha256,
            Removed = made.Removed.ToDictionary(count => (count.Kind, count.Operator), count => count.Count),
            Parts = made.Parts,
        };
    }

    // The same relative path below the output folder, with personal data taken out of the names of folders. Never outside.
    private string FolderOf(string path, string output, CancellationToken cancel)
    {
        var mask = new NameMask(engine, options, options.Plan);
        var segments = CopyNames.Segments(path).SkipLast(1).Select(segment => CopyNames.Safe(mask.Mask(segment, cancel)));
        var folder = Path.GetFullPath(Path.Combine([output, .. segments]));
        return folder == output || IsBelow(folder, output) ? folder : throw new IOException("The copy would lie outside the output folder.");
    }

    private string TargetOf(string name, string folder)
    {
        name = CopyNames.Safe(name);
        var unique = Path.Combine(folder, name);
        for (var i = 2; !_taken.Add(unique); i++) unique = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{i}{Path.GetExtension(name)}");
        return unique;
    }
}
