using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Formats;
using PiiScanner.Scanning;

namespace PiiScanner.Cli;

/// <summary>What a scan needs besides the user's choices.</summary>
/// <param name="Examiner">The engine.</param>
/// <param name="Formats">The formats.</param>
/// <param name="RulesHash">Digest of the active rules, policy and word lists; not every report tells it.</param>
/// <param name="PolicyVersion">Version the policy states.</param>
/// <param name="Pictures">Reads pictures, or null when nothing does.</param>
internal sealed record ScanServices(IExaminer Examiner, IFormatRecognizer Formats, Lazy<string> RulesHash, string PolicyVersion, IPictureReader? Pictures = null)
{
    /// <summary>The engine itself, for redaction; null where a test puts another examiner in its place.</summary>
    public PiiScanner.Core.DocumentExaminer? Engine { get; init; }

    /// <summary>The policy; null where a test puts another examiner in its place.</summary>
    public PublicationPolicy? Policy { get; init; }

    /// <summary>Digest of the active rules and word lists without the policy; null where a test puts another examiner in its place.</summary>
    public Lazy<string>? DetectionHash { get; init; }

    /// <summary>The same services, knowing the school; unchanged when nothing is known.</summary>
    /// <param name="school">What the school has published of itself, or null.</param>
    public ScanServices Knowing(SchoolFacts? school) =>
        school is null || Engine?.With(school) is not { } engine ? this : this with { Engine = engine, Examiner = new EngineExaminer(engine) };

    /// <summary>The same services, asking who agreed; unchanged when nobody is asked.</summary>
    /// <param name="consent">The registry, or null.</param>
    public ScanServices Asking(IConsentLookup? consent) =>
        consent is null || Engine?.With(consent) is not { } engine ? this : this with { Engine = engine, Examiner = new EngineExaminer(engine) };
}

/// <summary>Makes the services of a run: the one place where the parts of the product are put together.</summary>
internal interface IServiceFactory
{
    /// <summary>Makes engine and formats.</summary>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null for the built-in rules.</param>
    /// <param name="debugImages">Folder of <c>--debug-images</c>, as a full path; null for none.</param>
    /// <exception cref="Arguments.UsageException">The folder or a rule in it is wrong.</exception>
    ScanServices Create(string? rulesFolder, string? debugImages = null);

    /// <summary>Reads the rules alone.</summary>
    /// <param name="rulesFolder">Folder of <c>--rules</c>, or null for the built-in rules.</param>
    /// <exception cref="Arguments.UsageException">The folder or a rule in it is wrong.</exception>
    RuleSet ReadRules(string? rulesFolder);
}
