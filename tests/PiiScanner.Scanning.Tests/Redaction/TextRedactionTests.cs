using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

public sealed class TextRedactionTests : IDisposable
{
    private const string Csv = "TRƯỜNG THCS TÂN PHONG\r\nSTT,Họ và tên,Ngày sinh,Lớp,Số báo danh,SĐT phụ huynh\r\n"
        + "1,Nguyễn Thị Bích Hằng,05/09/2015,6A1,0103,0912 345 678\r\n2,\"Trần Văn Đức\",12/03/2015,6A2,0101,0987654321\r\n3,Lê Minh Khoa,01/12/2015,6A1,0102,0905111222\r\nDanh sách này có 3 học sinh.\r\n";

    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [Fact]
    public void Csv_PublishSafe_KeepsClassAndCandidateNumber_SortedAnew()
    {
        var outcome = _redacting.One("ds.csv", Csv);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.Equal("TRƯỜNG THCS TÂN PHONG\r\nLớp,Số báo danh\r\n6A2,0101\r\n6A1,0102\r\n6A1,0103\r\nDanh sách này có 3 học sinh.\r\n", _redacting.CopyText("ds.csv"));
    }

    [Fact]
    public void Csv_Masked_KeepsEverythingElse()
    {
        _redacting.One("ds.csv", Csv, "publish-safe", ("", Operator.Mask));

        var expected = Csv.Replace("Nguyễn Thị Bích Hằng", "Nguyễn T** B** H**").Replace("Trần Văn Đức", "Trần V** Đ**").Replace("Lê Minh Khoa", "Lê M** K**")
            .Replace("05/09/2015", "**/**/2015").Replace("12/03/2015", "**/**/2015").Replace("01/12/2015", "**/**/2015")
            .Replace("0912 345 678", "09*****678").Replace("0987654321", "09*****321").Replace("0905111222", "09*****222");
        Assert.Equal(expected, _redacting.CopyText("ds.csv"));
    }

    // Names cut off by a cell, or shortened by hand: who knows the class knows who it is. What hides enough stays as it is.
    [Theory]
    [InlineData("VÕ HỮU T", "VÕ H** T**")]
    [InlineData("Trần Thị Hoàng M.", "Trần T** H** M**")]
    [InlineData("Lê Loan K", "Lê L** K**")]
    [InlineData("Nguyễn Văn A", "Nguyễn Văn A")]
    [InlineData("Nguyễn T. Q.", "Nguyễn T. Q.")]
    public void Csv_NameShortenedByALetter_IsMaskedWhereItTellsWho_AndTwiceIsOnce(string name, string expected)
    {
        _redacting.One("ds.csv", Csv.Replace("Lê Minh Khoa", name), "all");
        var once = _redacting.Copy("ds.csv");

        Assert.Contains("3," + expected + ",", Encoding.UTF8.GetString(once));
        Assert.Equal(CopyStatus.Unchanged, _redacting.One("ds.csv", once, "all").Status);
    }

    // A column too narrow for its heading.
    [Fact]
    public void Csv_HeadingsCutOff_AreKnownAllTheSame()
    {
        _redacting.One("ds.csv", "STT,Mã học si,Họ tên,\"Ngày, thá\",Lớp\r\n1,7710012345,Nguyễn Thị Bích Hằng,2015-09-05,6A1\r\n2,7710012346,Trần Văn Đức,2015-03-12,6A2\r\n3,7710012347,Lê Minh Khoa,2015-12-01,6A1\r\n", "publish-safe");

        var copy = _redacting.CopyText("ds.csv");
        Assert.DoesNotContain("77100", copy);
        Assert.DoesNotContain("2015", copy);
        Assert.Contains("6A2", copy);
    }

    [Theory]
    [InlineData("publish-safe")]
    [InlineData("all")]
    public void Csv_Twice_IsOnce(string preset)
    {
        _redacting.One("ds.csv", Csv, preset);
        var once = _redacting.Copy("ds.csv");
        var outcome = _redacting.One("ds.csv", once, preset);

        Assert.Equal(CopyStatus.Unchanged, outcome.Status);
        Assert.Equal(once, _redacting.Copy("ds.csv"));
    }

