using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiScanner.Analyzers.Tests.Harness;

/// <summary>Compilations over the framework the tests run on.</summary>
internal static class TestCompilation
{
    public const string MainPath = "/site/Main.cs";

    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator) // not null: every .NET host sets it
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Where(path => !Path.GetFileName(path).StartsWith("System.Composition", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    public static IReadOnlyList<MetadataReference> References => Framework.Value;

    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>Makes a compilation of files; the first is <see cref="MainPath"/>.</summary>
    public static CSharpCompilation Make(IReadOnlyList<string> sources) => CSharpCompilation.Create(
        "Site",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, Parsing, i == 0 ? MainPath : $"/site/Other{i}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
