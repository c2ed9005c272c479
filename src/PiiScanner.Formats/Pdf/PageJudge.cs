using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Says of a page what could not be read on it, and whether something on it was covered instead of removed.</summary>
internal static class PageJudge
{
    // Bullets and ornaments of symbol fonts are often unknown; letters come in rows.
    private const int UnknownRow = 3;
    private const double UnknownShare = 0.1;

    // A page whose letters are drawn as outlines has at least this many filled areas; a ruled form has lines and rectangles.
    private const int OutlinedLetters = 150;

    private const int CoveredLetters = 3;
    private const int LayerWords = 5;

    /// <summary>Reports the gaps and notices of a page.</summary>
    public static void Judge(PageView view, PdfSession session)
    {
        Problems(view, session);
        if (Unread(view, session.Context.TrustsLayers) is { } unread) Look(view, session, unread.Need, new ReadGap(CodeOf(unread.Need), unread.What, new Location { Page = view.Number }));
        if (CoveredCount(view) >= CoveredLetters) session.Report(PdfMessages.Covered(view.Number));
    }

    /// <summary>What of a page has to be looked at; null where its text tells all.</summary>
    /// <param name="view">The page.</param>
    /// <param name="trustsLayers">See <see cref="ReadContext.TrustsLayers"/>.</param>
    public static ScanNeed? Needs(PageView view, bool trustsLayers) => Unread(view, trustsLayers)?.Need;

    private static void Look(PageView view, PdfSession session, ScanNeed need, ReadGap gap)
    {
        var scan = session.Scans.Read(view, need, gap, session.Cancel);
        foreach (var left in scan.Gaps) session.Report(left);
        view.Show(scan);
    }

    private static string CodeOf(ScanNeed need) => need == ScanNeed.Page ? "page-not-read" : "image-not-read";

    private static (ScanNeed Need, LocalizedText What)? Unread(PageView view, bool trustsLayers) => HasUnknownLetters(view) ? (ScanNeed.Page, PdfMessages.UnknownLetters) : PictureGap(view, trustsLayers) ?? (view.Unshown.Count > 0 ? (ScanNeed.Pictures, PdfMessages.ImageUnread) : null);

    private static void Problems(PageView view, PdfSession session)
    {
        foreach (var problem in view.Layout.Content.Problems)
        {
            if (problem.Kind == PdfProblemKind.LimitExceeded) session.Report("limit-reached", PdfMessages.PageLimit, view.Number);
            else if (problem.Kind is PdfProblemKind.DamagedStream or PdfProblemKind.MissingResource) session.Report("damaged", PdfMessages.PageDamaged, view.Number);
        }
    }

    private static bool HasUnknownLetters(PageView view)
    {
        var content = view.Layout.Content;
        if (content.UnreadableGlyphs == 0) return false;
        if (content.UnreadableGlyphs > UnknownShare * content.Glyphs.Count(g => !g.IsBlank)) return true;
        var row = 0;
        foreach (var glyph in content.Glyphs)
        {
            row = glyph.IsUnreadable ? row + 1 : 0;
            if (row >= UnknownRow) return true;
        }

        return false;
    }

    private static (ScanNeed Need, LocalizedText What)? PictureGap(PageView view, bool trustsLayers)
    {
        var layer = LayerText(view);
        var hasText = view.Layout.Content.HasText;
        if (view.Pictures.Count > 0)
        {
            if (layer.Count >= LayerWords && !SyllableShare.IsTrustworthy(layer)) return (ScanNeed.Page, PdfMessages.DoubtfulLayer);
            if (layer.Count >= LayerWords && trustsLayers) return null;
            return hasText ? (ScanNeed.Pictures, PdfMessages.ImageUnread) : (ScanNeed.Page, PdfMessages.PageIsPicture);
        }

        if (PictureSize.AreStrips(view.Layout.Content.Images, view.Page)) return hasText ? (ScanNeed.Pictures, PdfMessages.ImageUnread) : (ScanNeed.Page, PdfMessages.PageIsPicture);
        var areas = hasText ? 0 : view.Layout.Content.Shapes.Count(s => s.Kind == PdfShapeKind.Area);
        return areas >= OutlinedLetters ? (ScanNeed.Page, PdfMessages.PageIsDrawn) : null;
    }

    private static List<string> LayerText(PageView view)
    {
        if (view.Pictures.Count == 0) return [];
        return [.. Words(view).Where(w => w.Glyphs.Any(view.IsScanLayer)).Select(w => w.Text)];
    }

    private static IEnumerable<PdfWord> Words(PageView view) => view.Layout.Blocks.SelectMany(block => block switch
    {
        PdfParagraph paragraph => paragraph.Lines,
        PdfTable table => table.Cells.SelectMany(c => c.Lines),
        _ => [],
    }).SelectMany(line => line.Words);

    private static int CoveredCount(PageView view)
    {
        const PdfHidden Covered = PdfHidden.PaintedOver | PdfHidden.BackgroundColor;
        return view.Layout.Content.Glyphs.Count(g => (g.Hidden & Covered) != 0 && g.Text.Length > 0 && char.IsLetterOrDigit(g.Text[0]) && view.HiddenAs(g) is not null);
    }
}
