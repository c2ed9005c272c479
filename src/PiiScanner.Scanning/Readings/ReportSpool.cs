using System.Collections;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Readings;

/// <summary>Reports of files on disk instead of in memory: a list as long as an archive. The file holds masked reports only, is open to nobody else, and is gone when the list is closed.</summary>
public sealed class ReportSpool : IReadOnlyList<FileReport>, IDisposable
{
    private readonly FileStream _stream;
    private readonly List<long> _ends = [];

    /// <summary>Begins an empty list.</summary>
    /// <param name="folder">Folder for the file; null for the machine's folder of temporary files.</param>
    public ReportSpool(string? folder = null)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _stream = new FileStream(Path.Combine(folder ?? Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    /// <inheritdoc/>
    public int Count => _ends.Count;

    /// <inheritdoc/>
    public FileReport this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _ends.Count);
            var start = index == 0 ? 0 : _ends[index - 1];
            var bytes = new byte[_ends[index] - start];
            _stream.Position = start;
            _stream.ReadExactly(bytes);
            return JsonSerializer.Deserialize(bytes, WorkerJson.Default.FileReport) ?? throw new InvalidDataException("The list is damaged.");
        }
    }

    /// <summary>Adds a report at the end.</summary>
    /// <param name="file">The report.</param>
    public void Add(FileReport file)
    {
        _stream.Position = _ends.Count == 0 ? 0 : _ends[^1];
        _stream.Write(JsonSerializer.SerializeToUtf8Bytes(file, WorkerJson.Default.FileReport));
        _ends.Add(_stream.Position);
    }

    /// <inheritdoc/>
    public IEnumerator<FileReport> GetEnumerator()
    {
        for (var i = 0; i < _ends.Count; i++) yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
