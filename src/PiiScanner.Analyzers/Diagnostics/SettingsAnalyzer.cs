using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Analyzers.Settings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using Location = Microsoft.CodeAnalysis.Location;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>PII9001: keys, lines of the baseline and rules of the user that are wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticCatalog.WrongSetting);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var settings = AnalyzerSettings.Read(provider.GlobalOptions);
        // Sections of .editorconfig reach files only: the first one of the compilation stands for them.
        var sources = context.Compilation.SyntaxTrees.FirstOrDefault() is { } tree ? new[] { provider.GlobalOptions, provider.GetOptions(tree) } : [provider.GlobalOptions];
        var faults = sources.SelectMany(options => UnknownKeys(options).Concat(AnalyzerSettings.Read(options).Faults)).Distinct(StringComparer.Ordinal);
        foreach (var fault in faults) Tell(context, settings, Location.None, fault);
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (CompilationSession.IsBaseline(file)) TellBaseline(context, settings, file);
            else if (CompilationSession.IsRule(file)) TellRule(context, settings, file);
        }
    }

    private static IEnumerable<string> UnknownKeys(AnalyzerConfigOptions options) =>
        from key in KeysOf(options)
        where key.StartsWith(AnalyzerSettings.Prefix, StringComparison.OrdinalIgnoreCase)
        let name = key.Substring(AnalyzerSettings.Prefix.Length)
        where !AnalyzerSettings.Keys.Contains(name, StringComparer.OrdinalIgnoreCase)
        select $"unknown key \"{key}\"{NearestWord.Hint(name, AnalyzerSettings.Keys)}";

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return [.. options.Keys];
        }
        catch (NotImplementedException)
        {
            // Hosts older than the member, and settings made by hand, cannot name their keys: then none is unknown.
            return [];
        }
    }

    private static void TellBaseline(CompilationAnalysisContext context, AnalyzerSettings settings, AdditionalText file)
    {
        foreach (var (line, _, fault) in CompilationSession.ReadBaseline(file, context.CancellationToken))
        {
            if (fault is not null) Tell(context, settings, Place(file.Path, line, 0), fault);
        }
    }

    private static void TellRule(CompilationAnalysisContext context, AnalyzerSettings settings, AdditionalText file)
    {
        try
        {
            CompilationSession.ReadRule(file, context.CancellationToken);
        }
        catch (RuleException wrong)
        {
            Tell(context, settings, Place(file.Path, 0, 0), wrong.Message);
        }
    }

    private static Location Place(string path, int line, int column) =>
        Location.Create(path, default, new LinePositionSpan(new LinePosition(line, column), new LinePosition(line, column)));

    private static void Tell(CompilationAnalysisContext context, AnalyzerSettings settings, Location location, string fault) =>
        context.ReportDiagnostic(Diagnostic.Create(DiagnosticCatalog.WrongSetting, location, settings.Say(new LocalizedText("Thiết lập của PiiScanner sai: " + fault, "PiiScanner: " + fault))));
}
