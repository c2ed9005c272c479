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
        foreach (var section in assembler.Add(new DocSideTexts(header, text).Read(), DocumentParts.Metadata).Concat(assembler.Add(PropertySets.Drafts(reader), DocumentParts.Metadata))) yield return section;
        foreach (var section in assembler.Add(AltTexts(header, table), DocumentParts.Metadata)) yield return section;
        foreach (var section in assembler.Flush()) yield return section;
        TakePictures(header, table, embedded);
        new EmbeddedStorages(reader, embedded, context, document).Read();
        if (header.IsOld) document.Add(new Notice("approximate", DocMessages.OldVersion));
        if (reader.IsDamaged || text.Pieces.IsDamaged) document.Add(new ReadGap("damaged", OldOfficeTexts.Damaged));
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
    }

    private IEnumerable<DocumentSection> ReadStory(DocText text, TextFlow flow, long from, long to, SectionAssembler assembler)
    {
        var story = new DocStory(text, flow);
        foreach (var _ in story.Walk(from, to))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var section in assembler.Add(flow.Take(), null)) yield return section;
        }

        foreach (var section in assembler.Add(flow.Finish(), null)) yield return section;
    }

    // Six separators of notes, then for each section: headers and footers of even and odd pages, header and footer of the first.
    private static IEnumerable<(long From, long To, string? Part)> Headers(DocText text, long start, long length)
    {
        const int Separators = 6;
        const int MaxStories = 60_000;
        var places = Places(text.Structure(11), MaxStories);
        if (places.Count < Separators + 2)
        {
            yield return (start, start + length, DocumentParts.Header);
            yield break;
        }

        for (var i = 0; i + 1 < places.Count; i++)
        {
            var (from, to) = (Math.Min(places[i], length), Math.Min(places[i + 1], length));
            if (from < to) yield return (start + from, start + to, i < Separators ? DocumentParts.Footnotes : HeaderParts[(i - Separators) % HeaderParts.Length]);
        }
    }

    private static List<long> Places(ReadOnlySpan<byte> plc, int max)
    {
        var places = new List<long>();
        for (var i = 0; i + 4 <= plc.Length && places.Count < max; i += 4) places.Add(plc.U32(i));
        return places;
    }

    private static IEnumerable<Draft> AltTexts(DocHeader header, byte[] table)
    {
        if (header.IsOld) return [];
        var (at, length) = header.Pair(50);
        var drawings = ((ReadOnlySpan<byte>)table).Part(at, length);
        var texts = OfficeArt.Words(drawings);
        // Behind the store stand the drawings of the pages, each with a byte of its own before it.
        long next = 8 + drawings.U32(4);
        while (next + 9 < drawings.Length)
        {
            texts.AddRange(OfficeArt.Words(drawings.Part(next + 1, 8 + drawings.U32(next + 5))));
            next += 9 + drawings.U32(next + 5);
        }

        return texts.Select(text => OldOfficeTexts.Block(DocumentParts.AltText, text));
    }

    // Pictures that float on the page stand in a store of their own.
    private void TakePictures(DocHeader header, byte[] table, EmbeddedObjects embedded)
    {
        if (header.IsOld) return;
        var (at, length) = header.Pair(50);
        foreach (var picture in OfficeArt.Pictures(((ReadOnlySpan<byte>)table).Part(at, length), header.Stream))
        {
            if (!embedded.TryHandOver(picture, isPicture: true)) document.Add(new ReadGap("image-not-read", OldOfficeTexts.PictureUnread));
        }
    }
}
