using PiiScanner.Pdf.Fonts;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Content;

/// <summary>What all content streams of one reading of a page share.</summary>
internal sealed class PageRun(ObjectStore store, FontCache fonts, OptionalContent layers, PdfBox pageBox, CancellationToken cancel)
{
    private const int CostOfAUse = 1024;

    private long _contentBytes;

    public ObjectStore Store { get; } = store;

    public FontCache Fonts { get; } = fonts;

    public OptionalContent Layers { get; } = layers;

    /// <summary>The visible page.</summary>
    public PdfBox PageBox { get; } = pageBox;

    public CancellationToken Cancel { get; } = cancel;

    public PageSink Sink { get; } = new(store.Limits);

    /// <summary>Object numbers of the forms that are being drawn, outermost first.</summary>
    public HashSet<int> ActiveForms { get; } = [];

    /// <summary>Object numbers of the patterns and masks that were read: one look at each is enough.</summary>
    public HashSet<int> ReadAside { get; } = [];

    /// <summary>Counts content that is about to be run.</summary>
    /// <returns>False where the page has used up its share.</returns>
    public bool TrySpend(int bytes)
    {
        // Even an empty form costs a state, a clip and a lexer: about as much as a kilobyte of content.
        _contentBytes += bytes + CostOfAUse;
        return _contentBytes <= Store.Limits.MaxContentBytesPerPage;
    }
}
