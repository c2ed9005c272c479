using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Tests;

public class SheetImportTests
{
    private const string Name = "Trần Thị Thử Nghiệm";
    private readonly School _school = new();
    private readonly string _pupil;
    private readonly string _other;

    public SheetImportTests() => (_pupil, _other) = (_school.Pupil(Name), _school.Pupil("Lê Văn Giả", "2020-05-06"));

    [Fact]
    public void Read_YesOfBoth_IsRecordedAndCovers()
    {
        var result = Read(Row());
        Assert.Empty(result.Problems);
        _school.Add([.. result.Entries]);
        Assert.Equal(ConsentState.Covered, _school.Judge(_pupil).State);
        var entry = Assert.IsType<ConsentEntry>(result.Entries[0]);
        Assert.Equal(("mẹ", "paper", "Hộp 3"), (entry.Relation, entry.Way, _school.Keys.Open(entry.SealedEvidence!))); // not null: it was entered
    }

    [Fact]
    public void Read_TheSameSheetAgain_RecordsNothingTwice()
    {
        _school.Add([.. Read(Row()).Entries]);
        var again = Read(Row());
        Assert.Empty(again.Entries);
        Assert.Equal(1, again.Known);
    }

    [Fact]
    public void Read_No_IsRecordedAsRefusal()
    {
        _school.Add([.. Read(Row(answer: "Không")).Entries]);
        Assert.Equal(ConsentState.Refused, _school.Judge(_pupil).State);
    }

    [Fact]
    public void Read_NotHandedIn_RecordsNothing()
    {
        var result = Read(Row(answer: "Chưa nộp", child: "", representative: "", way: ""));
        Assert.Empty(result.Problems);
        Assert.Empty(result.Entries);
    }

