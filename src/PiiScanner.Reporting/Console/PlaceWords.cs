using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Console;

/// <summary>Says where things stand, in the words of people who look at pages and sheets.</summary>
/// <param name="language">The language.</param>
internal sealed class PlaceWords(Language language)
{
    private const int MostPlaces = 4;

    private bool IsVietnamese => language == Language.Vietnamese;

    /// <summary>One place, as exact as it is known; empty when nothing is known.</summary>
    /// <param name="location">The place.</param>
    public string Exact(Location location)
    {
        var words = new List<string>(Around(location));
        if (location.Cell is { } cell) words.Add((IsVietnamese ? "ô " : "cell ") + cell);
        if (location.Paragraph is { } paragraph) words.Add((IsVietnamese ? "đoạn " : "paragraph ") + Number(paragraph));
        if (location.Cell is null && location.Line is { } line) words.Add((IsVietnamese ? "dòng " : "line ") + Number(line));
        return string.Join(", ", words);
    }

    /// <summary>Many places in short: pages, sheets and parts, each once; lines or paragraphs from first to last where there are no pages.</summary>
    /// <param name="locations">The places.</param>
    public string Short(IEnumerable<Location> locations)
    {
        var groups = locations.GroupBy(location => string.Join(", ", Around(location)), StringComparer.Ordinal).ToList();
        var words = groups.Take(MostPlaces).Select(group => Join(group.Key, Range(group))).Where(place => place.Length > 0).ToList();
        if (groups.Count > MostPlaces) words.Add(IsVietnamese ? $"và {Number(groups.Count - MostPlaces)} nơi khác" : $"and {Number(groups.Count - MostPlaces)} more places");
        return string.Join("; ", words);
    }

    private IEnumerable<string> Around(Location location)
    {
        if (location.Page is { } page) yield return (IsVietnamese ? "trang " : "page ") + Number(page);
        if (location.Sheet is { } sheet) yield return IsVietnamese ? $"trang tính \"{sheet}\"" : $"sheet \"{sheet}\"";
        if (location.Part is { } part) yield return ReportWords.Part(part, language);
    }

    private string Range(IEnumerable<Location> group)
    {
        var places = group.ToList();
        if (places.Exists(place => place.Page is not null || place.Sheet is not null)) return "";
        var lines = places.Where(place => place.Line is not null).Select(place => place.Line!.Value).ToList();
        if (lines.Count > 0) return (IsVietnamese ? "dòng " : "line ") + FromTo(lines);
        var paragraphs = places.Where(place => place.Paragraph is not null).Select(place => place.Paragraph!.Value).ToList();
        return paragraphs.Count > 0 ? (IsVietnamese ? "đoạn " : "paragraph ") + FromTo(paragraphs) : "";
    }

    private static string Join(string around, string range) =>
        around.Length == 0 ? range : range.Length == 0 ? around : $"{around}, {range}";

    private static string FromTo(List<int> numbers)
    {
        var (first, last) = (numbers.Min(), numbers.Max());
        return first == last ? Number(first) : $"{Number(first)}–{Number(last)}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
