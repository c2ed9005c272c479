using System.Text;
using PiiScanner.Core.Redaction;
using PiiScanner.Fixtures.OldOffice;

namespace PiiScanner.Formats.Tests.Redaction;

/// <summary>A list of pupils in a text or a sheet, and the first pupil's name at one more place: it must be gone from both.</summary>
public sealed class OpenDocumentRedactorTests
{
    private const string Name = "Nguyễn Thị Bích Hằng";
    private const string Phone = "0912345678";
    private const string Meta = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xlink='http://www.w3.org/1999/xlink'";

    public static TheoryData<string> Channels => [.. Places.Keys];

    private static readonly Dictionary<string, Func<(string Path, byte[] Bytes)>> Places = new()
    {
        ["spans"] = () => Text("<text:p>Khen em Nguyễn <text:span>Thị</text:span><text:s/>Bích <text:span>Hằng</text:span> học tốt</text:p>"),
        ["header"] = () => Text("", "<office:master-styles><style:master-page style:name=\"M\"><style:header><text:p>Hồ sơ em " + Name + "</text:p></style:header></style:master-page></office:master-styles>"),
        ["note"] = () => Text("<text:p>a<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>" + Name + ", ĐT " + Phone + "</text:p></text:note-body></text:note></text:p>"),
        ["remark"] = () => Text("<text:p>a<office:annotation><dc:creator>Cô Lan</dc:creator><text:p>gọi cho " + Name + "</text:p></office:annotation></text:p>"),
        ["text box"] = () => Text("<text:p><draw:frame draw:name=\"Ảnh em " + Name + "\"><draw:text-box><text:p>" + Name + "</text:p></draw:text-box><svg:title>" + Name + "</svg:title><svg:desc>" + Name + "</svg:desc></draw:frame></text:p>"),
        ["tracked deletion"] = () => Text("<text:p>a<text:change text:change-id=\"c\"/></text:p>", "", "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Cô Lan</dc:creator></office:change-info><text:p>" + Name + "</text:p></text:deletion></text:changed-region></text:tracked-changes>"),
        ["field"] = () => Text("<text:user-field-decls><text:user-field-decl office:value-type=\"string\" office:string-value=\"" + Name + "\" text:name=\"hs\"/></text:user-field-decls><text:p><text:user-field-get text:name=\"hs\">" + Name + "</text:user-field-get></text:p>"),
        ["hidden text"] = () => Text("<text:p><text:hidden-text text:condition=\"x\" text:string-value=\"" + Name + "\"/><text:conditional-text text:string-value-if-true=\"" + Name + "\">b</text:conditional-text></text:p>"),
        ["link"] = () => Text("<text:p><text:a xlink:href=\"https://truong.vn/Nguy%E1%BB%85n%20Th%E1%BB%8B%20B%C3%ADch%20H%E1%BA%B1ng?t=" + Phone + "\" xlink:title=\"" + Name + "\">" + Name + "</text:a></text:p>"),
        ["bookmark"] = () => Text("<text:p><text:bookmark text:name=\"" + Name + "\"/>a</text:p>"),
        ["old font"] = () => Text("<text:p><text:span text:style-name=\"V\">em NguyÔn ThÞ BÝch H»ng</text:span></text:p>"),
        ["comment of the markup"] = () => Text("<!-- " + Name + " --><text:p>a</text:p>"),
        ["properties"] = () => Text("", others: [("meta.xml", Bytes($"<office:document-meta {Meta}><office:meta><meta:initial-creator>{Name}</meta:initial-creator><dc:creator>Cô Lan</dc:creator><dc:title>Hồ sơ {Name}</dc:title><meta:user-defined meta:name=\"{Name}\">{Phone}</meta:user-defined><meta:template xlink:href=\"file:///C:/Users/Cô Lan/a.ott\"/></office:meta></office:document-meta>"))]),
        ["settings"] = () => Text("", others: [("settings.xml", Bytes("<office:document-settings xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:config='urn:oasis:names:tc:opendocument:xmlns:config:1.0'><config:config-item config:name=\"PrinterName\" config:type=\"string\">Máy in Cô Lan</config:config-item><config:config-item config:name=\"x\" config:type=\"string\">" + Name + "</config:config-item></office:document-settings>"))]),
        ["object and its picture"] = () => Text("<text:p><draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"./ObjectReplacements/Object 1\"/></draw:frame></text:p>", others: [("Object 1/content.xml", Content("<table:table table:name=\"local-table\"><table:table-row><table:table-cell><text:p>" + Name + "</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Lê Na</text:p></table:table-cell></table:table-row></table:table>", "chart")), ("ObjectReplacements/Object 1", Bytes("hình " + Name))]),
        ["embedded file nobody can redact"] = () => Text("<text:p>a<draw:frame><draw:object-ole xlink:href=\"./Object 2\"/></draw:frame></text:p>", others: [("Object 2", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Bytes(Name)])]),
        ["embedded text"] = () => Text("", others: [("Object 3/content.xml", Content("<text:p>Khen em " + Name + "</text:p>", "text"))]),
        ["thumbnail"] = () => Text("", others: [("Thumbnails/thumbnail.png", Bytes(Name))]),
        ["macro"] = () => Text("", others: [("Basic/Standard/Module1.xml", Bytes("<!DOCTYPE a><a>" + Name + "</a>"))]),
        ["older version"] = () => Text("", others: [("VersionList.xml", Bytes("<v c=\"Cô Lan\"/>")), ("Versions/Version1", Bytes(Name))]),
        ["picture in the markup"] = () => Text("<text:p><draw:frame><draw:image><office:binary-data>" + Convert.ToBase64String(Bytes(Name)) + "</office:binary-data></draw:image></draw:frame></text:p>"),
        ["unknown part"] = () => Text("", others: [("la.xml", Bytes($"<x y=\"{Phone}\">{Name}</x>"))]),
        ["description of the package"] = () => Text("", others: [("manifest.rdf", Bytes($"<rdf><a>{Name}</a></rdf>"))]),
        ["value behind the text"] = () => Sheet("<table:table-row><table:table-cell office:value-type=\"string\" office:string-value=\"" + Name + "\"><text:p>Khen em " + Name + "</text:p></table:table-cell></table:table-row>"),
        ["repeated cell and row"] = () => Sheet("<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"4\"><text:p>Khen em " + Name + "</text:p></table:table-cell></table:table-row>"),
        ["formula and its result"] = () => Sheet("<table:table-row><table:table-cell table:formula=\"of:=[.B2]&amp;&quot; " + Name + "&quot;\" office:value-type=\"string\" office:string-value=\"em " + Name + "\"><text:p>em " + Name + "</text:p></table:table-cell></table:table-row>"),
        ["remark of a cell"] = () => Sheet("<table:table-row><table:table-cell><office:annotation><dc:creator>Cô Lan</dc:creator><text:p>" + Name + "</text:p></office:annotation></table:table-cell></table:table-row>"),
        ["merged away"] = () => Sheet("<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>a</text:p></table:table-cell><table:covered-table-cell><text:p>" + Name + "</text:p></table:covered-table-cell></table:table-row>"),
        ["name of a sheet"] = () => Sheet("", "<table:table table:name=\"" + Name + "\"><table:table-row><table:table-cell table:formula=\"of:=[$'" + Name + "'.B1]\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"),
        ["named range"] = () => Sheet("", "<table:named-expressions><table:named-expression table:name=\"HS\" table:expression=\"&quot;" + Name + "&quot;\"/></table:named-expressions>"),
        ["filter and pivot"] = () => Sheet("", "<table:database-ranges><table:database-range><table:filter><table:filter-condition table:value=\"" + Name + "\"/><table:filter-condition table:value=\"Lê Na\"/></table:filter></table:database-range></table:database-ranges><table:data-pilot-tables><table:data-pilot-table><table:data-pilot-member table:name=\"" + Name + "\"/></table:data-pilot-table></table:data-pilot-tables>"),
        ["validation"] = () => Sheet("", "<table:content-validations><table:content-validation table:condition=\"of:cell-content-is-in-list(&quot;" + Name + "&quot;)\"><table:help-message table:title=\"" + Name + "\"><text:p>" + Name + "</text:p></table:help-message></table:content-validation></table:content-validations>"),
        ["tracked change of a cell"] = () => Sheet("", "<table:tracked-changes><table:cell-content-change><office:change-info><dc:creator>Cô Lan</dc:creator></office:change-info><table:previous><table:change-track-table-cell><text:p>" + Name + "</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>"),
        ["slide"] = () => ("ds.odp", OdfWriter.Package("presentation", "", "<draw:page draw:name=\"Trang " + Name + "\"><draw:frame>" + List() + "</draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Khen em " + Name + "</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>")),
    };

    [Theory]
    [MemberData(nameof(Channels))]
    public void Redact_NameInAnyChannel_IsGone(string channel)
    {
        foreach (var preset in (Preset[])[Redacted.PublishSafe, Redacted.Everything])
        {
            var (path, original) = Places[channel]();
            var copy = Redacted.Copy(SourceFile.FromBytes(path, original), preset);

            Assert.NotEmpty(Redacted.PartsWith(original, Name));
            Assert.Empty(Redacted.PartsWith(copy, Name));
            Assert.Empty(Redacted.PartsWith(copy, Phone));
            Assert.Empty(Redacted.PartsWith(copy, "NguyÔn ThÞ BÝch H»ng"));
            Assert.Empty(Redacted.PartsWith(copy, "Nguy%E1%BB%85n"));
            Assert.Empty(Redacted.PartsWith(copy, "Cô Lan"));
            Assert.Empty(Redacted.PartsWith(copy, Convert.ToBase64String(Bytes(Name))));
            if (channel is "object and its picture" or "filter and pivot") Assert.Empty(Redacted.PartsWith(copy, "<text:p>Lê Na<").Concat(Redacted.PartsWith(copy, "\"Lê Na\"")));
            Assert.Equal("mimetype", Redacted.Parts(copy).Keys.First());
        }
    }

    [Fact]
    public void Redact_Text_DropsColumns_AndSortsRowsByWhatIsKept()
    {
        var rows = string.Concat(Enumerable.Range(0, 4).Select(i => Row((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), ((string[])[Name, "Trần Văn Đức", "Lê Minh Khoa", "Phạm Thu Trang"])[i], "010" + (3 - i), "6A" + (i % 2))));
        var table = "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:style-name=\"c\" table:number-columns-repeated=\"2\"/>"
            + "<table:table-row><table:table-cell table:number-columns-spanned=\"4\"><text:p>DANH SÁCH PHÒNG 1</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated=\"3\"/></table:table-row>"
            + Row("STT", "Họ và tên", "SBD", "Lớp") + rows + "</table:table>";
        var copy = Redacted.Copy(SourceFile.FromBytes("ds.odt", OdfWriter.Package("text", "", table)), Redacted.PublishSafe);
        var read = Assert.Single(Flat.Of(Redacted.Read(SourceFile.FromBytes("ds.odt", copy))).Tables).Rows.ToList();

        Assert.Equal(2, read[0].Cells[0].ColumnSpan);
        Assert.Equal(["SBD", "Lớp"], read[1].Cells.Select(cell => cell.Block.Text));
        Assert.Equal(["0100", "0101", "0102", "0103"], read.Skip(2).Select(row => row.Cells[0].Block.Text));
        var content = Content(copy);
        Assert.Contains("<table:table-column table:style-name=\"c\" table:number-columns-repeated=\"2\" /><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>DANH SÁCH PHÒNG 1</text:p></table:table-cell><table:covered-table-cell />", content);
        Assert.DoesNotContain("STT", content);
    }

    [Fact]
    public void Redact_Sheet_EmptiesAndFoldsColumns_OthersStayInTheirPlaces()
    {
        var (path, original) = Sheet("<table:table-row><table:table-cell table:number-columns-repeated=\"5\"><text:p>-</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell></table:table-row>");
        var copy = Redacted.Copy(SourceFile.FromBytes(path, original), Redacted.PublishSafe);
        var flat = Flat.Of(Redacted.Read(SourceFile.FromBytes(path, copy)));

        Assert.Equal(["Lớp", "6A1", "6A1", "6A2", "7"], flat.Tables[0].Rows.SelectMany(row => row.Cells).Where(cell => cell.Column > 3 && cell.Block.Text != "-").Select(cell => cell.Block.Text));
        Assert.Equal("F5", flat.Block("7").Location.Cell);
        var content = Content(copy);
        Assert.Contains("office:value=\"7\"", content);
        Assert.DoesNotContain("2015-09-05", content);
        Assert.DoesNotContain("office:value=\"912345678\"", content);
    }

    [Fact]
    public void Redact_MaskedCells_KeepNoValueBehindTheirText()
    {
        var (path, original) = Sheet("");
        var content = Content(Redacted.Copy(SourceFile.FromBytes(path, original), Redacted.Everything));

        Assert.DoesNotContain("2015-09-05", content);
        Assert.DoesNotContain("05/09/2015", content);
        Assert.Contains("<table:table-cell office:value-type=\"string\"><text:p>Nguyễn T** B** H**</text:p></table:table-cell>", content);
    }

    // However a formula reaches a dropped column, its value stays in its place; what reaches none stays a formula.
    [Theory]
    [InlineData("of:=COUNTA([.$B$2:.B4])", false)]
    [InlineData("of:=COUNTA([$DS.B2:.B4])", false)]
    [InlineData("of:=COUNTA([$'DS'.B2:.B4])", false)]
    [InlineData("of:=COUNTA(HoTen)", false)]
    [InlineData("of:=SUM([.B2:.B4];[.E2])", false)]
    [InlineData("of:=COUNTA([.E2:.E4])", true)]
    [InlineData("of:=SUM(1;2)", true)]
    public void Redact_Formulas_ThatReadDroppedCells_KeepTheirValue(string formula, bool stays)
    {
        var (path, original) = Sheet("<table:table-row><table:table-cell table:number-columns-repeated=\"6\"/><table:table-cell table:formula=\"" + formula + "\" office:value-type=\"float\" office:value=\"3\"><text:p>3</text:p></table:table-cell></table:table-row>", columns: ["STT", "Họ và tên", "Ngày sinh", "SĐT"]);
        var copy = Redacted.Copy(SourceFile.FromBytes(path, original), Redacted.PublishSafe, out var result, out _);

        Assert.Equal(stays, Content(copy).Contains("table:formula=\"", StringComparison.Ordinal));
        Assert.Contains("office:value=\"3\"><text:p>3</text:p>", Content(copy));
        Assert.Equal(!stays, Assert.IsType<RedactResult.Done>(result).Warnings.Any(warning => warning.En.Contains("formulas", StringComparison.Ordinal)));
    }

    [Fact]
    public void Redact_UntouchedParts_KeepTheirBytes_AndTheManifestNamesWhatIsThere()
    {
        const string manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"content.xml\"/><manifest:file-entry manifest:full-path=\"Thumbnails/thumbnail.png\"/></manifest:manifest>";
        var (path, original) = Text("", others: [("la.xml", Bytes("<x  y='1'><!-- x --></x>\r\n")), ("settings.xml", Bytes("<s  a='1'/>")), ("Thumbnails/thumbnail.png", Bytes("x")), ("META-INF/manifest.xml", Bytes(manifest))]);
        var copy = Redacted.Copy(SourceFile.FromBytes(path, original), Redacted.Everything, out var result, out _);
        var (before, after) = (Redacted.Parts(original), Redacted.Parts(copy));

        Assert.Equal(["META-INF/manifest.xml", "Thumbnails/thumbnail.png", "content.xml", "la.xml"], Assert.IsType<RedactResult.Done>(result).Parts);
        Assert.Equal(before["settings.xml"], after["settings.xml"]);
        Assert.Equal(before["styles.xml"], after["styles.xml"]);
        Assert.Equal(before["mimetype"], after["mimetype"]);
        Assert.Contains("full-path=\"content.xml\"", Encoding.UTF8.GetString(after["META-INF/manifest.xml"]));
        Assert.DoesNotContain("thumbnail", Encoding.UTF8.GetString(after["META-INF/manifest.xml"]));
    }

    [Fact]
    public void Redact_KindOfPackage_StandsUncompressedAtTheBeginning()
    {
        var (path, original) = Text("");
        var copy = Redacted.Copy(SourceFile.FromBytes(path, original), Redacted.Everything);

        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.ASCII.GetString(copy, 30, 47));
    }

    private static (string Path, byte[] Bytes) Text(string more, string common = "", string before = "", IEnumerable<(string, byte[])>? others = null) => ("ds.odt", OdfWriter.Package(
        "text",
        "<office:automatic-styles><style:style style:name=\"V\" style:family=\"text\"><style:text-properties style:font-name=\".VnTime\"/></style:style></office:automatic-styles>",
        before + "<text:p>DANH SÁCH HỌC SINH LỚP 6A1</text:p>" + List() + more,
        common,
        others));

    private static string List() => "<table:table>" + Row("STT", "Họ và tên", "Ngày sinh", "SĐT phụ huynh") + Row("1", Name, "05/09/2015", Phone) + Row("2", "Trần Văn Đức", "12/03/2015", "0987654321") + Row("3", "Lê Na", "01/12/2015", "0905111222") + "</table:table>";

    private static (string Path, byte[] Bytes) Sheet(string rows, string more = "", string[]? columns = null) => ("ds.ods", OdfWriter.Package(
        "spreadsheet",
        "",
        "<table:table table:name=\"DS\"><table:table-column table:number-columns-repeated=\"8\"/>" + Row([.. columns ?? ["STT", "Họ và tên", "Ngày sinh", "SĐT"], "Lớp"])
            + Pupil("1", Name, "2015-09-05", "05/09/2015", Phone, "6A1") + Pupil("2", "Trần Văn Đức", "2015-03-12", "12/03/15", "0987654321", "6A1") + Pupil("3", "Lê Na", "2015-12-01", "01/12/2015", "0905111222", "6A2") + rows + "</table:table>" + more));

    private static string Pupil(string number, string name, string date, string shown, string phone, string form) =>
        $"<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>{name}</text:p></table:table-cell>"
        + $"<table:table-cell office:value-type=\"date\" office:date-value=\"{date}\"><text:p>{shown}</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"{phone.TrimStart('0')}\"><text:p>{phone}</text:p></table:table-cell><table:table-cell><text:p>{form}</text:p></table:table-cell></table:table-row>";

    private static string Row(params string[] cells) => "<table:table-row>" + string.Concat(cells.Select(cell => "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>")) + "</table:table-row>";

    private static byte[] Content(string body, string kind) => Redacted.Parts(OdfWriter.Package(kind, "", body))["content.xml"];

    private static string Content(byte[] package) => Encoding.UTF8.GetString(Redacted.Parts(package)["content.xml"]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
