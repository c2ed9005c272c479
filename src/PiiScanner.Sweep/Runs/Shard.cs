using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Sweep.Runs;

/// <summary>One part of an archive: the files whose content hashes to it, so that copies of one file are always in one part.</summary>
/// <param name="Index">Which, from 1.</param>
/// <param name="Count">Of how many.</param>
public sealed record Shard(int Index, int Count)
{
    private const int MostShards = 100_000;

    /// <summary>The whole archive.</summary>
    public static Shard All { get; } = new(1, 1);

    /// <summary>True for the whole archive.</summary>
    public bool IsAll => Count == 1;

    /// <summary>Reads <c>2/8</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null when it is none.</returns>
    public static Shard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isShard = text.Split('/') is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostShards && index >= 1 && index <= count;
        return isShard ? new Shard(int.Parse(text.Split('/')[0], CultureInfo.InvariantCulture), int.Parse(text.Split('/')[1], CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>Whether a file belongs to it.</summary>
    /// <param name="sha256">Digest of the content, hex; null when it cannot be read: then the path decides.</param>
    /// <param name="path">The path.</param>
    public bool Holds(string? sha256, string path)
    {
        if (IsAll) return true;
        var digest = sha256 ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path ?? throw new ArgumentNullException(nameof(path)))));
        return (int)(ulong.Parse(digest[..15], NumberStyles.HexNumber, CultureInfo.InvariantCulture) % (ulong)Count) == Index - 1;
    }

    /// <summary>As in a ledger: empty for the whole archive.</summary>
    public override string ToString() => IsAll ? "" : string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
