using System.Globalization;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Formats.Image;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Redacts one outermost file and all it holds, until nothing is left to remove, and verifies the copy.</summary>
internal sealed class FileRedaction(DocumentExaminer engine, IFormatRecognizer formats, RedactionOptions options, PlanOptions plan, CancellationToken cancel)
{
    private const int MostRounds = 4;
    private const long LongFile = 8 << 20;
    private readonly List<RemovedValues> _removed = [];
    private readonly Dictionary<(string Kind, Operator Operator), int> _counts = [];
    private readonly SortedSet<string> _parts = new(StringComparer.Ordinal);
    private readonly List<LocalizedText> _warnings = [];
    private readonly RememberedPictures? _pictures = options.Pictures is { } pictures ? new RememberedPictures(pictures) : null;
    private RedactionPlan? _first;
    private int _changedInside;
    private long _longest;

    /// <summary>What was removed, from the file and all in it.</summary>
    public IReadOnlyList<RemovedValues> Removed => _removed;

    /// <summary>Values removed, by kind and operator.</summary>
    public IReadOnlyDictionary<(string Kind, Operator Operator), int> Counts => _counts;

    /// <summary>Parts changed or left out.</summary>
    public IReadOnlyCollection<string> Parts => _parts;

    /// <summary>What people should know, each once.</summary>
    public IReadOnlyList<LocalizedText> Warnings => [.. _warnings.Distinct()];

    /// <summary>Extension the copy's name needs where its format is another one; else null.</summary>
    public string? Extension { get; private set; }

    /// <summary>True when what is dangerous must not be read in this process: an <see cref="IsolationSignal"/> then ends the work.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>The plan of the outermost file.</summary>
    public RedactionPlan? Plan => _first;

    /// <summary>Plans only.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Why no plan can be made, or null.</returns>
    public StatusReason? MakePlan(SourceFile file)
    {
        var look = Look(file, null, 0);
        _first = look.Planned?.Plan;
        return look.Failure;
    }

    /// <summary>Makes the copy of the outermost file, verified.</summary>
    /// <param name="file">The original.</param>
    /// <param name="space">Where drafts lie.</param>
    /// <param name="copy">The copy; the original itself when nothing had to be removed.</param>
    /// <returns>Why there is no copy, or null.</returns>
    public StatusReason? MakeCopy(SourceFile file, CopySpace space, out SourceFile copy)
    {
        if (Copy(file, space, 0, out copy) is { } refused) return refused;
        return ReferenceEquals(copy, file) ? null : Verified(copy, _removed);
    }

    private StatusReason? Verified(SourceFile copy, IReadOnlyList<RemovedValues> removed)
    {
        LetGo(copy);
        try
        {
            return RedactionVerifier.Verify(copy, removed, cancel) is { Count: > 0 } left ? RedactionTexts.Survived(left) : null;
        }
        catch (InvalidDataException)
        {
            return RedactionTexts.CannotProve;
        }
    }

    // Round after round, because what is left may read differently once its neighbours are gone. The last round finds nothing: that is the re-scan of the copy.
    private StatusReason? Copy(SourceFile original, CopySpace space, int depth, out SourceFile copy)
    {
        copy = original;
        FileEdits? edits = null;
        for (var round = 0; ; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var look = Look(copy, edits, depth);
            if (look.Failure is { } failure) return failure;
            if (depth == 0 && round == 0) _first = look.Planned?.Plan;
            if (look.Left > 0) return RedactionTexts.LeftInText(look.Left);
            if (round == 0 && depth == 0 && CheckPlan(look) is { } stale) return stale;
            var isDone = look.Planned is not { Plan.IsEmpty: false } || (plan.Chosen is not null && round > 0);
            if (isDone && (round > 0 || !look.NeedsWork)) return look.HasGaps ? RedactionTexts.NotRead(look.Gaps) : null;
            if (round == MostRounds) return RedactionTexts.NeverDone;
            if (look.Format?.Redactor is not { } redactor) return RedactionTexts.NoRedactor(look.Format?.Name);
            if (look.Gaps.FirstOrDefault(gap => !redactor.CanTakeOut(gap)) is not null) return RedactionTexts.NotRead(look.Gaps);
            if (Rewrite(copy, look, redactor, space, depth, out edits, out copy) is { } refused) return refused;
        }
    }

