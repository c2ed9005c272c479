using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent merge MINE THEIRS</c>: joins two histories of one registry; fit to be git's merge driver. No line is lost; where the two copies contradict each other it ends with 1, which git takes for a conflict: a person has to look.</summary>
internal sealed class ConsentMergeCommand : CliCommand
{
    private readonly RegistryOptions _options = new();

    /// <summary>Makes the command.</summary>
    public ConsentMergeCommand()
        : base("merge", new LocalizedText("Gộp hai bản của một sổ; không mất dòng nào.", "Joins two copies of one registry; no line is lost."))
    {
        Take("FILE", new LocalizedText("Bản của mình (được ghi lại), rồi bản kia.", "Your copy (which is written), then the other one."));
        Add(_options.KeyFile, _options.AsOf);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("git config merge.consent.driver \"pii-scanner consent merge %A %B\"", new("Để git tự gộp: thêm dòng \"so-dong-y.txt merge=consent\" vào .gitattributes.", "Lets git do it: add \"so-dong-y.txt merge=consent\" to .gitattributes.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments is not [var mine, var theirs]) throw new UsageException(ConsentTexts.TwoRegistries);
        var secret = _options.SecretOf(arguments, context);
        var other = ConsentUse.Open(theirs, secret);
        var knownBefore = other.Contradictions().Count();
        var joined = RegistryOptions.Guarded(mine, () => new PiiScanner.Consent.Registry.RegistryFile(mine, secret.For("consent")).Change(own =>
        {
            knownBefore = Math.Max(knownBefore, own.Contradictions().Count());
            return own.Merge(other, _options.Today(arguments, context));
        }));
        var contradictions = joined.Contradictions().ToList();
        foreach (var contradiction in contradictions) context.Tell(contradiction);
        context.Output.Write(ConsentTexts.Merged(joined.People.Count).In(context.Language) + "\n");
        if (contradictions.Count <= knownBefore) return ExitDecision.Clean;
        context.Tell(ConsentTexts.MergeContradicts);
        return ExitDecision.Found;
    }
}
