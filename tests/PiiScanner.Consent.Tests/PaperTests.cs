using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;

namespace PiiScanner.Consent.Tests;

/// <summary>The files the product writes are valid and say what the law wants.</summary>
public class PaperTests
{
    private static readonly RosterRow[] Pupils = [new(2, "Nguyễn Thị Thử & <Mẫu>", "3B", "2018-03-15", null), new(3, "Trần Văn Giả", "3B", null, null)];
    private readonly School _school = new();

    [Fact]
    public void Forms_AreValid_NothingTicked_WithTheNoticesOfArticle9()
    {
        using var stream = new MemoryStream();
        new ConsentForms(_school.Catalogue, Terms()).Write("3B", [(Pupils[0], "3B-0123456789"), (Pupils[1], "3B-abcdefabcd")], stream);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var text = document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
        Assert.DoesNotContain("☒", text, StringComparison.Ordinal);
        Assert.DoesNotContain("☑", text, StringComparison.Ordinal);
        // Two boxes for each question and pupil, three for the representative.
        Assert.Equal(2 * ((Terms().Questions.Count() * 2) + 3), text.Count(c => c == '☐'));
        foreach (var part in (string[])["Bên kiểm soát dữ liệu: Trường Tiểu học Mẫu", "Bỏ trống không phải là đồng ý", "Quyền của em", "Nghĩa vụ", "31/07/2027", "31/07/2029", "nước ngoài", "nhạy cảm", "3B-abcdefabcd", "Trần Văn Giả", "số điện thoại của cha mẹ"])
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2020-06-15", false, "chưa đủ 7 tuổi", true)]
    [InlineData("2018-03-15", false, "Từ đủ 7 tuổi, cần chữ ký của cả em", true)]
    [InlineData(null, false, "Từ đủ 7 tuổi, cần chữ ký của cả em", true)]
    [InlineData("2010-02-01", false, "cần chữ ký của cả em và người đại diện (theo chính sách", true)]
    [InlineData("2010-02-01", true, "em tự mình ký (theo chính sách", true)]
    [InlineData("2008-02-01", false, "đủ 18 tuổi tự mình ký", false)]
    public void Forms_SayWhoSigns_ByAgeAndPolicy(string? birth, bool learnerAlone, string said, bool representative)
    {
        var text = FormText(_school.Catalogue with { LearnerAloneFrom16 = learnerAlone }, Terms(), new RosterRow(2, "Trần Thị Thử", "3B", birth, null));
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(representative, text.Contains("Người đại diện:", StringComparison.Ordinal));
        // The learner has a line of their own at every age.
        Assert.Contains(representative ? "Học sinh (từ đủ 7 tuổi)Họ tên: " : "Người kýHọ tên: ", text, StringComparison.Ordinal);
        Assert.Equal(representative ? 2 : 1, text.Split("Chữ ký:").Length - 1);
    }

    [Fact]
    public void Forms_OfStaff_AskTheirPurposes_AndOneSignature()
    {
        var purposes = _school.Catalogue.Purposes.Where(purpose => purpose.IsForStaff).ToList();
        Assert.Equal(["honours", "news", "staff-profile"], purposes.Select(purpose => purpose.Id));
        var text = FormText(_school.Catalogue, Terms() with { Purposes = purposes, IsForStaff = true }, new RosterRow(2, "Lê Văn Giả Định", RegistryKeys.StaffClass, null, null) { IsStaff = true });
        Assert.Contains("Cán bộ, giáo viên, nhân viên: Lê Văn Giả Định", text, StringComparison.Ordinal);
        foreach (var word in (string[])["Người đại diện", "Học sinh", "của em", "phụ huynh"]) Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    private static string FormText(Catalogue.ConsentCatalogue catalogue, FormTerms terms, RosterRow person)
    {
        using var stream = new MemoryStream();
        new ConsentForms(catalogue, terms).Write(person.Class, [(person, "X-0123456789")], stream);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        return document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
    }

    [Fact]
    public void Sheet_IsValid_NothingEntered()
    {
        using var stream = new MemoryStream();
        new ConsentSheet(_school.Catalogue, Terms()).Write(_school.Registry, "3B", [(Pupils[0], "3B-0123456789"), (Pupils[1], "3B-abcdefabcd")], stream);
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        var text = document.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText; // not null: just written
        Assert.Equal(2 * Terms().Questions.Count(), text.Split("Chưa nộp").Length - 1 - 1 - Terms().Questions.Count());
    }

    [Fact]
    public void Sheet_EveryQuestionOfEveryPupil_HasTheThreeAnswersToChooseFrom()
    {
        using var stream = new MemoryStream();
        new ConsentSheet(_school.Catalogue, Terms()).Write(_school.Registry, "3B", [(Pupils[0], "3B-0123456789"), (Pupils[1], "3B-abcdefabcd")], stream);
        using var document = SpreadsheetDocument.Open(stream, false);
        var lists = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DataValidation>().ToList(); // not null: just written
        var answers = lists.Where(list => list.Formula1!.Text == "\"Đồng ý,Không,Chưa nộp\"").ToList(); // not null: a list has words
        Assert.All(answers, list => Assert.Equal((DataValidationValues.List, true), (list.Type!.Value, list.ShowErrorMessage!.Value))); // not null: as above
        // The questions stand from column E on, the pupils from row 7.
        Assert.Equal(Terms().Questions.Select((_, i) => $"{(char)('E' + i)}7:{(char)('E' + i)}8"), answers.Select(list => list.SequenceOfReferences!.InnerText)); // not null: as above
    }

    [Fact]
    public void RecoverySheet_HoldsTheSecret() => Assert.Contains("ABCD-EFGH", Papers.Text(stream => RecoverySheet.Write("ABCD-EFGH", School.Today, stream)), StringComparison.Ordinal);

    [Fact]
    public void OtherPapers_AreValid()
    {
        foreach (var write in (Action<Stream>[])[
            stream => RecoverySheet.Write("ABCD-EFGH", School.Today, stream),
            stream => ReplyLetter.Write("Trường Mẫu", "3B-0123456789", isOwn: false, Withdrawn(), ["Trang web: https://example.edu.vn/a"], stream)])
        {
            using var stream = new MemoryStream();
            write(stream);
            using var document = WordprocessingDocument.Open(stream, false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => error.Description));
        }

        using var errors = new MemoryStream();
        ErrorSheet.Write([("a.xlsx", new RowProblem(7, ImportTexts.Future))], errors);
        using var book = SpreadsheetDocument.Open(errors, false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
    }

    private WithdrawalStatus Withdrawn()
    {
        _school.Add(new WithdrawalEntry(ConsentRegistry.NewId(), _school.Pupil(), null, null, School.Today, "paper"));
        return Assert.Single(WithdrawalStatus.All(_school.Registry, _school.Catalogue));
    }

    private FormTerms Terms() => new("Trường Tiểu học Mẫu", "2026-2027", new DateOnly(2027, 7, 31), new DateOnly(2029, 7, 31), [.. _school.Catalogue.Purposes.Where(purpose => purpose.IsForPupils)]) { Day = School.Today };
}
