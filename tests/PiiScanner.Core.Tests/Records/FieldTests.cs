using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Documents as schools write them, each with the verdicts that are right: <c>*.spec.txt</c> beside this file, by topic.</summary>
public sealed class FieldTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, SpecSection>> Sections = new(SpecSection.ReadAll);

    public static TheoryData<string> Names() => [.. Sections.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Examine_DocumentOfTheField_IsJudgedRightly(string name)
    {
        var section = Sections.Value[name];

        var result = Documents.Examine(section.IsTable ? Documents.Sheet(section.Text) : Document.FromText(section.Text));

        Assert.True(section.Verdicts.Contains(result.Verdict.ToString().ToLowerInvariant()), $"{name}: expected {string.Join("|", section.Verdicts)}\n{Documents.Describe(result)}");
    }

    [Theory]
    [InlineData("DANH SÁCH HỌC SINH HỘ NGHÈO", Verdict.Block)]
    [InlineData("Học sinh khuyết tật học hòa nhập", Verdict.Block)]
    [InlineData("TRƯỜNG THCS MẪU – Năm học 2026-2027", Verdict.Review)]
    public void Examine_PageHeaderOverAList_SaysWhatTheListIs(string header, Verdict expected)
    {
        var document = new Document(report =>
        {
            report.TellTitles([header]);
            return Documents.Sheet("STT|Họ và tên|Lớp\n1|Hoàng Văn Mẫu|6A\n2|Lê Thị Thử|6B\n3|Ma Seo Mẫu|7A").Sections;
        });

        Assert.Equal(expected, Documents.Examine(document).Verdict);
    }

    [Theory]
    [InlineData("Nguyễn Nhật Mẫu", Verdict.Block)]
    [InlineData("Phiếu 1", Verdict.Review)]
    public void Examine_SheetNamedByAPerson_IsThatPersonsForm(string sheet, Verdict expected)
    {
        Assert.Equal(expected, Documents.Examine(Documents.Sheet("Ngày sinh|12/3/2014\nSĐT|0911000999\nĐịa chỉ|Thôn 3, xã Mẫu", sheet)).Verdict);
    }

    [Theory]
    [InlineData("Họ tên|Tên đăng nhập|Mật khẩu\nHoàng Văn Mẫu|hvmau|Password@123\nLê Thị Thử|ltthu|Secret@2024\nMa Seo Mẫu|msmau|$Abc2015", Verdict.Block)]
    [InlineData("Họ tên|Hoàn cảnh\nHoàng Văn Mẫu|☑Hộ nghèo ☐Cận nghèo\nLê Thị Thử|☐Hộ nghèo ☒Cận nghèo\nMa Seo Mẫu|☐ Hộ nghèo (x) ☐ Cận nghèo", Verdict.Block)]
    [InlineData("Họ tên|S.N|SĐT\nHoàng Văn Mẫu|12/3/2014|0911000999\nLê Thị Thử|1/9/2014|0911000998\nMa Seo Mẫu|3/5/2014|0911000997", Verdict.Block)]
    public void Examine_WhatLooksLikeAFormToFillIn_IsFilledIn(string rows, Verdict expected)
    {
        Assert.Equal(expected, Documents.Examine(Documents.Sheet(rows)).Verdict);
    }

    [Fact]
    public void Examine_ListOfStaffByTitleOfChildrenByBirth_IsOfPupils()
    {
        var result = Documents.Examine(Documents.Sheet("DANH SÁCH CÁN BỘ, GIÁO VIÊN||\nHọ tên|Ngày sinh|Ghi chú\nHoàng Văn Mẫu|12/3/2014|\nLê Thị Thử|1/9/2014|\nMa Seo Mẫu|3/5/2014|"));

        Assert.Equal(Subject.Pupil, result.Lists.Single().Subject);
    }

    [Theory]
    [InlineData("Tên thiết bị|Số sê-ri|Đơn giá\nMáy tính|0912345678|1\nMáy in|0987654321|2\nLoa|0339177204|3", Verdict.Clear)]
    [InlineData("Họ tên|Mã|Lớp\nĐỗ Kim Mẫu|0123456789|6A\nHồ Văn Thử|0123456790|6A\nLê Thanh Mẫu|0123456798|6A", Verdict.Block)]
    public void Examine_LongNumbers_AreThoseOfThingsOrPeople(string rows, Verdict expected)
    {
        Assert.Equal(expected, Documents.Examine(Documents.Sheet(rows)).Verdict);
    }
}
