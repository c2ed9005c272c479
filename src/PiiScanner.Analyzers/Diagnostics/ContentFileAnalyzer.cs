using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiScanner.Analyzers.Settings;
using PiiScanner.Analyzers.Source;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using Location = Microsoft.CodeAnalysis.Location;

namespace PiiScanner.Analyzers.Diagnostics;

/// <summary>PII2001 and PII2002: lists and values of people in the files a website hands out, located by line.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContentFileAnalyzer : DiagnosticAnalyzer
{
    // As many as a person reads; the list above them says that there are more.
    private const int MostValues = 20;
    private const int LongestFile = 4_000_000;
    private const int LeastRows = 3;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DiagnosticCatalog.ContentFile, DiagnosticCatalog.UnreadContent);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var session = CompilationSession.Start(start.Compilation, start.Options, start.CancellationToken);
            start.RegisterAdditionalFileAction(file => Analyze(file, session));
            start.RegisterCompilationEndAction(end => session.ReportWaiting(end.ReportDiagnostic));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, CompilationSession session)
    {
        var file = context.AdditionalFile;
        if (CompilationSession.IsSetting(file) || !ContentDocuments.IsContent(file.Path) || file.GetText(context.CancellationToken) is not { } source) return;
        var settings = AnalyzerSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file));
        var report = new FileReport(context, session, settings, source);
        if (source.Length > LongestFile)
        {
            report.TellUnread();
            return;
        }

        var text = source.ToString();
        if (!MayHoldAnything(text)) return;
        var document = ContentDocuments.Read(file.Path, text);
        var collector = new ValueCollector();
        session.Engine.Examine(document, settings.ForEngine(isCode: false, Path.GetFileName(file.Path)), collector, context.CancellationToken);
        report.Tell(collector.Records);
        if (document.Gaps.Count > 0) report.TellUnread();
    }

    // Letters written as entities are no capitals yet.
    private static bool MayHoldAnything(string text) => new SourceSignals(text.AsSpan()).MoveNext() || text.IndexOf("&#", StringComparison.Ordinal) >= 0;

    private sealed class FileReport(AdditionalFileAnalysisContext context, CompilationSession session, AnalyzerSettings settings, SourceText source)
    {
        private int _told;

        public void TellUnread() => Report(DiagnosticCatalog.UnreadContent, LineOf(1), new LocalizedText("Tệp quá lớn hoặc lồng quá sâu nên chưa được đọc hết; hãy quét bằng pii-scanner scan", "The file is too large or nested too deeply and was not read to its end; scan it with pii-scanner scan"));

        public void Tell(IReadOnlyList<JudgedRecord> records)
        {
            foreach (var group in records.GroupBy(record => record.List))
            {
                var rows = group.ToList();
                if (group.Key is not null && rows.Count >= LeastRows) TellList(rows);
                else rows.ForEach(TellRecord);
            }
        }

        private void TellList(List<JudgedRecord> rows)
        {
            if (KindsOf(rows.SelectMany(row => row.Values)) is { Count: > 0 } kinds) Report(DiagnosticCatalog.ContentFile, PlaceOf(rows[0].Values[0]), Messages.OfContentList(rows.Count, kinds));
        }

        private void TellRecord(JudgedRecord record)
        {
            var telling = record.Values.Where(value => value.Severity != Severity.Note && !value.IsHarmless && settings.IsOn(value.Kind)).ToList();
            if (telling.Count > 0 && _told++ < MostValues) Report(DiagnosticCatalog.ContentFile, PlaceOf(telling[0]), Messages.OfContentValue(KindsOf(telling)));
        }

        private List<string> KindsOf(IEnumerable<JudgedValue> values)
        {
            var found = new HashSet<string>(values.Where(value => value.Severity != Severity.Note).Select(value => value.Kind), StringComparer.Ordinal);
            return [.. FindingKinds.All.Where(kind => found.Contains(kind) && settings.IsOn(kind))];
        }

        private Location PlaceOf(JudgedValue value)
        {
            var line = value.Location.Line ?? 1;
            if (value.Location.Column is not { } column || line > source.Lines.Count) return LineOf(line);
            var whole = source.Lines[line - 1];
            var start = Math.Min(whole.Start + column - 1, whole.End);
            var end = Math.Min(start + Math.Max(1, value.Raw.Length), whole.End);
            return Location.Create(context.AdditionalFile.Path, Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end), source.Lines.GetLinePositionSpan(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end)));
        }

        private Location LineOf(int number)
        {
            var line = source.Lines[Math.Max(1, Math.Min(number, source.Lines.Count)) - 1];
            return Location.Create(context.AdditionalFile.Path, line.Span, source.Lines.GetLinePositionSpan(line.Span));
        }

        private void Report(DiagnosticDescriptor descriptor, Location location, LocalizedText message) =>
            session.Report(Diagnostic.Create(descriptor, location, settings.Say(message)), settings, context.ReportDiagnostic);
    }
}
