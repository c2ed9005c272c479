using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiScanner.Analyzers.Tests.Harness;

/// <summary>Applies every fix that is offered for what an analyzer says, one by one and all at once, and compiles what comes out. Two files hold the same fault in two namespaces, so that a fix of a project has more than one to change.</summary>
/// <param name="source">The file with faults; one that begins with <c>// top-level</c> is a program.</param>
/// <param name="model">A file without faults.</param>
internal sealed class FixSweep<TAnalyzer>(string source, string model)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <summary>Ends with an exception where changed code does not compile.</summary>
    /// <returns>How many changes were compiled.</returns>
    public async Task<int> RunAsync(IReadOnlyList<CodeFixProvider> fixes)
    {
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace);
        var compilation = await CompilationOf(document.Project);
        Assert.Empty(Errors(compilation));
        var diagnostics = await compilation.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        Assert.NotEmpty(diagnostics);
        var compiled = 0;
        foreach (var fix in fixes)
        {
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var diagnostic in diagnostics)
            {
                var owner = document.Project.GetDocument(diagnostic.Location.SourceTree);
                if (owner is null || !fix.FixableDiagnosticIds.Contains(diagnostic.Id)) continue;
                foreach (var action in await Actions(fix, owner, diagnostic))
                {
                    compiled += await Compile(action, document.Project.Id, $"{action.Title} for {diagnostic}");
                    if (action.EquivalenceKey is { } key && keys.Add(diagnostic.Id + key)) compiled += await FixAll(fix, owner, diagnostic.Id, key, diagnostics);
                }
            }
        }

        return compiled;
    }

    private static async Task<int> FixAll(CodeFixProvider fix, Document document, string id, string key, ImmutableArray<Diagnostic> diagnostics)
    {
        var compiled = 0;
        foreach (var scope in Scopes)
        {
            var context = new FixAllContext(document, fix, scope, key, [id], new Known([.. diagnostics.Where(diagnostic => diagnostic.Id == id)]), CancellationToken.None);
            if (await fix.GetFixAllProvider()!.GetFixAsync(context) is { } action) compiled += await Compile(action, document.Project.Id, $"all of {id} in {scope}: {key}"); // not null: every fix of the package has one
        }

        return compiled;
    }

    private static async Task<int> Compile(CodeAction action, ProjectId project, string what)
    {
        var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        var changed = operation.ChangedSolution.GetProject(project)!; // not null: a fix removes no project
        var errors = Errors(await CompilationOf(changed));
        Assert.True(errors.Count == 0, $"{what}\n{string.Join("\n", errors)}\n{string.Join("\n---\n", changed.Documents.Take(2).Select(document => document.GetTextAsync().GetAwaiter().GetResult().ToString()))}");
        return 1;
    }

    private static async Task<List<CodeAction>> Actions(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private Document Document(AdhocWorkspace workspace)
    {
        var isProgram = source.StartsWith("// top-level", StringComparison.Ordinal);
        var made = TestCompilation.Make([source, model], isWebsite: true);
        var options = made.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Site", "Site", LanguageNames.CSharp, compilationOptions: options, parseOptions: TestCompilation.Parsing, metadataReferences: made.References));
        foreach (var tree in made.SyntaxTrees.Skip(1)) project = project.AddDocument(Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath).Project;
        if (!isProgram) project = project.AddDocument("Twin.cs", Twin(source), filePath: "/site/Twin.cs").Project;
        return project.AddDocument("Main.cs", source, filePath: TestCompilation.MainPath);
    }

    // The usings stay in front of the namespace.
    private static string Twin(string text)
    {
        var root = (Microsoft.CodeAnalysis.CSharp.Syntax.CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, TestCompilation.Parsing).GetRoot();
        var at = root.Usings.Count == 0 ? 0 : root.Usings[^1].FullSpan.End;
        return text[..at] + "namespace Twin\n{\n" + text[at..] + "\n}\n";
    }

    private static async Task<Compilation> CompilationOf(Project project) => (await project.GetCompilationAsync())!; // not null: C# projects compile

    private static List<Diagnostic> Errors(Compilation compilation) => [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