    private StatusReason? CheckPlan(Sight look)
    {
        if (options.Apply is null || look.Planned is not { } planned) return null;
        return _choice is { } choice && choice.BlocksDigest == planned.Plan.BlocksDigest ? null : RedactionTexts.PlanIsStale;
    }

    private PlannedChoice? _choice;

    /// <summary>The plan somebody looked through, when one is applied.</summary>
    public PlannedChoice? Choice
    {
        init => _choice = value;
    }

    private StatusReason? Rewrite(SourceFile file, Sight look, IRedactor redactor, CopySpace space, int depth, out FileEdits? edits, out SourceFile copy)
    {
        copy = file;
        edits = null;
        if (look.Planned is not { } planned) return RedactionTexts.NoRedactor(look.Format?.Name);
        LetGo(file);
        var (document, failure) = Open(look.Format, file, new ReadContext(options.Limits, static (_, _) => { }, _pictures, options.Passwords));
        if (document is null) return failure;
        var made = EditMaker.Make(planned, document, !redactor.FindsCellsByNumber, redactor.CanSort, Paced(null), cancel, out var warnings);
        _warnings.AddRange(warnings);
        _removed.Add(new RemovedValues(planned.Values, made.Lawful));
        LetGo(file);
        RedactResult? result = null;
        var context = new RedactContext(options.Limits, (child, _) => RedactChild(child, depth + 1, isAlone: look.Format is { Name: "zip" }), name => new NameMask(engine, options, plan).Mask(name, cancel), plan.Preset.RemovesEmbedded, _pictures, options.Passwords);
        var changedBefore = _changedInside;
        var draft = space.Write(file.Path, stream => (result = redactor.Redact(file, made, context, stream, cancel)) is RedactResult.Done);
        switch (result)
        {
            case RedactResult.Done { Parts.Count: 0 } when planned.Plan.IsEmpty && _changedInside == changedBefore:
                // What lies inside had nothing to remove either: the file stays as it is.
                _removed.RemoveAt(_removed.Count - 1);
                return null;
            case RedactResult.Done { Extension: not null } when depth > 0:
                // The file around it says what format it is in.
                return RedactionTexts.NoRedactor(look.Format?.Name);
            case RedactResult.Done done when draft is not null:
                if (done.Extension is not null) Extension = done.Extension;
                Count(planned.Plan, made);
                foreach (var part in done.Parts) _parts.Add(depth == 0 ? part : file.Name + "!" + part);
                _warnings.AddRange(done.Warnings);
                edits = made;
                copy = draft;
                return null;
            case RedactResult.Refused refused:
                return new StatusReason(refused.Code, refused.Reason);
            default:
                return RedactionTexts.CannotProve;
        }
    }

    private void Count(RedactionPlan made, FileEdits edits)
    {
        foreach (var entry in made.Entries.Where(entry => entry.Operator is Operator.DropColumn or Operator.DropRow))
        {
            foreach (var kind in entry.Kinds) Add(kind, entry.Operator, Math.Max(1, entry.Values / entry.Kinds.Count));
        }

        foreach (var edit in edits.Blocks.Values.SelectMany(block => block)) Add(edit.Kind, edit.Operator, 1);
    }

    private void Add(string kind, Operator applied, int count) => _counts[(kind, applied)] = _counts.GetValueOrDefault((kind, applied)) + count;

