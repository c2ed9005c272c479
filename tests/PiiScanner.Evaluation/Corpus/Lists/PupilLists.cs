using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Lists;

/// <summary>Lists of pupils, each with the verdict the product's table gives it.</summary>
internal static class PupilLists
{
    /// <summary>Lists of few columns: any layout can show them.</summary>
    public static IReadOnlyDictionary<string, Func<ListContext, ListPlan>> Narrow { get; } = new Dictionary<string, Func<ListContext, ListPlan>>
    {
        ["contacts"] = c => Pupils(c, "contacts", "contacts", 5, "block", k => [.. k.Name(), .. k.Birth(), .. k.ParentPhone()]),
        ["roll"] = c => Pupils(c, "roll", "contacts", 5, "block", k => [.. k.Name(), .. k.Sex(), .. k.Birth(), .. k.BirthPlace(), .. k.Class()]),
        ["addresses"] = c => Pupils(c, "addresses", "contacts", 5, "block", k => [.. k.Name(), .. k.Birth(), .. k.Address()]),
        ["phones-only"] = c => Pupils(c, "phones-only", "activities", 3, "block", k => [.. k.Name(), .. k.Class(), .. k.ParentPhone()]),
        ["identity"] = c => Pupils(c, "identity", "identity", 5, "block", k => [.. k.Name(), .. k.NationalId(), .. k.Class()]),
        ["ministry-codes"] = c => Pupils(c, "ministry-codes", "accounts", 5, "block", k => [.. k.MinistryCode(), .. k.Name(), .. k.Birth()]),
        ["admission-birth"] = c => Pupils(c, "admission-birth", "admission", 4, "block", k => [.. k.Name(), .. k.Birth(), .. k.Sex()]),
        ["welfare-title"] = c => Titled(c, "welfare"),
        ["fee-debt-title"] = c => Titled(c, "fee-debt"),
        ["exemption-title"] = c => Titled(c, "fee-exemption"),
        ["health-title"] = c => Titled(c, "health"),
        ["discipline-title"] = c => Titled(c, "discipline"),
        ["welfare-column"] = c => Pupils(c, "welfare-column", "activities", 3, "block",
            k => [.. k.Name(), .. k.Class(), .. k.Attribute(c.Dice.OneOf("Hộ nghèo/cận nghèo", "Diện chính sách", "Đối tượng chính sách"), "thuộc diện {0}", _ =>
                c.Dice.OneOf("Hộ nghèo", "Hộ cận nghèo", "Mồ côi cha", "Con thương binh"))]),
        ["health-column"] = c => Pupils(c, "health-column", "activities", 3, "block",
            k => [.. k.Name(), .. k.Class(), .. k.Attribute(c.Dice.OneOf("Dạng tật", "Bệnh nền", "Tình trạng sức khỏe"), "bị {0}", _ =>
                c.Dice.OneOf("Khuyết tật vận động", "Hen suyễn", "Tim bẩm sinh", "Khiếm thính", "Động kinh"))]),
        ["honours"] = c => Pupils(c, "honours", "honours", 2, "review",
            k => [.. k.Name(), .. k.Class(), .. k.Open(c.Dice.OneOf("Giải", "Danh hiệu", "Thành tích", "Giải thưởng"), "đạt {0}", _ =>
                c.Dice.OneOf("Nhất", "Nhì", "Ba", "Khuyến khích", "Học sinh giỏi"))]),
        ["contest-scores"] = c => Pupils(c, "contest-scores", "honours", 2, "review",
            k => [.. k.Name(), .. k.Class(), .. k.Open("Điểm thi", "{0} điểm", _ => $"{c.Dice.Between(10, 19)},{c.Dice.Between(0, 9)}"),
                .. k.Open("Giải", "giải {0}", _ => c.Dice.OneOf("Nhất", "Nhì", "Ba"))]) with { AllowedKinds = [Kinds.Sensitive] },
        ["birth-year"] = c => Pupils(c, "birth-year", "activities", 3, "review", k => [.. k.Name(), .. k.BirthYear(), .. k.Class()]),
        ["exam-room"] = c => Pupils(c, "exam-room", "exam-candidates", 4, "review", k => [.. k.Candidate(), .. k.Name(), .. k.Class(),
            .. k.Open("Phòng thi", "phòng {0}", _ => $"{c.Dice.Between(1, 20):00}")]),
        ["scores-only"] = c => Pupils(c, "scores-only", "results", 4, "block", k => [.. k.Name(), .. k.Class(), .. Score(c, k, "Toán"), .. Score(c, k, "Ngữ văn"),
            .. Score(c, k, "ĐTB")]) with { AllowedKinds = [Kinds.Sensitive] },
        ["activities"] = c => Pupils(c, "activities", "activities", 3, "review", k => [.. k.Name(), .. k.Class()]),
        ["admission-names"] = c => Pupils(c, "admission-names", "admission", 4, "review", k => [.. k.Name(), .. k.Sex(), .. k.Class()]),
        ["youth"] = c => Pupils(c, "youth", "youth", 3, null, k => [.. k.Name(), .. k.Class()]),
    };

