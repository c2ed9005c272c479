using System.Text;
using PiiScanner.Formats.Tests.Ooxml;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Presentations with a list of pupils on a slide, and the first pupil once more in one place a presentation has beside its slides.</summary>
internal static class SlideChannels
{
    private const string Name = OfficeChannelTests.Name;
    private const string Phone = OfficeChannelTests.Phone;
    private const string Type = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static readonly string All = PackageSearch.InPercents(Name);

    public static IReadOnlyDictionary<string, Func<byte[]>> Places { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["runs of a shape"] = () => Show(shapes: Shape("<a:r><a:t>Em Nguyễn Th</a:t></a:r><a:r><a:rPr b=\"1\"/><a:t>ị Bích </a:t></a:r><a:fld type=\"x\"><a:t>Hằng</a:t></a:fld>")),
        ["names of shapes and slides"] = () => Show(shapes: "<p:pic><p:nvPicPr><p:cNvPr id=\"3\" name=\"Ảnh " + Name + "\" descr=\"" + Phone + "\" title=\"" + Name + "\"/></p:nvPicPr></p:pic>", slide: " name=\"" + Name + "\""),
        ["links and actions"] = () => Show(shapes: Shape("<a:r><a:rPr><a:hlinkClick r:id=\"rIdL\" tooltip=\"" + Name + "\" action=\"ppaction://customshow?name=" + Name + "\"/></a:rPr><a:t>đây</a:t></a:r>"), more: package => package.Link("ppt/slides/slide1.xml", "rIdL", "hyperlink", "https://truong.vn/?q=" + All + "&p=" + PackageSearch.InPercents(Phone), isExternal: true)),
        ["what the speaker says"] = () => Show(more: package => package.Part("ppt/notesSlides/notesSlide1.xml", "<p:notes " + Names + "><p:cSld><p:spTree>" + Shape("<a:r><a:t>Gọi " + Name + " " + Phone + "</a:t></a:r>") + "</p:spTree></p:cSld></p:notes>", Type + "notesSlide+xml")),
        ["remarks, old and new, and who made them"] = () => Show(more: package => package
            .Part("ppt/comments/comment1.xml", "<p:cmLst " + Names + "><p:cm authorId=\"0\"><p:text>" + Name + "</p:text></p:cm></p:cmLst>", Type + "comments+xml")
            .Part("ppt/comments/modernComment_1.xml", "<p188:cmLst xmlns:p188=\"http://schemas.microsoft.com/office/powerpoint/2018/8/main\" " + Names + "><p188:cm id=\"{1}\"><p188:replyLst><p188:reply id=\"{2}\"><p188:txBody><a:p><a:r><a:t>Nguyễn Thị </a:t></a:r><a:r><a:t>Bích Hằng</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst></p188:cm></p188:cmLst>", "application/vnd.ms-powerpoint.comments+xml")
            .Part("ppt/commentAuthors.xml", "<p:cmAuthorLst " + Names + "><p:cmAuthor id=\"0\" name=\"" + Name + "\" initials=\"NTBH\"/></p:cmAuthorLst>", Type + "commentAuthors+xml")
            .Part("ppt/authors.xml", "<p188:authorLst xmlns:p188=\"http://schemas.microsoft.com/office/powerpoint/2018/8/main\"><p188:author id=\"{1}\" name=\"" + Name + "\" userId=\"S::" + Phone + "\" providerId=\"AD\"/></p188:authorLst>", "application/vnd.ms-powerpoint.authors+xml")),
        ["sections, shows and tags"] = () => Show(presentation: "<p:custShowLst><p:custShow name=\"" + Name + "\" id=\"0\"/></p:custShowLst><p:extLst><p:ext uri=\"{1}\"><p14:sectionLst xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"><p14:section name=\"" + Name + "\" id=\"{2}\"/></p14:sectionLst></p:ext></p:extLst>",
            more: package => package.Part("ppt/tags/tag1.xml", "<p:tagLst " + Names + "><p:tag name=\"" + Name + "\" val=\"" + Phone + "\"/></p:tagLst>", Type + "tags+xml")),
        ["masters and layouts"] = () => Show(more: package => package
            .Part("ppt/slideMasters/slideMaster1.xml", "<p:sldMaster " + Names + "><p:cSld name=\"" + Name + "\"><p:spTree>" + Shape("<a:r><a:t>" + Name + "</a:t></a:r>") + "</p:spTree></p:cSld></p:sldMaster>", Type + "slideMaster+xml")
            .Part("ppt/slideLayouts/slideLayout1.xml", "<p:sldLayout " + Names + " matchingName=\"" + Name + "\"><p:cSld name=\"" + Name + "\"/></p:sldLayout>", Type + "slideLayout+xml")
            .Part("ppt/handoutMasters/handoutMaster1.xml", "<p:handoutMaster " + Names + "><p:cSld><p:spTree>" + Shape("<a:r><a:t>" + Phone + " " + Name + "</a:t></a:r>") + "</p:spTree></p:cSld></p:handoutMaster>", Type + "handoutMaster+xml")),
        ["settings of the show and styles"] = () => Show(more: package => package
            .Part("ppt/presProps.xml", "<p:presentationPr " + Names + "><p:htmlPubPr title=\"" + Name + "\"/></p:presentationPr>", Type + "presProps+xml")
            .Part("ppt/viewProps.xml", "<p:viewPr " + Names + " lastView=\"" + Name + "\"/>", Type + "viewProps+xml")
            .Part("ppt/tableStyles.xml", "<a:tblStyleLst " + Names + "><a:tblStyle styleName=\"" + Name + "\"/></a:tblStyleLst>", Type + "tableStyles+xml")),
        ["what was changed and by whom"] = () => Show(more: package => package
            .Part("ppt/changesInfos/changesInfo1.xml", "<pc:chgInfo xmlns:pc=\"http://schemas.microsoft.com/office/powerpoint/2013/main/command\"><pc:docChgLst><pc:chgData name=\"" + Name + "\" userId=\"" + Phone + "\" providerId=\"AD\"/></pc:docChgLst></pc:chgInfo>", "application/vnd.ms-powerpoint.changesinfo+xml")
            .Part("ppt/revisionInfo.xml", "<p1510:revInfo xmlns:p1510=\"http://schemas.microsoft.com/office/powerpoint/2015/10/main\" n=\"" + Name + "\"/>", "application/vnd.ms-powerpoint.revisioninfo+xml")),
        ["data and diagrams"] = () => Show(more: package => package
            .Part("customXml/item1.xml", "<a b=\"" + Phone + "\">" + Name + "</a>")
            .Part("ppt/diagrams/data1.xml", "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" " + Names + "><dgm:pt><dgm:prSet custT=\"1\" phldrT=\"" + Name + "\"/><dgm:t><a:p><a:r><a:t>" + Name + "</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml")
            .Part("ppt/charts/chart1.xml", "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" " + Names + "><c:strCache><c:pt idx=\"0\"><c:v>" + Name + "</c:v></c:pt></c:strCache></c:chartSpace>", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")),
        ["sounds and films"] = () => Show(more: package => package.Part("ppt/media/media1.mp4", [0, 0, 0, 24, .. "ftypmp42"u8, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes("©nam" + Name)], "video/mp4").Link("ppt/slides/slide1.xml", "rIdM", "video", "../media/media1.mp4")),
    };

    private static string Shape(string runs) => "<p:sp><p:nvSpPr><p:cNvPr id=\"9\" name=\"a\"/></p:nvSpPr><p:txBody><a:p>" + runs + "</a:p></p:txBody></p:sp>";

    private static byte[] Show(string shapes = "", string slide = "", string presentation = "", Action<PackageBuilder>? more = null)
    {
        string[][] rows = [["STT", "Họ và tên", "Ngày sinh", "SĐT phụ huynh"], ["1", Name, "05/09/2015", Phone], ["2", "Trần Văn Đức", "12/03/2015", "0987654321"], ["3", "Lê Minh Khoa", "01/12/2015", "0905111222"]];
        var table = string.Concat(rows.Select(row => "<a:tr h=\"1\">" + string.Concat(row.Select(cell => "<a:tc><a:txBody><a:p><a:r><a:t>" + cell + "</a:t></a:r></a:p></a:txBody></a:tc>")) + "</a:tr>"));
        var package = new PackageBuilder()
            .Part("ppt/presentation.xml", "<p:presentation " + Names + "><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId1\"/></p:sldIdLst>" + presentation + "</p:presentation>", Type + "presentation.main+xml")
            .Part("ppt/slides/slide1.xml", "<p:sld " + Names + "><p:cSld" + slide + "><p:spTree><p:graphicFrame><a:graphic><a:graphicData><a:tbl>" + table + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>" + shapes + "</p:spTree></p:cSld></p:sld>", Type + "slide+xml")
            .Link("", "rId1", "officeDocument", "ppt/presentation.xml").Link("ppt/presentation.xml", "rId1", "slide", "slides/slide1.xml");
        more?.Invoke(package);
        return package.ToBytes();
    }
}
