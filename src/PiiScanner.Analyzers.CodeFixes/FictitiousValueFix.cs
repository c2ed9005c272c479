using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Core.Findings;

namespace PiiScanner.Analyzers.CodeFixes;

/// <summary>Replaces a value, or all values of a list, by published fictitious ones of the same shape.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FictitiousValueFix))]
[Shared]
public sealed class FictitiousValueFix : CodeFixProvider
{
    private const string Title = "Thay bằng giá trị giả · Replace with a fictitious value";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = DiagnosticCatalog.OfValues.Add(DiagnosticCatalog.PeopleList).Select(descriptor => descriptor.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var source = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var changes = Changes(diagnostic, source);
            if (changes.Count == 0) continue;
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithText(source.WithChanges(changes))), nameof(FictitiousValueFix)), diagnostic);
        }
    }

    private static List<TextChange> Changes(Diagnostic diagnostic, SourceText source)
    {
        var changes = new List<TextChange>();
        if (!diagnostic.Properties.TryGetValue(DiagnosticCatalog.KindProperty, out var stated) || stated is null) return changes;
        var kinds = stated.Split(',');
        var places = diagnostic.Id == DiagnosticCatalog.PeopleList.Id ? diagnostic.AdditionalLocations.Select(location => location.SourceSpan).ToList() : [diagnostic.Location.SourceSpan];
        var end = 0;
        for (var i = 0; i < Math.Min(kinds.Length, places.Count); i++)
        {
            // Values may share a place: a date that is also part of a longer one.
            if (places[i].Start < end || FictitiousValues.Like(kinds[i], source.ToString(places[i])) is not { } like) continue;
            changes.Add(new TextChange(places[i], like));
            end = places[i].End;
        }

        return changes;
    }
}
