using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using RuleSet = PiiScanner.Core.Rules.RuleSet;

namespace PiiScanner.Analyzers.Settings;

/// <summary>What the analyses of one compilation share: the engine, made on first use, the baseline, and the diagnostics that wait for an allowance to be counted.</summary>
internal sealed class CompilationSession
{
    private static readonly string[] TestFrameworks = ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core"];
    private static readonly string[] RuleEndings = [".piirule.yaml", ".piirule.yml"];
    private readonly Lazy<bool> _refersToTests;
    private readonly Lazy<DocumentExaminer> _engine;
    private readonly Lazy<List<Allowance>> _baseline;
    private readonly ConcurrentDictionary<(Allowance Allowance, string Path), ConcurrentBag<Diagnostic>> _waiting = [];

    private CompilationSession(Compilation compilation, AnalyzerOptions options, CancellationToken cancel)
    {
        _refersToTests = new Lazy<bool>(() => compilation.ReferencedAssemblyNames.Any(name => TestFrameworks.Contains(name.Name)));
        _engine = new Lazy<DocumentExaminer>(() => MakeEngine(options.AdditionalFiles, cancel));
        _baseline = new Lazy<List<Allowance>>(() => [.. options.AdditionalFiles.Where(IsBaseline).SelectMany(file => ReadBaseline(file, cancel)).Select(line => line.Allowance).OfType<Allowance>()]);
    }

    /// <summary>The engine.</summary>
    public DocumentExaminer Engine => _engine.Value;

    /// <summary>Begins a compilation.</summary>
    public static CompilationSession Start(Compilation compilation, AnalyzerOptions options, CancellationToken cancel) => new(compilation, options, cancel);

    /// <summary>True for an additional file that configures the analyzer and is no content.</summary>
    public static bool IsSetting(AdditionalText file) => IsBaseline(file) || IsRule(file);

    /// <summary>True for the additional file that holds accepted diagnostics.</summary>
    public static bool IsBaseline(AdditionalText file) => file.Path.EndsWith(Allowance.BaselineName, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for an additional file that holds a rule of the user.</summary>
    public static bool IsRule(AdditionalText file) => Array.Exists(RuleEndings, ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a baseline: for each line that says something an allowance or what is wrong with it.</summary>
    public static IEnumerable<(int Line, Allowance? Allowance, string? Fault)> ReadBaseline(AdditionalText file, CancellationToken cancel)
    {
        var text = file.GetText(cancel);
        if (text is null) yield break;
        foreach (var line in text.Lines)
        {
            var words = line.ToString();
            if (words.Trim().Length == 0 || words[0] == '#') continue;
            var fault = Allowance.TryRead(words, '\t', out var allowance);
            yield return (line.LineNumber, allowance, fault);
        }
    }

    /// <summary>Reads a rule of the user.</summary>
    /// <exception cref="RuleException">It is wrong; says where.</exception>
    public static Rule? ReadRule(AdditionalText file, CancellationToken cancel) => file.GetText(cancel) is { } text ? RuleReader.ReadRule(file.Path, text.ToString()) : null;

    /// <summary>Says whether the project holds tests.</summary>
    public bool IsTestProject(AnalyzerSettings settings) => settings.IsTestProject || _refersToTests.Value;

    /// <summary>Reports a diagnostic, or keeps it until the compilation ends where an allowance may cover it.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="settings">Settings of its file.</param>
    /// <param name="report">Reports at once.</param>
    public void Report(Diagnostic diagnostic, AnalyzerSettings settings, Action<Diagnostic> report)
    {
        var path = diagnostic.Location.SourceTree?.FilePath ?? diagnostic.Location.GetLineSpan().Path;
        var allowance = settings.Allowances.Concat(_baseline.Value).FirstOrDefault(known => known.Covers(diagnostic.Id, path, settings.AsOf));
        if (allowance is null) report(diagnostic);
        else _waiting.GetOrAdd((allowance, path), _ => []).Add(diagnostic);
    }

    /// <summary>Reports what is more than was allowed: then all of the file, for nobody knows which ones were meant.</summary>
    public void ReportWaiting(Action<Diagnostic> report)
    {
        foreach (var pair in _waiting)
        {
            if (pair.Value.Count <= pair.Key.Allowance.Count) continue;
            foreach (var diagnostic in pair.Value) report(diagnostic);
        }
    }

    private static DocumentExaminer MakeEngine(ImmutableArray<AdditionalText> files, CancellationToken cancel)
    {
        var own = new List<Rule>();
        foreach (var file in files.Where(IsRule))
        {
            try
            {
                if (ReadRule(file, cancel) is { } rule) own.Add(rule);
            }
            catch (RuleException)
            {
                // Told of by SettingsAnalyzer with file and line; the rules that can be read are used.
                continue;
            }
        }

        if (own.Count == 0) return DocumentExaminer.Default;
        var ids = new HashSet<string>(own.Select(rule => rule.Id), StringComparer.Ordinal);
        return DocumentExaminer.Create(new RuleSet(BuiltInRules.All.Rules.Where(rule => !ids.Contains(rule.Id)).Concat(own)), WordLists.BuiltIn, PolicyText.BuiltIn);
    }
}
