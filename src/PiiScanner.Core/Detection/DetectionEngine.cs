using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Runs all rules over a block. Looks at the text once for what the rules need, so that text without candidates costs one pass and no allocation. Immutable; one engine serves all threads.</summary>
public sealed class DetectionEngine
{
    private readonly List<PatternDetector> _digitDetectors = [];
    private readonly List<PatternDetector> _contextDetectors = [];
    private readonly ContextDirectory _contexts;
    private readonly List<LabelDetector> _labelDetectors = [];
    private readonly LabelDirectory _labels;
    private readonly List<IDetector> _wordDetectors = [];
    private readonly WordDirectory _words;
    private readonly List<IDetector> _others = [];
    private readonly Dictionary<string, List<(Rule Rule, IDetector Detector)>> _byKind = new(StringComparer.Ordinal);
    private readonly int _leastDigits;
    private readonly int _leastContextDigits;

    /// <summary>Makes an engine. No regex is built yet.</summary>
    /// <param name="rules">The rules; see <see cref="RuleSet.Only"/> for some kinds only.</param>
    /// <param name="nameDetectorFactory">Makes the detector of a rule that finds by the name model; called once for each such rule.</param>
    public DetectionEngine(RuleSet rules, Func<Rule, IDetector> nameDetectorFactory)
    {
        Rules = rules ?? throw new ArgumentNullException(nameof(rules));
        if (nameDetectorFactory is null) throw new ArgumentNullException(nameof(nameDetectorFactory));
        foreach (var rule in rules.Rules)
        {
            var detector = RuleCompiler.Compile(rule, rules, nameDetectorFactory);
            if (!_byKind.TryGetValue(rule.Kind, out var list)) _byKind[rule.Kind] = list = [];
            list.Add((rule, detector));
            Sort(detector);
        }

        _leastDigits = LeastDigits(_digitDetectors);
        _leastContextDigits = LeastDigits(_contextDetectors);
        _contexts = new ContextDirectory(_contextDetectors);
        _words = new WordDirectory(_wordDetectors.Select(NeededWords));
        _labels = new LabelDirectory(_labelDetectors.Select(d => d.Labels));
    }

    /// <summary>The rules it runs.</summary>
    public RuleSet Rules { get; }

    /// <summary>Adds the candidates of all rules, ordered by place; overlapping ones are all kept, see <see cref="Resolve"/>.</summary>
    /// <param name="text">One block.</param>
    /// <param name="candidates">Where they are added.</param>
    public void Detect(NormalizedText text, List<Candidate> candidates)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (candidates is null) throw new ArgumentNullException(nameof(candidates));
        var before = candidates.Count;
        if (_digitDetectors.Count + _contextDetectors.Count > 0) DetectDigits(text, candidates);
        if (_labelDetectors.Count > 0) DetectLabels(text, candidates);

