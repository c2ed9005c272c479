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
        if (FromTo(places, place => place.Line) is { } lines) return (IsVietnamese ? "dòng " : "line ") + lines;
        return FromTo(places, place => place.Paragraph) is { } paragraphs ? (IsVietnamese ? "đoạn " : "paragraph ") + paragraphs : "";
    }

    private static string Join(string around, string range) =>
        around.Length == 0 ? range : range.Length == 0 ? around : $"{around}, {range}";

    private static string? FromTo(List<Location> places, Func<Location, int?> number)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var place in places)
        {
            if (number(place) is { } at) (first, last) = (Math.Min(first, at), Math.Max(last, at));
        }

        if (first > last) return null;
        return first == last ? Number(first) : $"{Number(first)}–{Number(last)}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