    private EmbeddedCopy RedactChild(SourceFile child, int depth, bool isAlone)
    {
        if (depth > options.Limits.MaxDepth) return Unredacted(RedactionTexts.TooDeep);
        using var space = new CopySpace(null);
        var before = _removed.Count;
        var refused = Copy(child, space, depth, out var copy);
        if (refused is not null) return Unredacted(refused);
        if (Verified(copy, isAlone ? _removed.GetRange(before, _removed.Count - before) : _removed) is { } left) return Unredacted(left);
        // What was removed from one file of an archive may lawfully stand in another.
        if (isAlone) _removed.RemoveRange(before, _removed.Count - before);
        var isUnchanged = ReferenceEquals(copy, child);
        if (!isUnchanged) _changedInside++;
        return new EmbeddedCopy(isUnchanged ? [] : copy.Head(int.MaxValue), null, isUnchanged);
    }

    // Whatever becomes of it, the file around it does not stay as it is.
    private EmbeddedCopy Unredacted(StatusReason reason)
    {
        _changedInside++;
        return new EmbeddedCopy(null, reason.Text);
    }

    // What the pass before held is dead, but a long workbook's table of strings is collected late: two of them at once pass the bound on memory.
    // A copy may be short where its original is long: most of its strings are empty, not gone.
    private void LetGo(SourceFile file)
    {
        _longest = Math.Max(_longest, file.Length);
        // Aggressive: what is free goes back to the system, or the next pass would take new memory beside it.
        if (_longest >= LongFile) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private Action<TextBlock>? Paced(TextCheck? check)
    {
        if (_longest < LongFile) return check is null ? null : check.Take;
        var pace = new MemoryPace();
        return block =>
        {
            pace.Step();
            check?.Take(block);
        };
    }

    private Sight Look(SourceFile file, FileEdits? edits, int depth)
    {
        LetGo(file);
        if (file.Length == 0) return new Sight();
        if (file.Length > options.Limits.MaxFileBytes) return new Sight { Failure = Reasons.TooLarge };
        if (NoText.Value.Recognize(file) is not null) return new Sight();
        if (!formats.TryRecognize(file, out var format, out _)) return new Sight { Failure = Reasons.Unsupported };
        var children = 0;
        var (document, failure) = Open(format, file, new ReadContext(options.Limits, (_, _) => children++, _pictures, options.Passwords));
        if (document is null) return new Sight { Failure = failure, Format = format };
        var check = edits is null ? null : new TextCheck(edits);
        var own = plan;
        if (depth > 0 && plan.Chosen is not null) own = plan with { Chosen = null };
        try
        {
            var planned = PlanMaker.Make(engine, document, options.Examine.ForFile(file.Name), own, Paced(check), cancel);
            return new Sight { Format = format, Planned = planned, Gaps = [.. document.Gaps], Children = children, Left = check?.Left ?? 0 };
        }
        catch (DamagedFileException damage)
        {
            return new Sight { Format = format, Failure = new StatusReason(damage.Code, damage.Reason) };
        }
    }

    private (Document? Document, StatusReason? Failure) Open(IDocumentFormat? format, SourceFile file, ReadContext context)
    {
        if (IsIsolated && format is { NeedsIsolation: true }) throw new IsolationSignal();
        return format?.Read(file, context, cancel) switch
        {
            ReadResult.Ok(var document) => (document, null),
            ReadResult.Failed(var code, var reason) => (null, new StatusReason(code, reason)),
            _ => (null, Reasons.Unsupported),
        };
    }

    private static readonly Lazy<NoTextFormats> NoText = new(NoTextFormats.Load);

    /// <summary>What one look at a file or draft found.</summary>
    private sealed record Sight
    {
        public StatusReason? Failure { get; init; }

        public IDocumentFormat? Format { get; init; }

        public PlannedFile? Planned { get; init; }

        public IReadOnlyList<ReadGap> Gaps { get; init; } = [];

        public int Children { get; init; }

        /// <summary>Texts that should be gone and are not.</summary>
        public int Left { get; init; }

        public bool HasGaps => Gaps.Count > 0;

        /// <summary>What was not read, or lies inside, may hold values though the text does not.</summary>
        public bool NeedsWork => Children > 0 || HasGaps;
    }
}
