using PiiScanner.Core.Text;
using PiiScanner.Ocr;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>
/// Paints places over inside the pictures of pages, so that a page that also has text stays text: the pixels are gone from the picture's own bytes and from its masks, in every picture that
/// lies there, seen or not, and wherever it is drawn. Size, resolution and what samples mean stay.
/// </summary>
/// <param name="redaction">Takes the new bytes.</param>
/// <param name="pdf">The document.</param>
internal sealed class PictureRemovals(PdfRedaction redaction, PdfDocument pdf)
{
    // Room around a word, in points: its box may be a pixel short.
    private const double Margin = 1;
    private const double Edge = 1e-6;
    private const double SmallestArea = 1e-9;

    private readonly Dictionary<(PdfContentKind, int, int), Painted> _pictures = [];

    /// <summary>Takes places of a page.</summary>
    /// <param name="index">The page, from 0.</param>
    /// <param name="places">In points, from the top left corner of the page as shown.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>False where one of them lies in no picture: nothing is taken then.</returns>
    public bool TryTake(int index, IEnumerable<Box> places, CancellationToken cancel)
    {
        var page = pdf.Pages[index];
        var boxes = places.Select(box => PdfBox.FromCorners(box.X, page.Height - box.Y, box.X + box.Width, page.Height - box.Y - box.Height)).ToList();
        var images = page.Read(cancel).Images.Where(image => Math.Abs((image.Placement.A * image.Placement.D) - (image.Placement.B * image.Placement.C)) > SmallestArea).ToList();
        if (boxes.Exists(box => !images.Exists(image => Holds(image, box.CenterX, box.CenterY)))) return false;
        foreach (var image in images)
        {
            var back = image.Placement.Invert();
            var unit = new PdfBox(0, 0, 1, 1);
            var areas = boxes.Select(box => back.Apply(new PdfBox(box.Left - Margin, box.Bottom - Margin, box.Right + Margin, box.Top + Margin)).Intersect(unit)).Where(area => area is { Width: > 0, Height: > 0 }).ToList();
            if (areas.Count == 0) continue;
            Note(index, image, isDark: true, areas, isWritable: !image.HasColorKey);
            foreach (var mask in image.ReadMasks()) Note(index, mask, isDark: mask.IsStencil, areas, isWritable: true);
        }

        return true;
    }

    /// <summary>Whether a place of a page lies in a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="x">From the left, in points.</param>
    /// <param name="y">From the bottom, in points.</param>
    public static bool Holds(PdfImage image, double x, double y)
    {
        var (u, v) = image.Placement.Invert().Apply(x, y);
        return u is >= -Edge and <= 1 + Edge && v is >= -Edge and <= 1 + Edge;
    }

    /// <summary>Paints what was taken.</summary>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The pages, from 0, of pictures that cannot be written: these show what they showed.</returns>
    public IReadOnlySet<int> Paint(CancellationToken cancel)
    {
        var failed = new HashSet<int>();
        foreach (var picture in _pictures.Values)
        {
            cancel.ThrowIfCancellationRequested();
            if (picture.IsWritable && Edit(picture) is { } edit)
                foreach (var page in picture.Pages) redaction.Replace(page, picture.Image, edit);
            else failed.UnionWith(picture.Pages);
        }

        return failed;
    }

    private void Note(int page, PdfImage image, bool isDark, List<PdfBox> areas, bool isWritable)
    {
        var key = image.Id.IsIndirect ? (default, image.Id.Number, -1) : (image.Source.Kind, image.Source.Id.Number, image.OperatorStart);
        if (!_pictures.TryGetValue(key, out var picture)) _pictures[key] = picture = new Painted(image, isDark);
        picture.IsWritable &= isWritable;
        picture.Pages.Add(page);
        picture.Areas.AddRange(areas);
    }

    private static PdfImageEdit? Edit(Painted picture)
    {
        var data = picture.Image.ReadData();
        if (data.IsIncomplete) return null;
        return data.Filter switch
        {
            null => OfSamples(data, picture),
            "CCITTFaxDecode" => OfFax(data, picture),
            "DCTDecode" or "JPXDecode" => OfPhotograph(data, picture),
            _ => null,
        };
    }

    private static PdfImageEdit? OfSamples(PdfImageData data, Painted picture) =>
        SamplePaint.Fill(data, picture.Areas, picture.IsDark) is { } samples ? new PdfImageEdit(samples, data.BitsPerComponent) : null;

    // A fax cannot be written here: it becomes samples of one bit, which mean what the fax's did.
    private static PdfImageEdit? OfFax(PdfImageData data, Painted picture)
    {
        if (Decoded(data) is not { } shown) return null;
        var stride = (data.Width + 7) / 8;
        var samples = new byte[stride * data.Height];
        var isTurned = data.Decode is [> 0.5, ..];
        for (var y = 0; y < data.Height; y++)
        {
            for (var x = 0; x < data.Width; x++)
                if ((shown.Pixels.Span[(y * data.Width) + x] >= 128) != isTurned) samples[(y * stride) + (x / 8)] |= (byte)(0x80 >> (x % 8));
        }

        return OfSamples(data with { Filter = null, Ccitt = null, Bytes = samples, BitsPerComponent = 1 }, picture);
    }

    private static PdfImageEdit? OfPhotograph(PdfImageData data, Painted picture)
    {
        // Nothing here writes inks, or light and dark turned round.
        if (data.Decode is [> 0.5, ..] || data.ColorSpace is not (PdfColorSpaceKind.Gray or PdfColorSpaceKind.Rgb or PdfColorSpaceKind.Unknown)) return null;
        if (ImageHeader.Read(data.Bytes.Span) is not { Orientation: 1, Frames: 1 } header || header.Width != data.Width || header.Height != data.Height) return null;
        if (!picture.IsDark) return Decoded(data) is { } mask ? OfSamples(data with { Filter = null, Bytes = mask.Pixels, BitsPerComponent = 8 }, picture) : null;
        var places = picture.Areas.Select(area => SamplePaint.Pixels(area, data.Width, data.Height)).Select(area => new OcrBox(area.Left, area.Top, area.Right - area.Left, area.Bottom - area.Top)).ToList();
        return PictureEditor.Paint(data.Bytes, new Dictionary<int, IReadOnlyList<OcrBox>> { [0] = places }, OcrOptions.Default) is PictureCopy.Ok { Extension: null } copy
            ? new PdfImageEdit(copy.File, 8, data.Filter) : null;
    }

    private static GrayPicture? Decoded(PdfImageData data) =>
        PictureFile.Of(data) is { } file && GrayPicture.Decode(file, OcrOptions.Default) is { } picture && picture.Width == data.Width && picture.Height == data.Height ? picture : null;

    /// <summary>One picture, and what of it is painted.</summary>
    private sealed class Painted(PdfImage image, bool isDark)
    {
        public PdfImage Image { get; } = image;

        public bool IsDark { get; } = isDark;

        public bool IsWritable { get; set; } = true;

        public SortedSet<int> Pages { get; } = [];

        /// <summary>In the unit square.</summary>
        public List<PdfBox> Areas { get; } = [];
    }
}
