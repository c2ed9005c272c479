using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PiiScanner.Packages;

/// <summary>The one-page guide in Vietnamese that lies in the Windows package, as a page for the browser and as a Word document: one text, written twice.</summary>
internal static class Guide
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Title = "PiiScanner: kiểm tra dữ liệu cá nhân trước khi đăng";

    // A heading, and below it steps or sentences.
    private static readonly (string Heading, bool IsNumbered, string[] Lines)[] Parts =
    [
        ("Cài đặt (không cần quyền quản trị)", true,
        [
            "Bấm chuột phải vào tệp .zip, chọn \"Extract All…\" (Giải nén tất cả), giải nén vào một thư mục của anh/chị, ví dụ D:\\PiiScanner.",
            "Lần đầu mở, Windows có thể hiện khung xanh \"Windows protected your PC\" (SmartScreen), vì chương trình chưa có chữ ký số: bấm \"More info\" (Thông tin thêm), rồi \"Run anyway\" (Vẫn chạy).",
            "Để đọc được ảnh và PDF quét: cắm USB có bộ nhận dạng chữ (OCR) của phòng/sở; mở thư mục PiiScanner, bấm vào thanh địa chỉ phía trên, gõ cmd rồi bấm Enter; trong cửa sổ hiện ra gõ: pii-scanner setup --user --from E:\\ocr-win-x64 (E: là ổ USB). Lệnh này cũng thêm hai mục vào menu \"Gửi tới\".",
        ]),
        ("Kiểm tra một tệp", true,
        [
            "Kéo tệp hoặc thư mục thả vào biểu tượng Kiem-tra.cmd (hoặc bấm chuột phải vào tệp, chọn Gửi tới › Kiểm tra dữ liệu cá nhân). Nhiều tệp: bỏ vào một thư mục rồi thả thư mục đó.",
            "Chờ đến khi báo cáo mở ra. Báo cáo Ket-qua-kiem-tra.html nằm cạnh tệp (hoặc trong Documents nếu nơi đó chỉ cho đọc), không chứa họ tên hay số điện thoại thật.",
        ]),
        ("Báo cáo nói gì", false,
        [
            "KHÔNG ĐĂNG: tệp có họ tên kèm ngày sinh, số điện thoại, căn cước… Hãy bỏ các cột đó hoặc tạo bản an toàn.",
            "CẦN NGƯỜI DUYỆT: danh sách họ tên, lớp, giải… Phải có người quyết định; cần sự đồng ý của cha mẹ và của em từ đủ 7 tuổi.",
            "CHƯA PHÁT HIỆN: chưa thấy gì trong phần đã đọc; người đăng vẫn phải xem lại.",
            "CHƯA ĐỌC HẾT: có phần không đọc được (ảnh, tệp có mật khẩu): chưa thể kết luận.",
        ]),
        ("Tạo bản an toàn để đăng", true,
        [
            "Kéo tệp thả vào biểu tượng Tao-ban-an-toan.cmd.",
            "Bản an toàn nằm trong thư mục Ban-an-toan cạnh tệp gốc; tệp gốc không bị sửa. Bản nào không kiểm chứng được thì không được ghi ra.",
            "Mở bản an toàn xem lại trước khi đăng.",
        ]),
        ("Cần nhớ", false,
        [
            "Mọi việc chạy trên máy này; không có tệp nào được gửi đi.",
            "Căn cứ: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP.",
        ]),
    ];

    /// <summary>The page for the browser; it loads nothing.</summary>
    public static string Html()
    {
        var page = new StringBuilder($"<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Encode(Title)}</title>\n");
        page.Append("<style>body{font:16px/1.45 system-ui,\"Segoe UI\",sans-serif;max-width:44rem;margin:1.5rem auto;padding:0 1rem;color:#1a1a1a}h1{font-size:1.5rem}h2{font-size:1.15rem;margin:1.2rem 0 .3rem;border-bottom:1px solid #ccc}li{margin:.25rem 0}@media print{body{font-size:11pt;margin:0}}</style>\n</head>\n<body>\n");
        page.Append($"<h1>{Encode(Title)}</h1>\n");
        foreach (var (heading, isNumbered, lines) in Parts)
        {
            var list = isNumbered ? "ol" : "ul";
            page.Append($"<h2>{Encode(heading)}</h2>\n<{list}>\n{string.Concat(lines.Select(line => $"<li>{Encode(line)}</li>\n"))}</{list}>\n");
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>The Word document, A4.</summary>
    /// <param name="time">Time its parts bear: the library that writes it would take that of the build.</param>
    public static byte[] Word(DateTimeOffset time)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var body = new Body(Paragraph(Title, 32, isBold: true, indent: 0));
            foreach (var (heading, isNumbered, lines) in Parts)
            {
                body.Append(Paragraph(heading, 25, isBold: true, indent: 0));
                for (var i = 0; i < lines.Length; i++) body.Append(Paragraph($"{(isNumbered ? $"{i + 1}." : "•")}\t{lines[i]}", 23, isBold: false, indent: 360));
            }

            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1000, Bottom = 850, Left = 1134, Right = 1000, Header = 400, Footer = 400, Gutter = 0 }));
            // The library would make up a name for it, another one each time; so it would for the part that holds a title, which is therefore left out.
            var main = document.AddNewPart<MainDocumentPart>(MainType, "rId1");
            main.Document = new Document(body);
        }

        return ZipPackage.Settled(new MemoryStream(buffer.ToArray()), time);
    }

    private static Paragraph Paragraph(string text, int size, bool isBold, int indent)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = isBold ? "160" : "0", After = "80" });
        if (indent > 0) properties.Append(new Indentation { Left = Number(indent), Hanging = Number(indent) });
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" });
        if (isBold) look.Append(new Bold());
        look.Append(new FontSize { Val = Number(size) });
        var run = new Run(look);
        var parts = text.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) run.Append(new TabChar());
            run.Append(new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(properties, run);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
