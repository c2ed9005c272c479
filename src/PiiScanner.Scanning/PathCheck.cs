using System.Collections.Concurrent;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning;

/// <summary>Asks the engine whether the path of a file itself holds personal data: a published file's name is published with it.</summary>
/// <param name="examiner">The engine.</param>
/// <param name="options">Choices for the engine.</param>
internal sealed class PathCheck(IExaminer examiner, ExamineOptions options)
{
    // A folder's answer serves all files in it.
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Said of a file whose name or folder holds personal data.</summary>
    public static Notice Notice { get; } = new("path-holds-personal-data", new LocalizedText(
        "Tên tệp hoặc tên thư mục có dữ liệu cá nhân; hãy đổi tên trước khi đăng.",
        "The name of the file or of its folder holds personal data; rename it before publishing."));

    /// <summary>Says whether a path holds personal data.</summary>
    /// <param name="path">The path of one level, without those of its containers.</param>
    /// <param name="cancel">Stops the work.</param>
    public bool HoldsPersonalData(string path, CancellationToken cancel)
    {
        var slash = path.LastIndexOf('/');
        var name = path[(slash + 1)..];
        if (Exposes(Path.GetFileNameWithoutExtension(name), cancel)) return true;
        return slash > 0 && FolderExposes(path[..slash], cancel);
    }

    private bool FolderExposes(string folder, CancellationToken cancel)
    {
        if (_folders.TryGetValue(folder, out var known)) return known;
        var slash = folder.LastIndexOf('/');
        var exposes = Exposes(folder[(slash + 1)..], cancel) || (slash > 0 && FolderExposes(folder[..slash], cancel));
        _folders.TryAdd(folder, exposes);
        return exposes;
    }

    /// <summary>Says whether one name of a file or folder holds personal data.</summary>
    /// <param name="name">The name, a file's without its extension.</param>
    /// <param name="cancel">Stops the work.</param>
    public bool Exposes(string name, CancellationToken cancel)
    {
        if (!name.Any(char.IsLetterOrDigit)) return false;
        var block = new TextBlock(0, Words(name), new Location { Part = DocumentParts.FileName });
        var document = new Document(_ => [new TextSection([block]) { Part = DocumentParts.FileName }]);
        var said = examiner.Examine(document, options, cancel);
        return said.Findings.Any(finding => finding.Subject is not (Subject.Organisation or Subject.Official));
    }

    /// <summary>A name as words, of the same length: names of files are written with _ and - where text has spaces; between digits a hyphen may belong to a date.</summary>
    internal static string Words(string name) => string.Create(name.Length, name, static (words, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var isHyphen = source[i] == '-' && !(i > 0 && i + 1 < source.Length && char.IsAsciiDigit(source[i - 1]) && char.IsAsciiDigit(source[i + 1]));
            words[i] = source[i] == '_' || isHyphen ? ' ' : source[i];
        }
    });
}
