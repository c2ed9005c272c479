using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Records;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Breaking one part of detection (the name model, the headings, the titles, one kind of identifier …) changes what is said of this small set of documents, so no part can be lost unnoticed.</summary>
public class PartGuardTests
{
    private static readonly (string Text, Func<Document> Document, string Expected)[] Fixture =
    [
        ("roll", () => Documents.Sheet("STT|Họ và tên|Ngày sinh|Lớp\n1|Nguyễn Văn Mẫu|05/09/2015|6A\n2|Trần Thị Thử|12/11/2015|6A\n3|Sato Yui|01/02/2015|6A"), "Block pupil 3: person-name birth-date"),
        ("welfare", () => Documents.Sheet("DANH SÁCH HỌC SINH HỘ NGHÈO||\nTT|Họ tên|Lớp\n1|Nguyễn Văn Mẫu|6A\n2|Trần Thị Thử|6A\n3|Lê Hoàng Nghiệm|6B"), "Block pupil 3: person-name sensitive-attribute"),
        ("exemption", () => Documents.Sheet("DANH SÁCH HƯỞNG HỖ TRỢ CHI PHÍ HỌC TẬP||\nTT|Họ tên|Lớp\n1|Nguyễn Văn Mẫu|6A\n2|Trần Thị Thử|6A\n3|Lê Hoàng Nghiệm|6B"), "Block pupil 3: person-name sensitive-attribute"),
        ("staff", () => Documents.Sheet("DANH SÁCH GIÁO VIÊN|\nHọ tên|Lớp dạy\nNguyễn Văn Mẫu|6A\nTrần Thị Thử|6A\nLê Hoàng Nghiệm|6B"), "Clear staff 0: person-name"),
        ("parents", () => Documents.Sheet("DANH SÁCH THÍ SINH|\nHọ tên|Trường\nNguyễn Văn Mẫu|THCS Mẫu\nTrần Thị Thử|THCS Mẫu\nLê Hoàng Nghiệm|THCS Mẫu"), "Review pupil 3: person-name"),
        ("prose", () => Documents.Text("Em Nguyễn Văn Mẫu, học sinh lớp 6A, sinh ngày 05/9/2015, trú tại thôn 2, xã Mẫu, tỉnh Đắk Lắk."), "Block pupil 1: address birth-date person-name"),
        ("turned", () => Documents.Sheet("Họ và tên|Nguyễn Văn Mẫu|Trần Thị Thử|Lê Hoàng Nghiệm\nNgày sinh|05/09/2015|12/11/2015|01/02/2015\nLớp|6A|6A|6B"), "Block pupil 3: person-name birth-date"),
        ("card", () => Documents.Text("Họ và tên: Nguyễn Văn Mẫu\nNgày sinh: 05/09/2015\nLớp: 6A"), "Block pupil 1: birth-date person-name"),
        ("bare", () => Documents.Text("1. Nguyễn Văn Mẫu - 05/09/2015 - 6A\n2. Trần Thị Thử - 12/11/2015 - 6A\n3. Lê Hoàng Nghiệm - 01/02/2015 - 6A"), "Block pupil 3: person-name birth-date"),
    ];

    // One sentence for each kind of value: a rule's kind that is lost is missed here.
    private static readonly (string Kind, string Text)[] Kinds =
    [
        (FindingKinds.BirthDate, "Em Nguyễn Văn Mẫu sinh ngày 05/09/2015"),
        (FindingKinds.PhoneNumber, "Gọi 0912345678"),
        (FindingKinds.NationalId, "CCCD: 075209012345"),
        (FindingKinds.Passport, "Hộ chiếu số: C1234567"),
        (FindingKinds.StudentId, "Mã định danh Bộ GD&ĐT: 7512345678"),
        (FindingKinds.SocialInsurance, "Số sổ BHXH: 7512345678"),
        (FindingKinds.HealthInsurance, "Số thẻ BHYT: HS4757512345678"),
        (FindingKinds.TaxCode, "Mã số thuế: 8123456788"),
        (FindingKinds.BankAccount, "STK: 0123456789012 Vietcombank"),
        (FindingKinds.Email, "an.nguyen@gmail.com"),
        (FindingKinds.Address, "Trú tại: Thôn 2, xã Mẫu, huyện Mẫu, tỉnh Đắk Lắk."),
        (FindingKinds.VehiclePlate, "Biển số xe: 60A-123.45"),
        (FindingKinds.Credential, "Tài khoản: hs01, mật khẩu: 05092015"),
        (FindingKinds.SocialAccount, "facebook.com/nguyenvanmau.lop6a"),
        (FindingKinds.SensitiveAttribute, "Em Nguyễn Văn Mẫu thuộc hộ nghèo"),
        (FindingKinds.StudyResult, "Em Nguyễn Văn Mẫu, lớp 6A, Toán 8,5"),
    ];

