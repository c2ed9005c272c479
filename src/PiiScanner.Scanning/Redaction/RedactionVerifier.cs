using System.Globalization;
using System.IO.Compression;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;
using PiiScanner.Formats.Pdf;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Looks for removed values in the bytes of a copy: in every part, decompressed, in every way its bytes may be read. Uses no reader and no redactor.</summary>
public sealed class RedactionVerifier
{
    // Together a power of two: arrays that are lent out come in such lengths.
    private const int ChunkLength = (1 << 18) - Overlap - 64;
    private const int Overlap = 8 << 10;
    private const int DeepestContainer = 8;
    private const string SecondReader = "pdftotext";
    private readonly IReadOnlyList<RemovedValues> _removed;
    private readonly CancellationToken _cancel;
    private readonly Dictionary<string, int> _pages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Set, string Part, string View, ulong Key), int> _lawful = [];

    private RedactionVerifier(IReadOnlyList<RemovedValues> removed, CancellationToken cancel) => (_removed, _cancel) = (removed, cancel);

    /// <summary>Looks through a copy.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="removed">What must be gone.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The parts that still hold values; empty when all are gone.</returns>
    /// <exception cref="InvalidDataException">A part cannot be decompressed: nothing can be proved.</exception>
    public static IReadOnlyList<Survivor> Verify(SourceFile copy, IReadOnlyList<RemovedValues> removed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(copy);
        ArgumentNullException.ThrowIfNull(removed);
        var verifier = new RedactionVerifier([.. removed.Where(values => !values.Values.IsEmpty)], cancel);
        if (verifier._removed.Count == 0) return [];
        using (var stream = copy.Open()) verifier.Scan(copy.Name, stream, 0);
        if (PopplerText.Read(copy, cancel) is { } text) verifier.LookAtPages(text);
        return [.. verifier._left.Select(part => new Survivor(NameMask.PartWithout(part.Key, verifier._removed), part.Value) { Page = verifier._pages.GetValueOrDefault(part.Key) })];
    }

    // Another program's view of the pages, one after the other. What lawfully stands on several is counted over all.
    private void LookAtPages(string text)
    {
        var pages = text.Split('\f');
        for (var i = 0; i < pages.Length; i++)
        {
            var name = "page " + (i + 1).ToString(CultureInfo.InvariantCulture);
            _pages[name] = i + 1;
            Look(name, SecondReader, pages[i]);
        }
    }

    private void Scan(string part, Stream stream, int depth)
    {
        // The outermost file's own name is not the copy's: that is looked at when the copy gets one.
        if (depth > 0) Look(part, "name", part[(part.LastIndexOf('!') + 1)..]);
        if (depth < DeepestContainer && IsZip(stream)) ScanZip(part, stream, depth);
        ScanPdf(part, stream, depth);
        ScanBytes(part, stream, depth);
    }

    private void ScanPdf(string part, Stream stream, int depth)
    {
        foreach (var (name, bytes) in PdfStreams.Of(stream))
        {
            _cancel.ThrowIfCancellationRequested();
            using var unpacked = new MemoryStream(bytes);
            ScanBytes(part + "#" + name, unpacked, depth + 1);
        }

        stream.Position = 0;
    }

    private static bool IsZip(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        stream.Position = 0;
        var read = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == 4 && head[..2].SequenceEqual("PK"u8) && head[2] is 3 or 5 or 7;
    }

    private void ScanZip(string part, Stream stream, int depth)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        Look(part, "comment", zip.Comment);
        foreach (var entry in zip.Entries)
        {
            _cancel.ThrowIfCancellationRequested();
            Look(part, "comment", entry.Comment);
            using var packed = entry.Open();
            using var unpacked = Unpacked(packed);
            Scan(depth == 0 ? entry.FullName : part + "!" + entry.FullName, unpacked, depth + 1);
        }

        stream.Position = 0;
    }

    // Larger parts go to a file that is gone when closed, so that a long sheet does not fill the memory.
    private static Stream Unpacked(Stream packed)
    {
        const int LargestInMemory = 8 << 20;
        Stream copy = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (copy is MemoryStream && copy.Length + read > LargestInMemory)
            {
                var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
                copy.Position = 0;
                copy.CopyTo(file);
                copy.Dispose();
                copy = file;
            }

            copy.Write(buffer.AsSpan(0, read));
        }

        copy.Position = 0;
        return copy;
    }

    private void ScanBytes(string part, Stream stream, int depth)
    {
        var buffer = new byte[ChunkLength + Overlap];
        var kept = 0;
        var repeated = 0;
        while (true)
        {
            _cancel.ThrowIfCancellationRequested();
            var read = stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            var length = kept + read;
            if (length == 0) return;
            LookInto(part, new EncodedBytes("", buffer[..length], repeated), 0, depth);
            if (read < buffer.Length - kept) return;
            kept = repeated = Overlap;
            buffer.AsSpan(length - Overlap, Overlap).CopyTo(buffer);
        }
    }

    private void LookInto(string part, EncodedBytes stretch, int nesting, int depth)
    {
        var inner = new List<EncodedBytes>();
        foreach (var (view, text, seen) in ByteViews.Of(stretch, inner.Add, nesting)) Look(part, stretch.View + view, text, seen);
        foreach (var found in inner)
        {
            if (found.Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) && depth < DeepestContainer) ScanInner(part, found.Bytes, depth);
            LookInto(part, found with { View = stretch.View + found.View + "/" }, nesting + 1, depth);
        }
    }

    private void ScanInner(string part, byte[] zip, int depth)
    {
        using var stream = new MemoryStream(zip);
        try
        {
            ScanZip(part, stream, depth + 1);
        }
        catch (InvalidDataException) when (zip.Length < ChunkLength)
        {
            // Bytes that only begin like a container: the caller looks at them as bytes.
            return;
        }
    }

    // What stands in the signs repeated from the stretch before was counted with it.
    private void Look(string part, string view, string text, int repeated = 0)
    {
        for (var set = 0; set < _removed.Count; set++)
        {
            foreach (var match in _removed[set].Values.Find(text, Escapes.Characters | Escapes.Tags))
            {
                if (match.End <= repeated && _removed[set].Lawful.ContainsKey(match.Key)) continue;
                if (IsLawful(set, part, view, match.Key)) continue;
                _left[part] = _left.GetValueOrDefault(part) + 1;
            }
        }
    }

    // Each set of values counts for itself: the same value may have gone from several files.
    private bool IsLawful(int set, string part, string view, ulong key)
    {
        if (!_removed[set].Lawful.TryGetValue(key, out var most)) return false;
        if (view == SecondReader) part = "";
        var seen = _lawful.GetValueOrDefault((set, part, view, key)) + 1;
        _lawful[(set, part, view, key)] = seen;
        return seen <= most;
    }
}
