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

    private static readonly Lazy<ImmutableArray<MetadataReference>> Website = new(() => [.. Pack("Microsoft.NETCore.App.Ref"), .. Pack("Microsoft.AspNetCore.App.Ref")]);

    /// <summary>The namespaces every file of a website project sees.</summary>
    public const string WebsiteUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authorization; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Hosting; global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc; global using Microsoft.AspNetCore.Mvc.RazorPages; global using Microsoft.AspNetCore.Routing; global using Microsoft.AspNetCore.SignalR;
        global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Logging;
        """;

    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>Makes a compilation of files; the first is <see cref="MainPath"/>.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="isWebsite">True for one that sees ASP.NET Core.</param>
    public static CSharpCompilation Make(IReadOnlyList<string> sources, bool isWebsite = false) => CSharpCompilation.Create(
        "Site",
        (isWebsite ? [.. sources, WebsiteUsings] : sources).Select((source, i) => CSharpSyntaxTree.ParseText(source, Parsing, i == 0 ? MainPath : $"/site/Other{i}.cs")),
        isWebsite ? Website.Value : Framework.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    // The reference assemblies of the SDK the tests are built with: <root>/packs beside <root>/shared.
    private static IEnumerable<MetadataReference> Pack(string name)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")); // not null: an assembly on disk
        var newest = Directory.GetDirectories(Path.Combine(root, "packs", name)).OrderBy(path => Version.TryParse(Path.GetFileName(path), out var version) ? version : new Version()).Last();
        return Directory.GetFiles(newest, "*.dll", SearchOption.AllDirectories).Where(path => path.Contains(Path.DirectorySeparatorChar + "ref" + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
    }
}
