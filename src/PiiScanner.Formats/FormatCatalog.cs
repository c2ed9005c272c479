using PiiScanner.Formats.Archive;
using PiiScanner.Formats.BinaryExcel;
using PiiScanner.Formats.Delimited;
using PiiScanner.Formats.Epub;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Html;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Json;
using PiiScanner.Formats.Mail;
using PiiScanner.Formats.Metafile;
using PiiScanner.Formats.OldExcel;
using PiiScanner.Formats.OldPowerPoint;
using PiiScanner.Formats.OldWord;
using PiiScanner.Formats.OpenDocument;
using PiiScanner.Formats.Pdf;
using PiiScanner.Formats.PowerPoint;
using PiiScanner.Formats.Rtf;
using PiiScanner.Formats.Svg;
using PiiScanner.Formats.Text;
using PiiScanner.Formats.Unreadable;
using PiiScanner.Formats.Word;
using PiiScanner.Formats.Xml;

namespace PiiScanner.Formats;

/// <summary>The formats, in the order in which they are asked: the first that recognises a file reads it.</summary>
public static class FormatCatalog
{
    /// <summary>All formats; text last, because it accepts anything textual.</summary>
    public static IReadOnlyList<IDocumentFormat> All { get; } =
    [
        new OutlookFormat(),
        new WordFormat(),
        new BinaryExcelFormat(),
        new ExcelFormat(),
        new PowerPointFormat(),
        new OldWordFormat(),
        new OldExcelFormat(),
        new OldPowerPointFormat(),
        new OpenDocumentFormat(),
        new EpubFormat(),
        new PdfFormat(),
        new RtfFormat(),
        new UnreadableFormat(),
        new ImageFormat(),
        new MetafileFormat(),
        new ZipFormat(),
        new TarFormat(),
        new CompressedFormat(),
        new PackedFormat(),
        new MailFormat(),
        new MailboxFormat(),
        new HtmlFormat(),
        new JsonFormat(),
        new SvgFormat(),
        new XmlFormat(),
        new DelimitedFormat(),
        new TextFormat(),
    ];

    /// <summary>The format of a file by its content, and its media type; null when no format knows it.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened.</exception>
    public static Recognition? Recognize(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (var format in All)
        {
            if (format.Recognize(file) is { } mediaType) return new Recognition(format, mediaType);
        }

        return null;
    }
}
