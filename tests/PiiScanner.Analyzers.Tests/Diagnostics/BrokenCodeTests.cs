using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Source;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

/// <summary>Code that is being typed, cut anywhere, with pieces doubled, swapped and struck out: no analyzer may fall over it.</summary>
public class BrokenCodeTests
{
    private const int Mutations = 12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Analyze_MutatedCode_NeverThrows(int seed)
    {
        var random = new Random(seed);
        var files = Directory.GetFiles(Repository.PathOf("samples", "SchoolWebsite"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var thrown = new List<string>();
        for (var i = 0; i < Mutations; i++)
        {
            var sources = files.Select(file => Mutate(file, random)).ToList();
            var compilation = TestCompilation.Make(sources, isWebsite: true);
            var content = new InMemoryText("/site/wwwroot/x" + new[] { ".json", ".csv", ".cshtml", ".xml", ".txt" }[i % 5], Mutate(files[i % files.Count], random));
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([content]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            var diagnostics = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
            thrown.AddRange(diagnostics.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.GetMessage()));
        }

        Assert.Empty(thrown);
    }

    [Fact]
    public void Analyzers_EveryAnalyzerOfTheAssembly_IsAmongThem()
    {
        var written = typeof(SourceValuesAnalyzer).Assembly.GetTypes().Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(type => type.Name).Order(StringComparer.Ordinal);
        Assert.Equal(written, Analyzers.Select(analyzer => analyzer.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void MoveNext_TextWithoutDigitsAndCapitals_AllocatesNothing()
    {
        var text = string.Concat(Enumerable.Repeat("var x = \"một dòng chữ thường\"; // không có gì\n", 2_000));
        for (var i = 0; i < 5; i++) Assert.Equal(0, Count(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(text);
        // A few bytes may be the runtime's, which compiles anew what has run often; a single one for each of the lines would be thousands.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Theory]
    [InlineData("0912345678", 1)]
    [InlineData("12/3/2012 và 091 234 5678", 2)]
    [InlineData("new DateOnly(2012, 3, 12)", 1)]
    [InlineData("Lê An", 1)]
    [InlineData("Nguyen Van An", 1)]
    [InlineData("an@gmail.com", 1)]
    [InlineData("Nguy\\u1ec5n", 1)]
    [InlineData("public Task Get() => 12345; // Xin Chao", 0)]
    [InlineData("[Route(\"x\")] @model a @ b", 0)]
    public void MoveNext_Text_StopsWherePersonalDataMayBegin(string text, int expected) => Assert.Equal(expected, Count(text));

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new SourceValuesAnalyzer(), new ContentFileAnalyzer(), new EndpointExposureAnalyzer(), new PersonalFlowAnalyzer(), new AddressAnalyzer(), new SettingsAnalyzer(), new SuppressionAnalyzer()];

    private static int Count(string text)
    {
        var count = 0;
        var signals = new SourceSignals(text);
        while (signals.MoveNext()) count++;
        return count;
    }

    private static string Mutate(string text, Random random)
    {
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var start = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(40, text.Length - start) + 1);
            var piece = text.Substring(start, length);
            text = random.Next(5) switch
            {
                0 => text[..start],
                1 => text.Remove(start, length),
                2 => text.Insert(random.Next(text.Length + 1), piece),
                3 => text.Insert(start, new[] { "\"", "\"\"\"", "{", "}", "(", "$\"", "\\", "@\"", "//", "/*", "=>", "[", "\u1ec5", "new ", "\0" }[random.Next(15)]),
                _ => text.Remove(start, length).Insert(start, new string([.. piece.Reverse()])),
            };
            if (text.Length == 0) text = "\"";
        }

        return text;
    }
}
