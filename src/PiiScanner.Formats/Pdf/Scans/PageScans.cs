using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Looks at the pages of one document whose text does not tell what is on them. Each is looked at once, however often the document is read.</summary>
/// <param name="pictures">Reads pictures; null when there is no engine for it.</param>
/// <param name="renderer">Draws pages.</param>
/// <param name="isSecret">True where drawing a page would show the document's password: what can be put together without is.</param>
internal sealed class PageScans(IPictureReader? pictures, IPageRenderer renderer, bool isSecret)
{
    // As many as a file is given time for.
    private const int MostPictures = 240;
    private const int MostOnPage = 12;

    private readonly Dictionary<int, PageScan> _pages = [];
    private readonly Dictionary<PdfObjectId, PictureReading> _known = [];
    private readonly IPageRenderer _renderer = renderer;
    private readonly bool _isSecret = isSecret;
    private IPictureReader? _pictures = pictures;
    private int _read;

    /// <summary>Looks at a page.</summary>
    /// <param name="view">The page.</param>
    /// <param name="need">What has to be looked at.</param>
    /// <param name="gap">What to say of it where nobody can look.</param>
    /// <param name="cancel">Stops the reading.</param>
    public PageScan Read(PageView view, ScanNeed need, ReadGap gap, CancellationToken cancel)
    {
        if (_pages.TryGetValue(view.Page.Index, out var known)) return known;
        var attempt = new Attempt(this, view, gap, cancel);
        if (need == ScanNeed.Page) attempt.Whole();
        else attempt.Pictures();
        return _pages[view.Page.Index] = new PageScan(need, attempt.Found, attempt.Gaps) { IsFromFiles = !attempt.IsDrawn };
    }

    /// <summary>What was seen on a page that was looked at; null for others.</summary>
    /// <param name="index">The page, from 0.</param>
    public PageScan? Of(int index) => _pages.GetValueOrDefault(index);

    /// <summary>
    /// Reads and draws what looking at a page will ask for, and forgets it again: for a thread that works ahead, where the reader of pictures and the drawer of pages keep what they made.
    /// </summary>
    /// <param name="view">The page.</param>
    /// <param name="trustsLayers">See <see cref="ReadContext.TrustsLayers"/>.</param>
    /// <param name="cancel">Stops the reading.</param>
    public void LookAhead(PageView view, bool trustsLayers, CancellationToken cancel)
    {
        if (_pictures is not { } pictures || Volatile.Read(ref _read) >= MostPictures || PageJudge.Needs(view, trustsLayers) is not { } need) return;
        new PageScans(pictures, _renderer, _isSecret).Read(view, need, new ReadGap("page-not-read", PdfMessages.PageIsPicture), cancel);
    }

    /// <summary>Leaves nothing behind on disk until a page is looked at again.</summary>
    public void Rest() => _renderer.Dispose();

    private PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
    {
        if (_pictures is null || ++_read > MostPictures) return new PictureReading.Failed("limit-reached", PdfMessages.TooManyPictures);
        var reading = _pictures.Read(picture, cancel);
        if (reading is PictureReading.Failed { IsEngineMissing: true }) _pictures = null;
        return reading;
    }

    private static PicturePlace Place(PageView view, PdfImage image, PicturePage page)
    {
        var m = image.Placement;
        return new PicturePlace(view.Number)
        {
            XPerColumn = m.A / page.Width,
            XPerRow = -m.C / page.Height,
            YPerColumn = -m.B / page.Width,
            YPerRow = m.D / page.Height,
            OriginX = m.E + m.C,
            OriginY = view.Page.Height - m.F - m.D,
        };
    }

    private static PdfBox Union(IEnumerable<PdfImage> images) => images.Select(i => i.Box).Aggregate((a, b) => a.Union(b));

    /// <summary>One page being looked at.</summary>
    private sealed class Attempt(PageScans scans, PageView view, ReadGap gap, CancellationToken cancel)
    {
        public List<(PicturePage Page, PicturePlace Place)> Found { get; } = [];

