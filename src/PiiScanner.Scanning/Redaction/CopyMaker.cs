using System.Security.Cryptography;
using PiiScanner.Core;
using PiiScanner.Formats;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Makes the verified draft of one outermost file's copy, or its plan, within a time limit.</summary>
/// <param name="engine">The engine.</param>
/// <param name="formats">Recognises files.</param>
/// <param name="options">What the user chose.</param>
internal sealed class CopyMaker(DocumentExaminer engine, IFormatRecognizer formats, RedactionOptions options)
{
    /// <summary>True when what is dangerous must not be read in this process.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>Makes the draft.</summary>
    /// <param name="path">Path of the original as in reports.</param>
    /// <param name="original">The original and its digest.</param>
    /// <param name="folder">Where the draft lies; null for a plan alone.</param>
    /// <param name="choice">The plan somebody looked through, when one is applied.</param>
    /// <param name="watch">Told of costly parts, or null.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="IsolationSignal">The file must be read in another process.</exception>
    public MadeCopy Make(string path, FileDigest original, string? folder, PlannedChoice? choice, IVisitWatch? watch, CancellationToken cancel)
    {
        using var budget = new TimeBudget(options.TimeoutPerFile, options.TimePerPicture, watch, TimeProvider.System, cancel);
        var pictures = options.Pictures is not { } reader ? null : IsIsolated ? new IsolatedPictures() : (IPictureReader)new WatchedPictures(reader, budget);
        var plan = choice is null ? options.Plan : options.Plan with { Chosen = choice.Operators };
        var redaction = new FileRedaction(engine, formats, options with { Pictures = pictures, Examine = options.Examine with { Origin = path } }, plan, budget.Token) { Choice = choice, IsIsolated = IsIsolated };
        if (folder is null) return new MadeCopy { Reason = redaction.MakePlan(original.Source), Plan = redaction.Plan };
        var stem = DraftStem(folder, original.Sha256);
        using var space = new CopySpace(stem);
        if (redaction.MakeCopy(original.Source, space, out var copy) is { } reason) return new MadeCopy { Reason = reason, Plan = redaction.Plan, Warnings = redaction.Warnings };
        var draft = stem + ".part";
        var mask = new NameMask(engine, options, plan);
        return new MadeCopy
        {
            Plan = redaction.Plan,
            Draft = draft,
            Sha256 = Save(copy, draft),
            Name = Named(NameMask.Without(mask.Mask(CopyNames.Segments(path)[^1], budget.Token), redaction.Removed), redaction.Extension),
            IsUnchanged = ReferenceEquals(copy, original.Source),
            Removed = [.. redaction.Counts.Select(count => new RemovedCount(count.Key.Kind, count.Key.Operator, count.Value))],
            Parts = mask.Parts(redaction.Parts, original.Source.Name, redaction.Removed, budget.Token),
            Warnings = redaction.Warnings,
        };
    }

    /// <summary>What the paths of all drafts of a file begin with.</summary>
    /// <param name="folder">The folder of the copy.</param>
    /// <param name="sha256">Digest of the original.</param>
    public static string DraftStem(string folder, string sha256) => Path.Combine(folder, "pii-scanner-" + sha256[..12]);

    private static string Named(string name, string? extension) => extension is null ? name : Path.ChangeExtension(name, extension);

    private static string Save(SourceFile copy, string draft)
    {
        using var input = copy.Open();
        using var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        input.CopyTo(stream);
        stream.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
