using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Web;

/// <summary>Keeps dropped files in a temporary folder only this user may read, until they are taken away or the server ends.</summary>
internal sealed class FileShelf : IDisposable
{
    private const int IdBytes = 16;

    // In bytes of UTF-8, as the disks of Linux count to 255: a letter of Vietnamese takes up to three, decomposed five. The rest is room for endings the work adds.
    private const int LongestName = 200;
    private const string Prefix = "pii-scanner-page-";
    private const string LockName = "lock";

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, ShelvedFile> _files = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly int _most;
    private readonly FileStream _lock;

    /// <summary>Makes an empty shelf, and deletes the shelves of servers that ended without doing so.</summary>
    /// <param name="most">Most files at a time.</param>
    /// <param name="place">Where shelves stand; null for the system's temporary folder.</param>
    public FileShelf(int most, string? place = null)
    {
        _most = most;
        place ??= Path.GetTempPath();
        DeleteLeftBehind(place);
        _root = Path.Combine(place, Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(_root); // the temporary folder belongs to the user there
        else Directory.CreateDirectory(_root, OwnerOnly);
        _lock = new FileStream(Path.Combine(_root, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // The system lets go of the lock when its server ends, however it ends. A folder without a lock is one that is just being made: nothing lies in it yet.
    private static void DeleteLeftBehind(string place)
    {
        foreach (var folder in new DirectoryInfo(place).EnumerateDirectories(Prefix + "*"))
        {
            try
            {
                // In a folder all may write to, anybody can put a link of that name to a folder of ours.
                if (folder.LinkTarget is not null || (!OperatingSystem.IsWindows() && folder.UnixFileMode != OwnerOnly)) continue;
                using (new FileStream(Path.Combine(folder.FullName, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                    foreach (var dropped in folder.EnumerateDirectories()) dropped.Delete(recursive: true);
                }

                folder.Delete(recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                continue; // Another server's, or another user's.
            }
        }
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
        _lock.Dispose();
        if (Directory.Exists(_root)) Directory.Delete(_root, recursive: true);
    }

    /// <summary>The last part of a name, without anything a file system takes for something else.</summary>
    /// <param name="name">Any text.</param>
    internal static string Harmless(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(c => !char.IsControl(c) && c is not ('<' or '>' or ':' or '"' or '|' or '?' or '*'))).Trim().TrimEnd('.', ' ');
        // A surrogate cut in half is no name.
        plain = string.Concat(plain.EnumerateRunes().Where(rune => rune.Value != 0xFFFD).Select(rune => rune.ToString()));
        plain = Shortened(plain);
        if (plain.Length == 0 || plain.All(c => c == '.') || plain.StartsWith('-')) plain = "tep" + plain;
        return Reserved.Contains(Path.GetFileNameWithoutExtension(plain)) ? "_" + plain : plain;
    }

    private static string Shortened(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestName) return name;
        var ending = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(ending) > LongestName / 2) ending = "";
        var left = LongestName - Encoding.UTF8.GetByteCount(ending);
        return string.Concat(name.EnumerateRunes().TakeWhile(rune => (left -= rune.Utf8SequenceLength) >= 0).Select(rune => rune.ToString())).TrimEnd('.', ' ') + ending;
    }
}
