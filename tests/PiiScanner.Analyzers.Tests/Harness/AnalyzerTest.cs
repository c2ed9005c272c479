using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PiiScanner.Analyzers.Tests.Harness;

/// <summary>Runs one analyzer over marked source and compares where it speaks with where it should.</summary>
internal sealed class AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Further files of the compilation, without marks: stand-ins for libraries and the like.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>Additional files by path.</summary>
    public List<(string Path, string Text)> Files { get; } = [];

    /// <summary>True for a compilation that sees ASP.NET Core; it has to be free of errors.</summary>
    public bool IsWebsite { get; init; }

    /// <summary>Settings of the whole compilation.</summary>
    public Dictionary<string, string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Ends with an exception where a diagnostic is missing, stands elsewhere or was not expected.</summary>
    public async Task<IReadOnlyList<Diagnostic>> RunAsync(string marked)
    {
        var markup = Markup.Parse(marked);
        var diagnostics = await DiagnosticsAsync(markup.Text);
        var own = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == TestCompilation.MainPath).ToList();
        var expected = markup.Places.Select(place => place.Span).ToList();
        var actual = own.Select(diagnostic => diagnostic.Location.SourceSpan).ToList();
        Assert.True(expected.SequenceEqual(actual), $"expected {Show(markup.Text, expected)}\nactual   {Show(markup.Text, actual)}\n{string.Join("\n", diagnostics)}");
        foreach (var ((id, _), diagnostic) in markup.Places.Zip(own))
        {
            if (id is not null) Assert.Equal(id, diagnostic.Id);
        }

        return diagnostics;
    }

    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string source)
    {
        var compilation = TestCompilation.Make([source, .. Sources], IsWebsite);
        if (IsWebsite) Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var options = new AnalyzerOptions([.. Files.Select(file => new InMemoryText(file.Path, file.Text))], new FixedOptions(Options));
        var analysis = compilation.WithAnalyzers([new TAnalyzer()], new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Length)];
    }

    private static string Show(string text, List<TextSpan> spans) => string.Join(" | ", spans.Select(span => span + " «" + text.Substring(span.Start, Math.Min(span.Length, 60)) + "»"));
}
