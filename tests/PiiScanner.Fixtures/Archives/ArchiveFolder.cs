using System.Globalization;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Fixtures.Archives;

/// <summary>Writes what years of a school's website leave behind: lists in every format and container, copies under other names, cut files, empty files, bombs. The same number and seed give the same bytes.</summary>
/// <param name="count">Number of files, at least 1.</param>
/// <param name="seed">Chooses everything.</param>
public sealed class ArchiveFolder(int count, ulong seed)
{
    private const int BombEvery = 97;
    private static readonly string[] Folders = ["2016/de-thi", "2019/khen-thuong", "2021/tuyển sinh", "2023/thông báo/lớp 6", "uploads/a!b%c", "uploads"];

    private readonly LeafDocuments _leaves = new();
    private readonly IReadOnlyList<(string Name, byte[] Bytes)> _bombs = Bombs.All();

    /// <summary>All files, one after the other: path below the root and content.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files()
    {
        var dice = new Dice(seed, "archive");
        (string Extension, byte[] Bytes) last = (".txt", []);
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString("D5", CultureInfo.InvariantCulture);
            var folder = dice.Pick(Folders);
            if (i % BombEvery == BombEvery - 1)
            {
                var (name, bomb) = _bombs[i / BombEvery % _bombs.Count];
                yield return ($"{folder}/{number}-{name}", bomb);
                continue;
            }

            // A copy of the file before, under another name.
            if (i == 0 || !dice.Chance(0.05)) last = Next(dice);
            var person = dice.Chance(0.02) ? "Nguyễn Thị Mẫu 05-10-2012 " : "ds-";
            yield return ($"{folder}/{person}{number}{last.Extension}", last.Bytes);
        }
    }

    /// <summary>Writes the files below a folder, and the list of their paths, sorted, one a line.</summary>
    /// <param name="root">Made if it is missing.</param>
    /// <param name="manifest">Path of the list; not below the root.</param>
    public void Write(string root, string manifest)
    {
        var paths = new List<string>();
        foreach (var (path, bytes) in Files())
        {
            var target = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // A path below the root has a folder.
            File.WriteAllBytes(target, bytes);
            paths.Add(path);
        }

        paths.Sort(StringComparer.Ordinal);
        File.WriteAllLines(manifest, paths);
    }

    private (string Extension, byte[] Bytes) Next(Dice dice)
    {
        var (extension, bytes) = _leaves.Make(dice);
        for (var level = dice.OneOf(0, 0, 0, 1, 1, 2, 3); level > 0; level--) (extension, bytes) = Packing.Pack(dice, "tệp " + dice.Digits(3) + extension, bytes);
        if (dice.Chance(0.02)) bytes = bytes[..dice.Below(bytes.Length)];
        if (dice.Chance(0.005)) bytes = [];
        return (dice.Chance(0.03) ? ".bin" : extension, bytes);
    }
}
