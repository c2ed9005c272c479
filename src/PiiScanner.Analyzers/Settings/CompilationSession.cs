using Microsoft.CodeAnalysis;
using PiiScanner.Core;

namespace PiiScanner.Analyzers.Settings;

/// <summary>What the analyses of one compilation share: the engine, made on first use, and the settings of the whole compilation.</summary>
internal sealed class CompilationSession
{
    private static readonly string[] TestFrameworks = ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core"];
    private readonly Lazy<bool> _refersToTests;

    private CompilationSession(Compilation compilation) =>
        _refersToTests = new Lazy<bool>(() => compilation.ReferencedAssemblyNames.Any(name => TestFrameworks.Contains(name.Name)));

    /// <summary>The engine.</summary>
    public DocumentExaminer Engine => DocumentExaminer.Default;

    /// <summary>Begins a compilation.</summary>
    public static CompilationSession Start(Compilation compilation) => new(compilation);

    /// <summary>Says whether the project holds tests.</summary>
    public bool IsTestProject(AnalyzerSettings settings) => settings.IsTestProject || _refersToTests.Value;

    /// <summary>Reports a diagnostic.</summary>
    public void Report(Diagnostic diagnostic, Action<Diagnostic> report) => report(diagnostic);
}
