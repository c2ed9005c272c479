using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.Flow;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Hands over the files that stand inside an old Office file beside its own streams, and says what cannot be read. Every stream is one that the reader reads, one that is known to hold nothing, handed over, or a gap.</summary>
/// <param name="reader">The file.</param>
/// <param name="embedded">Hands files over.</param>
/// <param name="context">Limits.</param>
/// <param name="document">Takes gaps.</param>
internal sealed class EmbeddedStorages(CompoundReader reader, EmbeddedObjects embedded, ReadContext context, Document document)
{
    private const int MaxDepth = 8;
    private const int LargestMark = 64 << 10;

    // A formula is shown by its picture, which is read.
    private const int LargestEquation = 32 << 10;
    private static readonly HashSet<string> Macros = new(StringComparer.OrdinalIgnoreCase) { "Macros", "_VBA_PROJECT_CUR", "VBA" };

    // What another program stored: a new Office file whole, or the one stream of an old workbook.
    private static readonly string[] Contents = ["Package", "Workbook", "Book", "CONTENTS"];

    /// <summary>Goes through the streams and storages of the file.</summary>
    /// <param name="own">Names of those directly in the file that its reader reads.</param>
    public void Read(params string[] own)
    {
        foreach (var entry in reader.Root.Children.Where(entry => !own.Contains(entry.Name, StringComparer.OrdinalIgnoreCase))) Read(entry, 0);
    }

    private void Read(CompoundEntry entry, int depth)
    {
        if (entry.Kind == CompoundKind.Stream)
        {
            if (!IsHarmless(entry) && !(depth > 0 && IsPicture(entry.Name)) && !TryHandOver(entry)) Unread();
        }
        else if (Macros.Contains(entry.Name))
        {
            document.Add(new ReadGap("part-not-read", OldOfficeTexts.MacrosUnread));
        }
        else if (entry.Name != "\u0006DataSpaces")
        {
            ReadStorage(entry, depth);
        }
    }

    // An object stands in a storage of its own, with a content and, maybe, with objects inside.
    private void ReadStorage(CompoundEntry storage, int depth)
    {
        if (depth == MaxDepth)
        {
            Unread();
            return;
        }

        var content = Array.Find(Contents, name => storage.FindStream(name) is not null) is { } known ? storage.FindStream(known) : storage.FindStream("\u0001Ole10Native");
        if (content is null && IsObject(storage))
        {
            if (storage.FindStream("Equation Native") is not { Size: <= LargestEquation }) Unread();
            return;
        }

        if (content is not null && !TryHandOver(content)) Unread();
        foreach (var entry in storage.Children)
        {
            if (entry != content) Read(entry, depth + 1);
        }
    }

    private static bool IsObject(CompoundEntry storage) =>
        storage.Name.StartsWith("MBD", StringComparison.Ordinal) || storage.Children.Any(entry => entry.Name is "\u0001CompObj" or "\u0001Ole" or "\u0003ObjInfo");

    private bool TryHandOver(CompoundEntry stream) =>
        reader.ReadAll(stream, context.Limits.MaxEmbeddedBytes) is { } bytes && embedded.TryHandOver(stream.Name == "\u0001Ole10Native" ? Native(bytes) : bytes, isPicture: false);

    private void Unread() => document.Add(new ReadGap("part-not-read", OldOfficeTexts.ObjectUnread));

    // Kinds of objects, places of links, and properties, which are read with those of the file.
    private static bool IsHarmless(CompoundEntry stream) => stream.Name switch
    {
        "\u0001CompObj" or "\u0001Ole" or "\u0003ObjInfo" or "\u0003LinkInfo" or "\u0003OCXNAME" or "\u0003PRINT" or "Properties" => stream.Size <= LargestMark,
        _ when PropertySets.Names.Contains(stream.Name) => true,
        _ => stream.Size == 0 && !stream.IsCut && !Contents.Contains(stream.Name),
    };

    // The picture of an object, which is read itself or told as a gap.
    private static bool IsPicture(string name) => name is "\u0003EPRINT" or "\u0003META" or "\u0003PIC" || name.StartsWith("\u0002OlePres", StringComparison.Ordinal);

    // [MS-OLEDS] 2.3.6: length, then for a packaged file a flag, label, file name, two flags, the length of a path, the path, and the file; behind it the three names again.
    private static byte[] Native(ReadOnlySpan<byte> bytes)
    {
        const int LongestNames = 8 << 10;
        var all = bytes.Part(4, bytes.Length);
        if (bytes.U16(4) != 2) return all.ToArray();
        long at = 6;
        for (var i = 0; i < 2; i++)
        {
            var end = bytes.Part(at, bytes.Length).IndexOf((byte)0);
            if (end < 0) return all.ToArray();
            at += end + 1;
        }

        at += 4;
        at += 4 + bytes.U32(at);
        var file = bytes.Part(at + 4, bytes.U32(at));
        // A length that leaves most of the bytes out is none.
        return (file.Length > 0 && bytes.Length - (at + 4 + file.Length) <= LongestNames ? file : all).ToArray();
    }
}
