using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Findings;

public class FictitiousValuesTests
{
    [Theory]
    [InlineData(FindingKinds.PhoneNumber, "0000 000 012")]
    [InlineData(FindingKinds.NationalId, "000000000034")]
    [InlineData(FindingKinds.Passport, "C0000012")]
    [InlineData(FindingKinds.PersonName, "Nguyễn Văn Ví Dụ")]
    [InlineData(FindingKinds.PersonName, "TRẦN THỊ VÍ DỤ")]
    [InlineData(FindingKinds.Email, "vi.du@example.com")]
    [InlineData(FindingKinds.PhoneNumber, "0000000012, CCCD 000000000034")]
    public void Contains_PublishedValue_IsTrue(string kind, string value) => Assert.True(FictitiousValues.BuiltIn.Contains(kind, value));

    [Theory]
    [InlineData(FindingKinds.PhoneNumber, "0912345678")]
    [InlineData(FindingKinds.PhoneNumber, "0000000012, CCCD 075209012345")]
    [InlineData(FindingKinds.NationalId, "001209012345")]
    [InlineData(FindingKinds.Passport, "C1234500")]
    [InlineData(FindingKinds.PersonName, "Nguyễn Văn Dụ")]
    [InlineData(FindingKinds.Email, "an@example.com.vn")]
    [InlineData("no-such-kind", "0000000012")]
    public void Contains_ValueThatMayBeSomebodys_IsFalse(string kind, string value) => Assert.False(FictitiousValues.BuiltIn.Contains(kind, value));

    [Theory]
    [InlineData(FindingKinds.PhoneNumber, "0912.345.678", @"^0000\.000\.0\d\d$")]
    [InlineData(FindingKinds.NationalId, "075209012345", @"^0000000000\d\d$")]
    [InlineData(FindingKinds.VehiclePlate, "29A-123.45", @"^00A-000\.\d\d$")]
    [InlineData(FindingKinds.HealthInsurance, "HS4790123456789", @"^HS00000000000\d\d$")]
    [InlineData(FindingKinds.PersonName, "Nguyễn Văn An", "^Nguyễn Ví Dụ$")]
    [InlineData(FindingKinds.PersonName, "TRẦN THỊ THU HÀ", "^NGUYỄN VĂN VÍ DỤ$")]
    [InlineData(FindingKinds.Email, "an@gmail.com", "^vi.du@example.com$")]
    [InlineData(FindingKinds.BirthDate, "12/03/2012", "^01/01/2000$")]
    [InlineData(FindingKinds.BirthDate, "2012-3-12", "^2000-1-01$")]
    [InlineData(FindingKinds.BirthDate, "12.3.12", @"^01\.1\.00$")]
    [InlineData(FindingKinds.BirthDate, "12032012", "^01012000$")]
    [InlineData(FindingKinds.SocialAccount, "facebook.com/an.nguyen", "^facebook.com/vi-du$")]
    public void Like_ValueOfAnyShape_KeepsTheShape(string kind, string value, string expected) => Assert.Matches(expected, FictitiousValues.Like(kind, value));

    [Fact]
    public void Like_ValueOfEachKind_IsOnTheList()
    {
        var shapes = new[] { "0912 345 678", "HS2012345", "C1234567", "29A-123.45", "an@gmail.com", "Nguyễn Văn An", "9.850.000" };
        foreach (var kind in FindingKinds.All.Where(kind => kind is not (FindingKinds.BirthDate or FindingKinds.IdCardImage or FindingKinds.GeoLocation)))
        {
            Assert.Contains(shapes, shape => FictitiousValues.Like(kind, shape) is not null);
            Assert.All(shapes, shape => Assert.True(FictitiousValues.Like(kind, shape) is not { } like || FictitiousValues.BuiltIn.Contains(kind, like), kind + " " + shape));
        }
    }

    [Fact]
    public void With_OwnForm_IsAddedToTheList()
    {
        var own = FictitiousValues.BuiltIn.With([(FindingKinds.PhoneNumber, "0900555###")]);
        Assert.True(own.Contains(FindingKinds.PhoneNumber, "0900 555 123"));
        Assert.True(own.Contains(FindingKinds.PhoneNumber, "0000000012"));
        Assert.False(FictitiousValues.BuiltIn.Contains(FindingKinds.PhoneNumber, "0900 555 123"));
    }

    [Fact]
    public void Examine_WithAndWithoutTheList_ClearsOnlyWhenAsked()
    {
        const string Text = "Họ và tên;Ngày sinh;CCCD\nNguyễn Văn Ví Dụ;01/01/2000;000000000012\nTrần Thị Ví Dụ;01/01/2000;000000000013\nLê Văn Ví Dụ;01/01/2000;000000000014\n";
        Assert.Equal(Verdict.Clear, Examine(Text, FictitiousValues.BuiltIn).Verdict);
        Assert.NotEqual(Verdict.Clear, Examine(Text, null).Verdict);
        var mixed = Examine(Text + "Phạm Thu Dung;23/07/2012;079309001234\n", FictitiousValues.BuiltIn);
        Assert.Equal(Verdict.Block, mixed.Verdict);
        Assert.Equal(1, mixed.People.Total);
    }

    [Theory]
    [InlineData("DuLieuMau.cs", true)]
    [InlineData("danh-sach.csv", false)]
    [InlineData("danh-sach.cs.csv", false)]
    public void ForFile_OnlySourceCode_ClearsTheList(string name, bool clears)
    {
        var options = new ExamineOptions { AsOf = (2026, 11, 30) }.ForFile(name);
        Assert.Equal(name, options.FileName);
        Assert.Equal(clears, options.Fictitious is not null);
    }

    private static Examination Examine(string text, FictitiousValues? known)
    {
        var document = PiiScanner.Core.Text.Readers.DelimitedReader.Read(text, new PiiScanner.Core.Text.Readers.DelimitedDialect(';'));
        return DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 11, 30), Fictitious = known }, CancellationToken.None);
    }
}
