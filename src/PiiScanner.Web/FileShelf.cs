using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace PiiScanner.Web;

/// <summary>Keeps dropped files in a temporary folder only this user may read, until they are taken away or the server ends.</summary>
internal sealed class FileShelf : IDisposable
{
    private const int IdBytes = 16;
    private const int LongestName = 180;

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, ShelvedFile> _files = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly int _most;

    /// <summary>Makes an empty shelf.</summary>
    /// <param name="most">Most files at a time.</param>
    public FileShelf(int most)
    {
        _most = most;
        // The system gives the folder to this user alone.
        _root = Directory.CreateTempSubdirectory("pii-scanner-page-").FullName;
    }

    /// <summary>Takes a file in.</summary>
    /// <param name="name">Its name as the browser says it; made harmless.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancel">The browser went away.</param>
    /// <returns>Null where the shelf is full.</returns>
    public async Task<ShelvedFile?> AddAsync(string name, Stream content, CancellationToken cancel)
    {
        if (_files.Count >= _most) return null;
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var file = new ShelvedFile(id, Harmless(name), Path.Combine(_root, id));
        Directory.CreateDirectory(Path.Combine(file.Folder, "in"));
        try
        {
            await using var target = new FileStream(file.Original, FileMode.CreateNew, FileAccess.Write);
            await content.CopyToAsync(target, cancel).ConfigureAwait(false);
        }
        catch
        {
            Directory.Delete(file.Folder, recursive: true);
            throw;
        }

        _files[id] = file;
        return file;
    }

    /// <summary>Finds a file.</summary>
    /// <param name="id">Its name on the shelf.</param>
    /// <param name="file">The file.</param>
    public bool TryFind(string? id, [NotNullWhen(true)] out ShelvedFile? file)
    {
        file = null;
        return id is not null && _files.TryGetValue(id, out file);
    }

    /// <summary>Takes a file away with all that was made of it.</summary>
    /// <param name="file">The file.</param>
    public void Remove(ShelvedFile file)
    {
        if (_files.TryRemove(file.Id, out _)) Directory.Delete(file.Folder, recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _files.Clear();
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }

    /// <summary>The last part of a name, without anything a file system takes for something else.</summary>
    /// <param name="name">Any text.</param>
    internal static string Harmless(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(c => !char.IsControl(c) && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*'))).Trim().TrimEnd('.', ' ');
        if (plain.Length > LongestName) plain = plain[..(LongestName - Path.GetExtension(plain).Length)] + Path.GetExtension(plain);
        // A surrogate cut in half is no name.
        plain = string.Concat(plain.EnumerateRunes().Where(rune => rune.Value != 0xFFFD).Select(rune => rune.ToString()));
        if (plain.Length == 0 || plain.All(c => c == '.') || plain.StartsWith('-')) plain = "tep" + plain;
        return Reserved.Contains(Path.GetFileNameWithoutExtension(plain)) ? "_" + plain : plain;
    }
}
