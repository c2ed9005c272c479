using System.Text;
using PiiScanner.Formats.Tests.Excel;
using static PiiScanner.Formats.Tests.Excel.ExcelBuilder;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Workbooks with a sheet of pupils, and the first pupil once more in one place a workbook has beside its cells.</summary>
internal static class ExcelChannels
{
    private const string Name = OfficeChannelTests.Name;
    private const string Phone = OfficeChannelTests.Phone;
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Extension = "<extLst><ext uri=\"{x}\" xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">";
    private static readonly string All = PackageSearch.InPercents(Name);
    private static readonly string AllOfPhone = PackageSearch.InPercents(Phone);

    public static IReadOnlyDictionary<string, Func<byte[]>> Places { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["phonetic guides and rich text"] = () => Book(rows: "<row r=\"20\"><c r=\"A20\" t=\"inlineStr\"><is><r><t>Em Nguyễn Thị </t></r><r><rPr><b/></rPr><t>Bích Hằng</t></r><rPh sb=\"0\" eb=\"2\"><t>" + Name + "</t></rPh></is></c></row>"),
        ["strings no cell shows"] = () => Book(strings: ["<r><t>Nguyễn Thị </t></r><r><t>Bích Hằng</t></r>", "<t>x</t><rPh sb=\"0\" eb=\"1\"><t>" + Name + " " + Phone + "</t></rPh>"]),
        ["link of a formula, in percent signs"] = () => Formula("HYPERLINK(\"https://truong.vn/?q=Nguy%E1%BB%85n%20Th%E1%BB%8B%20B%C3%ADch%20H%E1%BA%B1ng\",\"xem\")"),
        ["link of a formula, wholly in percent signs"] = () => Formula("HYPERLINK(\"https://truong.vn/?q=" + All + "&amp;p=" + AllOfPhone + "\",\"xem\")"),
        ["pieces put together by a formula"] = () => Formula("\"Nguyễn \"&amp;\"Thị Bích \"&amp;\"Hằng\""),
        ["number in a formula"] = () => Formula("TEXT(912345678,\"0000000000\")&amp;\"" + Phone + "\""),
        ["link of a cell"] = () => Book(tail: "<hyperlinks><hyperlink ref=\"B2\" location=\"'" + Name + "'!A1\" display=\"" + Phone + "\"/></hyperlinks>"),
        ["link, wholly in percent signs"] = () => Book(tail: "<hyperlinks><hyperlink ref=\"B2\" r:id=\"rIdL\"/></hyperlinks>", more: book => book.Package.Link("xl/worksheets/sheet1.xml", "rIdL", "hyperlink", "https://truong.vn/?q=" + All + "&p=" + AllOfPhone, isExternal: true)),
        ["names and their remarks"] = () => Book(workbook: "<definedNames><definedName name=\"Nguyễn_Thị_Bích_Hằng\" comment=\"" + Phone + "\" description=\"" + Name + "\">DS!$H$2</definedName></definedNames>"),
        ["views of people"] = () => Book(workbook: "<customWorkbookViews><customWorkbookView name=\"" + Name + "\" guid=\"{1}\"/></customWorkbookViews>", tail: "<customSheetViews><customSheetView guid=\"{1}\"><headerFooter><oddHeader>" + Name + "</oddHeader></headerFooter><autoFilter ref=\"A1:D4\"><filterColumn colId=\"1\"><filters><filter val=\"" + Name + "\"/></filters></filterColumn></autoFilter></customSheetView></customSheetViews>"),
        ["scenarios"] = () => Book(tail: "<scenarios><scenario name=\"" + Name + "\" user=\"" + Name + "\" comment=\"" + Phone + "\"><inputCells r=\"H1\" val=\"" + Name + "\"/></scenario></scenarios>"),
        ["protected ranges"] = () => Book(tail: "<protectedRanges><protectedRange name=\"" + Name + "\" sqref=\"A1\"/></protectedRanges>"),
        ["conditional formats and validations"] = () => Book(tail: "<conditionalFormatting sqref=\"B2\"><cfRule type=\"containsText\" text=\"" + Name + "\"><formula>B2=\"" + Name + "\"</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type=\"list\" sqref=\"H1\" error=\"" + Phone + "\" errorTitle=\"" + Name + "\" promptTitle=\"" + Name + "\"><formula1>\"" + Name + "\"</formula1></dataValidation></dataValidations>"),
        ["extensions of a sheet"] = () => Book(tail: Extension + "<x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>\"" + Name + "\"</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations><x14:conditionalFormatting><x14:cfRule><xm:f>B2=\"" + Phone + "\"</xm:f></x14:cfRule></x14:conditionalFormatting></ext></extLst>"),
        ["pages of the web"] = () => Book(tail: "<webPublishItems><webPublishItem id=\"1\" divId=\"a\" sourceType=\"sheet\" destinationFile=\"C:\\HS\\" + Name + ".htm\" title=\"" + Phone + "\"/></webPublishItems>"),
        ["headers of first and even pages"] = () => Book(tail: "<headerFooter differentFirst=\"1\" differentOddEven=\"1\"><evenHeader>&amp;C&amp;\"Arial,Bold\"" + Name + "</evenHeader><firstFooter>&amp;L" + Phone + " " + Name + "</firstFooter></headerFooter>"),
        ["code names"] = () => Book(head: "<sheetPr codeName=\"Nguyễn_Thị_Bích_Hằng\"/>"),
        ["formats of numbers and names of styles"] = () => Book(more: book => book.With("styles", "styles", book.Xml("styleSheet", "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"&quot;" + Name + "&quot;0\"/></numFmts><cellXfs><xf numFmtId=\"0\"/></cellXfs><cellStyles><cellStyle name=\"" + Name + "\" xfId=\"0\"/></cellStyles><dxfs><dxf><numFmt numFmtId=\"165\" formatCode=\"&quot;" + Phone + "&quot;\"/></dxf></dxfs><tableStyles><tableStyle name=\"" + Name + "\"/></tableStyles>"))),
        ["table and its query"] = () => Book(more: Part("xl/tables/table1.xml", "<table xmlns=\"" + Main + "\" id=\"1\" name=\"T\" displayName=\"Nguyễn_Thị_Bích_Hằng\" comment=\"" + Phone + "\" ref=\"J1:K2\"><tableColumns><tableColumn id=\"1\" name=\"" + Name + "\" totalsRowLabel=\"" + Name + "\"><calculatedColumnFormula>\"" + Name + "\"</calculatedColumnFormula></tableColumn></tableColumns></table>", Spreadsheet + "table+xml") +
            Part("xl/queryTables/queryTable1.xml", "<queryTable xmlns=\"" + Main + "\" name=\"" + Name + "\"><queryTableRefresh><queryTableFields><queryTableField id=\"1\" name=\"" + Name + "\"/></queryTableFields></queryTableRefresh></queryTable>", Spreadsheet + "queryTable+xml")),
        ["connections"] = () => Book(more: Part("xl/connections.xml", "<connections xmlns=\"" + Main + "\"><connection id=\"1\" name=\"" + Name + "\" odcFile=\"C:\\HS\\" + Name + ".odc\" description=\"" + Phone + "\"><dbPr connection=\"Data Source=C:\\HS\\" + Name + ".xlsx\" command=\"SELECT '" + Name + "'\"/><webPr url=\"https://truong.vn/" + All + "\"/><parameters><parameter string=\"" + Name + "\" prompt=\"" + Phone + "\"/></parameters></connection></connections>", Spreadsheet + "connections+xml")),
        ["pivot cache, its records and groups"] = () => Book(more: Part("xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition xmlns=\"" + Main + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" refreshedBy=\"" + Name + "\" r:id=\"rId1\"><cacheSource type=\"worksheet\"><worksheetSource ref=\"A1:D4\" sheet=\"" + Name + "\"/></cacheSource><cacheFields count=\"1\"><cacheField name=\"Họ và tên\"><sharedItems count=\"1\"><s v=\"" + Name + "\"/></sharedItems><fieldGroup><groupItems><s v=\"" + Name + "\"/></groupItems></fieldGroup></cacheField></cacheFields></pivotCacheDefinition>", Spreadsheet + "pivotCacheDefinition+xml") +
            Part("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords xmlns=\"" + Main + "\"><r><s v=\"" + Name + "\"/></r></pivotCacheRecords>", Spreadsheet + "pivotCacheRecords+xml") +
                Part("xl/pivotTables/pivotTable1.xml", "<pivotTableDefinition xmlns=\"" + Main + "\" name=\"" + Name + "\" dataCaption=\"" + Name + "\"><pivotFields><pivotField name=\"" + Name + "\"><items><item n=\"" + Name + "\"/></items></pivotField></pivotFields><filters><filter stringValue1=\"" + Name + "\"/></filters></pivotTableDefinition>", Spreadsheet + "pivotTable+xml")),
        ["slicers and timelines"] = () => Book(more: Part("xl/slicerCaches/slicerCache1.xml", "<slicerCacheDefinition xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" name=\"" + Name + "\" sourceName=\"Họ và tên\"><data><olap><levels><level><ranges><range><i n=\"" + Name + "\" c=\"" + Phone + "\"/></range></ranges></level></levels></olap></data></slicerCacheDefinition>", "application/vnd.ms-excel.slicerCache+xml") +
            Part("xl/slicers/slicer1.xml", "<slicers xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><slicer name=\"a\" caption=\"" + Name + "\"/></slicers>", "application/vnd.ms-excel.slicer+xml")),
        ["links to other workbooks"] = () => Book(more: book =>
        {
            Part("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"" + Main + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"" + Name + "\"/></sheetNames><definedNames><definedName name=\"HS\" refersTo=\"='" + Name + "'!A1\"/></definedNames><sheetDataSet><sheetData sheetId=\"0\"><row r=\"1\"><cell r=\"A1\" t=\"str\"><v>" + Name + "</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>", Spreadsheet + "externalLink+xml");
            book.Package.Link("xl/externalLinks/externalLink1.xml", "rId1", "externalLinkPath", "file:///C:/HS/" + All + ".xlsx", isExternal: true);
            Part("xl/externalLinks/externalLink2.xml", "<externalLink xmlns=\"" + Main + "\"><ddeLink ddeService=\"x\" ddeTopic=\"" + Name + "\"><ddeItems><ddeItem name=\"" + Name + "\"><values><value t=\"str\"><val>" + Phone + "</val></value></values></ddeItem></ddeItems></ddeLink></externalLink>", Spreadsheet + "externalLink+xml");
        }),
        ["controls of forms"] = () => Book(more: Part("xl/ctrlProps/ctrlProp1.xml", "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" objectType=\"List\" fmlaTxbx=\"" + Name + "\"><itemLst><item val=\"" + Name + "\"/><item val=\"" + Phone + "\"/></itemLst></formControlPr>", "application/vnd.ms-excel.controlproperties+xml") +
            Part("xl/activeX/activeX1.bin", Encoding.Unicode.GetBytes("\u0001" + Name + Phone), "application/vnd.ms-office.activeX")),
        ["log of changes"] = () => Book(more: Part("xl/revisions/revisionLog1.xml", "<revisions xmlns=\"" + Main + "\"><rcc rId=\"1\" sId=\"1\"><oc r=\"B2\" t=\"inlineStr\"><is><t>" + Name + "</t></is></oc><nc r=\"B2\" t=\"inlineStr\"><is><r><t>Nguyễn Thị </t></r><r><t>Bích Hằng</t></r></is></nc></rcc><rcmt sheetId=\"1\" cell=\"A1\" author=\"" + Name + "\"/><rsnm rId=\"2\" oldName=\"" + Name + "\" newName=\"" + Name + "\"/></revisions>", Spreadsheet + "revisionLog+xml") +
            Part("xl/revisions/revisionHeaders.xml", "<headers xmlns=\"" + Main + "\"><header guid=\"{1}\" userName=\"" + Name + "\"/></headers>", Spreadsheet + "revisionHeaders+xml") +
                Part("xl/revisions/userNames.xml", "<users xmlns=\"" + Main + "\"><userInfo guid=\"{1}\" name=\"" + Name + "\"/></users>", Spreadsheet + "userNames+xml")),
        ["maps of xml"] = () => Book(more: Part("xl/xmlMaps.xml", "<MapInfo xmlns=\"" + Main + "\"><Schema ID=\"a\"><xsd:schema xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><xsd:element name=\"Nguyễn_Thị_Bích_Hằng\"/></xsd:schema></Schema><Map Name=\"" + Name + "\"><DataBinding><udc fileUrl=\"" + All + "\"/></DataBinding></Map></MapInfo>", "application/xml") +
            Part("xl/tables/tableSingleCells1.xml", "<singleXmlCells xmlns=\"" + Main + "\"><singleXmlCell id=\"1\" r=\"A1\"><xmlCellPr id=\"1\" uniqueName=\"" + Name + "\"><xmlPr xpath=\"/a[.='" + Name + "']\"/></xmlCellPr></singleXmlCell></singleXmlCells>", Spreadsheet + "tableSingleCells+xml")),
        ["topics of live data and rich values"] = () => Book(more: Part("xl/volatileDependencies.xml", "<volTypes xmlns=\"" + Main + "\"><volType type=\"realTimeData\"><main first=\"x\"><tp t=\"s\"><v>" + Name + "</v><stp>" + Phone + "</stp></tp></main></volType></volTypes>", Spreadsheet + "volatileDependencies+xml") +
            Part("xl/richData/rdrichvalue.xml", "<rvData xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2017/richdata\"><rv s=\"0\"><v>" + Name + "</v></rv></rvData>", "application/vnd.ms-excel.rdrichvalue+xml") +
                Part("xl/metadata.xml", "<metadata xmlns=\"" + Main + "\"><metadataStrings><s v=\"" + Name + "\"/></metadataStrings></metadata>", Spreadsheet + "sheetMetadata+xml")),
        ["views of a sheet by name"] = () => Book(more: Part("xl/namedSheetViews/namedSheetView1.xml", "<namedSheetViews xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2019/namedsheetviews\"><namedSheetView name=\"" + Name + "\"><nsvFilter><columnFilter><filter><filterColumn xmlns=\"" + Main + "\"><filters><filter val=\"" + Name + "\"/></filters></filterColumn></filter></columnFilter></nsvFilter></namedSheetView></namedSheetViews>", "application/vnd.ms-excel.namedsheetviews+xml")),
        ["data model"] = () => Book(more: Part("xl/model/item.data", Encoding.Unicode.GetBytes("\u0001\u0002" + Name + "\u0003" + Phone), "application/vnd.openxmlformats-officedocument.model+data")),
        ["properties of a sheet in bytes"] = () => Book(more: Part("xl/customProperty1.bin", Encoding.Unicode.GetBytes(Name), Spreadsheet + "customProperty")),
        ["printer's settings"] = () => Book(more: Part("xl/printerSettings/printerSettings1.bin", Encoding.Unicode.GetBytes("\u0001" + Name), Spreadsheet + "printerSettings")),
        ["macros"] = () => Book(more: Part("xl/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.UTF8.GetBytes(Name)], "application/vnd.ms-office.vbaProject")),
        ["texts of shapes"] = () => Book(more: Part("xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><xdr:twoCellAnchor><xdr:sp textlink=\"DS!$B$2\" macro=\"" + Name + "\"><xdr:nvSpPr><xdr:cNvPr id=\"1\" name=\"" + Name + "\" descr=\"" + Phone + "\" title=\"" + Name + "\"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Nguyễn Thị </a:t></a:r><a:fld type=\"TxLink\"><a:t>Bích Hằng</a:t></a:fld></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>", "application/vnd.openxmlformats-officedocument.drawing+xml") +
            Part("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shape alt=\"" + Name + "\"><v:textbox><div>Nguyễn Thị <b>Bích Hằng</b></div></v:textbox><x:ClientData ObjectType=\"Drop\"><x:FmlaMacro>" + Name + "</x:FmlaMacro></x:ClientData></v:shape></xml>", "application/vnd.openxmlformats-officedocument.vmlDrawing")),
    };

    private static byte[] Formula(string formula) => Book(rows: "<row r=\"20\"><c r=\"H20\" t=\"str\"><f>" + formula + "</f><v>xem</v></c></row>");

    private static byte[] Book(string rows = "", string tail = "", string head = "", string workbook = "", string[]? strings = null, Action<ExcelBuilder>? more = null)
    {
        var book = new ExcelBuilder { WorkbookTail = workbook }.Strings(["Họ và tên", "Ngày sinh", .. strings ?? []]).Sheet("DS",
            Row(1, InlineText("A1", "STT"), Shared("B1", 0), Shared("C1", 1), InlineText("D1", "SĐT phụ huynh"))
            + Row(2, Number("A2", "1"), InlineText("B2", Name), InlineText("C2", "05/09/2015"), InlineText("D2", Phone))
            + Row(3, Number("A3", "2"), InlineText("B3", "Trần Văn Đức"), InlineText("C3", "12/03/2015"), InlineText("D3", "0987654321"))
            + Row(4, Number("A4", "3"), InlineText("B4", "Lê Minh Khoa"), InlineText("C4", "01/12/2015"), InlineText("D4", "0905111222")) + rows, tail, head);
        more?.Invoke(book);
        book.ToFile();
        return book.Package.ToBytes();
    }

    private static Action<ExcelBuilder> Part(string name, string content, string type) => Part(name, Encoding.UTF8.GetBytes(content), type);

    private static Action<ExcelBuilder> Part(string name, byte[] content, string type) => book => book.Package.Part(name, content, type);
}
