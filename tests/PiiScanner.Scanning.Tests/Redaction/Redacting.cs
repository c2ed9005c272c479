using System.Diagnostics.CodeAnalysis;
using System.Text;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;
using PiiScanner.Scanning.Redaction;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>One redaction in a folder of its own, with the real engine and formats.</summary>
internal sealed class Redacting : IDisposable
{
    private static readonly Secret Secret = Secret.From("a secret of many signs"u8.ToArray());
    private readonly ScanFolder _folder = new();

    /// <summary>The catalogue of the product, as the command line uses it.</summary>
    public static IFormatRecognizer Formats { get; } = new Catalog();

    public string Output => Path.Combine(_folder.Root, "out");

    public string Root => _folder.Root;

    public string Add(string path, byte[] content) => _folder.Add(path, content);

    public string Add(string path, string content) => _folder.Add(path, Encoding.UTF8.GetBytes(content));

    public byte[] Copy(string path) => File.ReadAllBytes(Path.Combine(Output, path));

    public string CopyText(string path) => Encoding.UTF8.GetString(Copy(path));

    public RedactionOptions Options(string path, string preset = "publish-safe", params (string Kind, Operator Operator)[] operators)
    {
        var key = RedactionKey.From(Secret);
        return new RedactionOptions
        {
            Paths = [path],
            Output = Output,
            Plan = new PlanOptions
            {
                Preset = PresetReader.BuiltIn().Single(p => p.Id == preset),
                Overrides = operators.ToDictionary(o => o.Kind, o => o.Operator),
                Pseudonyms = new PseudonymBook(key.HashOfPerson),
            },
            Examine = new ExamineOptions { AsOf = (2026, 9, 5) },
            RulesHash = "rules",
            ToolVersion = "0",
            Key = key,
            Force = true,
        };
    }

    public CopyOutcome One(string path, byte[] content, string preset = "publish-safe", params (string Kind, Operator Operator)[] operators) =>
        Run(Options(Add("in/" + path, content), preset, operators)).Single();

    public CopyOutcome One(string path, string content, string preset = "publish-safe", params (string Kind, Operator Operator)[] operators) =>
        One(path, Encoding.UTF8.GetBytes(content), preset, operators);

    public static IReadOnlyList<CopyOutcome> Run(RedactionOptions options) => new RedactionRun(DocumentExaminer.Default, Formats, options).Run(null, CancellationToken.None);

    public void Dispose() => _folder.Dispose();

    private sealed class Catalog : IFormatRecognizer
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
