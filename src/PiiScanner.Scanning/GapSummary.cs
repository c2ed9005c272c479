using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>Says what was not read: as reasons, one for each kind of gap, and as the fixed sentence of a partial file.</summary>
internal sealed class GapSummary
{
    private const int MostReasons = 20;
    private const int MostPages = 10;

    private readonly List<StatusReason> _reasons = [];
    private readonly List<LocalizedText> _items = [];
    private readonly LocalizedText? _kept;

    /// <summary>Sums up one file.</summary>
    /// <param name="gaps">The reader's gaps.</param>
    /// <param name="damage">What ended the reading early, or null.</param>
    /// <param name="unread">Files directly inside that were not read, or not to their end.</param>
    /// <param name="isCut">True when reading ended because the verdict could not get worse.</param>
    public GapSummary(IReadOnlyList<ReadGap> gaps, DamagedFileException? damage, int unread, bool isCut = false)
    {
        var groups = gaps.GroupBy(gap => gap.Code + "\n" + gap.What.En, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        foreach (var group in groups.Take(MostReasons)) AddGroup(group);
        if (groups.Count > MostReasons) AddMore(groups.Count - MostReasons);
        if (damage is not null) Add(damage.Code, damage.Reason, damage.Reason);
        if (unread > 0) AddUnread(unread);
        if (isCut) Add(UnexaminedCodes.VerdictReached, Scanning.Reasons.VerdictReached, Scanning.Reasons.VerdictReached);
    }

    /// <summary>The sum as it was kept.</summary>
    /// <param name="reasons">Its reasons.</param>
    /// <param name="headline">Its sentence; null when everything was read.</param>
    public GapSummary(IReadOnlyList<StatusReason> reasons, LocalizedText? headline)
    {
        _reasons.AddRange(reasons);
        _kept = headline;
    }

    /// <summary>One reason for each kind of gap; empty when everything was read.</summary>
    public IReadOnlyList<StatusReason> Reasons => _reasons;

    /// <summary>The fixed sentence: what was not read, and that nothing can be concluded.</summary>
    public LocalizedText Headline => _kept ?? new(
        $"CHƯA ĐỌC HẾT: {string.Join("; ", _items.Select(item => item.Vi))}. Chưa thể kết luận.",
        $"NOT READ TO THE END: {string.Join("; ", _items.Select(item => item.En))}. No conclusion is possible yet.");

    private void AddGroup(List<ReadGap> group)
    {
        var gap = group[0];
        var places = Places(group);
        _reasons.Add(new StatusReason(gap.Code, new LocalizedText(gap.What.Vi + places.Vi, gap.What.En + places.En)));
        _items.Add(new LocalizedText(Bare(gap.What.Vi) + places.Vi, Bare(gap.What.En) + places.En));
    }

    private void Add(string code, LocalizedText reason, LocalizedText item)
    {
        _reasons.Add(new StatusReason(code, reason));
        _items.Add(new LocalizedText(Bare(item.Vi), Bare(item.En)));
    }

    private void AddMore(int more) => Add("more",
        new LocalizedText($"Và {Number(more)} loại phần khác chưa đọc được.", $"And {Number(more)} more kinds of parts not read."),
        new LocalizedText($"và {Number(more)} loại phần khác", $"and {Number(more)} more kinds of parts"));

    private void AddUnread(int unread) => Add("embedded-not-read",
        new LocalizedText($"{Number(unread)} tệp bên trong chưa đọc được hoặc chưa đọc hết.", $"{Number(unread)} embedded file(s) not read, or not to the end."),
        new LocalizedText($"{Number(unread)} tệp bên trong", $"{Number(unread)} embedded file(s)"));

    private static LocalizedText Places(List<ReadGap> group)
    {
        var pages = group.Where(gap => gap.Location?.Page is not null).Select(gap => gap.Location!.Page!.Value).Distinct().Order().ToList();
        if (pages.Count > 0 && pages.Count <= MostPages)
        {
            var list = string.Join(", ", pages.Select(Number));
            return new LocalizedText($" (trang {list})", $" (page {list})");
        }

        return group.Count == 1
            ? new LocalizedText("", "")
            : new LocalizedText($" ({Number(group.Count)} chỗ)", $" ({Number(group.Count)} places)");
    }

    private static string Bare(string sentence) => sentence.TrimEnd('.', ' ');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
