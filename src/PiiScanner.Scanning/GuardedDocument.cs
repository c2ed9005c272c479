using PiiScanner.Core.Text;
using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>A reader's document made safe to enumerate: damage met on the way ends the enumeration and is kept, so that what was read before is still examined.</summary>
internal sealed class GuardedDocument
{
    private readonly Document _inner;
    private readonly Action _onPass;
    private readonly ExternalLinks _links = new();
    private bool _readSomething;

    private readonly Action<TextBlock>? _onBlock;

    /// <summary>Wraps a document.</summary>
    /// <param name="inner">The reader's document.</param>
    /// <param name="onPass">Called whenever an enumeration begins.</param>
    /// <param name="onBlock">Shown every block of running text, or null.</param>
    public GuardedDocument(Document inner, Action onPass, Action<TextBlock>? onBlock = null)
    {
        _inner = inner;
        _onPass = onPass;
        _onBlock = onBlock;
        Document = new Document(Sections);
    }

    /// <summary>The document to hand to the engine.</summary>
    public Document Document { get; }

    /// <summary>What ended the enumeration early, or null.</summary>
    public DamagedFileException? Damage { get; private set; }

    /// <summary>True once a block or row was handed out.</summary>
    public bool ReadSomething => _readSomething;

    /// <summary>Gaps reported by the reader so far.</summary>
    public IReadOnlyList<ReadGap> Gaps => _inner.Gaps;

    /// <summary>Notices reported by the reader so far, and what is to be told of links that lead out of the document.</summary>
    public IReadOnlyList<Notice> Notices => _links.Notice is { } links ? [.. _inner.Notices, links] : _inner.Notices;

    private IEnumerable<DocumentSection> Sections(Document outer)
    {
        _onPass();
        _links.Clear();
        foreach (var section in Guard(Pull(), countsAsRead: false))
        {
            outer.TellTitles(_inner.Titles);
            yield return Wrap(section);
        }

        foreach (var address in _inner.Links) _links.Look(address);
        foreach (var gap in _inner.Gaps) outer.Add(gap);
        foreach (var notice in Notices) outer.Add(notice);
    }

    // A reader may find the damage before its first section: already when it is asked for them.
    private IEnumerable<DocumentSection> Pull()
    {
        foreach (var section in _inner.Sections) yield return section;
    }

    private DocumentSection Wrap(DocumentSection section) => section switch
    {
        TextSection text => new TextSection(Guard(text.Blocks, countsAsRead: true, Look)) { Part = text.Part, IsCaption = text.IsCaption },
        TableSection table => new TableSection(Guard(table.Rows, countsAsRead: true, Look))
        {
            Part = table.Part,
            Name = table.Name,
            IsSheet = table.IsSheet,
        },
        _ => section,
    };

    private void Look(TextBlock block)
    {
        _links.Look(block.Text);
        _onBlock?.Invoke(block);
    }

    private void Look(TableRow row)
    {
        foreach (var cell in row.Cells) _links.Look(cell.Block.Text);
    }

    // No yield inside try and catch: the moves are made by hand.
    private IEnumerable<T> Guard<T>(IEnumerable<T> items, bool countsAsRead, Action<T>? look = null)
    {
        using var moving = new GuardedEnumerator<T>(items, damage => Damage = damage);
        while (moving.MoveNext())
        {
            _readSomething |= countsAsRead;
            look?.Invoke(moving.Current);
            yield return moving.Current;
        }
    }

    private sealed class GuardedEnumerator<T>(IEnumerable<T> items, Action<DamagedFileException> onDamage) : IDisposable
    {
        private IEnumerator<T>? _items;

        public T Current => (_items ?? throw new InvalidOperationException("Not started.")).Current;

        public bool MoveNext()
        {
            try
            {
                _items ??= items.GetEnumerator();
                return _items.MoveNext();
            }
            catch (DamagedFileException damage)
            {
                onDamage(damage);
                return false;
            }
        }

        public void Dispose() => _items?.Dispose();
    }
}
