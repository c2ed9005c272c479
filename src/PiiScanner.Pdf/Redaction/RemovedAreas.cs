namespace PiiScanner.Pdf.Redaction;

/// <summary>The areas of a page that show nothing any more: what is painted over them says only that something stood there.</summary>
internal static class RemovedAreas
{
    /// <summary>Thousandths of the font size to which widths are rounded up.</summary>
    public const int Quantum = 1000;

    // What nobody sees needs no box.
    private const PdfHidden Unseen = PdfHidden.InvisibleMode | PdfHidden.OffPage | PdfHidden.OptionalContent | PdfHidden.Clipped | PdfHidden.Transparent
        | PdfHidden.TooSmall | PdfHidden.HiddenAnnotation;

    /// <summary>Whether a reader of the page may see a glyph.</summary>
    public static bool IsSeen(PdfGlyph glyph) => (glyph.Hidden & Unseen) == 0;

    /// <summary>Boxes around what goes, in points of the shown page, as wide as whole letter sizes, so that they do not tell how wide the text was.</summary>
    /// <param name="glyphs">Removed glyphs whose lines were not laid out, in order of drawing.</param>
    /// <param name="lines">Places of removed text on lines that were.</param>
    /// <param name="kept">The places of the page's other glyphs, which no box may cover.</param>
    public static List<PdfBox> Of(IEnumerable<PdfGlyph> glyphs, IEnumerable<(PdfBox Exact, PdfBox Wide)> lines, IEnumerable<PdfBox> kept)
    {
        var areas = new List<(PdfBox Box, double Size)>();
        foreach (var glyph in glyphs.Where(IsSeen))
        {
            var (box, size) = (glyph.Box, glyph.Run.Size);
            if (areas.Count > 0 && Touches(areas[^1].Box, box, size)) areas[^1] = (areas[^1].Box.Union(box), Math.Max(areas[^1].Size, size));
            else areas.Add((box, size));
        }

        var others = new KeptLines(kept);
        return [.. areas.Select(area => others.Spare(area.Box, OnGrid(area.Box, area.Size))), .. lines.Select(line => others.Spare(line.Exact, line.Wide))];
    }

    private static bool Touches(PdfBox a, PdfBox b, double gap) =>
        b.Left <= a.Right + gap && a.Left <= b.Right + gap && b.Bottom <= a.Top && a.Bottom <= b.Top;

    /// <summary>A box over a place where nothing stands any more, a little less high, so that those of close lines do not run together. Not for pictures, in which it has to cover.</summary>
    public static PdfBox Apart(PdfBox box)
    {
        var less = Math.Min(box.Width, box.Height) * 0.05;
        return box.Width >= box.Height ? box with { Bottom = box.Bottom + less, Top = box.Top - less } : box with { Left = box.Left + less, Right = box.Right - less };
    }

    // Along the text only: across it the line spacing gives the height away, which says nothing.
    private static PdfBox OnGrid(PdfBox box, double size)
    {
        if (size < 0.5) return box;
        return box.Width >= box.Height
            ? box with { Left = Math.Floor(box.Left / size) * size, Right = Math.Ceiling(box.Right / size) * size }
            : box with { Bottom = Math.Floor(box.Bottom / size) * size, Top = Math.Ceiling(box.Top / size) * size };
    }

    /// <summary>What stays on a page, by height, so that a box finds its neighbours quickly.</summary>
    private sealed class KeptLines
    {
        private const double Step = 16;
        private readonly Dictionary<int, List<PdfBox>> _bands = [];

        public KeptLines(IEnumerable<PdfBox> kept)
        {
            foreach (var box in kept)
            {
                for (var band = Band(box.Bottom); band <= Math.Min(Band(box.Top), Band(box.Bottom) + 64); band++)
                {
                    if (!_bands.TryGetValue(band, out var boxes)) _bands[band] = boxes = [];
                    boxes.Add(box);
                }
            }
        }

        /// <summary>The widened box, drawn back from what stays, but never within what goes.</summary>
        public PdfBox Spare(PdfBox exact, PdfBox wide)
        {
            for (var band = Band(wide.Bottom); band <= Math.Min(Band(wide.Top), Band(wide.Bottom) + 64); band++)
            {
                foreach (var box in _bands.GetValueOrDefault(band) ?? [])
                {
                    if (box.Bottom >= exact.Top || box.Top <= exact.Bottom) continue;
                    if (box.CenterX < exact.Left) wide = wide with { Left = Math.Min(exact.Left, Math.Max(wide.Left, box.Right)) };
                    else if (box.CenterX > exact.Right) wide = wide with { Right = Math.Max(exact.Right, Math.Min(wide.Right, box.Left)) };
                }
            }

            return wide;
        }

        private static int Band(double y) => (int)Math.Clamp(Math.Floor(y / Step), -1e6, 1e6);
    }
}
