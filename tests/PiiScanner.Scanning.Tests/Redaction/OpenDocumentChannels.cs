using System.Text;
using PiiScanner.Fixtures.OldOffice;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>OpenDocument texts and sheets with a list of pupils, and the first pupil once more in one place such a file has beside its text.</summary>
internal static class OpenDocumentChannels
{
    private const string Name = OfficeChannelTests.Name;
    private const string Phone = OfficeChannelTests.Phone;
    private const string More = "xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\" xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" xmlns:xforms=\"http://www.w3.org/2002/xforms\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\" xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\"";
    private static readonly string All = PackageSearch.InPercents(Name);

    public static IReadOnlyDictionary<string, Func<byte[]>> Texts { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["name over spans and breaks"] = () => Text("<text:p>Em Nguy<text:span>ễn Th</text:span>ị<text:s/>Bí<text:soft-page-break/>ch <text:bookmark text:name=\"a\"/>Hằng</text:p><text:p>Nguyễn Thị<text:line-break/>Bích Hằng</text:p>"),
        ["link wholly in percent signs"] = () => Text("<text:p><text:a xlink:href=\"https://truong.vn/?q=" + All + "&amp;p=" + PackageSearch.InPercents(Phone) + "\">đây</text:a></text:p>"),
        ["variables and fields"] = () => Text("<text:variable-decls><text:variable-decl text:name=\"Nguyễn_Thị_Bích_Hằng\"/></text:variable-decls><text:user-field-decls><text:user-field-decl text:name=\"hs\" office:string-value=\"" + Name + "\"/></text:user-field-decls><text:dde-connection-decls><text:dde-connection-decl office:dde-topic=\"" + Name + "\"/></text:dde-connection-decls><text:p><text:database-display text:table-name=\"" + Name + "\">" + Name + "</text:database-display><text:conditional-text text:string-value-if-true=\"" + Name + "\" text:string-value-if-false=\"" + Phone + "\"/><text:hidden-text text:string-value=\"" + Name + "\"/><text:placeholder text:description=\"" + Name + "\">x</text:placeholder></text:p>"),
        ["sections, marks and sources"] = () => Text("<text:section text:name=\"" + Name + "\"><text:section-source xlink:href=\"" + All + ".odt\"/><text:p>x<text:alphabetical-index-mark text:string-value=\"" + Name + "\" text:key1=\"" + Phone + "\"/><text:bibliography-mark text:author=\"" + Name + "\" text:url=\"https://truong.vn/" + All + "\"/><text:reference-mark text:name=\"" + Name + "\"/></text:p></text:section>"),
        ["controls"] = () => Text("<office:forms " + More + "><form:form form:name=\"" + Name + "\"><form:text form:current-value=\"" + Name + "\" form:value=\"" + Phone + "\"/><form:listbox><form:option form:label=\"" + Name + "\"/></form:listbox></form:form><xforms:model><xforms:instance><hs ten=\"" + Name + "\"><Nguyễn_Thị_Bích_Hằng/></hs></xforms:instance></xforms:model></office:forms>"),
        ["alternative texts and statements"] = () => Text("<text:p " + More + "><draw:frame draw:name=\"" + Name + "\"><svg:title>" + Name + "</svg:title><svg:desc>" + Phone + "</svg:desc></draw:frame><text:meta xhtml:content=\"" + Name + "\" xhtml:about=\"urn:" + Name + "\">x</text:meta><text:script script:language=\"x\">var a='" + Name + "'</text:script></text:p>"),
        ["styles"] = () => Text("", "<office:styles " + More + "><style:style style:name=\"a\" style:display-name=\"" + Name + "\" style:family=\"text\"/><number:number-style style:name=\"N\"><number:text>" + Name + "</number:text></number:number-style></office:styles><office:master-styles><style:master-page style:name=\"M\" style:display-name=\"" + Phone + "\"><style:header-first><text:p>" + Name + "</text:p></style:header-first><style:footer-left><text:p>" + Name + "</text:p></style:footer-left></style:master-page></office:master-styles>"),
        ["properties"] = () => Text("", "", ("meta.xml", "<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:meta><meta:initial-creator>" + Name + "</meta:initial-creator><dc:title>" + Name + "</dc:title><meta:user-defined meta:name=\"" + Name + "\">" + Phone + "</meta:user-defined><meta:template xlink:href=\"" + All + ".ott\" xlink:title=\"" + Name + "\"/></office:meta></office:document-meta>")),
        ["menus and keys"] = () => Text("", "", ("Configurations2/menubar/menubar.xml", "<menu:menubar xmlns:menu=\"http://openoffice.org/2001/menu\"><menu:menu menu:label=\"" + Name + "\"/></menu:menubar>"), ("Configurations2/accelerator/current.xml", "<a b=\"" + Name + "\"/>")),
        ["unknown parts"] = () => Text("", "", ("la/a.dat", "x" + Name), ("la/b.json", "{\"a\":\"" + Name + "\"}")),
    };

