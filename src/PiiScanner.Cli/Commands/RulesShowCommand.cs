using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>rules show ID…</c>: what a rule finds and rests on.</summary>
internal sealed class RulesShowCommand : CliCommand
{
    private readonly CliOption _folder = RulesCommand.Folder();

    /// <summary>Makes the command.</summary>
    public RulesShowCommand()
        : base("show", new LocalizedText("Hiện nội dung một quy tắc.", "Shows a rule."))
    {
        Take("ID", new LocalizedText("Tên quy tắc, như trong rules list.", "Id of a rule, as in rules list."));
        Add(_folder);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(CliTexts.RuleIdMissing);
        var rules = context.Services.ReadRules(arguments.One(_folder)).Rules;
        foreach (var id in arguments.Arguments) Show(Find(rules, id), context);
        return ExitDecision.Clean;
    }

    private static Rule Find(IReadOnlyList<Rule> rules, string id) =>
        rules.FirstOrDefault(rule => rule.Id == id)
        ?? throw new UsageException(CliTexts.UnknownRule(id, Nearest.To(id, rules.Select(rule => rule.Id))));

    private static void Show(Rule rule, CliContext context)
    {
        var isVietnamese = context.Language == Language.Vietnamese;
        void Line(string vi, string en, string? text)
        {
            if (!string.IsNullOrEmpty(text)) context.Output.Write($"  {(isVietnamese ? vi : en)}: {text}\n");
        }

        context.Output.Write($"{rule.Id}\n");
        Line("tìm gì", "finds", rule.Title.In(context.Language));
        Line("loại", "kind", rule.Kind);
        Line("cách tìm", "method", rule.Find.Method.ToString().ToLowerInvariant());
        Line("mẫu", "pattern", rule.Find.Pattern);
        Line("từ", "words", string.Join(", ", rule.Find.Words));
        Line("danh sách từ", "word list", rule.Find.WordFile);
        Line("kiểm tra", "check", rule.Check);
        Line("từ làm tăng độ tin cậy", "words that raise confidence", string.Join(", ", rule.Near));
        Line("từ làm giảm độ tin cậy", "words that lower confidence", string.Join(", ", rule.Away));
        Line("căn cứ", "law", rule.Law);
        Line("ví dụ phải tìm thấy", "examples to find", Lines(rule.Examples.Find));
        Line("ví dụ phải bỏ qua", "examples to ignore", Lines([.. rule.Examples.Ignore, .. rule.Examples.NearMiss]));
    }

    private static string Lines(IReadOnlyList<string> examples) => string.Concat(examples.Select(example => $"\n    {example}"));
}
