using PiiScanner.Core.Detection;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Tests.Detection;

namespace PiiScanner.Core.Tests.Rules;

/// <summary>Rules somebody has damaged in any way are a rule error with its place, or rules that can be run: never another exception, never a pattern without an end.</summary>
public sealed class RuleFuzzTests
{
    private const int Trials = 1_500;
    private const string Text = "Em Nguyễn Thị Mẫu, SĐT 0912 345 678, CCCD 075209012345, mau@example.com, 05/10/2012, (((((((((((((0)))))))))))))";
    private static readonly string[] Pieces = ["{", "}", "[", "]", ":", " ", "\n", "'", "\"", "- ", "&a ", "*a", "!!int ", "|\n", "\t", "#", "null", "-1", "99999999999", "{1000}", "(a+)+", "(?=x)", "\\1", "\u0000", "…", "\uD800"];

    [Fact]
    public void ReadRule_DamagedRules_GiveARuleOrARuleException()
    {
        var rules = RuleFiles.ReadAll().Where(file => file.Path.EndsWith(".yaml", StringComparison.Ordinal) && file.Text.StartsWith("id:", StringComparison.Ordinal)).ToList();
        var refused = 0;
        for (var seed = 0; seed < Trials; seed++)
        {
            var (path, text) = rules[seed % rules.Count];
            var damaged = Damage(text, new Random(seed));
            try
            {
                var rule = RuleReader.ReadRule(path, damaged);
                new DetectionEngine(new RuleSet([rule]), _ => new Engines.NoNames()).Detect(Engines.Text(Text), []);
            }
            catch (RuleException error)
            {
                refused++;
                Assert.True(error.Line >= 0 && error.Message.Length > 0, $"seed {seed}");
            }
            catch (Exception other)
            {
                Assert.Fail($"seed {seed}: {path}: {other.GetType().Name}: {other.Message}");
            }
        }

        Assert.InRange(refused, Trials / 10, Trials - 1);
        Assert.True(rules.Count > 20);
    }

    private static string Damage(string text, Random random)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 30), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                2 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[(at + 1)..],
                _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
            if (text.Length == 0) return ":";
        }

        return text;
    }
}