    [Theory]
    [InlineData("future", "tương lai")]
    [InlineData("child-only", "người đại diện")]
    [InlineData("no-child", "chữ ký của em")]
    [InlineData("unsigned", "không ai ký")]
    [InlineData("list", "không phải là chứng cứ")]
    [InlineData("no-relation", "quan hệ")]
    [InlineData("bad-date", "không đọc được")]
    [InlineData("bad-answer", "Đồng ý, Không hoặc Chưa nộp")]
    [InlineData("bad-digest", "64 chữ số")]
    [InlineData("other-name", "sắp xếp lệch")]
    [InlineData("unknown-code", "không có trong sổ")]
    public void Read_ARowThatIsWrong_IsRefusedWithItsReason_AndNothingIsTaken(string fault, string reason)
    {
        var row = fault switch
        {
            "future" => Row(child: "02/10/2026"),
            "child-only" => Row(representative: ""),
            "no-child" => Row(child: ""),
            "unsigned" => Row(child: "", representative: ""),
            "list" => Row(way: "danh sách đã đồng ý"),
            "no-relation" => Row(relation: ""),
            "bad-date" => Row(child: "hôm qua"),
            "bad-answer" => Row(answer: "x"),
            "bad-digest" => Row(digest: "abc"),
            "other-name" => Row(name: "Lê Văn Giả"),
            _ => Row(code: "3B-0000000000"),
        };
        var result = Read(Row(code: Code(_other), name: "Lê Văn Giả"), row);
        Assert.Empty(result.Entries);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(8, problem.Row);
        Assert.Contains(reason, problem.Reason.Vi, StringComparison.Ordinal);
        Assert.DoesNotContain("Lê", problem.Reason.Vi + problem.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnderSeven_NeedsNoSignatureOfTheChild() => Assert.Empty(Read(Row(code: Code(_other), name: "Lê Văn Giả", child: "")).Problems);

    [Fact]
    public void Read_ContradictsWhatIsRecorded_IsRefused()
    {
        _school.Add([.. Read(Row()).Entries]);
        Assert.Contains("trái với", Assert.Single(Read(Row(answer: "Không")).Problems).Reason.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OneFormTwice_IsRefused() => Assert.Single(Read(Row(), Row()).Problems);

    [Theory]
    [InlineData(1, "DY-2025.1", "DY-2026.1")]
    [InlineData(3, "other", "một sổ đồng ý khác")]
    [InlineData(9, "ngày mai", "hạn")]
    public void Read_SheetOfAnotherFormOrRegistry_IsRefusedWhole(int column, string text, string reason)
    {
        var keys = Keys();
        keys[column] = text;
        var result = ReadUnder(keys, Row());
        Assert.Empty(result.Entries);
        Assert.Contains(reason, Assert.Single(result.Problems).Reason.Vi, StringComparison.Ordinal);
        Assert.Equal(3, result.Problems[0].Row);
    }

    [Theory]
    [InlineData("05/09/2026", null)]
    [InlineData("", "chính người đủ 18 tuổi")]
    public void Read_SheetOfStaff_NeedsTheirOwnSignatureAlone(string signed, string? reason)
    {
        var (entries, people) = Enrolment.Make(_school.Registry, [new RosterRow(2, "Lê Văn Giả Định", RegistryKeys.StaffClass, "1985-04-02", null) { IsStaff = true }], "2026-2027");
        _school.Add([.. entries]);
        var keys = Keys();
        keys[5] = RegistryKeys.StaffClass;
        string[] codes = ["no", "form", "name", "birth", "staff-profile/website", "child", "way", "evidence", "evidence-sha256", "checker"];
        string[] row = ["1", ConsentSheet.CodeOf(RegistryKeys.StaffClass, people[0]), "Lê Văn Giả Định", "", "Đồng ý", signed, "phiếu giấy", "", "", ""];
        var result = new SheetImport(_school.Registry, _school.Catalogue, School.Today).Read([new SheetGrid("CBGV", [["TỔNG HỢP"], [], keys, [], codes, ["STT"], row])]);
        if (reason is null) Assert.Equal("staff-profile", Assert.IsType<ConsentEntry>(Assert.Single(result.Entries)).Purpose);
        else Assert.Contains(signed.Length == 0 ? "không ai ký" : reason, Assert.Single(result.Problems).Reason.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "07/09/2026", "", "người đại diện")]
    [InlineData(true, "07/09/2026", "", null)]
    [InlineData(true, "", "07/09/2026", "chữ ký của em")]
    public void Read_Sixteen_SignsAsThePolicySays(bool learnerAlone, string child, string representative, string? reason)
    {
        var pupil = _school.Pupil("Phạm Văn Mẫu", "2010-01-20");
        _school.Catalogue = _school.Catalogue with { LearnerAloneFrom16 = learnerAlone };
        var result = Read(Row(code: Code(pupil), name: "Phạm Văn Mẫu", child: child, representative: representative, relation: representative.Length > 0 ? "mẹ" : ""));
        if (reason is null) Assert.Empty(result.Problems);
        else Assert.Contains(reason, Assert.Single(result.Problems).Reason.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyOtherWorkbook_IsRefused() => Assert.Single(new SheetImport(_school.Registry, _school.Catalogue, School.Today).Read([new SheetGrid("x", [["a"]])]).Problems);

    private ImportResult Read(params string[][] rows) => ReadUnder(Keys(), rows);

    private ImportResult ReadUnder(string[] keys, params string[][] rows)
    {
        string[] codes = ["no", "form", "name", "birth", "honours/website", "child", "representative", "relation", "way", "evidence", "evidence-sha256", "checker"];
        return new SheetImport(_school.Registry, _school.Catalogue, School.Today).Read([new SheetGrid("Lớp 3B", [["TỔNG HỢP"], [], keys, [], codes, ["STT"], .. rows])]);
    }

    private string[] Keys() => ["Mẫu", "DY-2026.1", "Sổ", _school.Registry.Id, "Lớp", "3B", "Năm học", "2026-2027", "Đăng đến", "31/07/2027", "Giữ đến", "31/07/2029"];

    private string[] Row(string? code = null, string name = Name, string answer = "Đồng ý", string child = "07/09/2026", string representative = "07/09/2026", string relation = "mẹ", string way = "phiếu giấy", string digest = "") =>
        ["1", code ?? Code(_pupil), name, "", answer, child, representative, relation, way, "Hộp 3", digest, "GVCN"];

    private static string Code(string person) => ConsentSheet.CodeOf("3B", person);
}
