namespace PiiScanner.Core.Text;

/// <summary>What a reader made of a file: sections in reading order, and what it could not read.</summary>
/// <remarks>Pulled: <see cref="Gaps"/> and <see cref="Notices"/> are complete once <see cref="Sections"/> has been enumerated to its end.
/// Sections may be enumerated again and give the same ordinals; one enumeration at a time.</remarks>
public sealed class Document
{
    private readonly List<ReadGap> _gaps = [];
    private readonly List<Notice> _notices = [];
    private readonly List<string> _links = [];
    private readonly List<string> _titles = [];
    private readonly Func<Document, IEnumerable<DocumentSection>> _sections;

    /// <summary>Makes a document over a reader.</summary>
    /// <param name="sections">Called for each enumeration with this document, to which it reports gaps and notices.</param>
    public Document(Func<Document, IEnumerable<DocumentSection>> sections) =>
        _sections = sections ?? throw new ArgumentNullException(nameof(sections));

    /// <summary>The sections in reading order.</summary>
    public IEnumerable<DocumentSection> Sections
    {
        get
        {
            _gaps.Clear();
            _notices.Clear();
            _links.Clear();
            _titles.Clear();
            return _sections(this);
        }
    }

    /// <summary>What was not read.</summary>
    public IReadOnlyList<ReadGap> Gaps => _gaps;

    /// <summary>What else is worth telling.</summary>
    public IReadOnlyList<Notice> Notices => _notices;

    /// <summary>Addresses that stand in the document without being text of it, such as the targets of links of a web page; at most <see cref="MostLinks"/>.</summary>
    public IReadOnlyList<string> Links => _links;

    /// <summary>Most addresses kept.</summary>
    public const int MostLinks = 50_000;

    /// <summary>Tells an address the document links to and whose words are not part of its text.</summary>
    /// <param name="address">The address as written.</param>
    public void AddLink(string address)
    {
        if (address is null) throw new ArgumentNullException(nameof(address));
        if (_links.Count < MostLinks) _links.Add(address);
    }

    /// <summary>Lines of the page headers and footers that stand over the section being read: they may say what its lists are of. Read again as text of their own elsewhere.</summary>
    public IReadOnlyList<string> Titles => _titles;

    /// <summary>Tells the lines that stand over the sections that follow, in place of those told before.</summary>
    /// <param name="titles">The lines.</param>
    public void TellTitles(IEnumerable<string> titles)
    {
        if (titles is null) throw new ArgumentNullException(nameof(titles));
        _titles.Clear();
        _titles.AddRange(titles);
    }

    /// <summary>A document of one plain text, line by line: the way in for a literal of source code.</summary>
    /// <param name="text">Any text.</param>
    public static Document FromText(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return new Document(_ => [new TextSection(Lines(text))]);
    }

    /// <summary>Reports something that was not read.</summary>
    /// <param name="gap">The gap.</param>
    public void Add(ReadGap gap) => _gaps.Add(gap ?? throw new ArgumentNullException(nameof(gap)));

    /// <summary>Reports something worth telling.</summary>
    /// <param name="notice">The notice.</param>
    public void Add(Notice notice) => _notices.Add(notice ?? throw new ArgumentNullException(nameof(notice)));

    private static IEnumerable<TextBlock> Lines(string text)
    {
        var start = 0;
        for (var line = 1; start <= text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var stop = end > start && text[end - 1] == '\r' ? end - 1 : end;
            yield return new TextBlock(line - 1, text.Substring(start, stop - start), new Location { Line = line, Column = 1 });
            start = end + 1;
        }
    }
}
