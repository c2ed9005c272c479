using System.Text;
using PiiScanner.Formats.Tests.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>PDF files with a list of pupils on their page, and the first pupil once more in one place a file has beside it (ISO 32000-2).</summary>
internal static class PdfChannels
{
    private const string Name = OfficeChannelTests.Name;
    private const string Phone = OfficeChannelTests.Phone;
    private const string Plain = "Nguyen Thi Bich Hang";
    private const string AsName = "/Nguyen#20Thi#20Bich#20Hang";

    private static readonly string Both = Utf16("Em " + Name + " ĐT " + Phone);
    private static readonly string Percent = PackageSearch.InPercents(Name) + "?p=" + Phone;
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("Họ và tên,SĐT\n" + Name + "," + Phone + "\n");

    // Each place: what writes it into a file.
    private static readonly Dictionary<string, Action<Parts>> Written = new()
    {
        ["information, own entries"] = p => p.Info = "/Title(" + Plain + ")/Author" + Both + "/Custom" + Both + AsName + "(1)",
        ["trailer's private entries and identifier"] = p => p.Trailer = "/ID[(" + Plain + ")(" + Phone + ")]/Private<</A" + Both + ">>",
        ["metadata of the document"] = p => p.Catalog = $"/Metadata {p.Stream("/Type/Metadata/Subtype/XML", Xmp(Encoding.UTF8))} 0 R",
        ["metadata in UTF-16"] = p => p.Catalog = $"/Metadata {p.Stream("/Type/Metadata/Subtype/XML", [0xFE, 0xFF, .. Xmp(Encoding.BigEndianUnicode)])} 0 R",
        ["metadata of the page"] = p => p.Page = $"/Metadata {p.Stream("/Type/Metadata/Subtype/XML", Xmp(Encoding.UTF8))} 0 R",
        ["metadata of a picture"] = p => p.Draw("/Im0 Do", "/XObject<</Im0 " + p.Stream($"/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray/Metadata {p.Stream("/Type/Metadata", Xmp(Encoding.UTF8))} 0 R", new byte[8]) + " 0 R>>"),
        ["private data of the page"] = p => p.Page = "/PieceInfo<</App<</LastModified(D:2026)/Private<</T" + Both + ">>>>>>",
        ["thumbnail"] = p => p.Page = $"/Thumb {p.Stream("/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray", Encoding.UTF8.GetBytes(Name + Phone))} 0 R",
        ["viewports, transitions, presentation"] = p => p.Page = "/VP[<</BBox[0 0 9 9]/Name" + Both + ">>]/PresSteps<</NA<</S/URI/URI(https://x.vn/" + Percent + ")>>>>/ID(" + Phone + ")",
        ["page's labels"] = p => p.Catalog = "/PageLabels<</Nums[0<</P" + Both + ">>]>>",
        ["viewer's preferences and base address"] = p => p.Catalog = "/URI<</Base(https://truong.vn/" + Percent + ")>>/Legal<</Attestation" + Both + ">>/SpiderInfo<</C[<</URL(https://x/" + Percent + ")>>]>>/Lang(" + Plain + ")",
        ["entry of another program"] = p => p.Catalog = "/XX_School<</Pupils[[" + Both + "]]" + AsName + " true>>",
        ["output intent"] = p => p.Catalog = "/OutputIntents[<</S/GTS_PDFA1/OutputConditionIdentifier(" + Plain + ")/Info" + Both + ">>]",
        ["names of destinations"] = p => p.Catalog = $"/Names<</Dests<</Names[(" + Plain + ")[3 0 R/Fit]" + Utf16(Phone) + "[3 0 R/Fit]]/Limits[(" + Plain + ")(" + Phone + ")]>>>>",
        ["old destinations"] = p => p.Catalog = "/Dests<<" + AsName + "[3 0 R/Fit]/" + Phone + "[3 0 R/Fit]>>",
        ["other trees of names"] = p => p.Catalog = "/Names<</IDS<</Names[(" + Plain + ")null]>>/URLS<</Names[(https://x/" + Percent + ")null]>>/Templates<</Names[" + Both + " null]>>/Renditions<</Names[" + Both + "<</S/MR/N" + Both + ">>]>>/AP<</Names[" + Both + " null]>>>>",
        ["bookmark and its address"] = p => p.Catalog = $"/Outlines<</First {p.Add("<</Title" + Both + "/A<</S/URI/URI(https://x/" + Percent + ")>>/SE" + Both + ">>")} 0 R>>",
        ["structure's texts"] = p => p.Catalog = $"/StructTreeRoot<</Type/StructTreeRoot/RoleMap<<" + AsName + "/P>>/ClassMap<</C<</O/Table/Summary" + Both + ">>>>/IDTree<</Names[(" + Plain + ")null]>>/K<</S/P/ActualText" + Both + "/Alt" + Both + "/E" + Both + "/T" + Both + "/ID(" + Phone + ")/A[<</O/Table/Summary" + Both + "/Short(" + Plain + ")>><</O/UserProperties/P[<</N(" + Plain + ")/V" + Both + "/F" + Both + ">>]>>]>>>>",
        ["structure's pronunciation and namespaces"] = p => p.Catalog = "/StructTreeRoot<</Namespaces[<</NS" + Both + "/Schema<</UF" + Both + ">>>>]/PronunciationLexicon[<</UF" + Both + ">>]/K<</S/Span/Phoneme" + Both + "/PhoneticAlphabet/ipa>>>>",
        ["form field's texts"] = p => p.Form("/FT/Tx/T" + Both + "/TU" + Both + "/TM" + Both + "/V" + Both + "/DV" + Both + "/RV(<p>" + Plain + "</p>)/DS(" + Phone + ")"),
        ["choices of a field"] = p => p.Form("/FT/Ch/T(a)/Opt[[" + Both + "(x)](" + Plain + ")]/V(" + Plain + ")/I[0]"),
        ["states of a button"] = p => p.Form("/FT/Btn/T(b)/AS" + AsName + "/V" + AsName + "/MK<</CA" + Both + "/RC" + Both + "/AC" + Both + ">>/AP<</N<<" + AsName + $" {p.Stream("/Subtype/Form/BBox[0 0 9 9]", "%")} 0 R/Off {p.Stream("/Subtype/Form/BBox[0 0 9 9]", "%")} 0 R>>>>"),
        ["appearances of a field"] = p => p.Form("/FT/Tx/T(c)/AP<<" + string.Concat(new[] { "N", "R", "D" }.Select(state => $"/{state} {p.Appearance()} 0 R")) + ">>"),
        ["scripts of a field"] = p => p.Form("/FT/Tx/T(d)/AA<</K<</S/JavaScript/JS(if \\(v==\"" + Phone + "\"\\) t=\"Nguy\\\\u1ec5n Th\\\\u1ecb B\\\\u00edch H\\\\u1eb1ng\")>>>>"),
        ["forms in XML"] = p => p.Catalog = $"/AcroForm<</Fields[]/XFA[(datasets){p.Stream("", Encoding.UTF8.GetBytes("<xfa:data xmlns:xfa=\"x\"><hs ten=\"" + Name + "\">" + Phone + "</hs></xfa:data>"))} 0 R]/DA(/F1 9 Tf % " + Plain + ")>>",
        ["script of the document"] = p => p.Catalog = "/OpenAction<</S/JavaScript/JS" + Both + $">>/Names<</JavaScript<</Names[(" + Plain + $")<</S/JavaScript/JS {p.Stream("", "var t=\"\\u004eguy\\u1ec5n Th\\u1ecb B\\u00edch H\\u1eb1ng\", s='\\x30912345678';")} 0 R>>]>>>>",
        ["script of the page"] = p => p.Page = "/AA<</O<</S/JavaScript/JS(app.alert\\('" + Plain + " " + Phone + "'\\))>>>>",
        ["note's texts"] = p => p.Annotation("/Subtype/Text/Contents" + Both + "/T" + Both + "/Subj" + Both + "/NM(" + Phone + ")/RC" + Both + "/State(" + Plain + ")"),
        ["note's own entries"] = p => p.Annotation("/Subtype/Text/Contents(x)/XX_Author" + Both + "/OverlayText" + Both + "/DA(" + Plain + ")/DS(" + Phone + ")/ExData<</T" + Both + ">>"),
        ["link in percent signs"] = p => p.Annotation("/Subtype/Link/A<</S/URI/URI(https://truong.vn/" + Percent + ")/Next<</S/GoToR/F(" + Plain + ".pdf)/D(" + Phone + ")>>>>/PA<</S/URI/URI(tel:" + Phone + ")>>"),
        ["program to start, form to send"] = p => p.Annotation("/Subtype/Link/A<</S/Launch/F<</F(" + Plain + ".xlsx)/UF" + Both + ">>/Win<</F(a)/P(" + Phone + ")>>/Next[<</S/SubmitForm/F(https://x/" + Percent + ")/Fields[" + Both + "]>><</S/Named/N" + AsName + ">><</S/Hide/T" + Both + ">>]>>"),
        ["stamp with its drawing"] = p => p.Annotation("/Subtype/Stamp/Name" + AsName + $"/AP<</N {p.Appearance()} 0 R>>"),
        ["sound, film and screen"] = p => p.Annotation("/Subtype/Screen/T" + Both + "/A<</S/Rendition/R<</S/MR/N" + Both + "/C<</S/MCD/N" + Both + "/Alt[(vi)" + Both + "]>>>>/JS" + Both + ">>"),
        ["attachment"] = p => p.Catalog = $"/Names<</EmbeddedFiles<</Names[" + Both + $" {p.Attached()} 0 R]>>>>/AF[{p.Attached()} 0 R]",
        ["attachment on a page"] = p => p.Annotation($"/Subtype/FileAttachment/Contents" + Both + $"/FS {p.Attached()} 0 R"),
        ["portfolio"] = p => p.Catalog = "/Collection<</Schema<</C<</S/S/N" + Both + ">>>>/D(" + Plain + ")/Folders<</Name" + Both + "/Desc" + Both + ">>>>",
        ["layer's name"] = p => p.Catalog = $"/OCProperties<</OCGs[{p.Layer()} 0 R]/D<</Name" + Both + "/Creator" + Both + "/Order[" + Both + "[]]>>/Configs[<</Name" + Both + ">>]>>",
        ["text of a layer that is off"] = p => p.Draw("/OC/L0 BDC " + Show(50, 300, Name + " " + Phone) + "EMC", $"/Properties<</L0 {p.Layer()} 0 R>>"),
        ["article's thread"] = p => p.Catalog = $"/Threads[<</I<</Title" + Both + "/Author" + Both + ">>>>]",
        ["comments in the content"] = p => p.Draw("% " + Plain + " " + Phone + "\n% " + Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Name)) + "\n"),
        ["marked content's tags"] = p => p.Draw(AsName + " BMC EMC /" + Phone + " MP /Span<</ActualText" + Both + "/XX(" + Plain + ")>> BDC EMC /T" + AsName + " DP"),
        ["operands nobody reads"] = p => p.Draw("BX (" + Plain + ") " + Both + " xx EX"),
        ["names of resources"] = p => p.Draw(AsName + " Do", $"/XObject<<" + AsName + $" {p.Stream("/Subtype/Form/BBox[0 0 9 9]", "n")} 0 R/N{Phone} {p.Stream("/Subtype/Form/BBox[0 0 9 9]", "n")} 0 R>>"),
        ["comment of a photograph"] = p => p.Draw("q 9 0 0 9 300 20 cm /Im0 Do Q", $"/XObject<</Im0 {p.Stream("/Type/XObject/Subtype/Image/Width 16/Height 16/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode", Commented(FlatJpeg.White(16)))} 0 R>>"),
        ["letter by letter, white, clipped, off the paper"] = p => p.Draw("1 g " + string.Concat(Name.Select((letter, i) => Show(50 + (6 * i), 300, letter.ToString(), "7 Tr"))) + Show(-900, 300, Phone) + Show(50, 2900, Name, "3 Tr")),
        ["form drawn twice, in a form"] = p => p.Draw("/Fm Do 1 0 0 1 0 -50 cm /Fm Do", $"/XObject<</Fm {p.Stream($"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</In {p.Drawn()} 0 R>>>>", "/In Do")} 0 R>>"),
        ["form's private data"] = p => p.Draw("/Fm Do", $"/XObject<</Fm {p.Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/PieceInfo<</A<</Private" + Both + ">>>>/Name" + AsName + "/Ref<</F(" + Plain + ".pdf)>>/OPI<</2.0<</F(" + Plain + ".tif)>>>>", "n")} 0 R>>"),
        ["one glyph that says a name"] = p => p.Draw("BT /L 12 Tf 50 300 Td <0001> Tj ET", $"/Font<</L {p.Letters("1 beginbfchar <0001> <" + Hex(Name + " " + Phone) + "> endbfchar")} 0 R/F1 {p.Vietnamese} 0 R>>"),
        ["glyph nobody draws that says a name"] = p => p.Draw("BT /L 12 Tf 50 300 Td <0002> Tj ET", $"/Font<</L {p.Letters("2 beginbfchar <0001> <" + Hex(Name + " " + Phone) + "> <0002> <0041> endbfchar % " + Plain)} 0 R/F1 {p.Vietnamese} 0 R>>"),
        ["names of glyphs"] = p => p.Draw("BT /D 12 Tf 50 300 Td (A) Tj ET", "/Font<</D " + p.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[1/Nguyen_Thi_Bich_Hang/p" + Phone + "]>>>>") + $" 0 R/F1 {p.Vietnamese} 0 R>>"),
        ["names of fonts"] = p => p.Draw("BT /D 12 Tf 50 300 Td (A) Tj ET", "/Font<</D " + p.Add("<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+NguyenThiBichHang/Name" + AsName + "/Encoding/WinAnsiEncoding/FontDescriptor<</Type/FontDescriptor/FontName/NguyenThiBichHang/FontFamily" + Both + "/CharSet(/Nguyen_Thi_Bich_Hang)>>>>") + $" 0 R/F1 {p.Vietnamese} 0 R>>"),
        ["drawings of a font of drawings"] = p => p.Draw("BT /D 12 Tf 50 300 Td (A) Tj ET", "/Font<</D " + p.Add($"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 65/LastChar 65/Widths[9]/Encoding<</Differences[65/A]>>/CharProcs<</A {p.Stream("", "9 0 d0 % " + Plain + "\n/Span<</ActualText" + Both + ">> BDC EMC")} 0 R" + AsName + $" {p.Stream("", "9 0 d0")} 0 R>>>>") + $" 0 R/F1 {p.Vietnamese} 0 R>>"),
        ["object of no use"] = p => p.Add("<</T" + Both + "/S(" + Plain + ")>>"),
        ["packed objects of no use"] = p => p.Stream("/Type/ObjStm/N 1/First 6", "900 0 (" + Plain + " " + Phone + ")"),
        ["stream in another file"] = p => p.Add("<</Length 0/F<</F(" + Plain + ".txt)/UF" + Both + ">>>>\nstream\n\nendstream"),
    };

    private static readonly Dictionary<string, Action<Parts>> Raw = new()
    {
        ["inline picture's bytes"] = p => p.Draw("q 9 0 0 9 300 20 cm BI /W 20 /H 1 /BPC 8 /CS /G ID " + Plain + " EI Q"),
        ["picture's bytes"] = p => p.Draw("q 9 0 0 9 300 20 cm /Im0 Do Q", $"/XObject<</Im0 {p.Stream("/Type/XObject/Subtype/Image/Width 20/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Alt" + Both + "/Name" + AsName, Plain)} 0 R>>"),
        ["colours and functions"] = p => p.Draw("/Ink cs 1 scn", "/ColorSpace<</Ink[/Separation" + AsName + "/DeviceGray " + p.Stream("/FunctionType 4/Domain[0 1]/Range[0 1]", "{ % " + Plain + " " + Phone + "\n }") + " 0 R]/Icc[/ICCBased " + p.Stream("/N 1/Alternate/DeviceGray", Encoding.UTF8.GetBytes("desc" + Name + Phone)) + " 0 R]>>"),
    };

    /// <summary>Places whose bytes no redactor writes anew: only a picture of the page would be without them, which needs OCR.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> OnlyAsPicture { get; } = Raw.ToDictionary(place => place.Key, place => (Func<byte[]>)(() => Parts.Build(place.Value, hasList: true)));

    /// <summary>What writes a file with the value in a place: with the list on its page, or without it.</summary>
    public static IReadOnlyDictionary<string, Func<bool, byte[]>> Places { get; } = All();

    private static Dictionary<string, Func<bool, byte[]>> All()
    {
        var places = Written.ToDictionary(place => place.Key, place => (Func<bool, byte[]>)(hasList => Parts.Build(place.Value, hasList)));
        places["older revision"] = hasList => Parts.Updated(hasList);
        places["behind the end"] = hasList => [.. Parts.Build(_ => { }, hasList), .. Encoding.UTF8.GetBytes("\n% " + Name + " " + Phone + "\n")];
        places["before the beginning"] = hasList => [.. Encoding.UTF8.GetBytes("X-From: " + Name + " " + Phone + "\n"), .. Parts.Build(_ => { }, hasList)];
        return places;
    }

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    private static byte[] Xmp(Encoding encoding) => encoding.GetBytes("<?xpacket?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator own=\"" + Phone + "\">" + Name + "</dc:creator></x:xmpmeta>");

    private static byte[] Commented(byte[] jpeg)
    {
        var text = Encoding.UTF8.GetBytes(Name + " " + Phone);
        return [.. jpeg.AsSpan(0, 2), 0xFF, 0xFE, 0, (byte)(text.Length + 2), .. text, .. jpeg.AsSpan(2)];
    }

    /// <summary>The parts a file is put together from.</summary>
    private sealed class Parts
    {
        private readonly PdfBuilder _builder = new();
        private string _content = "";
        private string _resources = "";

        public string Catalog { get; set; } = "";

        public string Trailer { get; set; } = "";

        public string Info { get; set; } = "";

        public string Page { get; set; } = "";

        public int Vietnamese => _builder.VietnameseFont;

        public static byte[] Build(Action<Parts> write, bool hasList)
        {
            var parts = new Parts();
            write(parts);
            return parts.Finish(hasList).Build();
        }

        public static byte[] Updated(bool hasList)
        {
            var parts = new Parts { Catalog = "/XX 0" };
            var old = parts.Add("<</T" + Both + "/S(" + Plain + ")>>");
            parts.Page = $"/XX {old} 0 R";
            return parts.Finish(hasList).BuildWithUpdate((old, "<</T(x)>>"));
        }

        public int Add(string body) => _builder.Add(body);

        public int Stream(string entries, byte[] data) => _builder.AddStream(entries, data);

        public int Stream(string entries, string data) => _builder.AddStream(entries, data);

        public void Draw(string content, string resources = "") => (_content, _resources) = (content + "\n", resources);

        public void Annotation(string entries) => Page = $"/Annots[{Add("<</Type/Annot/Rect[0 0 90 90]" + entries + ">>")} 0 R]";

        public void Form(string entries)
        {
            var field = Add("<</Type/Annot/Subtype/Widget/Rect[0 0 90 90]" + entries + ">>");
            (Catalog, Page) = ($"/AcroForm<</Fields[{field} 0 R]>>", $"/Annots[{field} 0 R]");
        }

        public int Drawn() => Stream($"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F1 {Vietnamese} 0 R>>>>", Show(50, 300, "Em " + Name + " ĐT " + Phone));

        public int Appearance() => Drawn();

        public int Attached()
        {
            var file = Stream("/Type/EmbeddedFile/Subtype/text#2Fcsv/Params<</Mac<</Creator(" + Plain + ")>>>>", Csv);
            return Add($"<</Type/Filespec/F({Plain}.csv)/UF{Both}/Desc{Both}/CI<</C{Both}>>/EF<</F {file} 0 R>>/RF<</F[{Both} {file} 0 R]>>>>");
        }

        public int Layer() => Add("<</Type/OCG/Name" + Both + "/Usage<</CreatorInfo<</Creator" + Both + ">>/User<</Type/Ind/Name" + Both + ">>>>>>");

        public int Letters(string map)
        {
            var font = _builder.Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/Thu/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>");
            return Add($"<</Type/Font/Subtype/Type0/BaseFont/Thu/Encoding/Identity-H/DescendantFonts[{font} 0 R]/ToUnicode {Stream("", "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange " + map + " endcmap")} 0 R>>");
        }

        private PdfBuilder Finish(bool hasList)
        {
            var list = hasList ? Table(40, 700, [180, 100, 110], ["Họ và tên", "Ngày sinh", "SĐT"], [Name, "05/09/2015", Phone], ["Trần Văn Đức", "12/03/2015", "0987654321"], ["Lê Minh Khoa", "01/12/2015", "0905111222"]) : "";
            if (Info.Length > 0) Trailer += $"/Info {Add("<<" + Info + ">>")} 0 R";
            _builder.AddPage(Show(40, 740, "Danh sách lớp 5A") + list + _content, _resources, Page);
            (_builder.CatalogEntries, _builder.TrailerEntries) = (Catalog, Trailer);
            return _builder;
        }
    }
}
