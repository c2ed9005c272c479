using PiiScanner.Formats;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Where copies in the making lie: in memory for embedded files, beside the output for files on disk. Gone when disposed.</summary>
internal sealed class CopySpace : IDisposable
{
    private readonly string? _path;
    private readonly List<string> _files = [];

    /// <summary>Makes a space.</summary>
    /// <param name="path">Path beside which drafts lie; null for memory.</param>
    public CopySpace(string? path) => _path = path;

    /// <summary>Writes a draft.</summary>
    /// <param name="name">Path the draft is read under.</param>
    /// <param name="write">Writes it; false when it is given up.</param>
    /// <returns>The draft, or null when it was given up.</returns>
    public SourceFile? Write(string name, Func<Stream, bool> write)
    {
        if (_path is null)
        {
            var memory = new MemoryStream();
            return write(memory) ? SourceFile.FromBytes(name, memory.ToArray()) : null;
        }

        var draft = $"{_path}.{_files.Count + 1}.part";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            _files.Add(draft);
            if (!write(stream)) return null;
        }

        return new SourceFile(name, new FileInfo(draft).Length, () => new FileStream(draft, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
    }

    public void Dispose()
    {
        foreach (var file in _files) File.Delete(file);
    }
}
