using PiiScanner.Cli.Machine;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Setup;

/// <summary>Looks which parts are there.</summary>
internal static class OcrParts
{
    private static readonly LocalizedText NoPictures = new("Ảnh và PDF quét sẽ không đọc được.", "Pictures and scanned PDF files will not be read.");

    /// <summary>All parts, there or missing, in the order in which they matter.</summary>
    /// <param name="machine">The machine.</param>
    public static IReadOnlyList<OcrPart> Look(IMachine machine)
    {
        var ocr = machine.Ocr();
        var engine = ocr is { Tesseract: { } tesseract, Leptonica: { } leptonica } ? $"{tesseract} (Leptonica {leptonica})" : null;
        return
        [
            new(OcrPartKind.Engine, Name("Tesseract"), engine, NoPictures),
            new(OcrPartKind.Language, new("Dữ liệu tiếng Việt (vie)", "Vietnamese data (vie)"), ocr.DataFolder, NoPictures),
            new(OcrPartKind.Codes, Name("zbar"), ocr.Zbar, new("Mã QR (căn cước, chuyển khoản, nhóm Zalo) sẽ không đọc được.", "QR codes (identity cards, bank transfers, chat groups) will not be read.")),
            new(OcrPartKind.Photographs, Name("libheif"), ocr.Heif, new("Ảnh HEIC và AVIF của điện thoại sẽ không đọc được.", "HEIC and AVIF photographs of telephones will not be read.")),
            new(OcrPartKind.Pages, Name("Poppler (pdftoppm)"), Renderer(machine), new("Một số trang PDF quét hoặc vẽ bằng nét sẽ không đọc được.", "Some scanned or drawn pages of PDF files will not be read.")),
            new(OcrPartKind.Archives, Name("libarchive"), ocr.Archive, new("Tệp nén 7z, rar, xz, bz2 và zip có mật khẩu sẽ không đọc được.", "Archives in 7z, rar, xz and bz2, and zip files with a password, will not be read.")),
        ];
    }

    private static LocalizedText Name(string name) => new(name, name);

    // "pdftoppm version 22.12.0", then the names of its makers.
    private static string? Renderer(IMachine machine)
    {
        if (!machine.Has("pdftoppm")) return null;
        var said = machine.Run(new MachineCommand("pdftoppm", "-v"), null).Output.Split('\n')[0];
        return said.Split(' ') is [.., var version] && version.Length > 0 ? version : "?";
    }
}
