using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiScanner.Analyzers.Tests.Harness;

/// <summary>Runs an analyzer, applies a fix to what it says, and checks that the result compiles.</summary>
internal sealed class CodeFixTest<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public List<string> Sources { get; } = [];

    public bool IsWebsite { get; init; }

    /// <summary>Chooses among the fixes of one diagnostic, by a part of the title.</summary>
    public string Choice { get; init; } = "";

    /// <summary>The text after the fix of the first diagnostic, or after that of all of them in one go.</summary>
    public async Task<string> FixAsync(string source, bool all = false)
    {
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, source);
        var diagnostics = await Diagnose(document);
        Assert.NotEmpty(diagnostics);
        var action = await ActionOf(document, diagnostics[0]);
        if (all)
        {
            var provider = new TFix().GetFixAllProvider()!; // not null: every fix of the package has one
            var context = new FixAllContext(document, new TFix(), FixAllScope.Document, action.EquivalenceKey!, [.. diagnostics.Select(diagnostic => diagnostic.Id).Distinct()], new Known(diagnostics), CancellationToken.None); // not null: set by every fix
            action = (await provider.GetFixAsync(context))!; // not null: there is something to fix
        }

        var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        var changed = operation.ChangedSolution.GetDocument(document.Id)!; // not null: a fix removes no document
        var compilation = (await changed.Project.GetCompilationAsync())!; // not null: C# projects compile
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return (await changed.GetTextAsync()).ToString();
    }

    /// <summary>Diagnostics that remain in a text.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        return await Diagnose(Document(workspace, source));
    }

    /// <summary>Titles of the fixes offered for the first diagnostic.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, source);
        return [.. (await ActionsOf(document, (await Diagnose(document))[0])).Select(action => action.Title)];
    }

    private Document Document(AdhocWorkspace workspace, string source)
    {
        var made = TestCompilation.Make([source, .. Sources], IsWebsite);
        var project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Site", "Site", LanguageNames.CSharp, compilationOptions: made.Options, parseOptions: TestCompilation.Parsing, metadataReferences: made.References));
        foreach (var tree in made.SyntaxTrees.Skip(1)) project = project.AddDocument(Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath).Project;
        return project.AddDocument("Main.cs", source, filePath: TestCompilation.MainPath);
    }

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!; // not null: C# projects compile
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var diagnostics = await compilation.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private async Task<CodeAction> ActionOf(Document document, Diagnostic diagnostic) =>
        (await ActionsOf(document, diagnostic)).First(action => action.Title.Contains(Choice, StringComparison.Ordinal));

    private static async Task<List<CodeAction>> ActionsOf(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