        if (_wordDetectors.Count > 0) DetectWords(text, candidates);
        foreach (var detector in _others) detector.Detect(text, candidates);
        if (candidates.Count - before > 1) candidates.Sort(before, candidates.Count - before, CandidateOrder.ByPlace);
    }

    /// <summary>Keeps the best of candidates that claim the same text: higher confidence, then longer, then the rule's id. A phone inside a link or an address stays beside it.</summary>
    /// <param name="candidates">Candidates of one block.</param>
    /// <returns>The candidates kept, ordered by place.</returns>
    public static IReadOnlyList<Candidate> Resolve(IReadOnlyList<Candidate> candidates)
    {
        if (candidates is null) throw new ArgumentNullException(nameof(candidates));
        if (candidates.Count < 2) return candidates;
        var kept = new List<Candidate>(candidates.Count);
        var sorted = new List<Candidate>(candidates);
        sorted.Sort(CandidateOrder.BestFirst);
        foreach (var candidate in sorted)
        {
            if (!kept.Any(k => CandidateOrder.Exclude(k, candidate))) kept.Add(candidate);
        }

        kept.Sort(CandidateOrder.ByPlace);
        return kept;
    }

    /// <summary>Says whether a whole cell is one value of a kind, or several joined by signs, as the column would have it: looser than in running text.</summary>
    /// <param name="kind">One of <see cref="Findings.FindingKinds"/>.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="normalizedValue">The first value in its normal form; empty when the cell does not fit.</param>
    public bool Fits(string kind, NormalizedText cell, out string normalizedValue)
    {
        var values = new List<FittedValue>(1);
        FitAll(kind, cell, values);
        normalizedValue = values.Count > 0 ? values[0].Normalized : "";
        return values.Count > 0;
    }

    /// <summary>Adds the values a cell of a column of a kind holds: the whole cell as one, or, when that does not fit, its parts between <c>/ ; , | - +</c> and line ends, without words such as <c>(mẹ)</c>.</summary>
    /// <param name="kind">One of <see cref="Findings.FindingKinds"/>.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="values">Where they are added.</param>
    public void FitAll(string kind, NormalizedText cell, List<FittedValue> values)
    {
        if (cell is null) throw new ArgumentNullException(nameof(cell));
        if (values is null) throw new ArgumentNullException(nameof(values));
        if (!_byKind.TryGetValue(kind, out var rules)) return;
        var before = values.Count;
        foreach (var (rule, detector) in rules)
        {
            if (FitsOne(rule, detector, cell, 0, cell.Text.Length, values)) return;
        }

        if (!CellParts.MayHoldSeveral(kind)) return;
        foreach (var (start, length) in CellParts.Split(cell.Text))
        {
            var part = cell.Text.Substring(start, length);
            var text = new NormalizedText(cell.Block, part, null);
            foreach (var (rule, detector) in rules)
            {
                if (detector is not LexiconDetector && FitsOne(rule, detector, text, start, length, values)) break;
            }
        }

        // One part that fits among words is running text, unless it is the only one that could.
        if (values.Count > before && CellParts.LetterCount(cell.Text) > 40 * (values.Count - before)) values.RemoveRange(before, values.Count - before);
    }

    /// <summary>The normal form of a candidate's value, as PRODUCT.md describes it for reports.</summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="rawText">The value as written.</param>
    public static string NormalizeValue(Rule rule, string rawText)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        return ValueNormalizer.Normalize(rule.Normalize, rawText ?? throw new ArgumentNullException(nameof(rawText)));
    }

    private static bool FitsOne(Rule rule, IDetector detector, NormalizedText text, int start, int length, List<FittedValue> values)
    {
        if (FittedForm(rule, detector, text) is not { } form) return false;
        values.Add(new FittedValue(rule, start, length, form));
        return true;
    }

    private static string? FittedForm(Rule rule, IDetector detector, NormalizedText text) => detector switch
    {
        PatternDetector pattern => pattern.FittedForm(text.Text),
        LabelDetector label => label.FittedForm(text.Text),
        _ => detector.Fits(text) ? ValueNormalizer.Normalize(rule.Normalize, text.Text) : null,
    };

    private void Sort(IDetector detector)
    {
        switch (detector)
        {
            case PatternDetector { NeededDigits: > 0, NeedsWords: false, NeedsContext: true } pattern when _contextDetectors.Count < ContextDirectory.MostRules:
                _contextDetectors.Add(pattern);
                break;
            case PatternDetector { NeededDigits: > 0, NeedsWords: false } pattern:
                _digitDetectors.Add(pattern);
                break;
            case LabelDetector label:
                _labelDetectors.Add(label);
                break;
            case LexiconDetector or PatternDetector { NeededWords.Count: > 0 } when _wordDetectors.Count < WordDirectory.MostDetectors:
                _wordDetectors.Add(detector);
                break;
            default:
                _others.Add(detector);
                break;
        }
    }

    private static int LeastDigits(List<PatternDetector> detectors)
    {
        var least = int.MaxValue;
        foreach (var detector in detectors) least = Math.Min(least, detector.NeededDigits);
        return least;
    }

    private static IReadOnlyList<string> NeededWords(IDetector detector) => detector switch
    {
        LexiconDetector lexicon => lexicon.Words,
        PatternDetector pattern => pattern.NeededWords,
        _ => [],
    };

    private void DetectWords(NormalizedText text, List<Candidate> candidates)
    {
        var found = _words.In(text.Text.AsSpan());
        for (var i = 0; found != 0; i++, found >>= 1)
        {
            if ((found & 1) != 0) _wordDetectors[i].Detect(text, candidates);
        }
    }

    private void DetectLabels(NormalizedText text, List<Candidate> candidates)
    {
        var source = text.Text;
        for (var colon = LabelMarks.Next(source, 0); colon >= 0; colon = LabelMarks.Next(source, colon + 1))
        {
            var owners = _labels.OwnersBefore(source.AsSpan(0, colon));
            foreach (var owner in owners) _labelDetectors[owner].ReadValue(text, colon + 1, candidates);
        }
    }

    private void DetectDigits(NormalizedText text, List<Candidate> candidates)
    {
        var all = text.Text.AsSpan();
        Span<int> resume = stackalloc int[_digitDetectors.Count + _contextDetectors.Count];
        resume.Clear();
        var ofContext = resume.Slice(_digitDetectors.Count);
        var clusters = new DigitClusters(all);
        while (clusters.MoveNext())
        {
            if (clusters.Digits >= _leastDigits) Run(_digitDetectors, ulong.MaxValue, clusters, text, resume, candidates);
            if (clusters.Digits < _leastContextDigits) continue;
            var near = _contexts.Around(all, clusters.Start, clusters.End);
            if (near != 0) Run(_contextDetectors, near, clusters, text, ofContext, candidates);
        }
    }

    private static void Run(List<PatternDetector> detectors, ulong wanted, in DigitClusters cluster, NormalizedText text, Span<int> resume, List<Candidate> candidates)
    {
        for (var i = 0; i < detectors.Count; i++)
        {
            if (cluster.Digits < detectors[i].NeededDigits || (wanted != ulong.MaxValue && (wanted & (1UL << i)) == 0)) continue;
            resume[i] = detectors[i].SearchAround(text, cluster.Start, cluster.End, resume[i], candidates);
        }
    }
}