    public static IReadOnlyDictionary<string, Func<byte[]>> Sheets { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["links and formulas wholly in percent signs"] = () => Sheet(Row("<table:table-cell table:formula=\"of:=HYPERLINK(&quot;https://truong.vn/?q=" + All + "&quot;;&quot;xem&quot;)\" office:value-type=\"string\"><text:p>xem</text:p></table:table-cell>")),
        ["pieces put together by a formula"] = () => Sheet(Row("<table:table-cell table:formula=\"of:=&quot;Nguyễn &quot;&amp;&quot;Thị Bích &quot;&amp;&quot;Hằng&quot;\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>")),
        ["scenarios and sources"] = () => Sheet("", "<table:table table:name=\"K\"><table:scenario table:scenario-ranges=\"K.A1\" table:comment=\"" + Name + "\"/><table:table-source xlink:href=\"" + All + ".ods\" table:table-name=\"" + Name + "\"/><table:table-row><table:table-cell><table:cell-range-source xlink:href=\"" + All + "\" table:name=\"" + Name + "\"/><text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
        ["ranges of a database"] = () => Sheet("", "<table:database-ranges><table:database-range table:name=\"" + Name + "\"><table:database-source-sql table:database-name=\"" + Name + "\" table:sql-statement=\"SELECT '" + Name + "'\"/></table:database-range></table:database-ranges><table:label-ranges/><table:dde-links><table:dde-link><office:dde-source office:dde-topic=\"" + Name + "\"/><table:table><table:table-row><table:table-cell office:string-value=\"" + Name + "\"/></table:table-row></table:table></table:dde-link></table:dde-links>"),
        ["pivot tables"] = () => Sheet("", "<table:data-pilot-tables><table:data-pilot-table table:name=\"" + Name + "\" table:grand-total-name=\"" + Name + "\"><table:data-pilot-field table:source-field-name=\"" + Name + "\" table:selected-page=\"" + Name + "\"><table:data-pilot-groups><table:data-pilot-group table:name=\"" + Name + "\"><table:data-pilot-group-member table:name=\"" + Name + "\"/></table:data-pilot-group></table:data-pilot-groups></table:data-pilot-field></table:data-pilot-table></table:data-pilot-tables>"),
        ["names of ranges"] = () => Sheet("", "<table:named-expressions><table:named-range table:name=\"Nguyễn_Thị_Bích_Hằng\" table:cell-range-address=\"$'" + Name + "'.A1\"/></table:named-expressions>"),
        ["styles by condition"] = () => Sheet("", "<table:table table:name=\"K\" table:protection-key=\"a\"><table:title>" + Name + "</table:title><table:desc>" + Phone + "</table:desc><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
    };

    private static byte[] Text(string body, string common = "", params (string Name, string Content)[] others) =>
        OdfWriter.Package("text", "", "<text:p>DANH SÁCH HỌC SINH LỚP 6A1</text:p><table:table>" + List() + "</table:table>" + body, common, others.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))));

    private static byte[] Sheet(string rows, string more = "") => OdfWriter.Package("spreadsheet", "", "<table:table table:name=\"DS\">" + List() + rows + "</table:table>" + more);

    private static string List() => string.Concat(new[] { new[] { "STT", "Họ và tên", "Ngày sinh", "SĐT phụ huynh" }, ["1", Name, "05/09/2015", Phone], ["2", "Trần Văn Đức", "12/03/2015", "0987654321"], ["3", "Lê Minh Khoa", "01/12/2015", "0905111222"] }
        .Select(row => Row(string.Concat(row.Select(cell => "<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>")))));

    private static string Row(string cells) => "<table:table-row>" + cells + "</table:table-row>";
}
