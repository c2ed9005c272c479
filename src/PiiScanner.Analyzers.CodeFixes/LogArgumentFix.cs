using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Analyzers.Diagnostics;

namespace PiiScanner.Analyzers.CodeFixes;

/// <summary>Masks what would be logged, or drops the argument together with its place in the template.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LogArgumentFix))]
[Shared]
public sealed class LogArgumentFix : CodeFixProvider
{
    private const string Mask = "***";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DiagnosticCatalog.Logged.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancel = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancel).ConfigureAwait(false) is not { } root) return;
        var source = await context.Document.GetTextAsync(cancel).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (model is null || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression) continue;
            if (MaskOf(expression, model, cancel) is { } mask) Register(context, diagnostic, source, "Che giá trị · Mask the value", "mask", [mask]);
            if (expression.Parent is ArgumentSyntax argument && DropOf(argument) is { Count: > 0 } drop) Register(context, diagnostic, source, "Bỏ tham số · Drop the argument", "drop", drop);
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, SourceText source, string title, string key, List<TextChange> changes) =>
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(source.WithChanges(changes))), nameof(LogArgumentFix) + key), diagnostic);

    private static TextChange? MaskOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancel)
    {
        // A hole of an interpolated string is written over; elsewhere a text must be welcome.
        if (expression.Parent is InterpolationSyntax hole) return new TextChange(hole.Span, Mask);
        var wanted = model.GetTypeInfo(expression, cancel).ConvertedType?.SpecialType;
        return wanted is SpecialType.System_String or SpecialType.System_Object ? new TextChange(expression.Span, "\"" + Mask + "\"") : null;
    }

    // LogInformation("Tìm {Id} {Ten}", id, ten): the argument with its comma, and the second place.
    private static List<TextChange> DropOf(ArgumentSyntax argument)
    {
        var changes = new List<TextChange>();
        if (argument.Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax } list) return changes;
        var own = list.Arguments.IndexOf(argument);
        var template = list.Arguments.IndexOf(known => known.Expression is LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken });
        if (template < 0 || own <= template || list.Arguments.Any(known => known.NameColon is not null)) return changes;
        var token = ((LiteralExpressionSyntax)list.Arguments[template].Expression).Token;
        // Numbered places, as those of string.Format, would have to be counted anew.
        if (Places(token.Text) is var places && (own - template - 1 >= places.Count || places.Exists(place => place.Length > 2 && char.IsDigit(token.Text[place.Start + 1])))) return changes;
        var gone = places[own - template - 1];
        changes.Add(new TextChange(new TextSpan(token.SpanStart + gone.Start, gone.Length), ""));
        changes.Add(new TextChange(TextSpan.FromBounds(list.Arguments[own - 1].Span.End, argument.Span.End), ""));
        return changes;
    }

    // The places of a template: braces, doubled ones left out.
    private static List<TextSpan> Places(string text)
    {
        var places = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{') continue;
            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            var end = text.IndexOf('}', i);
            if (end < 0) break;
            places.Add(TextSpan.FromBounds(i, end + 1));
            i = end;
        }

        return places;
    }
}
