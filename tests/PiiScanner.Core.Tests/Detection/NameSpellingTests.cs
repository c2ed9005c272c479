using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Tests.Detection;

public class NameSpellingTests
{
    [Theory]
    [InlineData("Nguyên Văn An", "Nguyễn Văn An")]
    [InlineData("NGUYÊN THỊ HOA", "NGUYỄN THỊ HOA")]
    [InlineData("Trân Minh Thử", "Trần Minh Thử")]
    [InlineData("LE THỊ LAN", "LÊ THỊ LAN")]
    [InlineData("Đỉnh Đức Thảo", "Đinh Đức Thảo")]
    [InlineData("VU Minh Anh", "VŨ Minh Anh")]
    [InlineData("Nguyem Minh Anh", "Nguyễn Minh Anh")]
    public void Mend_Surname_GetsItsMarks(string read, string meant) => Assert.Equal(meant, Mend(read));

    [Theory]
    [InlineData("Lương Văn Nam")]
    [InlineData("Tạ Thị Lan")]
    [InlineData("Vừ A Sình")]
    [InlineData("Nguyễn Trân Châu")]
    [InlineData("Trần Thị Nguyên")]
    [InlineData("Đinh Thị Định")]
    [InlineData("Y Khương Niê")]
    [InlineData("Nguyên")]
    [InlineData("Maria Smith")]
    public void Mend_WhatIsRight_Stays(string read) => Assert.Equal(read, Mend(read));

    [Theory]
    [InlineData("Nguyễn Phuơng Anh", "Nguyễn Phương Anh")]
    [InlineData("Lê Mình Khang", "Lê Minh Khang")]
    [InlineData("Lê Thị Trâm|", "Lê Thị Trâm")]
    public void Mend_Syllable_IsMendedWhereOneStandsOut(string read, string meant) => Assert.Equal(meant, Mend(read));

    [Fact]
    public void Mend_SyllableReadWithConfidence_Stays() => Assert.Equal("Lê Mình Khang", Mend("Lê Mình Khang", confidence: 0.99));

    [Theory]
    [InlineData("Lê ThịnhĐăng", "Lê Thịnh Đăng")]
    [InlineData("NGUYỄNVĂN AN", "NGUYỄN VĂN AN")]
    public void Mend_LostSpace_IsPutBack(string read, string meant) => Assert.Equal(meant, Mend(read));

    [Fact]
    public void Mend_GivenName_IsNoSurname() => Assert.Equal("Nguyên", Mend("Nguyên", NamePart.Given));

    [Fact]
    public void Mend_SurnameAndMiddle_MendsTheFirstWord() => Assert.Equal("Nguyễn", Mend("Nguyên", NamePart.SurnameMiddle));

    private static string Mend(string name, NamePart part = NamePart.Whole, double confidence = 0.8) =>
        string.Join(' ', NameSpelling.Default.Mend([.. name.Split(' ').Select(word => (word, confidence))], part));
}
