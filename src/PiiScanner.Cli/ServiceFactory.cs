using System.Diagnostics.CodeAnalysis;
using PiiScanner.Cli.Arguments;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Formats.Image;
using PiiScanner.Scanning;

namespace PiiScanner.Cli;

/// <summary>Puts the product together: the engine over the built-in rules or those of a folder, and all formats.</summary>
internal sealed class ServiceFactory : IServiceFactory
{
    /// <inheritdoc/>
    public ScanServices Create(string? rulesFolder, string? debugImages = null)
    {
        if (rulesFolder is null) return Services(DocumentExaminer.Default, BuiltInRules.All, PolicyText.BuiltIn, debugImages);
        var files = RuleFolder.Read(rulesFolder);
        var rules = ReadRules(rulesFolder, files);
        var policy = ReadPolicy(files);
        return Services(Engine(rules, policy), rules, policy, debugImages);
    }

    /// <inheritdoc/>
    public RuleSet ReadRules(string? rulesFolder) =>
        rulesFolder is null ? BuiltInRules.All : ReadRules(rulesFolder, RuleFolder.Read(rulesFolder));

    private static ScanServices Services(DocumentExaminer engine, RuleSet rules, PublicationPolicy policy, string? debugImages)
    {
        var digest = new Lazy<string>(() => RulesDigest.Of(rules, rules.Words, policy));
        return new ScanServices(new EngineExaminer(engine), new CatalogRecognizer(), digest, engine.PolicyVersion, new LazyPictureReader(engine, debugImages)) { Engine = engine, Policy = policy, DetectionHash = new Lazy<string>(() => RulesDigest.OfDetection(rules, rules.Words)) };
    }

    private static DocumentExaminer Engine(RuleSet rules, PublicationPolicy policy)
    {
        try
        {
            return DocumentExaminer.Create(rules, rules.Words, policy);
        }
        catch (RuleException wrong)
        {
            throw new UsageException(CliTexts.RuleWrong(wrong.Message));
        }
    }

    private static RuleSet ReadRules(string folder, IReadOnlyList<(string Path, string Text)> files)
    {
        try
        {
            var rules = RuleReader.Read(files);
            return rules.Rules.Count > 0 ? rules : throw new UsageException(CliTexts.RulesFolderEmpty(folder));
        }
        catch (RuleException wrong)
        {
            throw new UsageException(CliTexts.RuleWrong(wrong.Message));
        }
    }

    internal static PublicationPolicy ReadPolicy(IReadOnlyList<(string Path, string Text)> files)
    {
        if (files.FirstOrDefault(file => Path.GetFileName(file.Path) == "policy.yaml") is not { Path: { } path, Text: { } text }) return PolicyText.BuiltIn;
        try
        {
            return PolicyReader.Read(path, text);
        }
        catch (PolicyException wrong)
        {
            throw new UsageException(CliTexts.RuleWrong(wrong.Message));
        }
    }

    // Made with the first picture, so that a scan of texts and tables never loads the OCR library.
    private sealed class LazyPictureReader(DocumentExaminer engine, string? debugImages) : IPictureReader
    {
        private readonly Lazy<OcrPictureReader> _reader = new(() => new OcrPictureReader(engine.Guide, debugImages));

        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel) => _reader.Value.Read(picture, cancel);
    }

    private sealed class CatalogRecognizer : IFormatRecognizer
    {
        public IReadOnlyList<IDocumentFormat> All => FormatCatalog.All;

        public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
        {
            var recognition = FormatCatalog.Recognize(file);
            (format, mediaType) = (recognition?.Format, recognition?.MediaType);
            return recognition is not null;
        }
    }
}
