using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Which Office format a package is.</summary>
internal enum PackageKind
{
    /// <summary>A word processing document.</summary>
    Word,

    /// <summary>A workbook.</summary>
    Excel,

    /// <summary>A presentation.</summary>
    PowerPoint,
}

/// <summary>Recognises Office files by content, and opens them.</summary>
internal static class PackageKinds
{
    public const string WordMainPath = "word/document.xml";
    public const string ExcelMainPath = "xl/workbook.xml";
    public const string PowerPointMainPath = "ppt/presentation.xml";
    private const string PowerPointType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string BinaryMainPath = "xl/workbook.bin";
    private const string BinaryWorkbook = "application/vnd.ms-excel.sheet.binary.macroenabled.main";

    /// <summary>True for the content type of the main part of a Word document or template.</summary>
    public static bool IsWordMain(string contentType) => contentType is
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        or "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
        or "application/vnd.ms-word.document.macroenabled.main+xml"
        or "application/vnd.ms-word.template.macroenabledtemplate.main+xml";

    /// <summary>True for the content type of the main part of a workbook or template.</summary>
    public static bool IsExcelMain(string contentType) => contentType is
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        or "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"
        or "application/vnd.ms-excel.sheet.macroenabled.main+xml"
        or "application/vnd.ms-excel.template.macroenabled.main+xml"
        or "application/vnd.ms-excel.addin.macroenabled.main+xml";

    /// <summary>True for the content type of the main part of a presentation, slide show or template.</summary>
    public static bool IsPowerPointMain(string contentType) => contentType is
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
        or "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml"
        or "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
        or "application/vnd.ms-powerpoint.presentation.macroenabled.main+xml"
        or "application/vnd.ms-powerpoint.slideshow.macroenabled.main+xml"
        or "application/vnd.ms-powerpoint.template.macroenabled.main+xml";

    /// <summary>The media type when the file is of the kind, else null.</summary>
    public static string? Recognize(SourceFile file, PackageKind kind)
    {
        var head = file.Head(8);
        if (CompoundReader.HasSignature(head)) return RecognizeCompound(file, kind);
        return OoxmlPackage.Recognize(file, package =>
        {
            if (package.IsRecovered) return HoldsFolder(package, kind) ? MediaType("", kind) : null;
            if (FindMain(package, kind) is not { } main) return null;
            if (!IsMain(main.ContentType, kind) && Enum.GetValues<PackageKind>().Any(other => other != kind && FindMain(package, other) is not null)) return null;
            return MediaType(main.ContentType, kind);
        });
    }

    /// <summary>Opens the file and gives the document, or says why not.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">Limits.</param>
    /// <param name="kind">The kind it was recognised as.</param>
    /// <param name="sections">Gives the sections.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static ReadResult Read(SourceFile file, ReadContext context, PackageKind kind, Func<Document, IEnumerable<DocumentSection>> sections, CancellationToken cancel) =>
        Read(file, context, package => FindMain(package, kind), sections, cancel);

    /// <summary>Opens the file and gives the document, or says why not.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">Limits.</param>
    /// <param name="findMain">Finds the main part.</param>
    /// <param name="sections">Gives the sections.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static ReadResult Read(SourceFile file, ReadContext context, Func<OoxmlPackage, PackagePart?> findMain, Func<Document, IEnumerable<DocumentSection>> sections, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxFileBytes) return new ReadResult.Failed("limit-reached", PackageMessages.TooLarge);
        if (CompoundReader.HasSignature(file.Head(8))) return new ReadResult.Failed("encrypted", PackageMessages.Encrypted);
        try
        {
            using var package = OoxmlPackage.Open(file, context, cancel);
            return findMain(package) is null ? new ReadResult.Failed("damaged", PackageMessages.NoMainPart) : new ReadResult.Ok(new Document(sections));
        }
        catch (DamagedFileException damage)
        {
            return new ReadResult.Failed(damage.Code, damage.Reason);
        }
    }

    private static PackagePart? FindMain(OoxmlPackage package, PackageKind kind) => kind switch
    {
        PackageKind.Word => package.FindMain(IsWordMain, WordMainPath),
        PackageKind.PowerPoint => package.FindMain(IsPowerPointMain, PowerPointMainPath),
        _ => package.FindMain(IsExcelMain, ExcelMainPath),
    };

    /// <summary>The main part of a binary workbook, or null; a workbook in XML beside it is the one that programs open.</summary>
    public static PackagePart? FindBinaryMain(OoxmlPackage package) =>
        FindMain(package, PackageKind.Excel) is null ? package.FindMain(type => type == BinaryWorkbook, BinaryMainPath) : null;

    private static bool IsMain(string contentType, PackageKind kind) => kind switch
    {
        PackageKind.Word => IsWordMain(contentType),
        PackageKind.PowerPoint => IsPowerPointMain(contentType),
        _ => IsExcelMain(contentType),
    };

    private static bool HoldsFolder(OoxmlPackage package, PackageKind kind)
    {
        var folder = kind switch { PackageKind.Word => "word/", PackageKind.PowerPoint => "ppt/", _ => "xl/" };
        return package.Parts.Any(p => p.Name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    private static string MediaType(string contentType, PackageKind kind)
    {
        var hasMacros = contentType.Contains("macroenabled", StringComparison.Ordinal);
        return kind switch
        {
            PackageKind.Word => hasMacros ? "application/vnd.ms-word.document.macroEnabled.12" : WordType,
            PackageKind.PowerPoint => hasMacros ? "application/vnd.ms-powerpoint.presentation.macroEnabled.12" : PowerPointType,
            _ => hasMacros ? "application/vnd.ms-excel.sheet.macroEnabled.12" : ExcelType,
        };
    }

    // An encrypted package does not show what it holds, so the extension decides who says so.
    private static string? RecognizeCompound(SourceFile file, PackageKind kind)
    {
        if (!CompoundReader.StreamNames(file).Contains("EncryptedPackage")) return null;
        var named = file.Extension.StartsWith(".xl", StringComparison.Ordinal) ? PackageKind.Excel : file.Extension.StartsWith(".pp", StringComparison.Ordinal) ? PackageKind.PowerPoint : PackageKind.Word;
        return named == kind ? MediaType("", kind) : null;
    }
}
