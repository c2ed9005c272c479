using PiiScanner.Core.Detection;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Tests.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Detection;

/// <summary>The engine over the repository's rules, without the name model.</summary>
internal static class Engines
{
    public static DetectionEngine All { get; } = new(RuleReader.Read(RuleFiles.ReadAll()), _ => new NoNames());

    public static NormalizedText Text(string text) => new(new TextBlock(0, text, new Location()), text, null);

    public static IReadOnlyList<Candidate> Detect(string text)
    {
        var candidates = new List<Candidate>();
        All.Detect(Text(text), candidates);
        return DetectionEngine.Resolve(candidates);
    }

    /// <summary>The sure values of a text as "kind=normal form".</summary>
    public static IEnumerable<string> Sure(string text) =>
        Detect(text).Where(c => c.Confidence >= 0.5).Select(c => c.Rule.Kind + "=" + DetectionEngine.NormalizeValue(c.Rule, text.Substring(c.Start, c.Length)));

    internal sealed class NoNames : IDetector
    {
        public void Detect(NormalizedText text, ICollection<Candidate> candidates)
        {
        }

        public bool Fits(NormalizedText cell) => false;
    }
}
