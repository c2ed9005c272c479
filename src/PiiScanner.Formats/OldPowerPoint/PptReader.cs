using System.IO.Compression;
using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>Reads an old presentation: slides in their order with notes, masters, what stands beside them, and what earlier saves left in the file.</summary>
internal sealed class PptReader(SourceFile file, ReadContext context, Document document, CancellationToken cancel)
{
    private readonly HashSet<int> _done = [];
    private bool _isCut;

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        using var compound = CompoundReader.TryOpen(file, cancel) ?? throw new DamagedFileException("damaged", OldOfficeTexts.CutOff);
        var bytes = Stream(compound, context) ?? throw new DamagedFileException("damaged", OldOfficeTexts.CutOff);
        var records = new PptRecords(bytes);
        var assembler = new SectionAssembler(null, new BlockNumbers(), null, context.Limits.MaxBlockLength);
        foreach (var drafts in Parts(records, compound))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var section in assembler.Add(drafts, null)) yield return section;
            foreach (var section in assembler.Flush()) yield return section;
        }

        HandOver(records, compound, bytes);
        if (_isCut || records.IsCut || compound.IsDamaged) document.Add(new ReadGap("damaged", OldOfficeTexts.Damaged));
    }

    /// <summary>The stream of records, or null where there is none.</summary>
    public static byte[]? Stream(CompoundReader compound, ReadContext context) =>
        compound.Root.FindStream("PowerPoint Document") is { } stream ? compound.ReadAll(stream, context.Limits.MaxEmbeddedBytes) : null;

    /// <summary>Place of the last edit, and whether a password is needed.</summary>
    public static (long LastEdit, bool IsEncrypted) CurrentUser(CompoundReader compound)
    {
        const long Encrypted = 0xF3D1C4DF;
        if (compound.Root.FindStream("Current User") is not { } stream || compound.ReadAll(stream, 1 << 16) is not { } bytes) return (0, false);
        ReadOnlySpan<byte> body = bytes;
        return (body.U32(16), body.U32(12) == Encrypted);
    }

    private IEnumerable<List<Draft>> Parts(PptRecords records, CompoundReader compound)
    {
        var directory = PptDirectory.Read(records, CurrentUser(compound).LastEdit);
        var living = directory.Living;
        var top = records.Top().ToList();
        var head = top.Where(record => record.Type == PptTypes.Document && (!directory.IsKnown || living.Contains(record.At))).Select(record => (PptRecord?)record).LastOrDefault();
        var fonts = head is { } main ? Fonts(records, main) : [];
        var drawing = new PptDrawing(records, fonts);
        var list = new PptSlideList(records, head, fonts);
        foreach (var slide in list.Slides) yield return Slide(records, directory, drawing, slide);
        yield return [.. list.Others.SelectMany(text => text.Paragraphs(new Location { Part = DocumentParts.Unreferenced }))];
        foreach (var rest in top.Where(record => record.IsContainer && !_done.Contains(record.At)))
        {
            if (rest.At == head?.At) yield return Strings(records, rest, null);
            else if (rest.Type == PptTypes.Document) yield return Older(records, rest, fonts);
            else yield return [.. drawing.Read(rest, new Location { Part = PartOf(rest, directory.IsKnown && !living.Contains(rest.At)) }), .. Strings(records, rest, null)];
        }

        yield return [.. top.Where(record => !record.IsContainer && !PptTypes.IsOfNobody(record.Type)).SelectMany(record => LooseTexts.Find(records.Body(record)) ?? []).Select(text => OldOfficeTexts.Block(DocumentParts.Unreferenced, text))];
        _isCut = head is null || drawing.IsCut || list.IsCut;
        yield return [.. PropertySets.Drafts(compound, document)];
    }

    private static string? PartOf(PptRecord record, bool isOld) => isOld ? DocumentParts.OlderRevision : record.Type switch
    {
        PptTypes.MainMaster or PptTypes.Handout => DocumentParts.Header,
        PptTypes.Notes => DocumentParts.SpeakerNotes,
        PptTypes.Slide => null,
        _ => DocumentParts.Unreferenced,
    };

    private List<Draft> Slide(PptRecords records, PptDirectory directory, PptDrawing drawing, PptSlide slide)
    {
        var container = records.At(directory.PlaceOf(slide.Object)) is { Type: PptTypes.Slide or PptTypes.Notes } found ? found : (PptRecord?)null;
        var part = slide.IsNotes ? DocumentParts.SpeakerNotes : container is { } known && IsHidden(records, known) ? DocumentParts.HiddenSlide : null;
        var at = new Location { Page = slide.Number, Part = part };
        var drafts = new List<Draft>(slide.Texts.SelectMany(text => text.Paragraphs(at)));
        if (container is not { } shapes || !_done.Add(shapes.At)) return drafts;
        drafts.AddRange(drawing.Read(shapes, at));
        drafts.AddRange(Strings(records, shapes, slide.Number));
        return drafts;
    }

    private static bool IsHidden(PptRecords records, PptRecord slide)
    {
        const int HiddenFlag = 4;
        foreach (var record in records.Within(slide))
        {
            if (record.Type == PptTypes.SlideShow) return (records.Body(record).U16(10) & HiddenFlag) != 0;
        }

        return false;
    }

    private static List<string> Fonts(PptRecords records, PptRecord head) => records.All(head).Where(record => record.Type == PptTypes.FontEntity).Select(record =>
    {
        var name = records.Body(record).Part(0, 64).Utf16();
        var end = name.IndexOf('\0', StringComparison.Ordinal);
        return end < 0 ? name : name[..end];
    }).ToList();

    // Names, links, headers and footers, comments, alternative texts.
    private static List<Draft> Strings(PptRecords records, PptRecord container, int? page)
    {
        var drafts = new List<Draft>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var part = DocumentParts.Attribute;
        var end = 0;
        foreach (var record in records.All(container))
        {
            if (record.At >= end) part = DocumentParts.Attribute;
            if (record.Type is PptTypes.Hyperlink or PptTypes.HeadersFooters or PptTypes.Comment)
                (part, end) = (record.Type switch { PptTypes.Hyperlink => DocumentParts.Field, PptTypes.HeadersFooters => DocumentParts.Footer, _ => DocumentParts.Comments }, record.Start + record.Length);
            if (record.Type != PptTypes.String || records.Body(record).Utf16().TrimEnd('\0') is not { Length: > 2 } text || text.StartsWith("___PPT", StringComparison.Ordinal) || !seen.Add(text)) continue;
            drafts.Add(OldOfficeTexts.Block(part, text, new Location { Page = page }));
        }

        foreach (var words in OfficeArt.Read(records.Body(container), []).Words) drafts.Add(OldOfficeTexts.Block(DocumentParts.AltText, words, new Location { Page = page }));
        return drafts;
    }

    private static List<Draft> Older(PptRecords records, PptRecord rest, List<string> fonts)
    {
        var texts = new PptTexts(records, fonts);
        foreach (var record in records.All(rest)) texts.Take(record);
        return [.. texts.Finish().SelectMany(text => text.Paragraphs(new Location { Part = DocumentParts.OlderRevision }))];
    }

    private void HandOver(PptRecords records, CompoundReader compound, byte[] bytes)
    {
        var embedded = new EmbeddedObjects(file, context);
        var pictures = compound.Root.FindStream("Pictures") is { } stream ? compound.ReadAll(stream, context.Limits.MaxEmbeddedBytes) : [];
        if (pictures is null) document.Add(new ReadGap("image-not-read", OldOfficeTexts.PictureUnread));
        OfficeArt.Read(pictures, []).HandOver(embedded, document);
        foreach (var record in records.Top().Where(record => record.Type == PptTypes.StoredObject))
        {
            if (Unpack(bytes.AsSpan(record.Start, record.Length), record.Instance == 1) is not { } stored || !embedded.TryHandOver(stored, isPicture: false))
                document.Add(new ReadGap("part-not-read", OldOfficeTexts.ObjectUnread));
        }

        new EmbeddedStorages(compound, embedded, context, document).Read("PowerPoint Document", "Current User", "Pictures");
    }

    private byte[]? Unpack(ReadOnlySpan<byte> stored, bool isPacked)
    {
        if (!isPacked) return stored.ToArray();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(stored.Part(4, stored.Length).ToArray()), CompressionMode.Decompress);
            using var bounded = new BoundedStream(stream, context, stored.Length, counts: false);
            using var unpacked = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = bounded.Read(buffer)) > 0;)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > context.Limits.MaxEmbeddedBytes) return null;
            }

            return unpacked.ToArray();
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            return null;
        }
    }
}
