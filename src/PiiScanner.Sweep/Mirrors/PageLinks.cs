using System.IO.Compression;
using System.Text;

namespace PiiScanner.Sweep.Mirrors;

/// <summary>Addresses that one page or site map names; a compressed site map is unpacked.</summary>
/// <param name="file">The file.</param>
/// <param name="page">Its own address.</param>
internal sealed class PageLinks(string file, Uri page)
{
    private const int MostBytes = 16 << 20;

    // The protocol of site maps: at most 50 MB, unpacked.
    private const int MostMapBytes = 50 << 20;

    /// <summary>False when more is in it than was looked at.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The addresses, those relative to the page made whole.</summary>
    public IEnumerable<Uri> Targets()
    {
        foreach (var target in Written(Text()))
        {
            if (target.Length > 0 && target[0] != '#' && Uri.TryCreate(page, target, out var uri) && uri.Scheme is "http" or "https") yield return uri;
        }
    }

    private IEnumerable<string> Written(string text)
    {
        if (file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) return text.Split('\n', StringSplitOptions.TrimEntries);
        return PageText.Addresses(text);
    }

    private string Text()
    {
        try
        {
            using var packed = File.OpenRead(file);
            var isPacked = packed.ReadByte() == 0x1F && packed.ReadByte() == 0x8B;
            packed.Position = 0;
            if (!isPacked) return Read(packed, MostBytes);
            using var plain = new GZipStream(packed, CompressionMode.Decompress);
            return Read(plain, MostMapBytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            IsWhole = false;
            return "";
        }
    }

    private string Read(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            var room = (int)Math.Min(read, most - bytes.Length);
            bytes.Write(buffer, 0, room);
            if (room == read) continue;
            IsWhole = false;
            break;
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