    [Theory]
    [InlineData(Operator.Initials, "N.T.B.H.")]
    [InlineData(Operator.BlackBox, "█████")]
    [InlineData(Operator.Remove, ",,")]
    public void Csv_Operator_LeavesItsForm_AndTwiceIsOnce(Operator applied, string expected)
    {
        _redacting.One("ds.csv", Csv, "publish-safe", ("", applied));
        var once = _redacting.Copy("ds.csv");

        Assert.Contains(expected, Encoding.UTF8.GetString(once));
        Assert.Equal(CopyStatus.Unchanged, _redacting.One("ds.csv", once, "publish-safe", ("", applied)).Status);
    }

    [Fact]
    public void Csv_Pseudonyms_AreTheSameInEveryFile()
    {
        _redacting.One("a.csv", Csv, "publish-safe", ("person-name", Operator.Pseudonym));
        var first = _redacting.CopyText("a.csv").Split("\r\n").Single(line => line.Contains("0103")).Split(',').Single(cell => cell.StartsWith("Học sinh ", StringComparison.Ordinal));
        _redacting.One("b.csv", Csv.Replace("TÂN PHONG", "TÂN HÒA"), "publish-safe", ("person-name", Operator.Pseudonym));

        Assert.Matches("^Học sinh [0-9]{3}$", first);
        Assert.Contains(first, _redacting.CopyText("b.csv").Split("\r\n").Single(line => line.Contains("0103")));
        Assert.Equal(CopyStatus.Unchanged, _redacting.One("b.csv", _redacting.Copy("b.csv"), "publish-safe", ("person-name", Operator.Pseudonym)).Status);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-8-bom")]
    public void Csv_OtherEncoding_StaysInIt(string name)
    {
        Encoding encoding = name switch { "utf-16le" => new UnicodeEncoding(false, true), "utf-16be" => new UnicodeEncoding(true, true), _ => new UTF8Encoding(true) };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Csv)];
        _redacting.One("ds.csv", bytes, "all");

