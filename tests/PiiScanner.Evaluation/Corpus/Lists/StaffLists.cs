using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Lists;

/// <summary>Lists of staff: those that expose, and those that only tell who does what.</summary>
internal static class StaffLists
{
    public static IReadOnlyDictionary<string, Func<ListContext, ListPlan>> Leaking { get; } = new Dictionary<string, Func<ListContext, ListPlan>>
    {
        ["staff-phones"] = c => Staff(c, "staff-phones", "staff-file", 4, "block", [Name(c), Subject(c), Phone(c)]),
        ["personnel"] = c => Staff(c, "personnel", "staff-file", 4, "block", [Name(c), Birth(c), Post(c), Id(c), Phone(c), Plain("Email cá nhân", Kinds.Email, s => s.Email)]),
        ["personnel-full"] = c => Staff(c, "personnel-full", "staff-file", 4, "block",
            [Name(c), Birth(c), OldId(c), Plain("Số sổ BHXH", Kinds.SocialInsurance, s => s.SocialInsurance), Plain("Mã số Thuế", Kinds.TaxCode, s => s.TaxCode), Account(c),
                Plain("Địa chỉ thường trú", Kinds.Address, s => s.Address.Text, streets: true)]),
        ["staff-pay"] = c => Staff(c, "staff-pay", "staff-pay", 4, "block", [Name(c), Post(c), new("Hệ số lương", "", _ => Ratio(c)), Pay(c),
            Account(c)]) with { AllowedKinds = [Kinds.Income, Kinds.Sensitive] },
        ["party"] = c => Staff(c, "party", "staff-file", 4, "block", [Name(c), Birth(c), new("Ngày vào Đảng", "", s => Joined(c, s))]) with { AllowedKinds = [Kinds.Sensitive] },
        ["staff-vehicles"] = c => Staff(c, "staff-vehicles", "staff-file", 4, "block", [Name(c), Plain("Biển số xe", Kinds.Plate, _ => NumberForge.Plate(c.Dice)), Phone(c)]),
    };

    /// <summary>Staff in work capacity: nothing counts.</summary>
    public static IReadOnlyDictionary<string, Func<ListContext, ListPlan>> Clean { get; } = new Dictionary<string, Func<ListContext, ListPlan>>
    {
        ["duty-roster"] = c => Staff(c, "duty-roster", "duty", 2, "clear", [Name(c), Subject(c), new("Lớp dạy", "dạy lớp {0}", _ => c.ClassName),
            new("Số tiết", "{0} tiết", _ => $"{c.Dice.Between(8, 20)}")]) with { People = null },
        ["leaders"] = c => Staff(c with { Count = Math.Min(c.Count, 4) }, "leaders", "duty", 2, "clear",
            [Name(c), new("Chức vụ", "{0}", _ => c.Dice.OneOf("Hiệu trưởng", "Phó Hiệu trưởng")),
                new("Số điện thoại", "ĐT {0}", s => new(s.Phone, TruthValue.May(Kinds.Phone, s.Phone)))]) with { People = null },
        ["committee"] = c => Staff(c, "committee", "duty", 2, "clear", [Name(c), Post(c),
            new("Nhiệm vụ", "{0}", _ => c.Dice.OneOf("Trưởng ban", "Phó ban", "Thư ký", "Ủy viên"))]) with { People = null },
    };

    private static ListPlan Staff(ListContext c, string family, string titles, int harm, string verdict, IReadOnlyList<ListColumn<StaffMember>> columns)
    {
        string[] neutral = ["PHÂN CÔNG CHUYÊN MÔN", "LỊCH TRỰC BAN GIÁM HIỆU", "DANH SÁCH PHÂN CÔNG COI THI", "DANH SÁCH HỘI ĐỒNG TRƯỜNG"];
        if (family == "leaders") neutral = ["DANH BẠ BAN GIÁM HIỆU"];
        var title = verdict == "clear" ? c.Dice.Pick(neutral) : c.Headings.Title(c.Dice, titles, harm, staff: true);
        var plan = c.Plan(family, title, verdict, c.Staff(), columns);
        return verdict == "block" ? plan with { AllowedKinds = [Kinds.Sensitive] } : plan;
    }

    private static ListColumn<StaffMember> Name(ListContext c) => new(c.Heading("staff-name"), "{0}", s => c.Forms.WriteName(c.Dice, s.Name, "staff"));

    private static ListColumn<StaffMember> Birth(ListContext c) => new(c.Heading("birth-date"), "sinh ngày {0}", s => c.Forms.WriteDate(s.Birth, "staff"));

    private static ListColumn<StaffMember> Phone(ListContext c) => new(c.Dice.OneOf("Số ĐTDĐ", "Điện thoại di động", "SĐT", "Di động"), "ĐT: {0}", s =>
        c.Forms.WritePhone(c.Dice, s.Phone, "staff", "riêng"));

    private static ListColumn<StaffMember> Subject(ListContext c) => new(c.Dice.OneOf("Môn dạy", "Chuyên môn", "Phân công"), "dạy {0}", s => s.Subject);

    private static ListColumn<StaffMember> Post(ListContext c) => new(c.Dice.OneOf("Chức vụ", "Chức danh", "Vị trí việc làm"), "{0}", s => s.Post);

    private static ListColumn<StaffMember> Id(ListContext c) => new(c.Heading("personal-id"), "CCCD {0}", s => c.Forms.WriteId(s.NationalId, "staff"));

    private static ListColumn<StaffMember> OldId(ListContext c) => new(c.Heading("old-id-card"), "CMND {0}", s => c.Forms.WriteId(s.OldIdCard, "staff"));

    private static ListColumn<StaffMember> Account(ListContext c) => new(c.Heading("bank-account"), "STK {0}",
        s => c.Dice.Chance(0.5) ? new($"{s.BankAccount} ({s.Bank})", Value(Kinds.BankAccount, s.BankAccount)) : new(s.BankAccount, Value(Kinds.BankAccount, s.BankAccount)));

    private static ListColumn<StaffMember> Plain(string heading, string kind, Func<StaffMember, string> text, bool streets = false) =>
        new(heading, "{0}", s => Planted(kind, text(s), streets));

    private static PlantedCell Planted(string kind, string value, bool streets) =>
        PlantedCell.Of(value, streets ? [Value(kind, value), .. PupilColumns.Streets(value)] : [Value(kind, value)]);

    private static ListColumn<StaffMember> Pay(ListContext c) => new(c.Dice.OneOf("Thực lĩnh", "Thực nhận", "Tổng lương"), "lương {0}", _ =>
    {
        var amount = c.Dice.Between(6000, 19000) * 1000;
        var text = amount.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.');
        return new(text, Value(Kinds.Income, amount.ToString(null, System.Globalization.CultureInfo.InvariantCulture)));
    });

    private static PlantedCell Ratio(ListContext c)
    {
        var text = $"{c.Dice.Between(2, 5)},{c.Dice.Between(10, 99)}";
        return new(text, TruthValue.May("*", text));
    }

    private static PlantedCell Joined(ListContext c, StaffMember s)
    {
        var text = new DateOnly(s.Birth.Year + c.Dice.Between(20, 24), c.Dice.Between(1, 12), c.Dice.Between(1, 28)).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        return new(text, TruthValue.May(Kinds.Sensitive, text));
    }

    private static TruthValue Value(string kind, string value) => new(kind, value) { Subject = "staff" };
}
