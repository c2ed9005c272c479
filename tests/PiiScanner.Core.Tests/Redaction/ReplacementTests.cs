using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Redaction;

public sealed class ReplacementTests
{
    [Theory]
    [InlineData(Operator.Mask, FindingKinds.PersonName, "Nguyễn Văn An", "Nguyễn V** A**")]
    [InlineData(Operator.Mask, FindingKinds.PersonName, "đào", "Đ**")]
    [InlineData(Operator.Mask, FindingKinds.PhoneNumber, "0912 345 123", "09*****123")]
    [InlineData(Operator.Mask, FindingKinds.NationalId, "075209012345", "07*******345")]
    [InlineData(Operator.Mask, FindingKinds.StudentId, "HS01", "****")]
    [InlineData(Operator.Mask, FindingKinds.BirthDate, "05/09/2015", "**/**/2015")]
    [InlineData(Operator.Mask, FindingKinds.BirthDate, "ngày 02 tháng 5 năm 2007", "ngày ** tháng ** năm 2007")]
    [InlineData(Operator.Mask, FindingKinds.BirthDate, "mồng 5 tháng chín năm 2007", "**/**/2007")]
    [InlineData(Operator.Mask, FindingKinds.BirthDate, "05/09/15", "**/**/****")]
    [InlineData(Operator.Mask, FindingKinds.Address, "12 Lê Lợi", "***")]
    [InlineData(Operator.Mask, FindingKinds.StudyResult, "Toán 8,5", "Toán ***")]
    [InlineData(Operator.Mask, FindingKinds.StudyResult, "điểm Ngữ văn: 7.25", "điểm Ngữ văn: ***")]
    [InlineData(Operator.Mask, FindingKinds.StudyResult, "8,5", "***")]
    [InlineData(Operator.Mask, FindingKinds.StudyResult, "Khá", "***")]
    [InlineData(Operator.Mask, FindingKinds.StudyResult, "Giỏi 8,5 Tốt", "***")]
    [InlineData(Operator.Initials, FindingKinds.PersonName, "Nguyễn Văn An", "N.V.A.")]
    [InlineData(Operator.Initials, FindingKinds.PhoneNumber, "0912345123", "09*****123")]
    [InlineData(Operator.Remove, FindingKinds.PersonName, "Nguyễn Văn An", "")]
    [InlineData(Operator.BlackBox, FindingKinds.PersonName, "Lê An", "█████")]
    public void For_Value_HasItsFixedForm(Operator applied, string kind, string value, string expected) => Assert.Equal(expected, Replacement.For(applied, kind, value));

    [Theory]
    [InlineData("Nguyễn V** A**", true)]
    [InlineData("Nguyễn Văn A", true)]
    [InlineData("Trần Thị B", true)]
    [InlineData("N.V.A.", true)]
    [InlineData("Nguyễn T. Q.", true)]
    [InlineData("█████", true)]
    [InlineData("VÕ HỮU T", false)]
    [InlineData("Trần Thị Hoàng M.", false)]
    [InlineData("*** Hoàng An", false)]
    public void HidesEnough_WordsWrittenOut_AreCounted(string name, bool expected) => Assert.Equal(expected, Replacement.HidesEnough(name));

    [Fact]
    public void WrittenForm_LegacyValue_IsWrittenInItsEncoding()
    {
        Assert.Equal("NguyÔn V** A**", WrittenForm.Of("NguyÔn V¨n An", "Nguyễn Văn An", "Nguyễn V** A**"));
        Assert.Equal("Nguyeãn V** A**", WrittenForm.Of("Nguyeãn Vaên An", "Nguyễn Văn An", "Nguyễn V** A**"));
        Assert.Equal("Nguye\u0302\u0303n V** A**", WrittenForm.Of("Nguye\u0302\u0303n Va\u0306n An", "Nguyễn Văn An", "Nguyễn V** A**"));
        Assert.Equal("Nguyễn V** A**", WrittenForm.Of("Nguyễn Văn An", "Nguyễn Văn An", "Nguyễn V** A**"));
    }

    [Fact]
    public void Decompose_EveryVietnameseLetter_ComposesToItself()
    {
        const string Letters = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
        var apart = WrittenForm.Decompose(Letters + VietnameseLetters.ToUpper(Letters));

        Assert.Equal(Letters + VietnameseLetters.ToUpper(Letters), TextNormalizer.Normalize(new TextBlock(0, apart, new Location())).Text);
        Assert.DoesNotContain(apart, c => c is >= '\u1EA0' and <= '\u1EF9');
    }

    [Fact]
    public void Pseudonym_SamePerson_HasOneNumber_OthersHaveTheirs()
    {
        var book = new PseudonymBook(static person => (ulong)person.Length);

        Assert.Equal(book.Of("Nguyễn Văn An", "", Subject.Pupil), book.Of("NGUYỄN  VĂN AN", "", Subject.Pupil));
        Assert.NotEqual(book.Of("Nguyễn Văn An", "", Subject.Pupil), book.Of("Trần Thị Bé X", "x", Subject.Pupil));
        Assert.Matches("^Học sinh [0-9]{3}$", book.Of("Nguyễn Văn An", "", Subject.Pupil));
    }

    [Fact]
    public void Presets_BuiltIn_AreReadWhole()
    {
        var presets = PresetReader.BuiltIn();

        Assert.Equal(["publish-safe", "rows-without-consent", "all"], presets.Select(preset => preset.Id));
        Assert.Equal(Operator.Keep, presets[0].Kinds[FindingKinds.CandidateNumber]);
        Assert.Contains("row-number", presets[0].DropRoles);
        Assert.True(presets[1].NeedsConsent);
    }

    [Fact]
    public void Presets_UnknownOperator_NamesFileAndNearestWord()
    {
        var wrong = Assert.Throws<PiiScanner.Core.Rules.RuleException>(() => PresetReader.Read("p.yaml", "version: 1\npresets:\n  - id: x\n    title: { vi: a, en: b }\n    table: masc\n    elsewhere: mask\n"));

        Assert.Contains("p.yaml(5,", wrong.Message);
        Assert.Contains("did you mean \"mask\"", wrong.Message);
    }
}
