using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Titles that say something sensitive of those listed below them, in words the rules know rather than by a family of titles: "Các em học sinh theo đạo ở khu 3". One document's; titles asked before are remembered.</summary>
internal sealed class SensitiveTitles(IValueFinder finder)
{
    private const int Shortest = 10;
    private const int Longest = 140;
    private const int MostRemembered = 200;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly List<Candidate> _found = [];

    /// <summary>True for such a title.</summary>
    /// <param name="title">The title as written.</param>
    /// <param name="isReport">True for the title of a report or plan: there only those who are counted are meant.</param>
    public bool Holds(string title, bool isReport)
    {
        if (title.Length is < Shortest or > Longest) return false;
        if (_known.TryGetValue(title, out var known)) return known;
        if (_known.Count >= MostRemembered) _known.Clear();
        return _known[title] = Look(title, isReport);
    }

    private bool Look(string title, bool isReport)
    {
        var line = TextNormalizer.Normalize(new TextBlock(0, title, new Location()));
        _found.Clear();
        finder.Detect(line, _found);
        // A line that names somebody is no title of those below it.
        if (_found.Exists(candidate => candidate.Rule.Kind == FindingKinds.PersonName && candidate.Confidence >= 0.5)) return false;
        return _found.Exists(candidate => candidate.Rule.Kind == FindingKinds.SensitiveAttribute && SaidOf.IsOfThoseListed(line.Text, candidate.Start, isReport));
    }
}
