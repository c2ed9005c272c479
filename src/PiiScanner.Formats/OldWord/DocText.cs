using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldWord;

/// <summary>Characters that are formatted alike.</summary>
/// <param name="Text">The characters, marks among them.</param>
/// <param name="At">First byte in the stream.</param>
/// <param name="Piece">The piece they stand in.</param>
/// <param name="Characters">Their formatting.</param>
/// <param name="Paragraph">Formatting of the paragraph.</param>
internal readonly record struct DocTextRun(string Text, long At, DocPiece Piece, DocRun Characters, DocRun Paragraph);

/// <summary>The text of a .doc file with its formatting, by the number of its characters.</summary>
/// <param name="header">Where everything stands.</param>
/// <param name="table">The table stream.</param>
/// <param name="data">The stream Data.</param>
/// <param name="embedded">Takes pictures.</param>
/// <param name="document">Takes gaps.</param>
internal sealed class DocText(DocHeader header, byte[] table, byte[] data, EmbeddedObjects embedded, Document document)
{
    private const int LongestRun = 1 << 20;
    private const int MaxLooks = 100_000;
    private readonly DocStyles _styles = DocStyles.Read(Structure(header, table, 1));
    private readonly DocFormatting _characters = DocFormatting.Read(header.Stream, Structure(header, table, 12), isParagraphs: false);
    private readonly DocFormatting _paragraphs = DocFormatting.Read(header.Stream, Structure(header, table, 13), isParagraphs: true);
    private readonly Dictionary<(int Characters, int Style, int Change), DocLook> _known = [];
    private readonly HashSet<long> _pictures = [];
    private DocLooks? _looks;
    private DocParagraphs? _marks;

    /// <summary>True for Word 6 and 95, whose pictures and drawings are not found.</summary>
    public bool IsOld => header.IsOld;

    /// <summary>True when text is missing.</summary>
    public bool IsDamaged
    {
        get => field || Pieces.IsDamaged;
        set;
    }

    /// <summary>The piece table.</summary>
    public DocPieces Pieces { get; } = header.IsOld ? OldPieces(header) : DocPieces.Read(Structure(header, table, 33), header.Stream.Length, isOld: false);

    /// <summary>A structure of the table stream.</summary>
    public ReadOnlySpan<byte> Structure(int index) => Structure(header, table, index);

    /// <summary>The text between two characters, cut where the formatting changes.</summary>
    public IEnumerable<DocTextRun> Runs(long start, long end)
    {
        foreach (var piece in Pieces.Pieces)
        {
            var from = Math.Max(start, piece.Start);
            var to = Math.Min(end, piece.Start + piece.Length);
            while (from < to)
            {
                var at = piece.At + ((from - piece.Start) * piece.Width);
                var characters = _characters.At(at);
                var paragraph = _paragraphs.At(at);
                var stop = Math.Min(Math.Min(characters.End, paragraph.End), piece.At + ((to - piece.Start) * piece.Width));
                var count = (int)Math.Clamp((stop - at) / piece.Width, 1, LongestRun);
                yield return new DocTextRun(Decode(at, count, piece), at, piece, characters, paragraph);
                from += count;
            }
        }
    }

    /// <summary>How a run looks.</summary>
    public DocLook Look(DocTextRun run)
    {
        var key = (run.Characters.At, run.Paragraph.Style, run.Piece.Change);
        if (_known.TryGetValue(key, out var known)) return known;
        _looks ??= new DocLooks(DocFonts.Read(Structure(15)), _styles);
        ReadOnlySpan<byte> stream = header.Stream;
        var look = _looks.Of(run.Paragraph.Style, stream.Part(run.Characters.At, run.Characters.Length), Pieces.ChangeOf(run.Piece));
        if (_known.Count < MaxLooks) _known[key] = look;
        return look;
    }

    /// <summary>Name of a font, or null.</summary>
    public string? FontOf(int number) => _looks?.FontOf(number);

    /// <summary>What the mark of a paragraph says.</summary>
    /// <param name="run">The run.</param>
    /// <param name="index">The mark in it.</param>
    public DocParagraph Paragraph(DocTextRun run, int index)
    {
        _ = index; // A run never crosses the end of a paragraph's formatting, so all its characters have the same.
        _marks ??= new DocParagraphs(data, _styles);
        ReadOnlySpan<byte> stream = header.Stream;
        return _marks.Read(stream.Part(run.Paragraph.At, run.Paragraph.Length), run.Paragraph.Style);
    }

    /// <summary>Hands over the picture that stands at a place of the stream Data; a gap where there is none that can be read.</summary>
    /// <param name="at">The place; below 0 where the text does not tell.</param>
    public void TakePicture(long at)
    {
        const int Shape = 0x64;
        const int ShapeFile = 0x66;
        if (!_pictures.Add(at)) return;
        ReadOnlySpan<byte> bytes = data;
        var length = bytes.U32(at);
        long head = bytes.U16(at + 4);
        var kind = bytes.U16(at + 6);
        // The name of the file the picture was taken from.
        if (kind == ShapeFile) head += 1 + bytes.U8(at + head);
        var drawing = bytes.Part(at + head, length - head);
        if (kind is not (Shape or ShapeFile) || drawing.Length < length - head || drawing.Length == 0)
        {
            document.Add(new ReadGap("image-not-read", OldOfficeTexts.PictureUnread));
            return;
        }

        // Twentieths of a point, scaled in thousandths.
        var size = (bytes.I16(at + 28) / 20.0 * bytes.U16(at + 32) / 1000, bytes.I16(at + 30) / 20.0 * bytes.U16(at + 34) / 1000);
        OfficeArt.Read(drawing, []).HandOver(embedded, document, size is { Item1: > 0, Item2: > 0 } ? size : null);
    }

    /// <summary>The words that a field of a form, or a link, keeps in the stream Data.</summary>
    /// <param name="at">The place.</param>
    public List<string> FieldWords(long at)
    {
        ReadOnlySpan<byte> bytes = data;
        var head = bytes.U16(at + 4);
        return _pictures.Add(at) ? LooseTexts.Find(bytes.Part(at + head, bytes.U32(at) - head)) ?? [] : [];
    }

    private string Decode(long at, int count, DocPiece piece)
    {
        ReadOnlySpan<byte> stream = header.Stream;
        return DocPieces.Decode(stream.Part(at, (long)count * piece.Width), piece.IsBytes);
    }

    private static ReadOnlySpan<byte> Structure(DocHeader header, byte[] table, int index)
    {
        if (header.IsOld) return [];
        var (at, length) = header.Pair(index);
        return ((ReadOnlySpan<byte>)table).Part(at, length);
    }

    private static DocPieces OldPieces(DocHeader header)
    {
        const int OldPieceTable = 0x160;
        var (at, length) = header.OldPair(OldPieceTable);
        return length > 0
            ? DocPieces.Read(((ReadOnlySpan<byte>)header.Stream).Part(at, length), header.Stream.Length, isOld: true)
            : DocPieces.Whole(header.TextStart, Math.Min(header.TextEnd, header.Stream.Length) - header.TextStart);
    }
}
