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
    private readonly RedactionTally _tally = new();
    private UnprovedPages _unproved = new();
    private readonly RememberedPictures? _pictures = options.Pictures is { } pictures ? new RememberedPictures(pictures) : null;
    private RedactionPlan? _first;
    private long _longest;

    /// <summary>What was removed, from the file and all in it.</summary>
    public IReadOnlyList<RemovedValues> Removed => _removed;

    /// <summary>Values removed, by kind and operator.</summary>
    public IReadOnlyDictionary<(string Kind, Operator Operator), int> Counts => _tally.Counts;

    /// <summary>Parts changed or left out.</summary>
    public IReadOnlyCollection<string> Parts => _tally.Parts;

    /// <summary>What people should know, each once.</summary>
    public IReadOnlyList<LocalizedText> Warnings => [.. _tally.Warnings.Distinct()];

    /// <summary>Extension the copy's name needs where its format is another one; else null.</summary>
    public string? Extension => _tally.Extension;

    /// <summary>True when what is dangerous must not be read in this process: an <see cref="IsolationSignal"/> then ends the work.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>The plan of the outermost file.</summary>
    public RedactionPlan? Plan => _first;

    /// <summary>Plans only.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Why no plan can be made, or null.</returns>
    public StatusReason? MakePlan(SourceFile file)
    {
        var look = Look(file, null, 0, 0);
        _first = look.Planned?.Plan;
        return look.Failure;
    }

    /// <summary>Makes the copy of the outermost file, verified.</summary>
    /// <param name="file">The original.</param>
    /// <param name="space">Where drafts lie.</param>
    /// <param name="copy">The copy; the original itself when nothing had to be removed.</param>
    /// <returns>Why there is no copy, or null.</returns>
    public StatusReason? MakeCopy(SourceFile file, CopySpace space, out SourceFile copy) => Proved(file, space, 0, isAlone: true, out copy);

    // A page of a PDF that is not proved by its text alone becomes a picture, which is proved by reading it: first those that are known, then all that lose something.
    private StatusReason? Proved(SourceFile original, CopySpace space, int depth, bool isAlone, out SourceFile copy)
    {
        var (start, before) = (_tally.Mark(), _removed.Count);
        var (unproved, pictured) = (_unproved, _pictured);
        (_unproved, _pictured) = (new UnprovedPages(), null);
        var reason = Attempt(original, space, depth, isAlone ? before : 0, out copy);
        while (reason is not null && _unproved.Next(_pictured, reason) is { } next)
        {
            _tally.Return(start);
            _removed.RemoveRange(before, _removed.Count - before);
            _pictured = next;
            if (Attempt(original, space, depth, isAlone ? before : 0, out copy) is not { } still) reason = null;
            else if (!UnprovedPages.IsUnproved(still)) reason = still;
        }

        (_unproved, _pictured) = (unproved, pictured);
        return reason;
    }

    private StatusReason? Attempt(SourceFile original, CopySpace space, int depth, int removedFrom, out SourceFile copy)
    {
        _unproved.Clear();
        if (Copy(original, space, depth, removedFrom, out copy) is { } refused) return refused;
        return ReferenceEquals(copy, original) ? null : Verified(copy, removedFrom == 0 ? _removed : _removed.GetRange(removedFrom, _removed.Count - removedFrom));
    }

    private PicturedPages? _pictured;

    private StatusReason? Verified(SourceFile copy, IReadOnlyList<RemovedValues> removed)
    {
        LetGo(copy);
        try
        {
            if (RedactionVerifier.Verify(copy, removed, cancel) is not { Count: > 0 } left) return null;
            foreach (var part in left) _unproved.Add(part.Page);
            return RedactionTexts.Survived(left);
        }
        catch (InvalidDataException)
        {
            return RedactionTexts.CannotProve;
        }
    }

    // Round after round, because what is left may read differently once its neighbours are gone. The last round finds nothing: that is the re-scan of the copy.
    private StatusReason? Copy(SourceFile original, CopySpace space, int depth, int removedFrom, out SourceFile copy)
    {
        copy = original;
        FileEdits? edits = null;
        for (var round = 0; ; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var look = Look(copy, edits, depth, removedFrom);
            if (look.Failure is { } failure) return failure;
            if (depth == 0 && round == 0) _first = look.Planned?.Plan;
            if (look.Left > 0) return RedactionTexts.LeftInText(look.Left);
            if (round == 0 && depth == 0 && CheckPlan(look) is { } stale) return stale;
            var isDone = look.Planned is not { Plan.IsEmpty: false } || (plan.Chosen is not null && round > 0);
            if (isDone && (round > 0 || !look.NeedsWork)) return look.HasGaps ? RedactionTexts.NotRead(look.Gaps) : null;
            if (round == MostRounds) return _unproved.Note(look.Planned, RedactionTexts.NeverDone);
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
        var (document, failure) = Open(look.Format, file, new ReadContext(options.Limits, static (_, _) => { }, _pictures, options.Passwords) { TrustsLayers = false });
        if (document is null) return failure;
        var made = EditMaker.Make(planned, document, !redactor.FindsCellsByNumber, redactor.CanSort, Paced(null), cancel, out var warnings);
        _tally.Warnings.AddRange(warnings);
        _removed.Add(new RemovedValues(planned.Values, made.Lawful));
        LetGo(file);
        RedactResult? result = null;
        var context = new RedactContext(options.Limits, (child, _) => RedactChild(child, depth + 1, made.Kept, isAlone: look.Format is { Name: "zip" }), name => new NameMask(engine, options, plan).Mask(name, cancel), plan.Preset.RemovesEmbedded, _pictures, options.Passwords) { Pictured = _pictured };
        var changedBefore = _tally.ChangedInside;
        var draft = space.Write(file.Path, stream => (result = redactor.Redact(file, made, context, stream, cancel)) is RedactResult.Done);
        switch (result)
        {
            case RedactResult.Done { Parts.Count: 0 } when planned.Plan.IsEmpty && _tally.ChangedInside == changedBefore:
                // What lies inside had nothing to remove either: the file stays as it is.
                _removed.RemoveAt(_removed.Count - 1);
                return null;
            case RedactResult.Done { Extension: not null } when depth > 0:
                // The file around it says what format it is in.
                return RedactionTexts.NoRedactor(look.Format?.Name);
            case RedactResult.Done done when draft is not null:
                if (done.Extension is not null) _tally.Extension = done.Extension;
                _tally.Add(planned.Plan, made);
                foreach (var part in done.Parts) _tally.Parts.Add(depth == 0 ? part : file.Name + "!" + part);
                _tally.Warnings.AddRange(done.Warnings);
                edits = made;
                copy = draft;
                return null;
            case RedactResult.Refused refused:
                return new StatusReason(refused.Code, refused.Reason);
            default:
                return RedactionTexts.CannotProve;
        }
    }

    private EmbeddedCopy RedactChild(SourceFile child, int depth, IReadOnlyList<string> kept, bool isAlone)
    {
        if (depth > options.Limits.MaxDepth) return Unredacted(RedactionTexts.TooDeep);
        using var space = new CopySpace(null);
        var before = _removed.Count;
        if (Proved(child, space, depth, isAlone, out var copy) is { } refused) return Unredacted(refused);
        // What was removed from one file of an archive may lawfully stand in another.
        if (isAlone) _removed.RemoveRange(before, _removed.Count - before);
        else if (kept.Count > 0)
            for (var i = before; i < _removed.Count; i++) _removed[i] = _removed[i].Allowing(kept);
        var isUnchanged = ReferenceEquals(copy, child);
        if (!isUnchanged) _tally.ChangedInside++;
        return new EmbeddedCopy(isUnchanged ? [] : copy.Head(int.MaxValue), null, isUnchanged);
    }

    // Whatever becomes of it, the file around it does not stay as it is.
    private EmbeddedCopy Unredacted(StatusReason reason)
    {
        _tally.ChangedInside++;
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

    private Sight Look(SourceFile file, FileEdits? edits, int depth, int removedFrom)
    {
        LetGo(file);
        if (file.Length == 0) return new Sight();
        if (file.Length > options.Limits.MaxFileBytes) return new Sight { Failure = Reasons.TooLarge };
        if (NoText.Value.Recognize(file) is not null) return new Sight();
        if (!formats.TryRecognize(file, out var format, out _)) return new Sight { Failure = Reasons.Unsupported };
        var children = 0;
        var (document, failure) = Open(format, file, new ReadContext(options.Limits, (_, _) => children++, _pictures, options.Passwords) { TrustsLayers = false });
        if (document is null) return new Sight { Failure = failure, Format = format };
        // Letters of these are in no bytes: what a page or a picture shows is searched as it is read.
        var check = edits is null ? null : new TextCheck(edits, format.Name is "pdf" or "image" ? _removed[removedFrom..] : []);
        var own = plan;
        if (depth > 0 && plan.Chosen is not null) own = plan with { Chosen = null };
        try
        {
            var planned = PlanMaker.Make(engine, document, options.Examine.ForFile(file.Name), own, Paced(check), cancel);
            if (format.Name == "pdf") _unproved.Allow(check?.LeftPages);
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
