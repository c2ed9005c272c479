using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OldWord;

/// <summary>Reads a .doc file: all its stories with their formatting, then what stands beside the text.</summary>
internal sealed class DocReader(SourceFile file, ReadContext context, Document document, CancellationToken cancel)
{
    private static readonly string[] HeaderParts = [DocumentParts.Header, DocumentParts.Header, DocumentParts.Footer, DocumentParts.Footer, DocumentParts.Header, DocumentParts.Footer];
    private static readonly string?[] Stories = [null, DocumentParts.Footnotes, DocumentParts.Header, null, DocumentParts.Comments, DocumentParts.Endnotes, DocumentParts.TextBox, DocumentParts.TextBox];

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var reader = CompoundReader.TryOpen(file, cancel) ?? throw new DamagedFileException("damaged", OldOfficeTexts.CutOff);
        var header = Header(reader, context) ?? throw new DamagedFileException("damaged", OldOfficeTexts.CutOff);
        var embedded = new EmbeddedObjects(file, context);
        var table = Stream(reader, header.TableStream, context);
        var text = new DocText(header, table, Stream(reader, "Data", context), embedded, document);
        var assembler = new SectionAssembler(null, new BlockNumbers(), null, context.Limits.MaxBlockLength);
        foreach (var section in ReadStories(header, text, assembler)) yield return section;
        foreach (var section in assembler.Add(new DocSideTexts(header, text).Read(), DocumentParts.Metadata).Concat(assembler.Add(PropertySets.Drafts(reader, document), DocumentParts.Metadata))) yield return section;
        var drawings = Drawings(header, table);
        foreach (var section in assembler.Add(drawings.Words.Select(words => OldOfficeTexts.Block(DocumentParts.AltText, words)), DocumentParts.Metadata)) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
        drawings.HandOver(embedded, document);
        new EmbeddedStorages(reader, embedded, context, document).Read("WordDocument", header.TableStream, "Data");
        if (header.IsOld) document.Add(new Notice("approximate", DocMessages.OldVersion));
        if (reader.IsDamaged || text.IsDamaged) document.Add(new ReadGap("damaged", OldOfficeTexts.Damaged));
    }

    /// <summary>The header of the document, or null where there is none.</summary>
    public static DocHeader? Header(CompoundReader reader, ReadContext context) =>
        reader.Root.FindStream("WordDocument") is { } stream && reader.ReadAll(stream, context.Limits.MaxEmbeddedBytes) is { Length: > 68 } bytes && new DocHeader(bytes) is { IsWord: true } header ? header : null;

    private static byte[] Stream(CompoundReader reader, string name, ReadContext context) =>
        reader.Root.FindStream(name) is { } stream ? reader.ReadAll(stream, context.Limits.MaxEmbeddedBytes) ?? [] : [];

    private IEnumerable<DocumentSection> ReadStories(DocHeader header, DocText text, SectionAssembler assembler)
    {
        var paragraphs = new BlockNumbers();
        var lengths = header.StoryLengths();
        long start = 0;
        for (var i = 0; i < lengths.Length; start += lengths[i], i++)
        {
            if (lengths[i] == 0) continue;
            foreach (var (from, to, part) in i == 2 ? Headers(text, start, lengths[i]) : [(start, start + lengths[i], Stories[i])])
            {
                foreach (var section in ReadStory(text, new TextFlow(part, paragraphs), from, to, assembler)) yield return section;
            }
        }

        // A mark of its own ends the text of documents with more than one story. More than that belongs to no story, and is text all the same.
        foreach (var section in ReadStory(text, new TextFlow(DocumentParts.Unreferenced, paragraphs), start, text.Pieces.Length, assembler)) yield return section;
        text.IsDamaged |= text.Pieces.Length < start;
    }

    private IEnumerable<DocumentSection> ReadStory(DocText text, TextFlow flow, long from, long to, SectionAssembler assembler)
    {
        using var steps = new DocStory(text, flow).Walk(from, to).GetEnumerator();
        while (Moves(steps))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var section in assembler.Add(flow.Take(), null)) yield return section;
        }

        foreach (var section in assembler.Add(flow.Finish(), null)) yield return section;
    }

    private bool Moves(IEnumerator<bool> steps)
    {
        try
        {
            return steps.MoveNext();
        }
        catch (PartLimitException limit)
        {
            document.Add(new ReadGap("limit-reached", OldOfficeTexts.Limit(limit.Reason)));
            return false;
        }
    }

    // Six separators of notes, then for each section: headers and footers of even and odd pages, header and footer of the first.
    private static IEnumerable<(long From, long To, string? Part)> Headers(DocText text, long start, long length)
    {
        const int Separators = 6;
        const int MaxStories = 60_000;
        var places = Places(text.Structure(11), MaxStories);
        long done = 0;
        for (var i = 0; i + 1 < places.Count && places.Count >= Separators + 2 && places[i] == done && places[i + 1] >= done; i++)
        {
            var to = Math.Min(places[i + 1], length);
            if (to > done) yield return (start + done, start + to, i < Separators ? DocumentParts.Footnotes : HeaderParts[(i - Separators) % HeaderParts.Length]);
            done = to;
        }

        if (done < length) yield return (start + done, start + length, DocumentParts.Header);
    }

    private static List<long> Places(ReadOnlySpan<byte> plc, int max)
    {
        var places = new List<long>();
        for (var i = 0; i + 4 <= plc.Length && places.Count < max; i += 4) places.Add(plc.U32(i));
        return places;
    }

    // Pictures that float on the page stand in a store of their own; behind it the drawings of the pages, each with a byte of its own before it.
    private static OfficeArt Drawings(DocHeader header, byte[] table)
    {
        const int Store = 50;
        const int RecordHeader = 8;
        if (header.IsOld) return OfficeArt.Read([], []);
        var (at, length) = header.Pair(Store);
        var all = ((ReadOnlySpan<byte>)table).Part(at, length);
        var next = RecordHeader + all.U32(4);
        var drawings = OfficeArt.Read(all.Part(0, next), header.Stream);
        for (; next + RecordHeader < all.Length; next += 1 + RecordHeader + all.U32(next + 5)) drawings.Add(all.Part(next + 1, RecordHeader + all.U32(next + 5)), header.Stream);
        return drawings;
    }
}
