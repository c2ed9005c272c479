using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Sarif;

/// <summary>The files a log speaks of. A file inside another one points to its container; results point to the file on disk, the only one a platform can open.</summary>
internal sealed class SarifArtifacts
{
    private readonly ScanReport _report;
    private readonly List<FileReport> _files = [];
    private readonly List<int> _parents = [];
    private readonly Dictionary<FileReport, int> _outermost = new(ReferenceEqualityComparer.Instance);

    /// <summary>Collects the files.</summary>
    /// <param name="report">The report.</param>
    /// <param name="spokenOf">Files with a result.</param>
    public SarifArtifacts(ScanReport report, IEnumerable<FileReport> spokenOf)
    {
        _report = report;
        var wanted = new HashSet<FileReport>(spokenOf, ReferenceEqualityComparer.Instance);
        var containers = new Stack<(FileReport File, int Index)>();
        foreach (var file in report.Files)
        {
            while (containers.Count > 0 && (file.Depth == 0 || containers.Peek().File.Depth >= file.Depth)) containers.Pop();
            containers.Push((file, -1));
            if (wanted.Contains(file) || FileWords.IsUnexamined(file)) Take(containers);
        }
    }

    /// <summary>Index of the file on disk a file belongs to, or null when the log does not list it.</summary>
    /// <param name="file">A file of the report.</param>
    public int? OnDisk(FileReport file) => _outermost.TryGetValue(file, out var index) ? index : null;

    /// <summary>Where a file lies.</summary>
    /// <param name="file">A file of the report.</param>
    public RepositoryPath PathOf(FileReport file) => RepositoryPath.Of(_report, file);

    /// <summary>Writes the member <c>artifacts</c>.</summary>
    /// <param name="json">Written to, inside a run.</param>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("artifacts");
        for (var i = 0; i < _files.Count; i++) Write(json, _files[i], _parents[i]);
        json.WriteEndArray();
    }

    // The file and those around it, each once.
    private void Take(Stack<(FileReport File, int Index)> containers)
    {
        var chain = containers.Reverse().ToList();
        containers.Clear();
        var parent = -1;
        var outermost = -1;
        foreach (var (file, known) in chain)
        {
            var index = known;
            if (index < 0)
            {
                index = _files.Count;
                _files.Add(file);
                _parents.Add(parent);
            }

            if (outermost < 0) outermost = index;
            _outermost[file] = outermost;
            containers.Push((file, index));
            parent = index;
        }
    }

    private void Write(Utf8JsonWriter json, FileReport file, int parent)
    {
        var path = PathOf(file);
        json.WriteStartObject();
        json.WriteStartObject("location");
        if (parent < 0)
        {
            WriteUri(json, path);
        }
        else
        {
            // Relative to the container, from its root on; standard clause 3.24.3.
            json.WriteString("uri", "/" + string.Join('/', path.Innermost.Split('/').Select(Uri.EscapeDataString)));
        }

        json.WriteEndObject();
        if (parent >= 0) json.WriteNumber("parentIndex", parent);
        json.WriteStartArray("roles");
        json.WriteStringValue("analysisTarget");
        json.WriteEndArray();
        if (file.MediaType is { } mediaType && mediaType.Contains('/', StringComparison.Ordinal)) json.WriteString("mimeType", mediaType);
        if (file.Sha256 is { } digest)
        {
            json.WriteStartObject("hashes");
            json.WriteString("sha-256", digest);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the members of a location that say where the file on disk is.</summary>
    /// <param name="json">Written to, inside an artifact location.</param>
    /// <param name="path">The path.</param>
    public static void WriteUri(Utf8JsonWriter json, RepositoryPath path)
    {
        var uri = path.ToUri();
        json.WriteString("uri", uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal)) json.WriteString("uriBaseId", "%SRCROOT%");
    }
}
