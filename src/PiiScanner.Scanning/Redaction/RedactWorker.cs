using System.Text.Json;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Redaction;

/// <summary>The work of a worker of <c>redact</c>: the drafts of one outermost file's copy after the other. It writes drafts and nothing else; its run gives them their names.</summary>
public sealed class RedactWorker : IWorkerTask
{
    private readonly DocumentExaminer _engine;
    private readonly IFormatRecognizer _formats;
    private readonly RedactionOptions _options;
    private readonly IDisk _disk = FileWalker.ThisDisk();

    private RedactWorker(DocumentExaminer engine, IFormatRecognizer formats, RedactionOptions options) => (_engine, _formats, _options) = (engine, formats, options);

    /// <inheritdoc/>
    public TimeSpan TimeLimit => _options.TimeoutPerFile;

    /// <summary>Makes the task from what the run sent.</summary>
    /// <param name="configuration">The run's setup.</param>
    /// <param name="services">Makes engine, formats and picture reader; null when rules or services cannot be had.</param>
    /// <param name="isCovered">Of <see cref="PlanOptions.IsCovered"/>, where the preset asks for consent.</param>
    public static RedactWorker? Configure(byte[] configuration, Func<RedactWorkerSetup, (DocumentExaminer Engine, IFormatRecognizer Formats, IPictureReader? Pictures)?> services, Func<JudgedRecord, bool> isCovered)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (JsonSerializer.Deserialize(configuration, WorkerJson.Default.RedactWorkerSetup) is not { } setup || services(setup) is not { } made) return null;
        return new RedactWorker(made.Engine, made.Formats, new RedactionOptions
        {
            Paths = [],
            Output = ".",
            Plan = new PlanOptions
            {
                Preset = setup.Preset,
                Overrides = setup.Overrides,
                Pseudonyms = new PseudonymBook(person => RedactionKey.HashOfPerson(setup.Pseudonyms, person)),
                IsCovered = setup.Preset.NeedsConsent ? isCovered : null,
            },
            Examine = setup.Examine,
            Pictures = made.Pictures,
            Passwords = setup.Passwords,
            Limits = setup.Limits,
            TimeoutPerFile = setup.TimeoutPerFile,
            TimePerPicture = setup.TimePerPicture,
            RulesHash = "",
            ToolVersion = "",
            Key = RedactionKey.Random(),
        });
    }

    /// <inheritdoc/>
    public byte[] Run(byte[] request, IWorkerReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var asked = JsonSerializer.Deserialize(request, WorkerJson.Default.RedactRequest) ?? throw new InvalidDataException("The request is empty.");
        if (asked.Copy is { } copy)
        {
            var verification = new CopyVerification(_engine, _formats, _options).Verify(asked.Place, copy, new Watch(reply), CancellationToken.None);
            return JsonSerializer.SerializeToUtf8Bytes(new RedactAnswer(new MadeCopy(), asked.Pseudonyms) { Verification = verification }, WorkerJson.Default.RedactAnswer);
        }

        _options.Plan.Pseudonyms.Learn(asked.Pseudonyms);
        return JsonSerializer.SerializeToUtf8Bytes(new RedactAnswer(Make(asked, reply), _options.Plan.Pseudonyms.Numbers), WorkerJson.Default.RedactAnswer);
    }

    private MadeCopy Make(RedactRequest asked, IWorkerReply reply)
    {
        var entry = WalkEntry.At(asked.Path, new DiskPath(asked.Place, asked.PlaceBytes), _disk);
        var open = entry.Open ?? throw new InvalidDataException("The request names no file.");
        try
        {
            long length;
            using (var stream = open()) length = stream.Length;
            var digest = FileDigest.OfDiskFile(new SourceFile(ContainerPath.Escape(asked.Path), length, open), CancellationToken.None);
            return new CopyMaker(_engine, _formats, _options).Make(asked.Path, digest, asked.Folder, asked.Choice, new Watch(reply), CancellationToken.None);
        }
        catch (Exception failure)
        {
            // Whatever a file does to its reader or redactor, it alone is refused.
            return new MadeCopy { Reason = Reasons.From(failure) };
        }
    }

    private sealed class Watch(IWorkerReply reply) : IVisitWatch
    {
        public StatusReason? Enter(string file) => null;

        public void Leave()
        {
        }

        public void NeedTime(TimeSpan more) => reply.NeedTime(more);
    }
}
