using System.Text;
using PiiScanner.Formats.Tests.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Word documents with a list of pupils, and the first pupil once more in one place a document has beside its text.</summary>
internal static class WordChannels
{
    private const string Name = OfficeChannelTests.Name;
    private const string Phone = OfficeChannelTests.Phone;
    private const string Decomposed = OfficeChannelTests.Decomposed;
    private const string Base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly string All = PackageSearch.InPercents(Name);
    private static readonly string AllOfPhone = PackageSearch.InPercents(Phone);

    public static IReadOnlyDictionary<string, Func<byte[]>> Places { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["run split inside a word"] = () => Doc("<w:p>" + R("Em Nguy") + R("ễn Th", "<w:b/>") + R("ị Bí") + "<w:r><w:noBreakHyphen/></w:r>" + R("ch Hằ") + R("ng") + "</w:p>"),
        ["decomposed, and without marks"] = () => Doc(P("Em " + Decomposed) + P("nguyen thi bich hang")),
        ["link wholly in percent signs"] = () => Doc("<w:p><w:hyperlink r:id=\"rIdL\">" + R("đây") + "</w:hyperlink></w:p>", builder => builder.Linked("hyperlink", "https://truong.vn/?q=" + All + "&p=" + AllOfPhone, isExternal: true, id: "rIdL")),
        ["link twice in percent signs"] = () => Doc("", builder => builder.Linked("hyperlink", "https://truong.vn/?q=" + All.Replace("%", "%25", StringComparison.Ordinal) + "&p=" + AllOfPhone.Replace("%", "%25", StringComparison.Ordinal), isExternal: true)),
        ["field wholly in percent signs"] = () => Doc("<w:p><w:fldSimple w:instr=\" HYPERLINK &quot;https://truong.vn/" + All + "?p=" + AllOfPhone + "&quot; \">" + R("đây") + "</w:fldSimple></w:p>"),
        ["table's caption and description"] = () => Doc("<w:tbl><w:tblPr><w:tblCaption w:val=\"" + Name + "\"/><w:tblDescription w:val=\"" + Phone + "\"/></w:tblPr><w:tr>" + Cell("x") + "</w:tr></w:tbl>"),
        ["custom element and smart tag"] = () => Doc("<w:customXml w:element=\"hs\"><w:customXmlPr><w:placeholder w:val=\"" + Name + "\"/><w:attr w:name=\"ten\" w:val=\"" + Name + "\"/></w:customXmlPr><w:p><w:smartTag w:element=\"PersonName\"><w:smartTagPr><w:attr w:name=\"ProductID\" w:val=\"" + Name + "\"/></w:smartTagPr>" + R("x") + "</w:smartTag></w:p></w:customXml>"),
        ["form field's name"] = () => Doc("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Nguyen_Thi_Bich_Hang\"/><w:ddList><w:listEntry w:val=\"" + Name + "\"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>"),
        ["first page's header and even footer"] = () => Doc("", builder => builder.With("header3", "header", Root("hdr", P(Name))).With("footer3", "footer", Root("ftr", P(Phone + " " + Name)))),
        ["people and replies"] = () => Doc("", builder => builder
            .With("people", "people", "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:person w15:author=\"" + Name + "\"><w15:presenceInfo w15:providerId=\"AD\" w15:userId=\"S::" + Name + "::" + Phone + "\"/></w15:person></w15:people>")
            .With("commentsExtended", "commentsExtended", "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:commentEx w15:paraId=\"" + Name + "\"/></w15:commentsEx>")),
        ["mail merge"] = () => Doc("", builder => builder.With("settings", "settings", Root("settings", "<w:mailMerge><w:connectString w:val=\"Data Source=C:\\HS\\" + Name + ".xlsx\"/><w:query w:val=\"SELECT * FROM `" + Name + "$`\"/><w:addressFieldName w:val=\"" + Name + "\"/><w:mailSubject w:val=\"" + Phone + "\"/></w:mailMerge>"))
            .With("recipientData", "mailMergeRecipientData", Root("recipients", "<w:recipientData><w:uniqueTag w:val=\"" + Convert.ToBase64String(Encoding.Unicode.GetBytes(Name)) + "\"/></w:recipientData>"))),
        ["template and data of a letter"] = () => Doc("", builder =>
        {
            builder.With("settings", "settings", Root("settings", ""));
            builder.Package.Link("word/settings.xml", "rId1", "attachedTemplate", "file:///C:/HS/" + All + ".dotx", isExternal: true).Link("word/settings.xml", "rId2", "mailMergeSource", "file:///C:/HS/" + Phone + ".xlsx", isExternal: true);
        }),
        ["custom xml in UTF-16"] = () => Doc("", Part("customXml/item1.xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><a><b c=\"" + Phone + "\">" + Name + "</b></a>")], null)),
        ["custom xml, bound"] = () => Doc("<w:sdt><w:sdtPr><w:dataBinding w:xpath=\"/a/b\" w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent>" + P(Name) + "</w:sdtContent></w:sdt>", Part("customXml/item2.xml", "<a><b>" + Name + "</b><c>" + Convert.ToBase64String(Encoding.UTF8.GetBytes(Name + " " + Phone)) + "</c></a>", null)),
        ["names of elements and namespaces"] = () => Doc("", Part("customXml/item3.xml", "<a xmlns:n=\"urn:" + Name + "\"><Nguyễn_Thị_Bích_Hằng SDT_0912345678=\"1\">x</Nguyễn_Thị_Bích_Hằng></a>", null)),
        ["sources of quotations"] = () => Doc("", Part("customXml/item4.xml", "<b:Sources xmlns:b=\"http://schemas.openxmlformats.org/officeDocument/2006/bibliography\"><b:Source><b:Author><b:NameList><b:Person><b:Last>Nguyễn</b:Last><b:Middle>Thị Bích</b:Middle><b:First>Hằng</b:First></b:Person></b:NameList></b:Author></b:Source></b:Sources>", null)),
        ["extended properties"] = () => Doc("", Part("docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><TitlesOfParts><vt:vector size=\"1\" baseType=\"lpstr\"><vt:lpstr>" + Name + "</vt:lpstr></vt:vector></TitlesOfParts><HyperlinkBase>https://truong.vn/" + All + "</HyperlinkBase><HLinks><vt:vector size=\"1\" baseType=\"variant\"><vt:variant><vt:lpwstr>tel:" + Phone + "</vt:lpwstr></vt:variant></vt:vector></HLinks><Template>" + Name + ".dotx</Template></Properties>", "application/vnd.openxmlformats-officedocument.extended-properties+xml")),
        ["core properties elsewhere"] = () => Doc("", Part("package/services/metadata/core-properties/a.psmdcp", "<coreProperties xmlns=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>" + Name + "</dc:creator><keywords>" + Phone + "</keywords></coreProperties>", "application/vnd.openxmlformats-package.core-properties+xml")),
        ["names of styles, fonts, lists"] = () => Doc("", builder => builder.With("styles", "styles", Root("styles", "<w:style w:styleId=\"a\"><w:name w:val=\"Mẫu " + Name + "\"/><w:aliases w:val=\"" + Phone + "\"/></w:style>"))
            .With("fontTable", "fontTable", Root("fonts", "<w:font w:name=\"" + Name + "\"/>")).With("numbering", "numbering", Root("numbering", "<w:abstractNum><w:name w:val=\"" + Name + "\"/><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" + Name + " %1\"/></w:lvl></w:abstractNum>"))
            .With("webSettings", "webSettings", Root("webSettings", "<w:frameset><w:frame><w:name w:val=\"" + Name + "\"/></w:frame></w:frameset>"))),
        ["theme"] = () => Doc("", Part("word/theme/theme1.xml", "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"" + Name + "\"/>", "application/vnd.openxmlformats-officedocument.theme+xml")),
        ["diagram and its drawing"] = () => Doc("", Part("word/diagrams/data1.xml", "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><dgm:pt><dgm:t><a:p><a:r><a:t>Nguyễn Thị</a:t></a:r><a:r><a:t> Bích Hằng</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml")
            + Part("word/diagrams/drawing1.xml", "<dsp:drawing xmlns:dsp=\"http://schemas.microsoft.com/office/drawing/2008/diagram\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>" + Name + "</a:t></a:r></a:p></dsp:drawing>", "application/vnd.ms-office.drawingml.diagramDrawing+xml")
            + Part("word/diagrams/layout1.xml", "<dgm:layoutDef xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\"><dgm:title val=\"" + Name + "\"/></dgm:layoutDef>", "application/vnd.openxmlformats-officedocument.drawingml.diagramLayout+xml")),
        ["chart's title, format and drawing"] = () => Doc("", Part("word/charts/chart1.xml", "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:title><a:p><a:r><a:t>Điểm Nguyễn </a:t></a:r><a:r><a:t>Thị Bích Hằng</a:t></a:r></a:p></c:title><c:numCache><c:formatCode>\"" + Name + "\"0</c:formatCode></c:numCache></c:chartSpace>", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
            + Part("word/drawings/drawing1.xml", "<c:userShapes xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>" + Name + "</a:t></a:r></a:p></c:userShapes>", "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml")),
        ["html put in"] = () => Doc("<w:altChunk r:id=\"rIdC\"/>", Part("word/afchunk.htm", "<html><body title=\"" + Phone + "\"><p>Khen em " + Name + "</p></body></html>", "text/html") + Link("aFChunk", "afchunk.htm", "rIdC")),
        ["mail put in"] = () => Doc("<w:altChunk r:id=\"rIdC\"/>", Part("word/afchunk.mht", "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>Em " + Name + " " + Phone + "</p>")) + "\r\n", "message/rfc822") + Link("aFChunk", "afchunk.mht", "rIdC")),
        ["text put in"] = () => Doc("<w:altChunk r:id=\"rIdC\"/>", Part("word/afchunk.txt", "Em " + Name + " ĐT " + Phone, "text/plain") + Link("aFChunk", "afchunk.txt", "rIdC")),
        ["object in UTF-16"] = () => Doc("", Part("word/embeddings/oleObject2.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("a" + Name + Phone)], "application/vnd.openxmlformats-officedocument.oleObject")),
        ["control"] = () => Doc("", Part("word/activeX/activeX1.xml", "<ax:ocx xmlns:ax=\"http://schemas.microsoft.com/office/2006/activeX\"><ax:ocxPr ax:name=\"Caption\" ax:value=\"" + Name + "\"/></ax:ocx>", "application/vnd.ms-office.activeX+xml") + Part("word/activeX/activeX1.bin", Encoding.Unicode.GetBytes(Name), "application/vnd.ms-office.activeX")),
        ["ribbon"] = () => Doc("", Part("customUI/customUI14.xml", "<customUI xmlns=\"http://schemas.microsoft.com/office/2009/07/customui\"><button id=\"a\" label=\"" + Name + "\" screentip=\"" + Phone + "\"/></customUI>", null)),
        ["web extension"] = () => Doc("", Part("word/webextensions/webextension1.xml", "<we:webextension xmlns:we=\"http://schemas.microsoft.com/office/webextensions/webextension/2010/11\"><we:property name=\"" + Name + "\" value=\"{&quot;t&quot;:&quot;\\u004eguy\\u1ec5n Th\\u1ecb B\\u00edch H\\u1eb1ng&quot;}\"/></we:webextension>", "application/vnd.ms-office.webextension+xml")),
        ["signature"] = () => Doc("", Part("_xmlsignatures/sig1.xml", "<Signature><SignatureText>" + Name + "</SignatureText></Signature>", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml")),
        ["macros and their data"] = () => Doc("", Part("word/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Latin1.GetBytes("Sub nguyen_thi_bich_hang"), .. Encoding.UTF8.GetBytes(Name)], "application/vnd.ms-office.vbaProject") + Part("word/vbaData.xml", Root("vbaSuppData", "<w:mcds><w:mcd w:macroName=\"" + Name + "\"/></w:mcds>"), "application/vnd.ms-word.vbaData+xml") + Part("word/customizations.xml", Root("tcg", "<w:keymaps><w:keymap><w:macro w:macroName=\"" + Name + "\"/></w:keymap></w:keymaps>"), "application/vnd.ms-word.keyMapCustomizations+xml")),
        ["unknown parts"] = () => Doc("", Part("la/a.json", "{\"ten\":\"" + Name + "\"}", "application/json") + Part("la/b.dat", Encoding.UTF8.GetBytes("x" + Name), "application/octet-stream") + Part("la/c.xml", "<a b=\"" + Phone + "\">" + Name + "</a>", null)),
        ["glossary's parts"] = () => Doc("", Part("word/glossary/document.xml", Root("glossaryDocument", "<w:docParts><w:docPart><w:docPartPr><w:category><w:name w:val=\"" + Name + "\"/></w:category><w:description w:val=\"" + Phone + "\"/></w:docPartPr><w:docPartBody>" + P("x") + "</w:docPartBody></w:docPart></w:docParts>"), Base + "document.glossary+xml") + Part("word/glossary/settings.xml", Root("settings", "<w:docVars><w:docVar w:name=\"" + Name + "\" w:val=\"x\"/></w:docVars>"), Base + "settings+xml")),
        ["frames and subdocuments"] = () => Doc("<w:p><w:subDoc r:id=\"rIdS\"/></w:p>", builder => builder.Linked("subDocument", All + ".docx", isExternal: true, id: "rIdS")),
        ["name of a part"] = () => Doc("", Part("word/media/" + Name + ".txt", "x", "text/plain")),
    };

    private static byte[] Doc(string body, Action<WordBuilder>? more = null)
    {
        var builder = new WordBuilder(P("DANH SÁCH HỌC SINH LỚP 6A1") + Table(
            Row("STT", "Họ và tên", "Ngày sinh", "SĐT phụ huynh"), Row("1", Name, "05/09/2015", Phone), Row("2", "Trần Văn Đức", "12/03/2015", "0987654321"), Row("3", "Lê Minh Khoa", "01/12/2015", "0905111222")) + body);
        more?.Invoke(builder);
        return builder.Package.ToBytes();
    }

    private static Action<WordBuilder> Link(string type, string target, string id) => builder => builder.Linked(type, target, id: id);

    private static Action<WordBuilder> Part(string name, string content, string? type) => Part(name, Encoding.UTF8.GetBytes(content), type);

    private static Action<WordBuilder> Part(string name, byte[] content, string? type) => builder => builder.Package.Part(name, content, type);
}
