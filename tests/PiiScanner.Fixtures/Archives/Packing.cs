using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using PiiScanner.Fixtures.Containers;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Fixtures.Archives;

/// <summary>Packs files into every container that code can write.</summary>
public static class Packing
{
    private static readonly DateTimeOffset Stamp = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    private static IReadOnlyList<(string Extension, Func<string, byte[], byte[]> Pack)> Packers { get; } =
    [
        (".zip", (name, bytes) => Zip((name, bytes))),
        (".tar", (name, bytes) => Tar((name, bytes))),
        (".tar.gz", (name, bytes) => Gzip(Tar((name, bytes)))),
        (".gz", (_, bytes) => Gzip(bytes)),
        (".7z", (name, bytes) => SevenZipWriter.Write((name, bytes))),
        (".rar", (name, bytes) => RarWriter.Version5((name, bytes))),
        (".rar", (name, bytes) => RarWriter.Version4((Encoding.UTF8.GetBytes(name), bytes))),
        (".eml", Mail),
        (".mbox", (name, bytes) => [.. "From an@example.com Mon Oct  5 10:00:00 2020\n"u8, .. Mail(name, bytes), .. "\n\nFrom an@example.com Tue\n"u8, .. Mail(name, bytes)]),
        (".msg", (name, bytes) => new OutlookWriter().Text(0x0037, "Gửi danh sách").Text(0x1000, "Kính gửi phụ huynh").Attach(name, bytes).ToBytes()),
    ];

    /// <summary>Packs a file into a container the dice choose.</summary>
    public static (string Extension, byte[] Bytes) Pack(Dice dice, string name, byte[] bytes)
    {
        var (extension, pack) = dice.Pick(Packers);
        return (extension, pack(name, bytes));
    }

    /// <summary>A zip file.</summary>
    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Stamp;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A tar file.</summary>
    public static byte[] Tar(params (string Name, byte[] Bytes)[] files)
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, content) in files)
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name, [new("mtime", "1")]) { ModificationTime = Stamp, DataStream = new MemoryStream(content) });
        }

        return bytes.ToArray();
    }

    /// <summary>A gzip file.</summary>
    public static byte[] Gzip(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var packer = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) packer.Write(content);
        return bytes.ToArray();
    }

    /// <summary>A message with one attachment.</summary>
    public static byte[] Mail(string name, byte[] content) => Encoding.UTF8.GetBytes(
        $"From: Truong <truong@example.com>\nTo: an@example.com\nSubject: Danh sach\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nKính gửi phụ huynh\n"
        + $"--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}?=\"\n"
        + $"Content-Transfer-Encoding: base64\n\n{Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)}\n--b--\n");
}
