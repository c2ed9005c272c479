using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core;

/// <summary>The engine: document in, examination out. Made once; serves all threads.</summary>
public sealed class DocumentExaminer
{
    private readonly IReadOnlyDictionary<string, ColumnRole> _roles;
    private readonly HeaderLexicon _headers;
    private readonly TitleLexicon _titles;
    private readonly PublicationPolicy _policy;
    private readonly Func<IValueFinder> _finder;
    private static readonly Lazy<DocumentExaminer> BuiltInEngine = new(() => Create(BuiltInRules.All, WordLists.BuiltIn, PolicyText.BuiltIn));

    internal DocumentExaminer(WordLists words, PublicationPolicy policy, Func<IValueFinder> finder)
    {
        _roles = ColumnRole.ReadAll(words);
        _headers = new HeaderLexicon(words, _roles);
        _titles = new TitleLexicon(words);
        _policy = policy;
        _finder = finder;
    }

    private DocumentExaminer(DocumentExaminer other)
    {
        (_roles, _headers, _titles, _policy, _finder) = (other._roles, other._headers, other._titles, other._policy, other._finder);
        (Consent, School) = (other.Consent, other.School);
    }

    /// <summary>The engine with the rules, word lists and policy the product ships. Made on first use.</summary>
    public static DocumentExaminer Default => BuiltInEngine.Value;

    /// <summary>Makes an engine.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="words">The word lists.</param>
    /// <param name="policy">The policy.</param>
    public static DocumentExaminer Create(RuleSet rules, WordLists words, PublicationPolicy policy)
    {
        var names = NameModel.Over(words);
        var engine = new DetectionEngine(rules, rule => new NameDetector(rule, names));
        return new DocumentExaminer(words, policy, () => new EngineFinder(engine, names));
    }

    /// <summary>Asks about every record that would count; null when no registry is in use.</summary>
    private IConsentLookup? Consent { get; init; }

    /// <summary>The same engine, asking a consent registry.</summary>
    /// <param name="consent">The registry, for one channel, purpose and day.</param>
    public DocumentExaminer With(IConsentLookup consent) => new(this) { Consent = consent ?? throw new ArgumentNullException(nameof(consent)) };

    /// <summary>What the school has published of itself on purpose; null when not known.</summary>
    private SchoolFacts? School { get; init; }

    /// <summary>The same engine, knowing the school.</summary>
    /// <param name="school">What the school has published of itself on purpose.</param>
    public DocumentExaminer With(SchoolFacts school) => new(this) { School = school ?? throw new ArgumentNullException(nameof(school)) };

    // A registry that makes keys of people is asked again later, when only the keys are left.
    private IPersonKeyMaker? People => Consent as IPersonKeyMaker;

    /// <summary>Version the policy states.</summary>
    public string PolicyVersion => _policy.Version;

    /// <summary>What a heading, label or name of a member stands for.</summary>
    /// <param name="heading">The words, in any case, glued or not: <c>Ngày sinh</c>, <c>NgaySinh</c>.</param>
    /// <returns>Roles, best first; empty when it is not known as a whole.</returns>
    public IReadOnlyList<ColumnRole> RolesOf(string heading) =>
        _headers.TryExact(heading ?? throw new ArgumentNullException(nameof(heading)), out var roles) ? roles : [];

