using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.Flow;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Hands over the files that stand as storages inside an old Office file, and says what cannot be read.</summary>
/// <param name="reader">The file.</param>
/// <param name="embedded">Hands files over.</param>
/// <param name="context">Limits.</param>
/// <param name="document">Takes gaps.</param>
internal sealed class EmbeddedStorages(CompoundReader reader, EmbeddedObjects embedded, ReadContext context, Document document)
{
    private static readonly HashSet<string> Macros = new(StringComparer.OrdinalIgnoreCase) { "Macros", "_VBA_PROJECT_CUR", "VBA" };

    /// <summary>Goes through the storages of the file.</summary>
    public void Read()
    {
        foreach (var storage in reader.Root.Children.Where(entry => entry.Kind == CompoundKind.Storage))
        {
            if (Macros.Contains(storage.Name)) document.Add(new ReadGap("part-not-read", OldOfficeTexts.MacrosUnread));
            else if (storage.Name is "ObjectPool") storage.Children.Where(entry => entry.Kind == CompoundKind.Storage).ToList().ForEach(HandOver);
            else if (storage.Name.StartsWith("MBD", StringComparison.Ordinal)) HandOver(storage);
            else if (storage.Name is not ("MsoDataStore" or "\u0006DataSpaces" or "_xmlsignatures" or "_signatures" or "_SX_DB_CUR")) HandOver(storage);
        }
    }

    private void HandOver(CompoundEntry storage)
    {
        var bytes = Content(storage);
        if (bytes is null || !embedded.TryHandOver(bytes, isPicture: false)) document.Add(new ReadGap("part-not-read", OldOfficeTexts.ObjectUnread));
    }

    // What another program stored: a new Office file whole, a file of any kind with its name, or the one stream of an old workbook or presentation.
    private byte[]? Content(CompoundEntry storage)
    {
        foreach (var name in (string[])["Package", "Workbook", "Book", "CONTENTS"])
        {
            if (storage.FindStream(name) is { } stream) return reader.ReadAll(stream, context.Limits.MaxEmbeddedBytes);
        }

        return storage.FindStream("\u0001Ole10Native") is { } native && reader.ReadAll(native, context.Limits.MaxEmbeddedBytes) is { } bytes ? Native(bytes) : null;
    }

    // [MS-OLEDS] 2.3.6: length, then for a packaged file a flag, label, file name, two flags, the length of a path, the path, and the file.
    private static byte[] Native(ReadOnlySpan<byte> bytes)
    {
        if (bytes.U16(4) != 2) return bytes.Part(4, bytes.Length).ToArray();
        long at = 6;
        for (var i = 0; i < 2; i++)
        {
            var end = bytes.Part(at, bytes.Length).IndexOf((byte)0);
            if (end < 0) return bytes.Part(4, bytes.Length).ToArray();
            at += end + 1;
        }

        at += 4;
        at += 4 + bytes.U32(at);
        return bytes.Part(at + 4, bytes.U32(at)).ToArray();
    }
}
