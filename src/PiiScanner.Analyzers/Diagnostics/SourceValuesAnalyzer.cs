using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Analyzers.Settings;
using PiiScanner.Analyzers.Source;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>PII1001 to PII1022 and PII1100: personal data and lists of people in literals, initialisers, attributes and comments.</summary>
/// <remarks>One pass over the characters of a file; nothing else happens in a file without numbers of six digits, e-mail signs, names or labels.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceValuesAnalyzer : DiagnosticAnalyzer
{
    // A mobile number without its zero.
    private const int LeastLongNumber = 9;
    private const int LeastTexts = 5;
    private const int LeastNames = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DiagnosticCatalog.OfValues.Add(DiagnosticCatalog.PeopleList);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        // Migrations and designers call themselves generated and hold seeds all the same.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var session = CompilationSession.Start(start.Compilation, start.Options, start.CancellationToken);
            start.RegisterSemanticModelAction(model => Analyze(model, session));
            start.RegisterCompilationEndAction(end => session.ReportWaiting(end.ReportDiagnostic));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, CompilationSession session)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (IsMadeByGenerator(tree.FilePath)) return;
        var source = tree.GetText(context.CancellationToken);
        using var characters = new PooledText(source);
        var signals = new SourceSignals(characters.Span);
        FileReading? reading = null;
        while (signals.MoveNext())
        {
            reading ??= new FileReading(context, session, source);
            reading.Read(signals.Position);
        }

        var words = new AnnouncingWords(characters.Span);
        while (words.MoveNext())
        {
            reading ??= new FileReading(context, session, source);
            reading.Read(words.Position);
        }
    }

    // Pages of Razor and the like: their own file is read, as content.
    private static bool IsMadeByGenerator(string path) => path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads what stands at the signals of one file, each place once.</summary>
    private sealed class FileReading(SemanticModelAnalysisContext context, CompilationSession session, SourceText source)
    {
        private readonly SyntaxNode _root = context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken);
        private readonly AnalyzerSettings _settings = AnalyzerSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.SemanticModel.SyntaxTree));
        private readonly HashSet<(TextSpan Place, bool IsTable)> _read = [];
        private readonly HashSet<(TextSpan, string)> _told = [];
        private readonly List<TextSpan> _lists = [];
        private TextExamination? _examination;

        private TextExamination Examination => _examination ??= new TextExamination(session.Engine, _settings.ForEngine(isCode: true), _settings.IsOn, context.CancellationToken);

        public void Read(int position)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (_lists.Exists(list => list.Contains(position))) return;
            var token = _root.FindToken(position);
            if (token.Span.Contains(position)) ReadToken(token);
            else ReadComment(position);
        }

        private void ReadToken(SyntaxToken token)
        {
            var isText = LiteralDecoder.IsText(token);
            if (!isText && !token.IsKind(SyntaxKind.NumericLiteralToken)) return;
            if (StatementTables.Around(token.Parent) is { } list && _read.Add((list.Span, true))) ReadStatements(list);
            if (CodeTableReader.Around(token.Parent) is { } container && _read.Add((container.Span, true)) && (isText || MayNamePeople(container)) && !HoldsSentencesAlone(container)) ReadTables(CodeTableReader.Read(container, context.SemanticModel, context.CancellationToken));
            if (!isText || StringExpression.Around(token) is not { } expression || !_read.Add((expression.Span, false))) return;
            if (_lists.Exists(list => list.Contains(token.SpanStart))) return;
            var value = StringExpression.Read(expression, context.SemanticModel, context.CancellationToken);
            Report(Examination.Examine(value, StringExpression.NameOf(expression)));
        }

        // Sizes, limits and days are numbers among numbers: nobody's, unless one is long enough to be a phone or an identifier, or a text or constant stands beside them.
        private static bool MayNamePeople(SyntaxNode container)
        {
            foreach (var node in container.DescendantNodesAndSelf())
            {
                if (node is InterpolatedStringExpressionSyntax || node is LiteralExpressionSyntax literal && (LiteralDecoder.IsText(literal.Token) || literal.Token.Text.Length >= LeastLongNumber)) return true;
                if (node is IdentifierNameSyntax or MemberAccessExpressionSyntax && node.Parent is ArgumentSyntax or AssignmentExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax) return true;
            }

            return false;
        }

        // A sentence is no cell of a list and is read by itself: where nothing else tells of a value, nothing stands beside it. Of five texts and more one may be no sentence.
        // Sentences that name several people or hold numbers are read together all the same.
        private bool HoldsSentencesAlone(SyntaxNode container)
        {
            using var characters = new PooledText(source, container.Span);
            var allowed = container is ExpressionSyntax expression && CodeRows.Elements(expression) is { Count: >= LeastTexts } elements && elements.All(CodeRows.IsText) ? 1 : 0;
            var (found, from) = (0, 0);
            var names = new List<string>();
            foreach (var node in container.DescendantNodesAndSelf())
            {
                if (node is not (InterpolatedStringExpressionSyntax or LiteralExpressionSyntax) || node.SpanStart - container.SpanStart < from) continue;
                var start = node.SpanStart - container.SpanStart;
                var text = characters.Span.Slice(start, node.Span.Length);
                if (!SourceSignals.IsSentence(text) || !NamesFew(text, names)) continue;
                found += SourceSignals.Count(characters.Span.Slice(from, start - from), allowed + 1);
                if (found > allowed) return false;
                from = start + node.Span.Length;
            }

            return found + SourceSignals.Count(characters.Span.Slice(from), allowed + 1) <= allowed;
        }

        // "Phù Đổng" in every text is one name.
        private static bool NamesFew(ReadOnlySpan<char> text, List<string> names)
        {
            for (var signals = new SourceSignals(text); signals.MoveNext();)
            {
                if (!signals.IsWords) return false;
                var name = signals.Found.ToString();
                if (!names.Contains(name)) names.Add(name);
                if (names.Count >= LeastNames) return false;
            }

            return true;
        }

        // Rows made one by one. Most lists of statements make none, which their syntax tells.
        private void ReadStatements(SyntaxNode list)
        {
            var rows = StatementRows.Of(list);
            if (StatementTables.IsWorthReading(rows) && !HoldsSentencesAlone(list)) ReadTables(StatementTables.Read(rows, context.SemanticModel, context.CancellationToken));
        }

        private void ReadTables(IReadOnlyList<CodeTable> tables)
        {
            foreach (var table in tables)
            {
                if (!_lists.Exists(list => list.Contains(table.Extent))) Report(Examination.Examine(table));
            }
        }

        private void ReadComment(int position)
        {
            if (SourceComments.Read(_root, source, position, out var extent) is { } words && _read.Add((extent, false))) Report(Examination.Examine(words, null));
        }

        private void Report(List<SourceFinding> findings)
        {
            foreach (var finding in findings)
            {
                if (finding.Kind is null) ReportList(finding);
                else if (DiagnosticCatalog.OfValue(finding.Kind) is { } descriptor && _told.Add((finding.Place, finding.Kind))) Tell(descriptor, finding, Messages.OfValue(finding.Kind), descriptor.DefaultSeverity);
            }
        }

        private void ReportList(SourceFinding list)
        {
            _lists.Add(list.Extent);
            var severity = list.IsNamesOnly && session.IsTestProject(_settings) ? DiagnosticSeverity.Info : DiagnosticCatalog.PeopleList.DefaultSeverity;
            Tell(DiagnosticCatalog.PeopleList, list, Messages.OfList(list), severity);
        }

        private void Tell(DiagnosticDescriptor descriptor, SourceFinding finding, Core.Text.LocalizedText message, DiagnosticSeverity severity)
        {
            // Kinds and places, never values: a build may write them to its log.
            var kinds = finding.Kind ?? string.Join(",", finding.Values.Select(value => value.Kind));
            var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticCatalog.KindProperty, kinds);
            var tree = context.SemanticModel.SyntaxTree;
            session.Report(Diagnostic.Create(descriptor, Location.Create(tree, finding.Place), severity, finding.Values.Select(value => Location.Create(tree, value.Place)), properties, _settings.Say(message)), _settings, context.ReportDiagnostic);
        }
    }
}