    /// <summary>Looks at the texts of one table and says what its columns hold.</summary>
    /// <param name="rows">The texts, top to bottom, one string a column; empty where a cell holds nothing.</param>
    public ColumnGuide Guide(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows is null) throw new ArgumentNullException(nameof(rows));
        var finder = _finder();
        return new ColumnGuide(rows, new HeaderFinder(_headers, finder), new ColumnRoleResolver(_headers, _roles, finder), finder);
    }

    /// <summary>Examines a document.</summary>
    /// <param name="document">The document; its sections are pulled once.</param>
    /// <param name="options">What the caller chooses.</param>
    /// <param name="cancel">Stops between blocks.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked.</exception>
    public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel) => Examine(document, options, sink: null, cancel);

    /// <summary>Examines a document, and hands out what was judged with its raw values.</summary>
    /// <param name="document">The document; its sections are pulled once.</param>
    /// <param name="options">What the caller chooses.</param>
    /// <param name="sink">Takes records and lists as they are judged; null when nobody asks.</param>
    /// <param name="cancel">Stops between blocks.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked.</exception>
    public Examination Examine(Document document, ExamineOptions options, IJudgementSink? sink, CancellationToken cancel)
    {
        if (document is null) throw new ArgumentNullException(nameof(document));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var finder = _finder();
        var judgement = new JudgementBuilder(_policy.Under(options.Profile), options, finder, sink, Consent, School);
        Read(document, options, finder, judgement, null, cancel);
        return judgement.Build();
    }

    /// <summary>Detects everything in a document and keeps it without a value, to be judged later and again.</summary>
    /// <param name="document">The document; its sections are pulled once.</param>
    /// <param name="options">What the caller chooses; raw values are never kept.</param>
    /// <param name="choice">How to record.</param>
    /// <param name="cancel">Stops between blocks.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was asked.</exception>
    public Recording Record(Document document, ExamineOptions options, RecordingChoice choice, CancellationToken cancel)
    {
        if (document is null) throw new ArgumentNullException(nameof(document));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (choice is null) throw new ArgumentNullException(nameof(choice));
        var finder = _finder();
        var judge = choice.UntilBlock ? new JudgementBuilder(_policy.Under(options.Profile), options with { MaxFindings = 0, FingerprintKey = null }, finder, null, Consent, School) : null;
        var recorder = new DraftRecorder(choice, options, finder, options.FileName is { } name ? TitleOfFile(name) : null) { School = School, People = People, Judge = judge };
        var span = new AsOfSpan();
        var isCut = false;
        try
        {
            Read(document, options, finder, recorder, span, cancel);
        }
        catch (VerdictReachedException)
        {
            isCut = true;
        }

        return recorder.End(span, isCut);
    }

    /// <summary>Judges what was detected before. Gives what <see cref="Examine(Document, ExamineOptions, CancellationToken)"/> gives, with the policy and consents of this engine.</summary>
    /// <param name="tape">Of a <see cref="Recording"/> by an engine with the same rules and the same school.</param>
    /// <param name="options">What the caller chooses. The day, and the effect of the file's name, must be those of the recording.</param>
    /// <exception cref="FormatException">The tape is damaged.</exception>
    public Examination Replay(byte[] tape, ExamineOptions options)
    {
        if (tape is null) throw new ArgumentNullException(nameof(tape));
        if (options is null) throw new ArgumentNullException(nameof(options));
        var finder = _finder();
        var judgement = new JudgementBuilder(_policy.Under(options.Profile), options with { ShowValues = false, Fictitious = null, FingerprintKey = null, PreviousFingerprintKey = null }, finder, null, Consent, School, isReplay: true);
        new DraftPlayer(tape, options.FileName is { } name ? new TitleMask(finder).Mask(TitleOfFile(name)) : null).Play(judgement);
        return judgement.Build();
    }

    /// <summary>What the name of a file does to the reading of its lists: two files of the same content and effect are recorded the same way.</summary>
    /// <param name="name">The file's own name without its folders.</param>
    /// <returns>Empty for a name that says nothing; may hold words of the name, so it is to be hashed before it is kept.</returns>
    public string NameEffect(string name)
    {
        var title = TitleOfFile(name ?? throw new ArgumentNullException(nameof(name)));
        var kept = ListTitle.Of([title]);
        var context = _titles.Read([title]);
        var isUsual = kept.Count == 1 && kept[0] == title;
        var best = kept.Count == 0 ? "none" : ListTitle.Best(kept) is not { } chosen ? "unfit" : ListTitle.Best(["zzzz zzzz", chosen]) == chosen ? "opens" : "fits";
        var text = string.Join("|", context.Families) + "|" + context.SensitiveFamily + "|" + context.Subject + "|" + best + "|" + new SensitiveTitles(_finder()).Holds(title, isReport: false) + "|" + ListTitle.NamesList(title) + "|" + (isUsual || kept.Count == 0 ? "" : title) + (People is null ? "" : "|" + ClassTitle.In(title));
        return text;
    }

    private void Read(Document document, ExamineOptions options, IValueFinder finder, IRecordSink sink, AsOfSpan? span, CancellationToken cancel)
    {
        var headers = new HeaderFinder(_headers, finder);
        var day = options.AsOf.Year * 10000 + options.AsOf.Month * 100 + options.AsOf.Day;
        var resolver = new ColumnRoleResolver(_headers, _roles, finder, day, span);
        var prose = new ProseReader(finder, day, span);
        var tables = new TableAnalyzer(headers, resolver, _titles, finder, sink, day, span) { Named = prose.Remember };
        var records = new StatedRecordReader(_roles, finder);
        var fileTitle = options.FileName is { } name ? TitleOfFile(name) : null;
        var text = new TextAnalyzer(tables, new FormReader(_headers, _roles), prose, new CellValueReader(finder), finder, sink, _titles, fileTitle);
        string? part = null;
        foreach (var section in document.Sections)
        {
            cancel.ThrowIfCancellationRequested();
            if (section.Part != part) text.Flush();
            part = section.Part;
            text.Over = Sensitive(document.Titles);
            if (section is TextSection running)
            {
                if (running.IsCaption != text.IsCaption) text.Flush();
                text.IsCaption = running.IsCaption;
                foreach (var block in SectionEncoding.Normalize(running.Blocks))
                {
                    cancel.ThrowIfCancellationRequested();
                    text.Add(block);
                }
            }
            else if (section is TableSection table)
            {
                ReadTable(table, tables, text, finder, fileTitle, cancel);
            }
            else if (section is RecordSection stated)
            {
                sink.Add(records.Read(stated), TitleContext.Empty);
            }
        }

        text.Flush();
    }

    // Of what stands over the pages only the name of a sensitive list counts: schools and authors stand there too.
    private IReadOnlyList<string> Sensitive(IReadOnlyList<string> titles) =>
        titles.Count == 0 ? [] : [.. titles.Where(title => title.Length <= LongestTitle && _titles.Read([title]).SensitiveFamily is not null)];

    private const int LongestTitle = 140;

    private static void ReadTable(TableSection table, TableAnalyzer tables, TextAnalyzer text, IValueFinder finder, string? fileTitle, CancellationToken cancel)
    {
        text.EndRun();
        var titles = new List<string>();
        if (!table.IsSheet) titles.AddRange(text.Recent);
        if (table.Part is not null) titles.AddRange(text.DocumentTitles);
        if (table.Name is { } name) titles.Add(name);
        titles.AddRange(text.Over);
        text.IsNamedBySheet = table.IsSheet && table.Name is { } person && finder.LookAtName(TextNormalizer.Normalize(new TextBlock(0, person, new Location()))) is { Score: >= LeastSheetName, Masked: false, Placeholder: false };
        if (fileTitle is not null) titles.Add(fileTitle);
        IEnumerable<GridRow> Rows()
        {
            foreach (var row in GridReader.Read(table.Rows))
            {
                cancel.ThrowIfCancellationRequested();
                yield return row;
            }
        }

        tables.Analyze(Rows(), titles, text.AddLeftover);
        if (table.IsSheet) text.Flush();
        text.IsNamedBySheet = false;
    }

    // A sheet of each pupil is named by the pupil alone.
    private const double LeastSheetName = 0.6;

    // "ds-hoc-sinh-ho-ngheo.docx": the words of the name without its extension.
    private static string TitleOfFile(string name)
    {
        var dot = name.LastIndexOf('.');
        return (dot > 0 ? name.Substring(0, dot) : name).Replace('-', ' ').Replace('_', ' ');
    }
}
