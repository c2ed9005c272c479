using PiiScanner.Core.Checks;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Turns a hit of one rule into a candidate: check, context, flags, confidence and the reasons for it.</summary>
internal sealed class RuleScore
{
    /// <summary>Hits below this confidence are no candidates.</summary>
    public const double LeastConfidence = 0.1;

    // A value right behind its label is reported whatever else stands near: nobody hides "CCCD 075…" by writing "mã vạch" beside it.
    private const double LabelledFloor = 0.5;

    private static readonly LocalizedText ShapeText = new("đúng dạng của loại dữ liệu này", "has the shape of this kind of value");
    private static readonly LocalizedText CheckText = new("cấu trúc số hợp lệ", "its structure is valid");
    private static readonly LocalizedText UncheckedText = new("cấu trúc số không khớp quy tắc", "its structure breaks the rules");
    private static readonly LocalizedText NearText = new("có từ chỉ loại dữ liệu này ở gần", "a word near it names this kind of value");
    private static readonly LocalizedText AwayText = new("từ ở gần cho thấy là dữ liệu khác", "a word near it speaks of something else");
    private readonly Lazy<Check?> _check;
    private readonly Lazy<ContextWords?> _context;
    private readonly Lazy<Flag[]> _flags;

    /// <summary>Makes it. What it needs for a hit is made at the first one.</summary>
    /// <param name="rule">The rule.</param>
    public RuleScore(Rule rule)
    {
        Rule = rule;
        _check = new Lazy<Check?>(() => rule.Check is null ? null : CheckCatalog.Find(rule.Check));
        _context = new Lazy<ContextWords?>(() => ContextWords.Of(rule));
        _flags = new Lazy<Flag[]>(() => [.. rule.Flags.Select(f => new Flag(f))]);
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>True when a hit is a candidate only beside a word of <see cref="Rule.Near"/>, whatever its check says.</summary>
    public bool NeedsContext => Rule.Confidence.Base < LeastConfidence;

    /// <summary>Says what the check says; true without one.</summary>
    /// <param name="value">The value as written.</param>
    public bool IsValid(ReadOnlySpan<char> value) => _check.Value is not { } check || check(value);

    /// <summary>True when the rule has a check.</summary>
    public bool HasCheck => Rule.Check is not null;

    // What the words around say: 1, 0 or -1, and whether a word that raises stands right before the value.
    private int Context(ReadOnlySpan<char> text, int start, int end, out bool isLabelled)
    {
        isLabelled = false;
        return _context.Value?.Around(text, start, end, out isLabelled) ?? 0;
    }

    /// <summary>Judges a hit.</summary>
    /// <param name="text">The block.</param>
    /// <param name="start">First code unit of the value.</param>
    /// <param name="length">Its code units.</param>
    /// <param name="labelled">True when it stands behind a label of the rule, which counts as a near word.</param>
    /// <returns>The candidate, or null when the hit is not worth keeping.</returns>
    public Candidate? Judge(NormalizedText text, int start, int length, bool labelled)
    {
        var all = text.Text.AsSpan();
        var value = all.Slice(start, length);
        var valid = IsValid(value);
        var confidence = Rule.Confidence;
        if (!valid && confidence.Unchecked is null) return null;
        var sure = valid ? confidence.Base : confidence.Unchecked ?? 0;
        var floor = Math.Min(confidence.Floor, sure);
        var context = Context(all, start, start + length, out var isLabelled);
        // A number that breaks the rules of its kind is one beside its label, not because a word stands somewhere near: "tiền BHYT, liên hệ 0907.014.682".
        if (!valid && NeedsContext && !labelled && !isLabelled) return null;
        if (labelled && context == 0) context = 1;
        if (context > 0) sure = Math.Min(1, sure + confidence.Near);
        if (isLabelled) floor = Math.Max(floor, Math.Min(LabelledFloor, sure + confidence.Near));
        if (isLabelled && context < 0) sure = Math.Min(1, sure + confidence.Near);
        if (context < 0) sure = Math.Max(floor, sure - confidence.Away);
        if (sure < LeastConfidence) return null;
        var evidence = Reasons(valid, context);
        foreach (var flag in _flags.Value)
        {
            if (!flag.Holds(all, start, length, Rule.Window)) continue;
            evidence.Add(flag.Evidence);
            sure = Math.Max(floor, Math.Min(1, sure + flag.Evidence.Weight));
        }

        return new Candidate(Rule, text.ToOriginal(start, length), start, length, sure, evidence);
    }

    private List<Evidence> Reasons(bool valid, int context)
    {
        var confidence = Rule.Confidence;
        var evidence = new List<Evidence>(3);
        var shape = valid ? confidence.Base : confidence.Unchecked ?? 0;
        if (!HasCheck) evidence.Add(new Evidence("shape", shape, ShapeText));
        else if (valid) evidence.Add(new Evidence("check", shape, CheckText));
        else evidence.Add(new Evidence("check-failed", shape, UncheckedText));
        if (context > 0) evidence.Add(new Evidence("near-word", confidence.Near, NearText));
        if (context < 0) evidence.Add(new Evidence("away-word", -confidence.Away, AwayText));
        return evidence;
    }

    private sealed class Flag(RuleFlag flag)
    {
        private readonly Check? _check = flag.Check is null ? null : CheckCatalog.Find(flag.Check);
        private readonly PhraseIndex? _words = flag.Words.Count == 0 ? null : PhraseIndex.Of(flag.Words);

        public Evidence Evidence { get; } = new(flag.Code, flag.Weight, flag.Text);

        public bool Holds(ReadOnlySpan<char> text, int start, int length, RuleWindow window)
        {
            if (_check is not null && _check(text.Slice(start, length))) return true;
            if (_words is null) return false;
            var from = Math.Max(0, start - window.Before);
            var end = Math.Min(text.Length, start + length + window.After);
            return _words.Next(text, ref from, end, out _);
        }
    }
}
