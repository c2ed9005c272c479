using System.Globalization;
using System.IO.Compression;
using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Sweep.Answers;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Mirrors;
using PiiScanner.Sweep.Runs;
using PiiScanner.Sweep.Sites;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Sweep.Tests.TakeDown;

public sealed class TakeDownListTests : IDisposable
{
    private readonly SiteTables _tables = new();

    private static readonly string[] People = ["Lê Thị Hoa", "Trần Văn Dũng", "Phạm Minh Lan", "Hoàng Ngọc Bảo", "Nguyễn Thị Hạnh", "Vũ Quốc Khánh"];

    private static string Table(string head, Func<int, string> row) => head + "\n" + string.Join('\n', Enumerable.Range(0, People.Length).Select(row)) + "\n";

    public void Dispose() => _tables.Dispose();

    private TakeDownList List(Archive archive, AddressMap? addresses = null)
    {
        using var ledger = archive.Open();
        return TakeDownList.Of(archive.Sweep(new Engine(), ledger).Files(default), addresses ?? AddressMap.None, _tables);
    }

    private static TakeDownItem Item(TakeDownList list, string path) => list.Items.Single(item => item.Swept.File.Path == path);

    [Fact]
    public void Of_NamesWithNumbersAndScoresByNumber_BothMustComeDown()
    {
        using var archive = new Archive()
            .Add("phong-thi.csv", Table("STT,SBD,Họ và tên,Lớp", i => $"{i + 1},1204{i}7,{People[i]},9A"))
            .Add("diem-thi.csv", Table("SBD,Toán,Ngữ văn,Tiếng Anh", i => $"1204{i}7,{5 + (i % 4)}.5,{6 + (i % 3)},{7 + (i % 2)}"));
        var alone = new Archive().Add("diem-thi.csv", Table("SBD,Toán,Ngữ văn,Tiếng Anh", i => $"1204{i}7,{5 + (i % 4)}.5,{6 + (i % 3)},{7 + (i % 2)}"));
        using (alone) Assert.DoesNotContain(List(alone).Items, item => item.Verdict == Verdict.Block);
        var list = List(archive);

        Assert.Equal(Verdict.Block, Item(list, "phong-thi.csv").Verdict);
        Assert.Equal("phong-thi.csv", Item(list, "diem-thi.csv").Raised?.Other);
        Assert.Equal(Verdict.Block, Item(list, "diem-thi.csv").Verdict);
        Assert.Equal(2, list.Summary.Block);
    }

    [Fact]
    public void Of_OtherExaminationsNumbers_RaisesNothing()
    {
        using var archive = new Archive()
            .Add("phong-thi.csv", Table("STT,SBD,Họ và tên,Lớp", i => $"{i + 1},1204{i}7,{People[i]},9A"))
            .Add("diem-thi.csv", Table("SBD,Toán,Ngữ văn,Tiếng Anh", i => $"3309{i}1,{5 + (i % 4)}.5,{6 + (i % 3)},{7 + (i % 2)}"));
        Assert.Equal(Verdict.Review, Item(List(archive), "phong-thi.csv").Verdict);
    }

    // Numbers of a school's own examination: 001 to 600.
    private static string Numbered(string head, int count, Func<int, string> row) => head + "\n" + string.Join('\n', Enumerable.Range(1, count).Select(row)) + "\n";

    private static string NamesByShortNumber(int count) => Numbered("STT,SBD,Họ và tên,Lớp", count, i => $"{i},{i:000},{Archive.Name(i / 7, i)},9A");

    private static string ScoresByShortNumber(int first, int count) => Numbered("SBD,Toán,Ngữ văn,Tiếng Anh", count, i => $"{first + i - 1:000},{5 + (i % 4)}.5,{6 + (i % 3)},{7 + (i % 2)}");

    [Theory]
    [InlineData(30, 1, 30)]
    [InlineData(600, 1, 590)]
    public void Of_ShortNumbersThatAreMuchTheSame_BothMustComeDown(int names, int first, int scores)
    {
        using var archive = new Archive().Add("phong-thi.csv", NamesByShortNumber(names)).Add("diem-thi.csv", ScoresByShortNumber(first, scores));
        var list = List(archive);

        Assert.Equal(Verdict.Block, Item(list, "phong-thi.csv").Verdict);
        Assert.Equal("phong-thi.csv", Item(list, "diem-thi.csv").Raised?.Other);
    }