    /// <summary>Lists of many columns or with spread values: tables only.</summary>
    public static IReadOnlyDictionary<string, Func<ListContext, ListPlan>> Wide { get; } = new Dictionary<string, Func<ListContext, ListPlan>>
    {
        ["small-program"] = c => Pupils(c, "small-program", "contacts", 5, "block",
            k => [.. k.Name(), .. k.Birth(), .. k.Sex(), .. k.Address(), .. k.Class(), .. k.ParentNames(), .. k.ParentPhone()], minorities: 0.08) with { People = null },
        ["hand-over"] = c => Pupils(c, "hand-over", "contacts", 5, "block", k => [.. k.Name(), .. k.SchoolCode(), .. k.Birth(), .. k.Ethnic(),
            .. k.Open("XẾP LOẠI KQGD NĂM HỌC", "", _ => c.Dice.OneOf("HTXS", "HTT", "HT")),
            .. k.ParentNames(), .. k.ParentPhone(), .. k.Address()], minorities: 0.2) with { People = null, AllowedKinds = [Kinds.Sensitive] },
        ["grade-sheet"] = c => Pupils(c, "grade-sheet", "results", 4, "block", k => [.. k.MinistryCode(), .. k.Name(), .. k.Birth(), .. Score(c, k, "ĐĐGtx"),
            .. Score(c, k, "ĐĐGgk"), .. Score(c, k, "ĐĐGck"), .. Score(c, k, "ĐTBm")])
            with { AllowedKinds = [Kinds.Sensitive] },
        ["candidates"] = c => Pupils(c, "candidates", "exam-candidates", 4, "block", k => [.. k.Candidate(), .. k.Name(), .. k.Birth(), .. k.Sex(), .. k.Class(),
            .. k.Open("Trường", "", _ => c.School.Name)]),
        ["insurance"] = c => Pupils(c, "insurance", "health", 5, "block", k => [.. k.Name(), .. k.Birth(), .. k.HealthInsurance(), .. k.Address()]) with { AllowedKinds = [Kinds.Sensitive] },
        ["minority-roll"] = c => Pupils(c, "minority-roll", "contacts", 5, "block", k => [.. k.Name(), .. k.BirthPartlyUnknown(), .. k.Sex(), .. k.Ethnic(), .. k.Religion(),
            .. k.Address()], minorities: 0.85),
        ["transport"] = c => Pupils(c, "transport", "activities", 3, "block", k => [.. k.Name(), .. k.Class(), .. k.Address(), .. k.ParentPhone()]),
        ["civil-documents"] = c => Pupils(c, "civil-documents", "contacts", 5, "block", k => [.. k.Name(), .. k.Birth(), .. k.CivilDocument(), .. k.BirthPlace()]),
        ["foreign-trip"] = c => Pupils(c, "foreign-trip", "activities", 3, "block", k => [.. k.Name(), .. k.Birth(), .. k.Passport(), .. k.Class()]),
        ["social-accounts"] = c => Pupils(c, "social-accounts", "activities", 3, "block", k => [.. k.Name(), .. k.Class(), .. k.SocialAccount(), .. k.ParentPhone()]),
        ["accounts"] = c => Pupils(c, "accounts", "accounts", 5, "block", k => [.. k.Name(), .. k.Class(), .. Login(c)]),
        ["fee-debt-column"] = c => Pupils(c, "fee-debt-column", "fee-debt", 5, "block", k =>
            [.. k.Name(), .. k.Birth(), .. k.Open(c.Dice.OneOf("Còn nợ", "Số tiền còn thiếu", "Chưa đóng"), "còn nợ {0}", _ => $"{c.Dice.Between(2, 40) * 50}.000"), .. k.ParentPhone()])
            with { AllowedKinds = [Kinds.Sensitive, Kinds.Income] },
        ["weight-height"] = c => Pupils(c, "weight-height", "health", 5, "block", k => [.. k.Name(), .. k.Birth(), .. k.Sex(),
            .. k.Open("Chiều cao", "", _ => $"{c.Dice.Between(95, 170)}"), .. k.Open("Cân nặng", "", _ => $"{c.Dice.Between(15, 60)}")])
            with { AllowedKinds = [Kinds.Sensitive] },
    };

    internal static ListPlan Pupils(ListContext c, string family, string titles, int harm, string? verdict, Func<PupilColumns, IEnumerable<ListColumn<Pupil>>> columns, double minorities = 0.05)
    {
        var title = c.Headings.Title(c.Dice, titles, harm);
        var plan = c.Plan(family, title, verdict, c.Pupils(minorities), columns(new PupilColumns(c)));
        return titles is "results" or "accounts" ? plan with { AllowedKinds = [Kinds.Sensitive] } : plan;
    }

    /// <summary>Names and classes only: the title makes the list sensitive.</summary>
    private static ListPlan Titled(ListContext c, string family) =>
        Pupils(c, family + "-title", family, 5, "block", k => [.. k.Name(), .. k.Class()]) with { TitleDecides = true, AllowedKinds = [Kinds.Sensitive] };

    private static IEnumerable<ListColumn<Pupil>> Score(ListContext c, PupilColumns k, string heading) => k.Open(heading, heading + " {0}", _ => $"{c.Dice.Between(3, 9)},{c.Dice.Below(10)}");

    private static IEnumerable<ListColumn<Pupil>> Login(ListContext c) =>
    [
        new(c.Dice.OneOf("Tài khoản", "Tên đăng nhập", "Username"), "", p => new(p.SchoolCode.ToLowerInvariant(), TruthValue.May("*", p.SchoolCode.ToLowerInvariant()))),
        new(c.Dice.OneOf("Mật khẩu", "Password", "MK"), "", p =>
        {
            var password = p.Birth.ToString("ddMMyyyy", null);
            var login = p.SchoolCode.ToLowerInvariant();
            return new(password, new TruthValue(Kinds.Credential, password) { Alternatives = [login, login + password], Subject = "pupil" },
                TruthValue.May(Kinds.Birth, p.Birth.ToString("yyyy-MM-dd", null)));
        }),
    ];
}
