using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>One walk through a document: what the walkers of its pages and parts share.</summary>
internal sealed class PdfSession(SourceFile file, ReadContext context, PageScans scans, Document report, CancellationToken cancel)
{
    private readonly HashSet<ReadGap> _gaps = [];
    private readonly HashSet<Notice> _notices = [];

    /// <summary>The file.</summary>
    public SourceFile File { get; } = file;

    /// <summary>Limits and services.</summary>
    public ReadContext Context { get; } = context;

    /// <summary>Stops the walk.</summary>
    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Makes blocks.</summary>
    public BlockMaker Blocks { get; init; } = new(context.Limits.MaxBlockLength);

    /// <summary>Looks at pages whose text does not tell.</summary>
    public PageScans Scans { get; } = scans;

    /// <summary>Reads pages before they are asked for; null where nobody does.</summary>
    public PagesAhead? Ahead { get; init; }

    /// <summary>The next free ordinal.</summary>
    public int Next { get; set; }

    /// <summary>Reports a gap once, however often the page is read.</summary>
    public void Report(string code, LocalizedText what, int? page = null) => Report(new ReadGap(code, what, page is null ? null : new Location { Page = page }));

    /// <summary>Reports a gap once.</summary>
    public void Report(ReadGap gap)
    {
        if (_gaps.Add(gap)) report.Add(gap);
    }

    /// <summary>Reports a notice once.</summary>
    public void Report(Notice notice)
    {
        if (_notices.Add(notice)) report.Add(notice);
    }

    /// <summary>Reads one page; null where there is none, or the limit on all reading is passed.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="index">The page, from 0.</param>
    /// <param name="judge">Whether what is wrong with the page is to be reported.</param>
    /// <param name="before">The table at the end of the page before, which may go on here.</param>
    public PageView? Load(PdfDocument pdf, int index, bool judge, PdfTable? before = null)
    {
        if (index >= pdf.Pages.Count) return null;
        var view = Load(pdf, pdf.Pages[index], before);
        if (judge && view is not null) PageJudge.Judge(view, this);
        return view;
    }

    /// <summary>Reads what stands on no page; null where the limit on all reading is passed.</summary>
    /// <param name="page">The content, as a page.</param>
    public PageView? Load(PdfPage page) => Load(null, page, null);

    private PageView? Load(PdfDocument? pdf, PdfPage page, PdfTable? before)
    {
        // A table with rules ends where they end: the page after it is laid out by itself.
        var mayGoOn = before is { IsRuled: false, IsHidden: false };
        PageLayout? layout = null;
        PdfPageContent content;
        if (pdf is not null && Ahead is { } ahead && ahead.Reads(pdf)) (content, layout) = ahead.Take(page.Index, !mayGoOn);
        else content = page.Read(Cancel);
        // What a page costs grows with what it draws; a small file can draw one large stream on each of its pages.
        if (!Context.TryExpand(content.Glyphs.Count + 16L * (content.Shapes.Count + content.Images.Count)))
        {
            Report("limit-reached", PdfMessages.TooMuch);
            return null;
        }

        return new PageView(page, layout is not null && !mayGoOn ? layout : PageLayout.Analyze(content, before, Cancel), seesAll: !Context.TrustsLayers);
    }
}
