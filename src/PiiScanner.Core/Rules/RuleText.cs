using System.Globalization;
using System.Text;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Rules;

/// <summary>The pre-parsed form of rules: one line a member, fields between tabs, quick to read without YAML. What has its default is left out.</summary>
public static class RuleText
{
    /// <summary>Writes rules.</summary>
    /// <param name="rules">Rules in the order wanted.</param>
    public static string Write(IEnumerable<Rule> rules)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        var text = new StringBuilder();
        foreach (var rule in rules) Write(text, rule);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write(IEnumerable{Rule})"/> has written.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It was not written by <see cref="Write(IEnumerable{Rule})"/>.</exception>
    public static IReadOnlyList<Rule> Read(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        var rules = new List<Rule>();
        Lines? current = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0) continue;
            var fields = line.Split('\t');
            for (var i = 1; i < fields.Length; i++) fields[i] = Unescape(fields[i]);
            if (fields[0] == "rule")
            {
                if (current is not null) rules.Add(current.ToRule());
                current = new Lines();
            }

            (current ?? throw new FormatException("A rule begins with the line \"rule\".")).Add(fields);
        }

        if (current is not null) rules.Add(current.ToRule());
        return rules;
    }

    private static void Write(StringBuilder text, Rule rule)
    {
        var find = rule.Find;
        var score = rule.Confidence;
        Line(text, "rule", rule.Id, rule.Kind, rule.Title.Vi, rule.Title.En);
        Line(text, "find", Name(find.Method), find.Folded ? "folded" : "", find.Pattern ?? "", find.WordFile ?? "");
        if (find.Words.Count > 0) Line(text, "words", [.. find.Words]);
        Line(text, "how", Name(rule.Edge), rule.Check ?? "", Name(rule.Normalize), rule.Fits ?? "", rule.Law ?? "");
        Line(text, "needs", [Number(rule.Needs.Digits), .. rule.Needs.Words]);
        if (rule.Near.Count > 0) Line(text, "near", [.. rule.Near]);
        if (rule.Away.Count > 0) Line(text, "away", [.. rule.Away]);
        if (rule.Neutral.Count > 0) Line(text, "neutral", [.. rule.Neutral]);
        Line(text, "window", Number(rule.Window.Before), Number(rule.Window.After));
        Line(text, "score", Number(score.Base), Number(score.Near), Number(score.Away), Number(score.Floor), score.Unchecked is { } value ? Number(value) : "");
        foreach (var flag in rule.Flags) Line(text, "flag", [flag.Code, flag.Check ?? "", Number(flag.Weight), flag.Text.Vi, flag.Text.En, .. flag.Words]);
        Line(text, "finds", [.. rule.Examples.Find]);
        Line(text, "ignores", [.. rule.Examples.Ignore]);
        Line(text, "misses", [.. rule.Examples.NearMiss]);
    }

    private static void Line(StringBuilder text, string name, params string[] fields)
    {
        text.Append(name);
        foreach (var field in fields) text.Append('\t').Append(field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r"));
        text.Append('\n');
    }

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0) return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c == '\\' && i + 1 < field.Length) c = field[++i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other };
            text.Append(c);
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Name(Enum value) => value.ToString("D");

    private sealed class Lines
    {
        private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);
        private readonly List<RuleFlag> _flags = [];

        public void Add(string[] fields)
        {
            if (fields[0] == "flag") _flags.Add(new RuleFlag(fields[1], From(fields, 6), Optional(fields[2]), Real(fields[3]), new LocalizedText(fields[4], fields[5])));
            else _lines[fields[0]] = fields;
        }

        public Rule ToRule()
        {
            string[] head = Get("rule", 4), find = Get("find", 4), how = Get("how", 5), score = Get("score", 5), window = Get("window", 2), needs = Get("needs", 1);
            return new Rule
            {
                Id = head[1],
                Kind = head[2],
                Title = new LocalizedText(head[3], head[4]),
                Find = new RuleFind { Method = (FindMethod)Whole(find[1]), Folded = find[2].Length > 0, Pattern = Optional(find[3]), WordFile = Optional(find[4]), Words = List("words") },
                Edge = (EdgeKind)Whole(how[1]),
                Check = Optional(how[2]),
                Normalize = (ValueForm)Whole(how[3]),
                Fits = Optional(how[4]),
                Law = Optional(how[5]),
                Needs = new RuleNeeds(Whole(needs[1]), From(needs, 2)),
                Near = List("near"),
                Away = List("away"),
                Neutral = List("neutral"),
                Window = new RuleWindow(Whole(window[1]), Whole(window[2])),
                Confidence = new RuleConfidence { Base = Real(score[1]), Near = Real(score[2]), Away = Real(score[3]), Floor = Real(score[4]), Unchecked = score[5].Length > 0 ? Real(score[5]) : null },
                Flags = _flags,
                Examples = new RuleExamples(List("finds"), List("ignores"), List("misses")),
            };
        }

        private string[] Get(string name, int fields) =>
            _lines.TryGetValue(name, out var line) && line.Length > fields ? line : throw new FormatException($"The line \"{name}\" is missing or too short.");

        private string[] List(string name) => _lines.TryGetValue(name, out var line) ? From(line, 1) : [];

        private static string[] From(string[] fields, int first)
        {
            var rest = new string[fields.Length - first];
            Array.Copy(fields, first, rest, 0, rest.Length);
            return rest;
        }

        private static string? Optional(string field) => field.Length == 0 ? null : field;

        private static int Whole(string field) => int.Parse(field, NumberStyles.Integer, CultureInfo.InvariantCulture);

        private static double Real(string field) => double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
