using System.Text;

namespace PiiScanner.Fixtures.Pdf;

/// <summary>One page on which a different pupil hides in every place a PDF has for text besides what a reader of the page sees.</summary>
public sealed class PdfHidingPlaces
{
    private const string HiddenText = "hidden-text";
    private const string AltText = "alt-text";
    private const string Metadata = "metadata";

    private readonly PdfFile _file = new();
    private readonly PdfFace _face = new("Helvetica");
    private readonly Queue<(string Text, string Phone)> _pupils;
    private readonly List<(string Place, string Phone, string? Part)> _places = [];
    private readonly StringBuilder _content = new();
    private int _font;

    /// <summary>Makes the file.</summary>
    /// <param name="pupils">What is said of each pupil, and the phone number in it; one for each place, 26 at least.</param>
    public PdfHidingPlaces(IEnumerable<(string Text, string Phone)> pupils)
    {
        _pupils = new(pupils);
        Bytes = Make();
    }

    /// <summary>The file.</summary>
    public byte[] Bytes { get; }

    /// <summary>Each place, the phone number that is hidden there, and the part a finding there must name; null for what stands on the page itself.</summary>
    public IReadOnlyList<(string Place, string Phone, string? Part)> Places => _places;

    private byte[] Make()
    {
        var (root, tree, page) = (_file.Reserve(), _file.Reserve(), _file.Reserve());
        _font = _file.Reserve();
        var (on, off) = (_file.Add("<</Type/OCG/Name(on)>>"), _file.Add("<</Type/OCG/Name(off)>>"));
        Show("page", null, 780, "");
        Kerned();
        Quoted();
        Show("invisible", HiddenText, 700, "3 Tr");
        _content.Append("BT 0 Tr ET\n");
        Show("off the page", HiddenText, 900, "");
        _content.Append("/OC /Off BDC\n");
        Show("layer that is off", HiddenText, 660, "");
        _content.Append("EMC 1 g\n");
        Show("white", HiddenText, 640, "");
        _content.Append("0 g\n");
        Show("under a box", HiddenText, 620, "");
        _content.Append("40 615 540 18 re f\n");
        _content.Append(Clipped());
        _content.Append($"/Span <</ActualText {Take("ActualText", AltText)}>> BDC BT /F1 10 Tf 50 560 Td <2E> Tj ET EMC\n");
        _content.Append("/Span /Named BDC BT /F1 10 Tf 60 560 Td <2E> Tj ET EMC\n");
        _content.Append($"/Span <</E {Take("expansion", AltText)}>> BDC BT /F1 10 Tf 70 560 Td <2E> Tj ET EMC\n");
        var form = _file.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 600 100]/Resources<</Font<</F1 {_font} 0 R>>>>", Shown("form XObject", null, 10));
        _content.Append(PdfFile.Invariant($"q 1 0 0 1 0 500 cm /Fm Do Q\n"));
        var named = _file.Add($"<</ActualText {Take("named properties", AltText)}>>");
        var annotations = Annotations();
        var catalog = Catalog(on, off);
        _file.TrailerEntries = $"/Info<</Subject {Take("Info", Metadata)}>>";
        var old = _file.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 600 100]/Resources<</Font<</F1 {_font} 0 R>>>>", Shown("older revision", "older-revision", 10));
        _content.Append("q 1 0 0 1 0 400 cm /Old Do Q\n");
        var stream = _file.AddStream("", _content.ToString());
        _file.Set(tree, $"<</Type/Pages/Count 1/Kids[{page} 0 R]>>");
        _file.Set(page, $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 595 842]/Contents {stream} 0 R/Annots[{annotations}]/Resources<</Font<</F1 {_font} 0 R>>"
            + $"/XObject<</Fm {form} 0 R/Old {old} 0 R>>/Properties<</Off {off} 0 R/Named {named} 0 R>>>>>>");
        _file.Set(root, $"<</Type/Catalog/Pages {tree} 0 R{catalog}>>");
        _file.Set(_font, _face.Write(_file));
        return _file.BuildWithUpdate(root, (old, "<</Type/XObject/Subtype/Form/BBox[0 0 600 100]/Length 0>>\nstream\n\nendstream"));
    }

    private (string Text, string Phone) Next(string place, string? part)
    {
        var pupil = _pupils.Dequeue();
        _places.Add((place, pupil.Phone, part));
        return pupil;
    }

    private string Take(string place, string? part) => PdfFile.Text(Next(place, part).Text);

    private string Shown(string place, string? part, double y, string before = "") =>
        PdfFile.Invariant($"BT /F1 10 Tf {before} 50 {y} Td {_face.Encode(Next(place, part).Text)} Tj ET\n");

    private void Show(string place, string? part, double y, string before) => _content.Append(Shown(place, part, y, before));

    private void Kerned()
    {
        var parts = Next("split over kerning", null).Text.Chunk(3).Select(part => _face.Encode(new string(part)));
        _content.Append($"BT /F1 10 Tf 50 760 Td [{string.Join(" -20 ", parts)}] TJ ET\n");
    }

    private void Quoted()
    {
        var text = Next("shown by a quote", null).Text;
        _content.Append($"BT /F1 10 Tf 12 TL 50 740 Td {_face.Encode(text[..10])} Tj ET BT /F1 10 Tf {PdfFile.Invariant($"{50 + PdfFace.Width(text[..10], 10):0.##}")} 752 Td 12 TL 0 0 {_face.Encode(text[10..])} \" ET\n");
    }

    private string Clipped() => "q 0 0 10 10 re W n\n" + Shown("clipped away", HiddenText, 600) + "Q\n";

    private string Annotations()
    {
        var appearance = _file.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 500 20]/Resources<</Font<</F1 {_font} 0 R>>>>", Shown("appearance of a note", null, 5));
        var hidden = _file.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 500 20]/Resources<</Font<</F1 {_font} 0 R>>>>", Shown("appearance of a hidden note", HiddenText, 5));
        var attached = _file.AddStream("/Type/EmbeddedFile", Encoding.UTF8.GetBytes(Next("attachment of a note", null).Text));
        int[] notes =
        [
            _file.Add($"<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents {Take("note", "comments")}>>"),
            _file.Add($"<</Type/Annot/Subtype/FreeText/Rect[40 300 540 320]/AP<</N {appearance} 0 R>>>>"),
            _file.Add($"<</Type/Annot/Subtype/FreeText/F 2/Rect[40 270 540 290]/AP<</N {hidden} 0 R>>>>"),
            _file.Add($"<</Type/Annot/Subtype/FileAttachment/Rect[10 40 30 60]/FS<</Type/Filespec/F(ghi-chu.txt)/EF<</F {attached} 0 R>>>>>>"),
        ];
        return string.Join(' ', notes.Select(n => PdfFile.Invariant($"{n} 0 R")));
    }

    private string Catalog(int on, int off)
    {
        var attached = _file.AddStream("/Type/EmbeddedFile", Encoding.UTF8.GetBytes(Next("attachment", null).Text));
        var outline = _file.Add($"<</First<</Title {Take("bookmark", Metadata)}>>>>");
        var xmp = _file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'><d>{Next("XMP", Metadata).Text}</d></x:xmpmeta>"));
        return $"/Outlines {outline} 0 R/Metadata {xmp} 0 R/OCProperties<</OCGs[{on} 0 R {off} 0 R]/D<</OFF[{off} 0 R]>>>>"
            + $"/AcroForm<</Fields[<</FT/Tx/T(f)/V {Take("field value", "form-field")}/DV {Take("field default", "form-field")}>>]>>"
            + $"/StructTreeRoot<</K<</S/Figure/Alt {Take("structure", AltText)}>>>>/OpenAction<</S/JavaScript/JS {Take("script", "script")}>>"
            + $"/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(danh-ba.txt)/Desc {Take("description of an attachment", Metadata)}/EF<</F {attached} 0 R>>>>]>>>>";
    }
}
