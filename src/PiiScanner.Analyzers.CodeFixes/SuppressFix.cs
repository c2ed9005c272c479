using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Settings;

namespace PiiScanner.Analyzers.CodeFixes;

/// <summary>Suppresses a diagnostic for six months around the statement or member it stands in. The reason is left to the author: until one is written, PII9002 asks for it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressFix))]
[Shared]
public sealed class SuppressFix : CodeFixProvider
{
    private const int Months = 6;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Where(id => id != DiagnosticCatalog.Suppression.Id && id != DiagnosticCatalog.WrongSetting.Id && id != DiagnosticCatalog.ContentFile.Id && id != DiagnosticCatalog.UnreadContent.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        var source = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var settings = AnalyzerSettings.Read(document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(root.SyntaxTree));
        var until = settings.AsOf.AddMonths(Months).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        foreach (var diagnostic in context.Diagnostics)
        {
            var lines = WholeLines(root, source, LinesAround(root, source, diagnostic.Location.SourceSpan));
            var end = source.Lines.GetLineFromPosition(lines.End);
            var changes = new[]
            {
                new TextChange(new TextSpan(source.Lines.GetLineFromPosition(lines.Start).Start, 0), $"#pragma warning disable {diagnostic.Id} // …, until {until}\n"),
                new TextChange(new TextSpan(end.End, 0), $"\n#pragma warning restore {diagnostic.Id}"),
            };
            context.RegisterCodeFix(CodeAction.Create($"Bỏ qua đến {until}, nêu lý do · Suppress until {until}, with a reason", _ => Task.FromResult(document.WithText(source.WithChanges(changes))), nameof(SuppressFix) + diagnostic.Id), diagnostic);
        }
    }

    // Lines cannot be put inside a literal: the statement or member is taken whole, and a comment as it stands.
    private static TextSpan LinesAround(SyntaxNode root, SourceText source, TextSpan place)
    {
        var token = root.FindToken(place.Start);
        if (!token.Span.Contains(place.Start)) return root.FindTrivia(place.Start) is { RawKind: not 0 } trivia ? TextSpan.FromBounds(trivia.SpanStart, Math.Max(trivia.SpanStart, LastLineOf(trivia.Span, source))) : place;
        var node = token.Parent?.FirstAncestorOrSelf<SyntaxNode>(candidate => candidate is StatementSyntax and not BlockSyntax || candidate is MemberDeclarationSyntax);
        return node?.Span ?? place;
    }

    // A text of several lines that another member began or begins on these lines is taken in, too: nothing may be put inside it.
    private static TextSpan WholeLines(SyntaxNode root, SourceText source, TextSpan lines)
    {
        while (true)
        {
            var (start, end) = (source.Lines.GetLineFromPosition(lines.Start).Start, source.Lines.GetLineFromPosition(lines.End).End);
            var (first, last) = (Around(root, start), Around(root, end));
            if (first is null && last is null) return TextSpan.FromBounds(start, end);
            lines = TextSpan.FromBounds(first?.Start ?? start, last?.End ?? end);
        }
    }

    // The text or comment that goes on across a position.
    private static TextSpan? Around(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        var text = token.Parent?.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().LastOrDefault()?.Span ?? token.Span;
        if (text.Start < position && position < text.End) return text;
        var comment = root.FindTrivia(position).Span;
        return comment.Start < position && position < comment.End ? comment : null;
    }

    // Documentation runs to the beginning of the next line.
    private static int LastLineOf(TextSpan span, SourceText source) => span.End > span.Start && source[span.End - 1] == '\n' ? span.End - 1 : span.End;
}
