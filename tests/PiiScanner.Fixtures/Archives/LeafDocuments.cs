using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Invented;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Fixtures.Pdf;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Samples;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Fixtures.Archives;

/// <summary>Small documents of every format that code can write, each over the same kind of list.</summary>
internal sealed class LeafDocuments
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    private readonly SampleSchool _school = new();
    private readonly PeopleForge _people = new(NameSplit.All);
    private readonly IReadOnlyList<Sample> _pictures = [.. PictureSamples.All().Where(sample => sample.Bytes.Length < 200_000)];

    private static IReadOnlyList<(string Extension, Func<Draft, byte[]> Write)> Writers { get; } =
    [
        (".docx", draft => WordDraft.Write(draft)),
        (".xlsx", draft => ExcelDraft.Write(draft)),
        (".pdf", draft => PdfDraft.Write(draft)),
        (".csv", draft => Utf8.GetBytes(PlainText.Separated(draft, ','))),
        (".html", draft => Utf8.GetBytes(HtmlDraft.Write(draft))),
        (".txt", draft => Utf8.GetBytes(PlainText.Tabbed(draft))),
        (".md", draft => Utf8.GetBytes(PlainText.Markdown(draft))),
        (".json", draft => Utf8.GetBytes(PlainText.Json(draft))),
        (".xml", draft => Utf8.GetBytes(PlainText.Elements(draft))),
        (".csv", draft => LegacyEncoding.Windows1258.Bytes(PlainText.Separated(draft, ';'))),
        (".rtf", Rtf),
        (".svg", draft => Utf8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{Words(draft)}</text></svg>")),
        (".doc", draft => Utf8.GetBytes(HtmlDraft.Write(draft))),
        (".doc", draft => DocWriter.Write(StoryDraft.Of(draft))),
        (".xls", draft => XlsWriter.Write(StoryDraft.Of(draft))),
        (".ppt", draft => PptWriter.Write(StoryDraft.Of(draft))),
        (".odt", draft => OdfWriter.Write(StoryDraft.Of(draft))),
        (".epub", Epub),
        (".mht", Mht),
    ];

    /// <summary>A document.</summary>
    /// <param name="dice">Chooses people and format.</param>
    public (string Extension, byte[] Bytes) Make(Dice dice)
    {
        if (_pictures.Count > 0 && dice.Chance(0.01) && dice.Pick(_pictures) is { } picture) return (Path.GetExtension(picture.Path), picture.Bytes);
        if (dice.Chance(0.04)) return dice.Pick(KeptArchives.Readable);
        if (dice.Chance(0.02)) return dice.Pick(KeptArchives.Locked);
        var (extension, write) = dice.Pick(Writers);
        return (extension, write(ListOf(dice)));
    }

    private Draft ListOf(Dice dice)
    {
        var pupils = _people.Class(dice, dice.Between(4, 12), 6, 2026, "6A1", _school.Home);
        return new Draft("Danh sách", [.. _school.Head("DANH SÁCH HỌC SINH LỚP 6A1"), SampleSchool.Numbered(pupils, ("Họ và tên", p => p.Name.Full), ("Ngày sinh", p => SampleSchool.Date(p.Birth)), ("Lớp", p => p.Class))]);
    }

    private static string Words(Draft draft) => PlainText.Tabbed(draft).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static byte[] Epub(Draft draft) => Packing.Zip(
        ("mimetype", "application/epub+zip"u8.ToArray()),
        ("META-INF/container.xml", "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"a.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"u8.ToArray()),
        ("a.opf", "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"u8.ToArray()),
        ("a.xhtml", Utf8.GetBytes(HtmlDraft.Write(draft))));

    private static byte[] Mht(Draft draft) => Encoding.ASCII.GetBytes(
        "From: <Saved by Blink>\nSubject: Danh sach\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"m\"\n\n--m\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + Convert.ToBase64String(Utf8.GetBytes(HtmlDraft.Write(draft)), Base64FormattingOptions.InsertLineBreaks) + "\n--m--\n");

    private static byte[] Rtf(Draft draft)
    {
        var text = new StringBuilder("{\\rtf1\\ansi\\ansicpg1258\\uc1 ");
        foreach (var c in PlainText.Tabbed(draft))
        {
            if (c == '\n') text.Append("\\par\n");
            else if (c == '\t') text.Append("\\tab ");
            else if (c < 0x80) text.Append(c);
            else text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(short)c}?");
        }

        return Utf8.GetBytes(text.Append('}').ToString());
    }
}