        public List<ReadGap> Gaps { get; } = [];

        public bool IsDrawn { get; private set; }

        public void Whole()
        {
            if (scans._pictures is null)
            {
                Gaps.Add(gap);
                return;
            }

            if (PagePicture.Of(view) is not { } picture || !Direct(picture)) Area(new PdfBox(0, 0, view.Page.Width, view.Page.Height));
            Unshown();
        }

        public void Pictures()
        {
            var (shown, all) = (view.Pictures, view.Layout.Content.Images);
            if (scans._pictures is null)
            {
                Gaps.Add(gap);
                return;
            }

            if (shown.Count > MostOnPage || (shown.Count == 0 && PictureSize.AreStrips(all, view.Page))) Area(Union(all));
            else
                foreach (var image in shown)
                    if (!Direct(image)) Area(image.Box);
            Unshown();
        }

        private void Unshown()
        {
            foreach (var image in view.Unshown)
            {
                if (OfFile(image) is { } reading and not PictureReading.Failed { Code: "damaged" or "unsupported" }) Take(reading, page => Place(view, image, page));
                // A logo that is shown small was seen as it is shown; what nobody sees and nothing reads is unread.
                else if (!PictureSize.IsShown(image, view.Page)) Gaps.Add(gap);
            }
        }

        // An upright picture that covers what is below: its own file says all.
        private bool Direct(PdfImage image)
        {
            if (!PagePicture.IsPlain(image) || OfFile(image) is not { } reading || reading is PictureReading.Failed { Code: "damaged" or "unsupported" }) return false;
            Take(reading, page => Place(view, image, page));
            return true;
        }

        private PictureReading? OfFile(PdfImage image)
        {
            if (image.Id.IsIndirect && scans._known.TryGetValue(image.Id, out var known)) return known;
            var data = image.ReadData();
            // Readers of pictures do not know that the document turns light and dark round, or how it mixes inks.
            if (data.Filter is "DCTDecode" or "JPXDecode" && (data.Decode is [> 0.5, ..] || data.Components > 3)) return null;
            if (PictureFile.Of(data) is not { } file) return null;
            var reading = scans.Read(file, cancel);
            if (image.Id.IsIndirect) scans._known[image.Id] = reading;
            return reading;
        }

        private void Area(PdfBox box)
        {
            IsDrawn = true;
            var area = box.Intersect(new PdfBox(0, 0, view.Page.Width, view.Page.Height));
            var drawn = Draw(area);
            if (drawn.Failure == RenderFailure.Limit) Gaps.Add(gap with { Code = "limit-reached", What = PdfMessages.PageLimit });
            else if (drawn.Failure != RenderFailure.None) Gaps.Add(gap with { What = PdfMessages.NotDrawn });
            else Take(scans.Read(drawn.Picture, cancel), page => PicturePlace.Filling(view.Number, view.ToBox(area), page.Width, page.Height));
        }

        private Rendering Draw(PdfBox area)
        {
            if (scans._isSecret && PageComposition.Compose(view, area) is { } whole) return new(whole, RenderFailure.None);
            var drawn = scans._renderer.Render(view.Page, area, cancel);
            if (drawn.Failure is RenderFailure.None or RenderFailure.Limit) return drawn;
            return PageComposition.Compose(view, area) is { } composed ? new(composed, RenderFailure.None) : drawn;
        }

        private void Take(PictureReading reading, Func<PicturePage, PicturePlace> place)
        {
            switch (reading)
            {
                case PictureReading.Ok(var pages):
                    Found.AddRange(pages.Select(page => (page, place(page))));
                    break;
                case PictureReading.Failed { IsEngineMissing: true }:
                    Gaps.Add(gap);
                    break;
                case PictureReading.Failed failed:
                    Gaps.Add(gap with { Code = failed.Code, What = failed.Reason });
                    break;
            }
        }
    }
}
