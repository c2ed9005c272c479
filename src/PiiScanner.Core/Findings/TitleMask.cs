using System.Text;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>Masks what the title of a list or the name of a sheet holds of a person, as values are masked: names, numbers, addresses. What a title is about stays.</summary>
/// <param name="finder">The detectors.</param>
internal sealed class TitleMask(IValueFinder finder)
{
    private const double Least = 0.5;

    // A sheet of each pupil is named by the pupil alone.
    private const double LeastWhole = 0.6;
    private const int LeastDigits = 6;

    // In a title these words say what the list is about ("hộ nghèo", "điểm thi"), not whose value it is.
    private static readonly HashSet<string> Topics = new(StringComparer.Ordinal)
    {
        FindingKinds.SensitiveAttribute, FindingKinds.StudyResult, FindingKinds.Income, FindingKinds.Credential, FindingKinds.CivilDocument, FindingKinds.IdCardImage,
    };

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The title with its personal values masked; the same title when it holds none.</summary>
    /// <param name="title">Title or name as written.</param>
    public string Mask(string title)
    {
        if (_known.TryGetValue(title, out var known)) return known;
        var masked = MaskDigits(MaskValues(title));
        _known.Add(title, masked);
        return masked;
    }

    /// <summary>The place with the name of its sheet masked.</summary>
    /// <param name="place">Any place.</param>
    public Location Mask(Location place)
    {
        if (place.Sheet is not { } sheet) return place;
        var masked = Mask(sheet);
        return masked == sheet ? place : place with { Sheet = masked };
    }

    private string MaskValues(string title)
    {
        var text = TextNormalizer.Normalize(new TextBlock(0, title, new Location()));
        var look = finder.LookAtName(text);
        if (look.Score >= LeastWhole && !look.Masked && !look.Placeholder) return MaskedText.Mask(FindingKinds.PersonName, title);
        var candidates = new List<Candidate>();
        finder.Detect(text, candidates);
        var masked = new StringBuilder(title);
        var from = title.Length;
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var (candidate, span) = (candidates[i], candidates[i].Span);
            if (candidate.Confidence < Least || Topics.Contains(candidate.Rule.Kind) || span.Start + span.Length > from) continue;
            masked.Remove(span.Start, span.Length);
            masked.Insert(span.Start, MaskedText.Mask(candidate.Rule.Kind, title.Substring(span.Start, span.Length)));
            from = span.Start;
        }

        return masked.ToString();
    }

    // Long numbers no rule knows are hidden as well.
    private static string MaskDigits(string title)
    {
        var chars = title.ToCharArray();
        var from = 0;
        while (from < chars.Length)
        {
            var to = from;
            while (to < chars.Length && chars[to] is >= '0' and <= '9') to++;
            if (to - from >= LeastDigits)
            {
                for (var i = from; i < to; i++) chars[i] = '*';
            }

            from = Math.Max(to, from + 1);
        }

        return new string(chars);
    }
}
