using System.Globalization;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Formats.Image;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Compares an original with a copy made by any tool: what the plan would remove from the original must be found nowhere in the copy, neither in its bytes nor in what its reader sees.</summary>
/// <param name="engine">The engine.</param>
/// <param name="formats">Recognises files.</param>
/// <param name="options">What has to be gone, and how files are read.</param>
public sealed class CopyVerification(DocumentExaminer engine, IFormatRecognizer formats, RedactionOptions options)
{
    private IPictureReader? _pictures;
    private readonly List<RemovedValues> _removed = [];
    private readonly List<FileEdits> _edits = [];
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);
    private StatusReason? _reason;

    /// <summary>Reads files that must not be read in this process; null to read everything here.</summary>
    public IsolatedRedactions? Isolation { get; init; }

    /// <summary>Verifies two files on disk.</summary>
    /// <param name="original">Path of the original.</param>
    /// <param name="copy">Path of the copy.</param>
    /// <param name="cancel">Stops the work.</param>
    public VerificationResult Verify(string original, string copy, CancellationToken cancel)
    {
        try
        {
            return Verify(original, copy, null, cancel);
        }
        catch (IsolationSignal) when (Isolation is not null)
        {
            return Isolation.Verify(original, copy, cancel);
        }
    }

    /// <summary>Verifies two files on disk, in this process.</summary>
    /// <param name="original">Path of the original.</param>
    /// <param name="copy">Path of the copy.</param>
    /// <param name="watch">Told of costly parts, or null.</param>
    /// <param name="cancel">Stops the work.</param>
    internal VerificationResult Verify(string original, string copy, IVisitWatch? watch, CancellationToken cancel)
    {
        using var budget = new TimeBudget(options.TimeoutPerFile, options.TimePerPicture, watch, TimeProvider.System, cancel);
        _pictures = options.Pictures is not { } reader ? null : Isolation is not null ? new IsolatedPictures() : new RememberedPictures(new WatchedPictures(reader, budget));
        try
        {
            Compare(OnDisk(original), OnDisk(copy), budget.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            _reason ??= Reasons.From(late);
        }

        return new VerificationResult(_removed.Sum(removed => removed.Values.Count), [.. _left.Select(part => new Survivor(part.Key, part.Value))], _reason);
    }

    private void Compare(SourceFile original, SourceFile copy, CancellationToken cancel)
    {
        Walk(original, 0, (file, document) => Learn(file, document, cancel), cancel);
        Walk(copy, 0, (_, document) => Look(document), cancel);
        try
        {
            foreach (var survivor in RedactionVerifier.Verify(copy, _removed, cancel)) Count(survivor.Part, survivor.Count);
        }
        catch (InvalidDataException)
        {
            _reason ??= RedactionTexts.CannotProve;
        }
    }

    private static SourceFile OnDisk(string path) => new(Path.GetFileName(path), new FileInfo(path).Length, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

    private void Walk(SourceFile file, int depth, Action<SourceFile, Document> use, CancellationToken cancel)
    {
        if (file.Length == 0 || depth > options.Limits.MaxDepth) return;
        if (!formats.TryRecognize(file, out var format, out _))
        {
            if (depth == 0) _reason ??= Reasons.Unsupported;
            return;
        }

        if (Isolation is not null && format.NeedsIsolation) throw new IsolationSignal();
        var children = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        switch (format.Read(file, new ReadContext(options.Limits, (child, _) => children[child.Path] = child, _pictures, options.Passwords) { TrustsLayers = false }, cancel))
        {
            case ReadResult.Ok(var document):
                Use(file, document, use);
                break;
            case ReadResult.Failed(var code, var text):
                _reason ??= new StatusReason(code, text);
                break;
        }

        foreach (var child in children.Values) Walk(child, depth + 1, use, cancel);
    }

    private void Use(SourceFile file, Document document, Action<SourceFile, Document> use)
    {
        try
        {
            use(file, document);
            if (document.Gaps.Count > 0) _reason ??= RedactionTexts.NotRead(document.Gaps);
        }
        catch (DamagedFileException damage)
        {
            _reason ??= new StatusReason(damage.Code, damage.Reason);
        }
    }

    private void Learn(SourceFile file, Document document, CancellationToken cancel)
    {
        var planned = PlanMaker.Make(engine, document, options.Examine.ForFile(file.Name), options.Plan, null, cancel);
        var edits = EditMaker.Make(planned, document, notesDropped: false, canSort: true, onBlock: null, cancel, out _);
        _edits.Add(edits);
        _removed.Add(new RemovedValues(planned.Values, edits.Lawful));
    }

    private void Look(Document document)
    {
        var checks = _edits.ConvertAll(edits => new TextCheck(edits, []));
        var seen = new Dictionary<(int, ulong), int>();
        foreach (var block in document.Sections.SelectMany(section => section.AllBlocks()))
        {
            foreach (var check in checks) check.Take(block);
            for (var i = 0; i < _removed.Count; i++)
            {
                foreach (var match in _removed[i].Values.Find(block.Text, Escapes.Characters))
                {
                    var count = seen[(i, match.Key)] = seen.GetValueOrDefault((i, match.Key)) + 1;
                    if (count > _removed[i].Lawful.GetValueOrDefault(match.Key)) Count(PartOf(block.Location), 1);
                }
            }
        }

        foreach (var check in checks.Where(check => check.Left > 0)) Count("text", check.Left);
    }

    private static string PartOf(Location at) => at.Part ?? (at.Page is { } page ? "page " + page.ToString(CultureInfo.InvariantCulture) : "text");

    private void Count(string part, int count) => _left[part] = _left.GetValueOrDefault(part) + count;
}
