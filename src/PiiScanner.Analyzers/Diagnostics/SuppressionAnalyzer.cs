using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Analyzers.Settings;
using PiiScanner.Analyzers.Source;
using PiiScanner.Core.Text;
using Location = Microsoft.CodeAnalysis.Location;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>PII9002: suppressions of this analyzer's diagnostics that say no reason or no end, or whose end has passed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : DiagnosticAnalyzer
{
    private const string Opening = "PII";
    private const int IdLength = 7;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticCatalog.Suppression);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSyntaxTreeAction(Analyze);
    }

    private static void Analyze(SyntaxTreeAnalysisContext context)
    {
        var source = context.Tree.GetText(context.CancellationToken);
        using var characters = new PooledText(source);
        SyntaxNode? root = null;
        for (var at = Next(characters.Span, 0); at >= 0; at = Next(characters.Span, at + IdLength))
        {
            root ??= context.Tree.GetRoot(context.CancellationToken);
            Check(context, root, source, new TextSpan(at, IdLength));
        }
    }

    // The next PII and four digits.
    private static int Next(ReadOnlySpan<char> text, int from)
    {
        while (from + IdLength <= text.Length)
        {
            var found = text.Slice(from).IndexOf(Opening.AsSpan());
            if (found < 0 || from + found + IdLength > text.Length) return -1;
            from += found;
            if (AreDigits(text.Slice(from + Opening.Length, IdLength - Opening.Length))) return from;
            from += Opening.Length;
        }

        return -1;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9') return false;
        }

        return true;
    }

    private static void Check(SyntaxTreeAnalysisContext context, SyntaxNode root, SourceText source, TextSpan id)
    {
        var parent = root.FindToken(id.Start, findInsideTrivia: true).Parent;
        if (parent?.FirstAncestorOrSelf<PragmaWarningDirectiveTriviaSyntax>() is { } pragma)
        {
            if (!pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)) return;
            var line = source.Lines.GetLineFromPosition(id.Start).ToString();
            var comment = line.IndexOf("//", StringComparison.Ordinal);
            if (comment >= 0 && line.IndexOf(source.ToString(id), StringComparison.Ordinal) > comment) return;
            Judge(context, id, comment < 0 ? "" : line.Substring(comment + 2));
        }
        else if (parent?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.ToString().Contains("SuppressMessage"))
        {
            var justification = attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification");
            if (justification is not null && justification.Span.Contains(id)) return;
            Judge(context, id, (justification?.Expression as LiteralExpressionSyntax)?.Token.ValueText ?? "");
        }
    }

    private static void Judge(SyntaxTreeAnalysisContext context, TextSpan id, string words)
    {
        var settings = AnalyzerSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree));
        var hasEnd = Ending.TryRead(words, out var firstDayAfter, out var hasReason);
        var fault = !hasReason ? new LocalizedText("Bỏ qua cảnh báo mà không nêu lý do", "The suppression gives no reason")
            : !hasEnd ? new LocalizedText("Bỏ qua cảnh báo mà không có thời hạn; hãy viết \"until 2027-05\"", "The suppression has no end; write \"until 2027-05\"")
            : settings.AsOf >= firstDayAfter ? new LocalizedText("Thời hạn bỏ qua cảnh báo đã hết", "The suppression is past its end")
            : null;
        if (fault is not null) context.ReportDiagnostic(Diagnostic.Create(DiagnosticCatalog.Suppression, Location.Create(context.Tree, id), settings.Say(fault)));
    }
}
