using System.Text.RegularExpressions;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Tests.Rules;

namespace PiiScanner.Core.Tests.Detection;

public class PatternAutomatonTests
{
    public static TheoryData<string> Ids() => [.. RuleReader.Read(RuleFiles.ReadAll()).Rules.Where(r => r.Find.Pattern is not null).Select(r => r.Id)];

    /// <summary>The regex engine is the reference: where the automaton answers, both must agree on whether a match begins at a place.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void LongestAt_AnyPlace_AgreesWithTheRegex(string id)
    {
        var rule = RuleReader.Read(RuleFiles.ReadAll()).Rules.First(r => r.Id == id);
        var pattern = rule.Find.Pattern!; // not null: Ids gives only such rules
        var automaton = Automaton(pattern, rule.Find.Folded);
        var regex = new Regex(@"\A(?:" + pattern + ")", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        var random = new Random(7);
        foreach (var text in Samples(rule, random))
        {
            for (var at = 0; at < text.Length; at++)
            {
                var length = automaton.LongestAt(text.AsSpan(), at, EdgeKind.None);
                var rest = rule.Find.Folded ? LetterTables.WithoutMarks(text[at..]) : text[at..];
                if (length == PatternAutomaton.Unknown) continue;
                var match = regex.Match(rest);
                Assert.True(match.Success == (length > 0), $"{id} at {at} of \"{text}\"");
                Assert.True(!match.Success || length >= match.Length, $"{id} at {at} of \"{text}\"");
                Assert.True(length == 0 || Regex.IsMatch(rest[..length], @"\A(?:" + pattern + @")\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
            }
        }
    }

    [Fact]
    public void LongestAt_OpenEdgeNeeded_TakesTheLongestThatHasOne()
    {
        var automaton = Automaton("[0-9]{4}(?:-[0-9]{2})?", withoutMarks: false);
        Assert.Equal(7, automaton.LongestAt("1234-56", 0, EdgeKind.Digit));
        Assert.Equal(4, automaton.LongestAt("1234-567", 0, EdgeKind.Digit));
        Assert.Equal(0, automaton.LongestAt("12345", 0, EdgeKind.Digit));
    }

    [Fact]
    public void LongestAt_ManyThreads_AllSayTheSame()
    {
        var rules = RuleReader.Read(RuleFiles.ReadAll()).Rules.Where(r => r.Find.Pattern is not null).Take(8).ToList();
        foreach (var rule in rules)
        {
            var texts = Samples(rule, new Random(11)).ToArray();
            var alone = Automaton(rule.Find.Pattern!, rule.Find.Folded); // not null: filtered above
            var expected = texts.Select(text => alone.LongestAt(text.AsSpan(), 0, EdgeKind.None)).ToArray();
            var shared = Automaton(rule.Find.Pattern!, rule.Find.Folded); // not null: filtered above
            Parallel.For(0, 8, worker =>
            {
                for (var i = 0; i < texts.Length; i++)
                {
                    var text = (i + worker * 7) % texts.Length;
                    Assert.Equal(expected[text], shared.LongestAt(texts[text].AsSpan(), 0, EdgeKind.None));
                }
            });
        }
    }

    private static PatternAutomaton Automaton(string pattern, bool withoutMarks)
    {
        Assert.Null(PatternShape.Read(pattern, out var root));
        var automaton = PatternAutomaton.Build(root, withoutMarks);
        Assert.NotNull(automaton);
        return automaton;
    }

    private static IEnumerable<string> Samples(Rule rule, Random random)
    {
        const string letters = "0123456789 .-/,()+OAaBNVMtổấxã<>@:;|\n";
        var examples = rule.Examples.Find.Concat(rule.Examples.Ignore).Concat(rule.Examples.NearMiss).Select(e => e.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)).ToList();
        foreach (var example in examples)
        {
            yield return example;
            var chars = example.ToCharArray();
            for (var i = 0; i < 3 && chars.Length > 0; i++) chars[random.Next(chars.Length)] = letters[random.Next(letters.Length)];
            yield return new string(chars);
        }

        for (var i = 0; i < 20; i++) yield return new string([.. Enumerable.Range(0, 40).Select(_ => letters[random.Next(letters.Length)])]);
    }
}
