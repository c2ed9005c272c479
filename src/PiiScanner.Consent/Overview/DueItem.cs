using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Overview;

/// <summary>Something that falls due in a month.</summary>
/// <param name="Class">Class of the person, or empty.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="What">What it is.</param>
public sealed record DueItem(string Class, string Person, LocalizedText What)
{
    /// <summary>Who turns 7, 16 or 18, whose consent ends, and what withdrawals ask to be done in a month or should have been done before; by class.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="catalogue">Knows which channels others store.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="today">What was due before it is late.</param>
    public static IReadOnlyList<DueItem> In(ConsentRegistry registry, ConsentCatalogue catalogue, DateOnly month, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(registry);
        var year = PersonForm.SchoolYear(month);
        var items = new List<DueItem>();
        foreach (var status in WithdrawalStatus.All(registry, catalogue))
        {
            var person = status.Withdrawal.Person;
            foreach (var (step, due) in status.Open.Where(open => Same(open.Due, month) || (open.Due < month && open.Due < today)))
            {
                items.Add(new DueItem(person.ClassIn(year)?.Class ?? "", person.Entry.Id, WithdrawalTexts.Due(status.Withdrawal.Entry.Id, step, due, today)));
            }
        }

        foreach (var person in registry.People)
        {
            var label = person.ClassIn(year)?.Class ?? "";
            if (label.Length > 0 && person.BirthMonth is { } birth && birth.Month == month.Month && AgeBands.Turns.Contains(month.Year - birth.Year)) items.Add(new DueItem(label, person.Entry.Id, Turns(month.Year - birth.Year)));
            foreach (var purpose in person.Consents.Where(consent => consent.Agreed && Same(consent.PublishUntil, month)).Select(consent => consent.Purpose).Distinct()) items.Add(new DueItem(label, person.Entry.Id, Ends(purpose)));
            foreach (var purpose in person.Consents.Where(consent => consent.Agreed && Same(consent.KeepUntil, month)).Select(consent => consent.Purpose).Distinct()) items.Add(new DueItem(label, person.Entry.Id, TakeDown(purpose)));
        }

        return [.. items.OrderBy(item => item.Class, StringComparer.Ordinal).ThenBy(item => item.What.En, StringComparer.Ordinal)];
    }

    private static bool Same(DateOnly day, DateOnly month) => day.Year == month.Year && day.Month == month.Month;

    private static LocalizedText Turns(int age) => new(
        age switch { 7 => "đủ 7 tuổi: cần thêm chữ ký của em", 16 => "đủ 16 tuổi: cần hỏi lại", _ => "đủ 18 tuổi: cần chính em ký" },
        age switch { 7 => "turns 7: the child's signature is needed too", 16 => "turns 16: ask again", _ => "turns 18: signs alone" });

    private static LocalizedText Ends(string purpose) => new($"hết hạn đăng mới ({purpose})", $"no new publications after this month ({purpose})");

    private static LocalizedText TakeDown(string purpose) => new($"hết hạn giữ: gỡ bài đã đăng ({purpose})", $"what is online is to be taken down ({purpose})");
}