    public static TheoryData<string> Lists() => ["headers", "list-titles", "subject-words"];

    [Fact]
    public void Fixture_Intact_IsReadAsExpected()
    {
        foreach (var (text, document, expected) in Fixture) Assert.Equal(expected, Say(DocumentExaminer.Default, document()) is var said && said == expected ? said : $"{text}: {said}");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Fixture_WithoutAWordList_IsReadOtherwise(string list)
    {
        var words = WordLists.With(new Dictionary<string, string> { [list] = "a\tb\tc\n" });
        AssertChanged(DocumentExaminer.Create(BuiltInRules.All, words, PolicyText.BuiltIn));
    }

    [Theory]
    [InlineData("names-of-cells")]
    [InlineData("names-in-text")]
    [InlineData("values-of-cells")]
    public void Fixture_WithoutAPartOfTheFinder_IsReadOtherwise(string part)
    {
        var engine = new DetectionEngine(BuiltInRules.All, rule => new NameDetector(rule, NameModel.Default));
        AssertChanged(new DocumentExaminer(WordLists.BuiltIn, PolicyText.BuiltIn, () => new Broken(new EngineFinder(engine, NameModel.Default), part)));
    }

    [Fact]
    public void Kinds_Intact_AreFound()
    {
        foreach (var (kind, text) in Kinds) Assert.True(Finds(DocumentExaminer.Default, kind, text), kind);
    }

    [Fact]
    public void Kinds_WithoutTheirRules_AreMissed()
    {
        foreach (var (kind, text) in Kinds)
        {
            var rules = new RuleSet([.. BuiltInRules.All.Rules.Where(rule => rule.Kind != kind)]);
            var examiner = DocumentExaminer.Create(rules, WordLists.With(new Dictionary<string, string> { ["headers"] = "a\tb\n" }), PolicyText.BuiltIn);
            Assert.False(Finds(examiner, kind, text), kind);
        }
    }

    private static bool Finds(DocumentExaminer examiner, string kind, string text) =>
        examiner.Examine(Documents.Text(text), Documents.Options, CancellationToken.None).Findings.Any(finding => finding.Kind == kind);

    private static void AssertChanged(DocumentExaminer examiner) =>
        Assert.Contains(Fixture, entry => Say(examiner, entry.Document()) != entry.Expected);

    private static string Say(DocumentExaminer examiner, Document document)
    {
        var result = examiner.Examine(document, Documents.Options, CancellationToken.None);
        var kinds = result.Findings.Where(finding => result.Verdict == Verdict.Clear || finding.Severity == Severity.Error || finding.Kind == FindingKinds.PersonName).Select(finding => finding.Kind).Distinct();
        var ordered = result.Lists.Count > 0 && result.Lists[0].Columns.Count > 1 ? kinds : kinds.Order(StringComparer.Ordinal);
        var subject = result.Findings.Where(finding => finding.Kind == FindingKinds.PersonName).Select(finding => finding.Subject.ToString().ToLowerInvariant()).FirstOrDefault();
        return $"{result.Verdict} {subject} {result.People.Total}: {string.Join(" ", ordered)}";
    }

    private sealed class Broken(IValueFinder whole, string part) : IValueFinder
    {
        public void FindGivenNames(NormalizedText text, IReadOnlyDictionary<ulong, int> given, List<(int Start, int Length, ulong Key)> found)
        {
            if (part != "given-names") whole.FindGivenNames(text, given, found);
        }

        public void Detect(NormalizedText text, List<Candidate> candidates)
        {
            whole.Detect(text, candidates);
            if (part == "names-in-text") candidates.RemoveAll(candidate => candidate.Rule.Kind == FindingKinds.PersonName);
        }

        public bool Fits(string kind, NormalizedText cell, out string normalized)
        {
            normalized = "";
            return part != "values-of-cells" && whole.Fits(kind, cell, out normalized);
        }

        public void FitAll(string kind, NormalizedText cell, List<FittedValue> values)
        {
            if (part != "values-of-cells") whole.FitAll(kind, cell, values);
        }

        public string Normalize(Candidate candidate, NormalizedText text) => whole.Normalize(candidate, text);

        public NameLook LookAtName(NormalizedText cell) => part == "names-of-cells" ? default : whole.LookAtName(cell);

        public void FindNames(NormalizedText cell, List<(int Start, int Length, double Score)> names) => whole.FindNames(cell, names);
    }
}