    [Theory]
    [InlineData(12, 1, 12)] // Too few: every examination has its number 12.
    [InlineData(30, 16, 30)]
    [InlineData(60, 31, 60)]
    public void Of_ShortNumbersOfAnotherExamination_RaiseNothing(int names, int first, int scores)
    {
        using var archive = new Archive().Add("phong-thi.csv", NamesByShortNumber(names)).Add("diem-thi.csv", ScoresByShortNumber(first, scores));
        Assert.DoesNotContain(List(archive).Items, item => item.Raised is not null);
    }

    [Theory]
    [InlineData(24, 1, 60)]
    [InlineData(400, 1, 24)]
    public void Of_ShortNumbersOfARoomAmongThoseOfAll_AreForAPerson(int names, int first, int scores)
    {
        using var archive = new Archive().Add("phong-thi.csv", NamesByShortNumber(names)).Add("diem-thi.csv", ScoresByShortNumber(first, scores));
        var list = List(archive);

        Assert.Equal(Verdict.Review, Item(list, "diem-thi.csv").Verdict);
        Assert.Equal("phong-thi.csv", Item(list, "diem-thi.csv").Raised?.Other);
    }

    [Fact]
    public void Of_NumbersThatLostTheirZeros_AreTheSameNumbers()
    {
        using var archive = new Archive().Add("phong-thi.csv", NamesByShortNumber(90)).Add("diem-thi.csv", Numbered("SBD,Toán,Ngữ văn,Tiếng Anh", 90, i => $"{i},{5 + (i % 4)}.5,{6 + (i % 3)},{7 + (i % 2)}"));
        Assert.Equal(Verdict.Block, Item(List(archive), "diem-thi.csv").Verdict);
    }

    [Fact]
    public void Of_MaskedListAndItsFullTwin_BothAreRaised()
    {
        static string Masked(string name) => string.Join(' ', name.Split(' ').Select(word => word[0] + "**"));
        using var archive = new Archive()
            .Add("da-che.csv", Table("STT,Họ và tên,Lớp", i => $"{i + 1},{Masked(People[i])},9A"))
            .Add("day-du.csv", Table("STT,Họ và tên,Ngày sinh,Lớp", i => $"{i + 1},{People[i]},0{i + 1}/03/2011,9A"));
        var list = List(archive);

        Assert.Equal("day-du.csv", Item(list, "da-che.csv").Raised?.Other);
        Assert.Equal(Verdict.Block, Item(list, "da-che.csv").Verdict);
    }

    [Fact]
    public void Of_TheSameListUnderOtherNamesAndForms_IsOneGroup()
    {
        using var archive = new Archive()
            .Add("a.csv", Table("STT,Họ và tên,Ngày sinh", i => $"{i + 1},{People[i]},0{i + 1}/03/2011"))
            .Add("b.html", "<table><tr><th>Ngày sinh<th>Họ và tên</tr>" + string.Concat(People.Select((name, i) => $"<tr><td>0{i + 1}/03/2011<td>{name}</tr>")) + "</table>")
            .Add("c.csv", Archive.List(4, rows: 6));
        var list = List(archive);

        Assert.Equal(1, Item(list, "a.csv").Group);
        Assert.Equal(1, Item(list, "b.html").Group);
        Assert.Equal(0, Item(list, "c.csv").Group);
    }

    [Fact]
    public void CompareWith_EarlierLedger_TellsTakenDownStillThereAndNew()
    {
        using var archive = new Archive().Add("con.csv", Archive.List(1)).Add("go.csv", Archive.List(2));
        List(archive);
        var earlier = Path.Combine(archive.Folder, "truoc.db");
        File.Copy(archive.LedgerPath, earlier);
        File.Delete(Path.Combine(archive.Root, "go.csv"));
        archive.Add("moi.csv", Archive.List(3));
        var list = List(archive);
        using var old = archive.Open(earlier);
        list.CompareWith(old, "kho", earlier);

        Assert.Equal(Change.StillThere, Item(list, "con.csv").Change);
        Assert.Equal(Change.New, Item(list, "moi.csv").Change);
        Assert.Equal("go.csv", Assert.Single(list.TakenDown).Swept.File.Path);
    }

