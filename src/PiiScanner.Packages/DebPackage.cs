using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Packages;

/// <summary>Writes a Debian package: an <c>ar</c> archive of three members (deb(5)).</summary>
internal static class DebPackage
{
    /// <summary>Writes the package.</summary>
    /// <param name="path">The package; replaced.</param>
    /// <param name="control">Fields of its control file without Installed-Size, each line ended.</param>
    /// <param name="files">Files by their path from the root, without a leading slash.</param>
    /// <param name="time">Time all of them bear.</param>
    public static void Write(string path, string control, IReadOnlyList<PackedFile> files, DateTimeOffset time)
    {
        var sums = new StringBuilder();
        // MD5 is what dpkg looks for; nothing rests on it but the finding of damaged files.
#pragma warning disable CA5351
        foreach (var file in files.Where(file => file.LinkTarget is null).OrderBy(file => file.Path, StringComparer.Ordinal)) sums.Append($"{Convert.ToHexStringLower(MD5.HashData(file.Content.Span))}  {file.Path}\n");
#pragma warning restore CA5351
        var size = files.Sum(file => (file.Content.Length + 1023L) / 1024);
        using var output = File.Create(path);
        output.Write("!<arch>\n"u8);
        Member(output, "debian-binary", "2.0\n"u8.ToArray(), time);
        Member(output, "control.tar.gz", Tar([PackedFile.OfText("control", $"{control}Installed-Size: {size}\n"), PackedFile.OfText("md5sums", sums.ToString())], time), time);
        Member(output, "data.tar.gz", Tar(files, time), time);
    }

    /// <summary>Compresses as Debian wants its documents: without name and time.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return buffer.ToArray();
    }

    private static byte[] Tar(IEnumerable<PackedFile> files, DateTimeOffset time)
    {
        using var buffer = new MemoryStream();
        TarGzPackage.Write(buffer, files, time, "./");
        return buffer.ToArray();
    }

    // Sixty bytes of ASCII, blanks behind each field; a member of odd length is followed by a line end.
    private static void Member(Stream output, string name, byte[] content, DateTimeOffset time)
    {
        var head = name.PadRight(16) + time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture).PadRight(12) + "0".PadRight(6) + "0".PadRight(6) + "100644".PadRight(8)
            + content.Length.ToString(CultureInfo.InvariantCulture).PadRight(10) + "`\n";
        output.Write(Encoding.ASCII.GetBytes(head));
        output.Write(content);
        if (content.Length % 2 == 1) output.WriteByte((byte)'\n');
    }
}