        var copy = _redacting.Copy("ds.csv");
        Assert.Equal(encoding.GetPreamble(), copy.Take(encoding.GetPreamble().Length));
        Assert.Contains("Nguyễn T** B** H**,**/**/2015", encoding.GetString(copy));
    }

    [Fact]
    public void Text_BytesOutsideTheValue_StayAsTheyAre()
    {
        var prose = string.Concat(Enumerable.Repeat("Nhà trường trân trọng thông báo. ", 10));
        var bytes = (byte[])[.. Encoding.UTF8.GetBytes("Em Nguyễn Thị Bích Hằng, sinh ngày 05/09/2015, SĐT mẹ 0912345678.\r"), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("\r\nhết " + prose)];
        var outcome = _redacting.One("tin.txt", bytes);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        var copy = _redacting.Copy("tin.txt");
        Assert.Equal(bytes[^400..], copy[^400..]);
        Assert.StartsWith("Em Nguyễn T** B** H**, sinh ngày **/**/2015, SĐT mẹ 09*****678.\r", Encoding.UTF8.GetString(copy));
    }

    [Fact]
    public void Html_NameUnderTagsEntitiesAndAttributes_IsGoneEverywhere()
    {
        const string Page = "<html><body><!-- bản nháp: Nguyễn Thị Bích Hằng --><script>var ten = \"Nguy\\u1ec5n Th\\u1ecb B\\u00edch H\\u1eb1ng\";</script>"
            + "<table><tr><th>Họ và tên</th><th>Ngày sinh</th><th>Lớp</th></tr><tr id=\"nguyen-thi-bich-hang\"><td>Nguyễn <b>Thị B</b>ích\n Hằng</td><td>05/09/2015</td><td>6A1</td></tr>"
            + "<tr><td>Trần Văn Đức</td><td>12/03/2015</td><td>6A2</td></tr><tr><td>L&ecirc; Minh Khoa</td><td>01/12/2015</td><td>6A1</td></tr></table></body></html>";
        var outcome = _redacting.One("trang.html", Page, "all");

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        var copy = _redacting.CopyText("trang.html");
        Assert.Contains("<td>Nguyễn T** B** H**<b></b></td><td>**/**/2015</td><td>6A1</td>", copy);
        Assert.Contains("<td>L&#234; M** K**</td>", copy);
        Assert.DoesNotContain("bich-hang", copy);
        Assert.DoesNotContain("u1eb1ng", copy);
    }

    [Fact]
    public void Json_DroppedColumns_LeaveWithTheirKeys_AndTheRestIsJsonStill()
    {
        const string Text = "[{\"hoTen\": \"Nguyễn Thị Bích Hằng\", \"sdt\": 912345678, \"lop\": \"6A1\", \"sbd\": \"0103\"},\n {\"lop\": \"6A2\", \"hoTen\": \"Trần Văn Đức\", \"sdt\": 987654321, \"sbd\": \"0101\"},\n {\"hoTen\": \"Lê Minh Khoa\", \"lop\": \"6A1\", \"sbd\": \"0102\", \"sdt\": null}]";
        _redacting.One("ds.json", Text);

        Assert.Equal("[{\"lop\": \"6A2\", \"sbd\": \"0101\"},\n {\"lop\": \"6A1\", \"sbd\": \"0102\"},\n {\"lop\": \"6A1\", \"sbd\": \"0103\"}]", _redacting.CopyText("ds.json"));
    }

    [Fact]
    public void Json_MaskedNumber_BecomesAString()
    {
        const string Text = "[{\"hoTen\": \"Nguyễn Thị Bích Hằng\", \"sdt\": 912345678}, {\"hoTen\": \"Trần Văn Đức\", \"sdt\": 987654321}, {\"hoTen\": \"Lê Minh Khoa\", \"sdt\": 905111222}]";
        _redacting.One("ds.json", Text, "all");

        using var json = System.Text.Json.JsonDocument.Parse(_redacting.Copy("ds.json"));
        Assert.All(json.RootElement.EnumerateArray(), row => Assert.EndsWith(row.GetProperty("sdt").GetString()?[^3..] ?? "", row.GetProperty("sdt").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), row => Assert.Contains("***", row.GetProperty("sdt").GetString()));
    }

    [Fact]
    public void Html_DroppedColumns_LeaveAsCells_EmptyOnesToo_AndRowsAreSorted()
    {
        const string Page = "<html><body>\n<table>\n<thead><tr><th>STT<th>Họ và tên<th>Ngày sinh<th>Lớp<th>Số báo danh</tr></thead>\n<tbody>\n"
            + "<tr><td>1</td><td><b>Nguyễn Thị</b> Bích Hằng</td><td>05/09/2015</td><td>6A1</td><td>0103</td></tr>\n"
            + "<tr><td>2</td><td>Trần Văn Đức</td><td></td><td>6A2</td><td>0101</td></tr>\n"
            + "<tr><td>3</td><td>Lê Minh Khoa</td><td>01/12/2015</td><td>6A1</td><td>0102</td></tr>\n</tbody></table></body></html>";
        _redacting.One("ds.html", Page);

        Assert.Equal("<html><body>\n<table>\n<thead><tr><th>Lớp<th>Số báo danh</tr></thead>\n<tbody>\n<tr><td>6A2</td><td>0101</td></tr>\n<tr><td>6A1</td><td>0102</td></tr>\n<tr><td>6A1</td><td>0103</td></tr>\n</tbody></table></body></html>", _redacting.CopyText("ds.html"));
    }

    [Fact]
    public void Html_CellsOverSeveralRows_AreEmptiedAndTheOrderIsWarnedOf()
    {
        const string Page = "<html><body><table><tr><th>Họ và tên</th><th>Ngày sinh</th><th>Lớp</th><th>Số báo danh</th></tr>"
            + "<tr><td>Nguyễn Thị Bích Hằng</td><td>05/09/2015</td><td rowspan=2>6A1</td><td>0103</td></tr><tr><td>Trần Văn Đức</td><td>12/03/2015</td><td>0101</td></tr><tr><td>Lê Minh Khoa</td><td>01/12/2015</td><td>6A2</td><td>0102</td></tr></table></body></html>";
        var outcome = _redacting.One("ds.html", Page);

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.Contains("<td></td><td></td><td rowspan=2>6A1</td><td>0103</td>", _redacting.CopyText("ds.html"));
        Assert.NotEmpty(outcome.Warnings);
    }

    [Fact]
    public void Xml_DroppedColumns_LeaveAsElementsAndAttributes()
    {
        const string Text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<lop ten=\"6A\">\n  <hs sbd=\"0103\">\n    <hoTen>Nguyễn Thị Bích Hằng</hoTen>\n    <ngaySinh>05/09/2015</ngaySinh>\n    <diem>8.5</diem>\n  </hs>\n"
            + "  <hs sbd=\"0101\">\n    <hoTen>Trần Văn Đức</hoTen>\n    <ngaySinh/>\n    <diem>7</diem>\n  </hs>\n  <hs sbd=\"0102\">\n    <hoTen>Lê Minh Khoa</hoTen>\n    <ngaySinh>01/12/2015</ngaySinh>\n    <diem>9</diem>\n  </hs>\n</lop>\n";
        _redacting.One("ds.xml", Text);

        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<lop ten=\"6A\">\n  <hs sbd=\"0101\">\n    <diem>7</diem>\n  </hs>\n  <hs sbd=\"0102\">\n    <diem>9</diem>\n  </hs>\n  <hs sbd=\"0103\">\n    <diem>8.5</diem>\n  </hs>\n</lop>\n", _redacting.CopyText("ds.xml"));
    }

    [Fact]
    public void Xml_RecordsOfAttributes_LoseTheirAttributes()
    {
        const string Text = "<ds><hs hoTen=\"Nguyễn Thị Bích Hằng\" ngaySinh=\"05/09/2015\" lop=\"6A1\"/><hs hoTen=\"Trần Văn Đức\" ngaySinh=\"12/03/2015\" lop=\"6A2\"/><hs hoTen=\"Lê Minh Khoa\" ngaySinh=\"01/12/2015\" lop=\"6A1\"/></ds>";
        _redacting.One("ds.xml", Text);

        Assert.Equal("<ds><hs lop=\"6A1\"/><hs lop=\"6A1\"/><hs lop=\"6A2\"/></ds>", _redacting.CopyText("ds.xml"));
    }

    [Theory]
    [InlineData("ds.html", "<html><body><table><tr><th>Họ và tên</th><th>Ngày sinh</th><th>Lớp</th></tr><tr><td>Nguyễn Thị Bích Hằng</td><td>05/09/2015</td><td>6A1</td></tr><tr><td>Trần Văn Đức</td><td>12/03/2015</td><td>6A2</td></tr><tr><td>Lê Minh Khoa</td><td>01/12/2015</td><td>6A1</td></tr></table></body></html>", "<tr><td>Nguyễn Thị Bích Hằng</td><td>05/09/2015</td><td>6A1</td></tr></table>")]
    [InlineData("ds.json", "[{\"hoTen\":\"Nguyễn Thị Bích Hằng\",\"ngaySinh\":\"05/09/2015\"},{\"hoTen\":\"Trần Văn Đức\",\"ngaySinh\":\"12/03/2015\"},{\"hoTen\":\"Lê Minh Khoa\",\"ngaySinh\":\"01/12/2015\"}]", "[{\"hoTen\":\"Nguyễn Thị Bích Hằng\",\"ngaySinh\":\"05/09/2015\"}]")]
    public void Rows_WithoutConsent_LeaveWhole(string name, string text, string left)
    {
        var options = _redacting.Options(_redacting.Add("in/" + name, text), "rows-without-consent");
        var outcome = Redacting.Run(options with { Plan = options.Plan with { IsCovered = static record => record.Values.Any(value => value.Raw == "Nguyễn Thị Bích Hằng") } }).Single();

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.EndsWith(left, _redacting.CopyText(name).Replace("</body></html>", ""), StringComparison.Ordinal);
    }

    // What a narrow cell left of a name belongs to nobody who agreed.
    [Theory]
    [InlineData("Huỳnh Minh Ph")]
    [InlineData("VÕ HỮU T")]
    [InlineData("Lê Thị Ng")]
    public void Csv_RowsWithoutConsent_NameCutOff_LosesItsRow(string cut)
    {
        var options = _redacting.Options(_redacting.Add("in/ds.csv", $"STT,Họ và tên,Lớp\r\n1,Nguyễn Thị Bích Hằng,6A1\r\n2,{cut},6A2\r\n3,Trần Văn Đức,6A1\r\n4,Lê Minh Khoa,6A1\r\n"), "rows-without-consent");
        var outcome = Redacting.Run(options with { Plan = options.Plan with { IsCovered = record => record.Values.All(value => value.Raw != cut) } }).Single();

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.Equal("STT,Họ và tên,Lớp\r\n1,Nguyễn Thị Bích Hằng,6A1\r\n3,Trần Văn Đức,6A1\r\n4,Lê Minh Khoa,6A1\r\n", _redacting.CopyText("ds.csv"));
    }

    [Fact]
    public void Csv_RowsWithoutConsent_CoveredRowsStayWhole_EvenWhereTheyShareAValue()
    {
        // Bích Hằng is covered and shares the phone of a pupil who is not.
        var path = _redacting.Add("in/ds.csv", Csv.Replace("0905111222", "0912 345 678"));
        var asked = 0;
        var options = _redacting.Options(path, "rows-without-consent");
        var outcome = Redacting.Run(options with { Plan = options.Plan with { IsCovered = IsCovered } }).Single();

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.Equal("TRƯỜNG THCS TÂN PHONG\r\nSTT,Họ và tên,Ngày sinh,Lớp,Số báo danh,SĐT phụ huynh\r\n1,Nguyễn Thị Bích Hằng,05/09/2015,6A1,0103,0912 345 678\r\nDanh sách này có 3 học sinh.\r\n", _redacting.CopyText("ds.csv"));
        // Three records in the original, one in the copy.
        Assert.Equal(4, asked);

        bool IsCovered(JudgedRecord record)
        {
            asked++;
            return record.Values.Any(value => value.Raw == "Nguyễn Thị Bích Hằng");
        }
    }

    [Fact]
    public void Plan_Edited_IsDoneExactly_AndNotOnAnotherFile()
    {
        var path = _redacting.Add("in/ds.csv", Csv);
        var options = _redacting.Options(path, "publish-safe", ("", Operator.Mask));
        var planned = Redacting.Run(options with { PlanOnly = true });
        var text = PlanFile.Write(planned, options with { OcrVersions = "reader 1; vie 2" }, isCsv: true);
        Assert.DoesNotContain("Bích", text);
        Assert.Equal("reader 1; vie 2", PlanFile.Read(text).Ocr);

        // Somebody keeps the first name and drops the line of the second.
        var lines = text.Split("\r\n").ToList();
        var names = lines.Where(line => line.Contains("person-name")).ToList();
        lines[lines.IndexOf(names[0])] = names[0].Replace(",mask,", ",keep,");
        lines.Remove(names[1]);
        var saved = PlanFile.Read(string.Join("\r\n", lines));
        var outcome = Redacting.Run(_redacting.Options(path) with { Apply = saved.Files }).Single();

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        var copy = _redacting.CopyText("ds.csv");
        Assert.Contains("Nguyễn Thị Bích Hằng,**/**/2015", copy);
        Assert.Contains("Trần Văn Đức", copy);
        Assert.Contains("Lê M** K**", copy);

        File.AppendAllText(path, "x");
        var stale = Redacting.Run(_redacting.Options(path) with { Apply = saved.Files }).Single();
        Assert.Equal("plan-does-not-fit", stale.Reason?.Code);
    }

    // The given name stands behind a label of its own: both parts go, and the mask is written as the name was.
    [Theory]
    [InlineData(false, ": ")]
    [InlineData(true, ": ")]
    [InlineData(false, " ........... ")]
    [InlineData(true, " ........... ")]
    public void Run_NameOnTwoLabels_LosesBothParts(bool isDecomposed, string sign)
    {
        var text = $"PHIẾU THÔNG TIN\nHọ lót{sign}Lê Thị\nTên{sign}Hiền\nNgày sinh{sign}28/3/2012\nĐiện thoại{sign}0843744062\n";
        Assert.Equal(CopyStatus.Redacted, _redacting.One("phieu.txt", isDecomposed ? Decomposed(text) : text, "all").Status);

        var copy = _redacting.CopyText("phieu.txt");
        Assert.DoesNotContain("Hi", copy, StringComparison.Ordinal);
        Assert.Contains(isDecomposed ? Decomposed("Lê T** H**") : "Lê T** H**", copy, StringComparison.Ordinal);
    }

    // "thầy Nhân viên 353" is nobody's name: a pseudonym behind a form of address is not looked at again.
    [Fact]
    public void Run_PseudonymBehindAFormOfAddress_IsNotTakenForAName()
    {
        const string text = "Bạn Trần Thị Bích Hằng (lớp 7A6) đạt giải Ba.\nThầy Lê Minh Khoa, Hiệu trưởng, cho biết như vậy.\n";
        Assert.Equal(CopyStatus.Redacted, _redacting.One("tin.txt", text, "all", ("", Operator.Pseudonym)).Status);

        Assert.Matches("Bạn Học sinh \\d{3} \\(lớp 7A6\\) đạt giải Ba.\nThầy Nhân viên \\d{3}, Hiệu trưởng", _redacting.CopyText("tin.txt"));
    }

    // Nobody is asked for a name that is only noted; that of somebody whose row goes is not left standing in it.
    [Fact]
    public void Run_NotedNameOfSomebodyWhoseRowGoes_GoesToo()
    {
        const string rows = "<tr><td>Nguyễn Thị Bích Hằng</td><td>05/09/2015</td></tr><tr><td>Trần Văn Đức</td><td>12/03/2015</td></tr><tr><td>Lê Minh Khoa</td><td>01/12/2015</td></tr>";
        var options = _redacting.Options(_redacting.Add("in/tin.html", Encoding.UTF8.GetBytes($"<html><body><table><tr><th>Họ và tên</th><th>Ngày sinh</th></tr>{rows}</table><p>Khen em Nguyễn Thị Bích Hằng chăm ngoan.</p><p>Hiệu trưởng Phan Văn Thuận gửi lời cảm ơn.</p></body></html>")), "rows-without-consent");
        var outcome = Redacting.Run(options with { Plan = options.Plan with { IsCovered = static record => record.Outcome <= Core.Policy.Outcome.Note } }).Single();

        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        var copy = _redacting.CopyText("tin.html");
        Assert.DoesNotContain("Bích Hằng", copy, StringComparison.Ordinal);
        Assert.Contains("Phan Văn Thuận", copy, StringComparison.Ordinal);
    }

    private static string Decomposed(string text) => string.Concat(text.Select(letter => letter switch
    {
        'ê' => "e\u0302",
        'ị' => "i\u0323",
        'ề' => "e\u0302\u0300",
        'ọ' => "o\u0323",
        'ó' => "o\u0301",
        _ => letter.ToString(),
    }));

    // Another digest of the bytes, of the texts that were read, or no line for the file at all.
    [Theory]
    [InlineData("bytes")]
    [InlineData("texts")]
    [InlineData("file")]
    public void Plan_OfSomethingElse_IsRefused(string what)
    {
        var path = _redacting.Add("in/ds.csv", Csv);
        var options = _redacting.Options(path, "all");
        var saved = PlanFile.Read(PlanFile.Write(Redacting.Run(options with { PlanOnly = true }), options, isCsv: false));
        var choice = saved.Files["ds.csv"];
        Assert.Equal(CopyStatus.Redacted, Redacting.Run(options with { Apply = saved.Files }).Single().Status);
        File.Delete(Path.Combine(_redacting.Output, "ds.csv"));

        var other = what switch
        {
            "bytes" => new Dictionary<string, PlannedChoice> { ["ds.csv"] = choice with { Sha256 = new string('0', 64) } },
            "texts" => new Dictionary<string, PlannedChoice> { ["ds.csv"] = choice with { BlocksDigest = new string('0', 64) } },
            _ => new Dictionary<string, PlannedChoice> { ["khac.csv"] = choice },
        };
        var outcome = Redacting.Run(options with { Apply = other }).Single();

        Assert.Equal((CopyStatus.Refused, "plan-does-not-fit"), (outcome.Status, outcome.Reason?.Code));
        Assert.False(File.Exists(Path.Combine(_redacting.Output, "ds.csv")));
    }

    [Fact]
    public void Run_NameOfFileHoldsAName_CopyDoesNot()
    {
        var outcome = _redacting.One("Nguyen Thi Bich Hang CCCD.csv", Csv);

        Assert.Equal("CCCD.csv", outcome.CopyPath);
    }

    [Fact]
    public void Run_NameOfFileSaysWhatItIsAbout_StaysAsItIs()
    {
        var outcome = _redacting.One("danh-sach-tai-khoan-mat-khau.csv", Csv);

        Assert.Equal("danh-sach-tai-khoan-mat-khau.csv", outcome.CopyPath);
    }

    [Fact]
    public void Run_CopyExists_IsNotReplacedWithoutForce()
    {
        _redacting.One("ds.csv", Csv);
        var before = _redacting.Copy("ds.csv");
        var outcome = Redacting.Run(_redacting.Options(Path.Combine(_redacting.Root, "in/ds.csv"), "all") with { Force = false }).Single();

        Assert.Equal("output-exists", outcome.Reason?.Code);
        Assert.Equal(before, _redacting.Copy("ds.csv"));
        Assert.Empty(Directory.GetFiles(_redacting.Output, "*.part"));
    }

    [Fact]
    public void Record_HoldsNoValue()
    {
        var outcome = _redacting.One("Nguyen Thi Bich Hang.csv", Csv);
        using var stream = new MemoryStream();
        RedactionRecord.Write([outcome], _redacting.Options("x"), stream);
        var record = Encoding.UTF8.GetString(stream.ToArray());

        Assert.DoesNotContain("Bich Hang", record);
        Assert.DoesNotContain("Bích", record);
        Assert.DoesNotContain("0912", record);
        Assert.Contains("\"operator\": \"drop-column\"", record);
        Assert.Contains(FindingKinds.PersonName, record);
    }

    [Fact]
    public void Record_NamesOfFilesInside_HoldNoValue()
    {
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("Hồ sơ Trần Văn Thử/Lê Thị Mẫu.txt").Open());
            writer.Write(Csv);
        }

        var outcomes = new[] { _redacting.One("ho-so.zip", bytes.ToArray()), _redacting.One("Nguyễn Văn Mẫu 0912345678.csv", "Họ và tên,SĐT\nHoàng Thị Bịa,0987654321\n") };
        using var stream = new MemoryStream();
        RedactionRecord.Write(outcomes, _redacting.Options("x"), stream);
        var record = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Equal(["redacted", "redacted"], outcomes.Select(outcome => outcome.Status.ToString().ToLowerInvariant()));
        Assert.All(new[] { "Mẫu", "Mau", "Thử", "0912345678" }, name => Assert.DoesNotContain(name, record, StringComparison.Ordinal));
        Assert.NotEmpty(outcomes[0].Parts);
        Assert.Empty(outcomes[1].Parts);
    }
}