    [Fact]
    public void CompareWith_FilesThatCountBesideOthers_WereListedBefore()
    {
        using var archive = new Archive().Add("phong-thi.csv", NamesByShortNumber(30)).Add("diem-thi.csv", ScoresByShortNumber(1, 30));
        List(archive);
        var earlier = Path.Combine(archive.Folder, "truoc.db");
        File.Copy(archive.LedgerPath, earlier);
        var list = List(archive);
        using var old = archive.Open(earlier);
        list.CompareWith(old, "kho", earlier);

        Assert.Equal(Change.StillThere, Item(list, "diem-thi.csv").Change);
        Assert.Equal(Change.StillThere, Item(list, "phong-thi.csv").Change);
        Assert.Equal(4, new OutlineRows(_tables).Count);
        File.Delete(Path.Combine(archive.Root, "diem-thi.csv"));
        var later = List(archive);
        later.CompareWith(old, "kho", earlier);
        Assert.Equal("diem-thi.csv", Assert.Single(later.TakenDown).Swept.File.Path);
    }

    [Fact]
    public void CompareWith_FilesThisSweepDidNotRead_AreNotTakenDown()
    {
        using var archive = new Archive().Add("bo/1.csv", Archive.List(1)).Add("bo.csv", Archive.List(2)).Add("sau/trong/2.csv", Archive.List(3)).Add("an.csv", Archive.List(4)).Add("bo-khac/3.csv", Archive.List(5)).Add("go.csv", Archive.List(6));
        List(archive);
        var earlier = Path.Combine(archive.Folder, "truoc.db");
        File.Copy(archive.LedgerPath, earlier);
        File.Delete(Path.Combine(archive.Root, "go.csv"));
        Directory.Delete(Path.Combine(archive.Root, "bo-khac"), recursive: true);
        archive.Add("sau/.piiscannerignore", "trong/\n");
        using var ledger = archive.Open();
        var list = TakeDownList.Of(archive.Sweep(new Engine(), ledger, scan: archive.Scan() with { Exclude = ["bo/", "an.csv"] }).Files(default), AddressMap.None, _tables);
        using var old = archive.Open(earlier);
        list.CompareWith(old, "kho", earlier);

        Assert.Equal(["bo-khac/3.csv", "go.csv"], list.TakenDown.Select(item => item.Swept.File.Path).Order(StringComparer.Ordinal));
        Assert.Equal(2, list.CountOf(Change.TakenDown));
    }

    [Theory]
    [InlineData("bo", true)]
    [InlineData(".", true)]
    [InlineData("b", false)]
    public void CompareWith_FolderThatCannotBeOpened_KeepsWhatIsBelow(string folder, bool isKept)
    {
        using var archive = new Archive().Add("bo/trong/1.csv", Archive.List(1));
        List(archive);
        var earlier = Path.Combine(archive.Folder, "truoc.db");
        File.Copy(archive.LedgerPath, earlier);
        var unopened = new SweptFile(new LedgerFile { Path = folder }, new FileFacts { Status = FileStatus.Failed });
        var list = TakeDownList.Of([unopened], AddressMap.None, _tables);
        using var old = archive.Open(earlier);
        list.CompareWith(old, "kho", earlier);
        Assert.Equal(isKept ? 0 : 1, list.TakenDown.Count());
    }

