using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Lists;

/// <summary>Known exports whose headings and order never change.</summary>
internal static class PresetLists
{
    public static IReadOnlyDictionary<string, Func<ListContext, ListPlan>> All { get; } = new Dictionary<string, Func<ListContext, ListPlan>>
    {
        ["ministry-export"] = MinistryExport,
        ["university-roll"] = UniversityRoll,
        ["lookup-fields"] = LookupFields,
    };

    /// <summary>The ministry database's export of pupils, 25 columns: the most harmful common file.</summary>
    private static ListPlan MinistryExport(ListContext c)
    {
        var dice = c.Dice;
        ListColumn<Pupil>[] columns =
        [
            new("Mã định danh Bộ GD&ĐT", "", p => PupilColumns.Plain(Kinds.StudentId, p.MinistryCode)),
            new("Họ tên", "", p => c.Forms.WriteName(dice, p.Name, "pupil", p.Class)),
            new("Ngày sinh", "", p => c.Forms.WriteDate(p.Birth, "pupil")),
            new("Giới tính", "", p => p.SexWord),
            new("Dân tộc", "", p => new(p.Ethnic, new TruthValue(Kinds.Sensitive, p.Ethnic, p.Ethnic == "Kinh" ? Expectation.May : Expectation.Must))),
            new("Trạng thái", "", _ => "Đang học"),
            new("SĐT liên hệ", "", p => c.Forms.WritePhone(dice, p.Mother.Phone, "parent")),
            new("Nơi sinh chi tiết", "", p => new(p.Province.Name, TruthValue.May("*", p.Province.Name))),
            new("Tổ/thôn Hộ khẩu thường trú", "", p => new(p.Address.Hamlet, [TruthValue.May("*", p.Address.Hamlet), .. PupilColumns.Streets(p.Address.Hamlet)])),
            new("Tỉnh thành quê quán", "", p => new(p.Province.Name, TruthValue.May("*", p.Province.Name))),
            new("Phường Xã quê quán", "", p => new(p.Address.Commune, TruthValue.May("*", p.Address.Commune))),
            new("Chỗ ở hiện nay", "", p => new(p.Address.Text, [new TruthValue(Kinds.Address, p.Address.Text), .. PupilColumns.Streets(p.Address.Text)])),
            new("Số CMND", "", _ => ""),
            new("Ngày cấp", "", _ => ""),
            new("Nơi cấp", "", _ => ""),
            new("Tên cha", "", p => c.Forms.WriteName(dice, p.Father.Name, "parent")),
            new("Nghề nghiệp cha", "", p => new(p.Father.Job, TruthValue.May("*", p.Father.Job))),
            new("Năm sinh cha", "", p => Year(p.Father)),
            new("Tên mẹ", "", p => c.Forms.WriteName(dice, p.Mother.Name, "parent")),
            new("Nghề nghiệp mẹ", "", p => new(p.Mother.Job, TruthValue.May("*", p.Mother.Job))),
            new("Năm sinh mẹ", "", p => Year(p.Mother)),
            new("Lớp học", "", p => p.Class),
            new("Khối học", "", _ => $"Khối {c.Grade}"),
            new("Số định danh cá nhân", "", p => c.Forms.WriteId(p.NationalId, "pupil")),
        ];
        return c.Plan("ministry-export", $"DANH SÁCH HỌC SINH LỚP {c.ClassName}", "block", c.Pupils(0.15), columns) with { People = null };
    }

    private static ListPlan UniversityRoll(ListContext c)
    {
        var k = new PupilColumns(c);
        ListColumn<Pupil>[] columns =
        [
            new("Mã sinh viên", "", p => PupilColumns.Plain(Kinds.StudentId, "SV" + p.MinistryCode)),
            new("Họ lót", "", p => new(p.Name.FamilyPart, new TruthValue(Kinds.Name, p.Name.Full) { Subject = "pupil" })),
            new("Tên", "", p => p.Name.GivenPart),
            new("Ngày sinh", "", p => c.Forms.WriteDate(p.Birth, "pupil")),
            .. k.Sex(),
            .. k.BirthPlace(),
            new("Email cá nhân", "", p => Mail(c, p)),
            new("Điện thoại di động", "", p => c.Forms.WritePhone(c.Dice, p.Father.Phone, "pupil", "cá nhân")),
            .. k.Ethnic(),
            .. k.Religion(),
        ];
        return c.Plan("university-roll", "DANH SÁCH SINH VIÊN", "block", c.Pupils(0.1), columns);
    }

    private static ListPlan LookupFields(ListContext c)
    {
        var k = new PupilColumns(c);
        return PupilLists.Pupils(c, "lookup-fields", "contacts", 5, "block",
            _ => [.. k.Class(), .. k.MinistryCode(), .. k.Name(), .. k.Birth(), .. k.Address(), .. k.ParentPhone(), .. k.NationalId(), .. k.ParentNames()]) with { People = null };
    }

    private static PlantedCell Year(Guardian guardian)
    {
        var year = guardian.BirthYear.ToString(null, null);
        return new(year, new TruthValue(Kinds.Birth, year) { Subject = "parent" });
    }

    private static PlantedCell Mail(ListContext c, Pupil pupil)
    {
        var mail = $"{VietnameseText.Slug(pupil.Name.Full).Replace("-", c.Dice.OneOf("", "."), StringComparison.Ordinal)}{c.Dice.Between(1, 99)}@{c.Dice.OneOf("gmail.com", "yahoo.com.vn", "outlook.com", "student.tanphong.edu.vn")}";
        return PupilColumns.Plain(Kinds.Email, mail);
    }
}
