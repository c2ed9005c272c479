using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Core.Tests.Redaction;

public sealed class ValueIndexTests
{
    private static readonly ValueIndex Index = Make();

    [Theory]
    [InlineData("Em Nguyễn Thị Bích Hằng đạt giải")]
    [InlineData("EM NGUYỄN THỊ BÍCH HẰNG ĐẠT GIẢI")]
    [InlineData("Em Nguyen Thi Bich Hang dat giai")]
    [InlineData("Em Nguye\u0302\u0303n Thi\u0323 Bi\u0301ch Ha\u0306\u0300ng")]
    [InlineData("Hằng Nguyễn Thị Bích")]
    [InlineData("Hang, Nguyen Thi Bich")]
    [InlineData("id=\"nguyen-thi-bich-hang\"")]
    [InlineData("ds/NguyenThiBichHang.jpg")]
    [InlineData("<w:t>Nguyễn Thị B</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ích Hằng</w:t>")]
    [InlineData("Nguy&#7877;n Th&#x1ECB; B&iacute;ch H&#7857;ng")]
    [InlineData("Nguy\\u1ec5n Th\\u1ecb B\\u00edch H\\u1eb1ng")]
    [InlineData("?q=Nguy%E1%BB%85n%20Th%E1%BB%8B%20B%C3%ADch%20H%E1%BA%B1ng")]
    [InlineData("?q=%4E%67%75%79%E1%BB%85%6E%20%54%68%E1%BB%8B%20%42%C3%AD%63%68%20%48%E1%BA%B1%6E%67")]
    [InlineData("?u=%254E%2567uy%25E1%25BB%2585n%2520Th%25E1%25BB%258B%2520B%25C3%25ADch%2520H%25E1%25BA%25B1ng")]
    [InlineData("?u=%25254Eguy%2525E1%2525BB%252585n%252520Thi%252520Bich%252520Hang")]
    [InlineData("<Nguy_x1EC5_n_x0020_Th_x1ECB__x0020_B_x00ED_ch_x0020_H_x1EB1_ng/>")]
    [InlineData("content:\"Nguy\\1ec5n Th\\1ecb  B\\ed ch H\\001eb1ng\"")]
    [InlineData("NguyÔn ThÞ BÝch H»ng")]
    [InlineData("Nguyeãn Thò Bích Haèng")]
    [InlineData("NguyêÞn Thiò Biìch HãÌng")]
    [InlineData("em Lê Hoàng **A** vắng")]
    [InlineData("họ\tNguyễn Thị Bích\tHằng")]
    public void Find_NameInAnyForm_IsFound(string text) => Assert.NotEmpty(Index.Find(text, Escapes.Characters | Escapes.Tags));

    [Theory]
    [InlineData("0912 345 678")]
    [InlineData("0912.345.678")]
    [InlineData("+84912345678")]
    [InlineData("912345678")]
    [InlineData("tel:0912345678")]
    [InlineData("p=%30%39%31%32%33%34%35%36%37%38")]
    [InlineData("p=%2530%2539%2531%2532%2533%2534%2535%2536%2537%2538")]
    [InlineData("p=100%250912345678")]
    [InlineData("A0912345678B")]
    [InlineData("sinh ngày 05/09/2015")]
    [InlineData("2015-09-05")]
    [InlineData("20150905")]
    public void Find_NumberInAnyForm_IsFound(string text) => Assert.NotEmpty(Index.Find(text, Escapes.Characters | Escapes.Tags));

    [Theory]
    [InlineData("Em Nguyễn Thị Bích Hằngg")]
    [InlineData("Nguyễn Thị Bích. Ngày mai trời nắng, hằng năm …")]
    [InlineData("0912 345\n678")]
    [InlineData("<td>0912</td><td>345</td><td>678</td>")]
    [InlineData("Nguyễn T** B** H**, 09*****678, **/**/2015")]
    [InlineData("Nguyễn Thị B** H**")]
    [InlineData("<t>H'Sarah N**</t>")]
    [InlineData("<t>Nguyễn Thị B** H**</t>")]
    [InlineData("Lê Hoàng A**")]
    [InlineData("điểm 9, 1, 2, 3, 4, 5, 6, 7, 8")]
    public void Find_SomethingElse_IsNotFound(string text) => Assert.Empty(Index.Find(text, Escapes.Characters | Escapes.Tags));

    [Fact]
    public void Find_Match_LiesWhereTheValueStands()
    {
        var match = Assert.Single(Index.Find("em Nguye\u0302\u0303n Thị Bích Ha\u0306\u0300ng, lớp"));

        Assert.Equal(3, match.Start);
        Assert.Equal("em Nguye\u0302\u0303n Thị Bích Ha\u0306\u0300ng".Length, match.End);
        Assert.Equal(FindingKinds.PersonName, match.Kind);
    }

    [Fact]
    public void IsValue_ShortName_IsKnownAsAWholeOnly()
    {
        var index = new ValueIndex();
        index.Add(FindingKinds.PersonName, "Lê An", "Lê An");

        Assert.True(index.IsValue(" LÊ AN "));
        Assert.False(index.IsValue("Lê An Khang"));
        Assert.Empty(index.Find("em Lê An học giỏi"));
    }

    [Fact]
    public void Add_TownOrScore_IsNotLookedFor()
    {
        var index = new ValueIndex();
        index.Add(FindingKinds.BirthPlace, "Thành phố Hồ Chí Minh", "");
        index.Add(FindingKinds.SensitiveAttribute, "hộ cận nghèo", "");

        Assert.True(index.IsEmpty);
    }

    [Fact]
    public void Find_ManyValues_FindsEachOfThem()
    {
        var index = new ValueIndex();
        for (var i = 0; i < 20_000; i++) index.Add(FindingKinds.PhoneNumber, $"09{i:00000000}", $"09{i:00000000}");

        Assert.All(Enumerable.Range(0, 20_000).Where(i => i % 997 == 0), i => Assert.Single(index.Find($"gọi 09{i:00000000} nhé")));
        Assert.Empty(index.Find("gọi 0988888888 nhé"));
    }

    private static ValueIndex Make()
    {
        var index = new ValueIndex();
        index.Add(FindingKinds.PersonName, "Nguyễn Thị Bích Hằng", "Nguyễn Thị Bích Hằng");
        // A mask of another name holds the same letters.
        index.Add(FindingKinds.PersonName, "Nguyễn Thị Bh", "Nguyễn Thị Bh");
        index.Add(FindingKinds.PersonName, "Lê Hoàng A", "Lê Hoàng A");
        index.Add(FindingKinds.PersonName, "T. H'Sarahn", "T. H'Sarahn");
        index.Add(FindingKinds.PhoneNumber, "0912 345 678", "0912345678");
        index.Add(FindingKinds.BirthDate, "05/09/2015", "2015-09-05");
        return index;
    }
}
