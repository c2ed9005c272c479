using PiiScanner.Fixtures.Containers;
using PiiScanner.Fixtures.Samples;

namespace PiiScanner.Fixtures.Archives;

/// <summary>Small files that no code here writes, and files a reader cannot open without a password or its other parts. All people are invented.</summary>
public static class KeptArchives
{
    // "ds.csv": three invented pupils with birth dates, packed by bzip2, xz, zstd, and by zip under the password mat-khau.
    private const string Bzip2 = "QlpoOTFBWSZTWVG+QW8AAB7f3QAQQAT7gADHDQAA4R8gCgpImgAYDAAgACAAcjDRkGEAxNDQBk2oMiTUNDQZlGTyRp6nqaHpHayk8rz3lLxnOFttdlznv1NRC43MeGlFLEUqwvaECBm+FQqSAsDRlHtOfuMhs3DP0uMafjQUCBF0J0r+hCsEvgEn4u5IpwoSCjfILeA=";
    private const string Xz = "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AB5AG1dACmVLFhIcSfwPFtSxvXNM3n/kVbiBSORZW76MI1dPPeratMDKGFbt/DKiuuLlEnY9PD6nXyzxNy1375ZAaR2VCIVPQG/44tB2D5zEooz95lRByxtdg6Sr2zIDKLLRKzJWqx7bzrAdCXg1u9tLOAAAAAADLfMmLNFZLMAAYkBegAAAIX4CMOxxGf7AgAAAAAEWVo=";
    private const string Zstd = "KLUv/SR6pQMA4kYaIrCpAwxzH4JZTQkU20PoHNwK0ZcVmjFoczzFYpvSnJ4PlBGpeVubdbAZac8IuJwtGD1DAphVsElpVBDokvYJlZ2at3VZA5vOpP2CD/dLoTvcP07DJKflTIEP9BomPXoLhB4DIe4LqdQhAgBCDVvQoMyMbe17";
    private const string LockedZip = "UEsDBBQACQAIABSAfl12BmOpfAAAAHoAAAAGAAAAZHMuY3N2F89AEUOCnBseRLyd7AJsxTsoPl2hJ1jbgshAfgHsCP7xnc+BRzHS2c0rV+vBNwQF6d2y69EJVLW1jRJEVzU9y4Vh3gkGfdrsCJlJvQimA2VViJwU3RYEgTind4zYnaLOG8uEKy+eREEaqZl5auBZAB54+rLMJMhOjdB9L1BLBwh2BmOpfAAAAHoAAABQSwECHgMUAAkACAAUgH5ddgZjqXwAAAB6AAAABgAAAAAAAAABAAAApIEAAAAAZHMuY3N2UEsFBgAAAAABAAEANAAAALAAAAAAAA==";

    /// <summary>Files packed as no code here packs, and documents that Office wrote: extension and bytes.</summary>
    public static IReadOnlyList<(string Extension, byte[] Bytes)> Readable { get; } =
    [
        (".csv.bz2", Convert.FromBase64String(Bzip2)),
        (".csv.xz", Convert.FromBase64String(Xz)),
        (".csv.zst", Convert.FromBase64String(Zstd)),
        .. OfficeSamples.All().Where(sample => sample.Bytes.Length < 60_000).Select(sample => (Path.GetExtension(sample.Path), sample.Bytes)),
    ];

    /// <summary>Files nobody reads without a password, or without the volumes that belong to them: extension and bytes.</summary>
    public static IReadOnlyList<(string Extension, byte[] Bytes)> Locked { get; } =
    [
        (".zip", Convert.FromBase64String(LockedZip)),
        (".7z", SevenZipWriter.Locked("ds.csv")),
        (".rar", RarWriter.Locked5("ds.csv")),
        (".rar", RarWriter.LockedNames5()),
        (".rar", RarWriter.Locked4("ds.csv"u8.ToArray())),
        (".7z.001", Volume(SevenZipWriter.Write(("ds.csv", List())), 0)),
        (".7z.002", Volume(SevenZipWriter.Write(("ds.csv", List())), 1)),
        (".part1.rar", RarWriter.Volume5("ds.csv", List(), isFirst: true)),
        (".part2.rar", RarWriter.Volume5("ds.csv", List(), isFirst: false)),
        (".z01", Volume([.. "PK\u0007\u0008"u8, .. Packing.Zip(("ds.csv", List()))], 0)),
    ];

    private static byte[] List() => "STT,Họ và tên,Ngày sinh\n1,Nguyễn Thị Mẫu,05/10/2012\n2,Trần Văn Thử,06/11/2012\n3,Lê Minh Giả,07/12/2012\n"u8.ToArray();

    private static byte[] Volume(byte[] whole, int part) => part == 0 ? whole[..(whole.Length / 2)] : whole[(whole.Length / 2)..];
}