    [Fact]
    public void Write_AllPapers_NameTheAddressAndNoValue()
    {
        using var archive = new Archive().Add("ds lớp 5A.csv", Archive.List(1)).Add("mo-ta.bin", "\u0001\u0002 not known");
        var folder = Path.Combine(archive.Folder, "go-bo");
        var list = List(archive, AddressMap.Below("https://truong.example"));
        var files = TakeDownFolder.Write(folder, "", list, new TakeDownHeading("https://truong.example", new DateTimeOffset(2026, 11, 30, 8, 5, 0, TimeSpan.FromHours(7))) { Remarks = ["Chưa đối chiếu sự đồng ý."] });
        var texts = files.ToDictionary(file => Path.GetFileName(file), Text);

        Assert.Equal(4, files.Count);
        Assert.All(texts.Values, text => Assert.DoesNotContain(Archive.Name(1, 1), text, StringComparison.Ordinal));
        Assert.All(texts.Values, text => Assert.DoesNotContain("090155", text, StringComparison.Ordinal));
        Assert.Contains("https://truong.example/ds%20l%E1%BB%9Bp%205A.csv", texts["go-bo.xlsx"], StringComparison.Ordinal);
        Assert.Contains("chính nó là dữ liệu cá nhân", texts["go-bo.xlsx"], StringComparison.Ordinal);
        Assert.Contains("Chưa đối chiếu sự đồng ý.", texts["bao-cao.docx"], StringComparison.Ordinal);
        Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", texts["bao-cao.docx"], StringComparison.Ordinal);
        Assert.Contains("08 giờ 05, ngày 03/12/2026", texts["mau-so-08-du-thao.docx"], StringComparison.Ordinal);
        Assert.Contains("Đó là dữ liệu của: học sinh.", texts["mau-so-08-du-thao.docx"], StringComparison.Ordinal);
        Assert.Contains("Mã băm SHA-256 của tệp", texts["go-bo.xlsx"], StringComparison.Ordinal);
        Assert.All(new[] { "go-bo.xlsx", "go-bo.csv" }, name => Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Archive.List(1)))), texts[name], StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Notice_TellsWhoseDataItIs()
    {
        using var archive = new Archive();
        var facts = new FileFacts
        {
            Status = FileStatus.Scanned,
            Verdict = Verdict.Block,
            Kinds = new Dictionary<string, int> { [FindingKinds.PersonName] = 9 },
            Whose = new Dictionary<Subject, int> { [Subject.Parent] = 1, [Subject.Pupil] = 7, [Subject.Official] = 2 },
        };
        var list = TakeDownList.Of([new SweptFile(new LedgerFile { Path = "a.csv" }, facts)], AddressMap.None, _tables);
        var files = TakeDownFolder.Write(Path.Combine(archive.Folder, "go-bo"), "", list, new TakeDownHeading("kho", new DateTimeOffset(2026, 11, 30, 8, 5, 0, TimeSpan.FromHours(7))));
        var notice = Text(files.Single(file => file.EndsWith("mau-so-08-du-thao.docx", StringComparison.Ordinal)));

        Assert.Contains("Đó là dữ liệu của: học sinh, nhân viên, cha mẹ.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Law91_Article23_1_TheDraftCountsSeventyTwoHours_Article23_2_WhatWasFoundStaysRecorded()
    {
        using var archive = new Archive().Add("ds.csv", Archive.List(1));
        var list = List(archive);
        Assert.Contains("Hạn thông báo 72 giờ: 08 giờ 05, ngày 03/12/2026 (Luật 91/2025/QH15, Điều 23.1)", Notice(archive, list), StringComparison.Ordinal);
        // The file is gone, as asked; what was found is known all the same, without a value.
        File.Delete(Path.Combine(archive.Root, "ds.csv"));
        using (var later = archive.Open())
        {
            var found = Assert.Single(later.FilesOf("kho"));
            Assert.Equal("ds.csv", found.Path);
            Assert.Matches("^[0-9a-f]{64}$", found.Sha256!); // not null: it was read
            Assert.NotEqual(0, found.FirstSeen);
            Assert.NotNull(later.FindAnyJudgement(found.Reading!.Value, later.LastSweep("kho")!.Value.Judge)); // not null: just swept
        }

        Assert.DoesNotContain(Archive.Name(1, 1), Encoding.UTF8.GetString(File.ReadAllBytes(archive.LedgerPath)), StringComparison.Ordinal);
    }

    [Fact]
    public void Decree356_Article28_TheDraft_TellsKindsNumbersDistinctPeopleAndTheTimeOfDiscovery()
    {
        // Six people, of whom four stand in both lists.
        using var archive = new Archive()
            .Add("a.csv", Table("STT,Họ và tên,Ngày sinh", i => $"{i + 1},{People[i]},0{i + 1}/03/2011"))
            .Add("b.csv", "Họ và tên,Ngày sinh,SĐT phụ huynh\n" + string.Concat(Enumerable.Range(2, 4).Select(i => $"{People[i]},0{i + 1}/03/2011,090155000{i}\n")));
        var text = Notice(archive, List(archive));
        Assert.Contains("Thời điểm phát hiện: 08 giờ 05, ngày 30/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("5. Loại và số lượng dữ liệu (2 tệp)", text, StringComparison.Ordinal);
        foreach (var (kind, count) in ((string, int)[])[(FindingKinds.PersonName, 10), (FindingKinds.BirthDate, 10), (FindingKinds.PhoneNumber, 4)]) Assert.Contains(KindLabels.Of(kind).Vi + count.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        Assert.Contains("6. Số chủ thể dữ liệu (mỗi người tính một lần): 6.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GPS 21.0285,105.8542\n", true)]
    [InlineData("", false)]
    public void Decree356_Article29_PositionsInTheFile_ThePersonsAreToldInSeventyTwoHoursAndTheFileKeptFiveYears(string position, bool isSaid)
    {
        using var archive = new Archive().Add("phieu.txt", "Họ và tên: Nguyễn Văn Mẫu\nNgày sinh: 05/09/2014\nSĐT phụ huynh: 0912345679\n\n" + position);
        var text = Notice(archive, List(archive));
        Assert.Equal(isSaid, text.Contains("thông báo cho các chủ thể dữ liệu trong 72 giờ, chậm nhất 08 giờ 05, ngày 03/12/2026, và lưu hồ sơ 5 năm (Nghị định 356/2025/NĐ-CP, Điều 29)", StringComparison.Ordinal));
        Assert.DoesNotContain("21.0285", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FormulaInAName_StaysTextInTheCsvFile()
    {
        using var archive = new Archive().Add("=1+2,x.csv", Archive.List(1));
        var output = new StringWriter(CultureInfo.InvariantCulture);
        TakeDownSheet.WriteCsv(List(archive), output);
        Assert.Contains("\"'=1+2,x.csv\"", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_LinksAndSiteMap_ListWhatTheMirrorLacks()
    {
        using var archive = new Archive()
            .Add("truong.example/index.html", "<a href='danh-sach.csv'>1</a> <a href=\"/tep/ds%20lop.xlsx?x=1&amp;y=2\">2</a> <a href='https://khac.example/a.pdf'>3</a> <a href='#a'>4</a> <img src='../cao.jpg'>")
            .Add("truong.example/danh-sach.csv", Archive.List(1))
            .Add("truong.example/sitemap.xml", "<urlset><url><loc>http://truong.example/</loc></url><url><loc>https://truong.example/tin/cu.html</loc></url></urlset>");
        var missing = MirrorLinks.Missing(archive.Root, ["truong.example/danh-sach.csv", "truong.example/index.html", "truong.example/sitemap.xml"], _tables, default);
        Assert.Equal(["https://truong.example/cao.jpg", "https://truong.example/tep/ds%20lop.xlsx?x=1&y=2", "https://truong.example/tin/cu.html"], missing.Select(entry => entry.Address));
    }

    [Theory]
    [InlineData("index.php@id=3")]
    [InlineData("index.php?id=3")]
    [InlineData("xem.asp")]
    [InlineData("xem.shtml")]
    [InlineData("xem.jspx")]
    public void Missing_PagesOfEveryEnding_AreSearched(string name)
    {
        using var archive = new Archive().Add("truong.example/" + name, "<a href='/ds.csv'>1</a>");
        Assert.Equal(["https://truong.example/ds.csv"], MirrorLinks.Missing(archive.Root, ["truong.example/" + name], _tables, default).Select(entry => entry.Address));
    }

    [Theory]
    [InlineData("page.php@id=3", "https://truong.example/page.php?id=3")]
    [InlineData("page.php?id=3.html", "https://truong.example/page.php?id=3")]
    [InlineData("page.php@id=3.html", "https://truong.example/page.php?id=3")]
    [InlineData("index.html?trang=2", "https://truong.example/?trang=2")]
    [InlineData("nguyen@lop=6.docx", "https://truong.example/nguyen%40lop%3D6.docx")]
    [InlineData("a@b.docx", "https://truong.example/a%40b.docx")]
    public void AddressMap_NamesOfWget_AreTheAddress(string name, string address) => Assert.Equal(address, AddressMap.Mirror.Of("truong.example/" + name));

    [Fact]
    public void Missing_BrokenMarks_HideNoLink()
    {
        using var archive = new Archive().Add("truong.example/a.html",
            "<a href='x\"y'>1</a><img SRC = /anh.png alt=><a href=\"<b><a href='/1.csv'>2</a><img src='data:image/png;base64," + new string('A', 5000) + "'><a href=\"/2.csv?a=1&amp;b=2\"><loc><![CDATA[ https://truong.example/3.csv ]]></loc><a href='/4.csv>");
        var missing = MirrorLinks.Missing(archive.Root, ["truong.example/a.html"], _tables, default).Select(entry => entry.Address).ToList();
        Assert.Equal(
            ["https://truong.example/1.csv", "https://truong.example/2.csv?a=1&b=2", "https://truong.example/3.csv", "https://truong.example/anh.png"],
            missing.Where(address => !address!.Contains("x%22y", StringComparison.Ordinal)));
    }

    [Fact]
    public void Missing_QueryInANameOfWindows_IsTheAddressThatIsLinked()
    {
        using var archive = new Archive().Add("truong.example/index.php@id=3", "<a href='/index.php?id=3'>1</a>");
        Assert.Empty(MirrorLinks.Missing(archive.Root, ["truong.example/index.php@id=3"], _tables, default));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Missing_PageLongerThanIsRead_IsSaid(int more, bool isSaid)
    {
        // A last block that crosses the limit, not one that ends at it.
        using var archive = new Archive().Add("truong.example/dai.html", new string('a', (16 << 20) + more));
        var missing = MirrorLinks.Missing(archive.Root, ["truong.example/dai.html"], _tables, default).ToList();
        Assert.Equal(isSaid ? 1 : 0, missing.Count);
    }

    [Fact]
    public void Missing_HostilePage_StopsNothing()
    {
        using var archive = new Archive()
            .Add("truong.example/a.html", "<loc>" + new string(' ', 2 << 20) + "<loc>" + string.Concat(Enumerable.Repeat("href=\"href='", 100_000)))
            .Add("truong.example/b.html", "<a href='/ds.csv'>1</a>");
        var missing = MirrorLinks.Missing(archive.Root, ["truong.example/a.html", "truong.example/b.html"], _tables, default).ToList();
        Assert.Contains("https://truong.example/ds.csv", missing.Select(entry => entry.Address));
        Assert.DoesNotContain(missing, entry => entry.Path.Contains("(link)", StringComparison.Ordinal));
    }

    [Fact]
    public void AddressMap_MirrorLayout_IsTheAddress()
    {
        Assert.Equal("https://truong.example/tin/", AddressMap.Mirror.Of("truong.example/tin/index.html"));
        Assert.Equal("https://truong.example/xem.php?id=7&x=1", AddressMap.Mirror.Of("truong.example/xem.php?id=7&x=1"));
        Assert.Null(AddressMap.Mirror.Of("le.txt"));
    }

    [Fact]
    public void Read_FilledWorkbook_GivesTheAnswers()
    {
        string[] codes = ["stt", "dia-chi", "tep", "can-cu", "da-go", "giai-trinh", "ma"];
        IReadOnlyList<IReadOnlyList<string>> rows = [["DANH SÁCH ĐỀ NGHỊ GỠ: Trường A"], [], [], codes, codes, ["1", "https://a", "a.csv", "", "2/12/2026", "", "aa"], ["2", "", "b.csv", "", "hôm qua", "", "bb"], ["3", "", "c.csv", "", "", "", "cc"]];
        var sheet = AnswerSheet.Read(rows, new DateOnly(2026, 12, 3)) ?? throw new InvalidOperationException("Not read.");

        Assert.Equal("Trường A", sheet.Site);
        Assert.Equal([true, false, false], sheet.Answers.Select(answer => answer.IsGiven));
        Assert.Single(sheet.Problems);
        Assert.Null(AnswerSheet.Read([["x"]], new DateOnly(2026, 12, 3)));
    }

    [Fact]
    public void SiteList_WrongLines_AreNamed()
    {
        Assert.Null(SiteList.Read("Trường,Thư mục,Địa chỉ\nA,a,https://a.example\n\"B, cơ sở 2\",b\n", out var sites));
        Assert.Equal(["a", "b"], sites.Select(site => site.Folder));
        Assert.NotNull(SiteList.Read("A,../x", out _));
        Assert.NotNull(SiteList.Read("A,a\nB,a", out _));
        Assert.NotNull(SiteList.Read("", out _));
    }

    // The text of the draft of form no. 08.
    private static string Notice(Archive archive, TakeDownList list)
    {
        var files = TakeDownFolder.Write(Path.Combine(archive.Folder, "go-bo"), "", list, new TakeDownHeading("https://truong.example", new DateTimeOffset(2026, 11, 30, 8, 5, 0, TimeSpan.FromHours(7))));
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(files.Single(file => file.EndsWith("mau-so-08-du-thao.docx", StringComparison.Ordinal)), false);
        return document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
    }

    private static string Text(string file)
    {
        if (file.EndsWith(".csv", StringComparison.Ordinal)) return File.ReadAllText(file);
        using var zip = ZipFile.OpenRead(file);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
