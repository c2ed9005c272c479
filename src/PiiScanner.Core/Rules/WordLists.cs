using System.Collections.Concurrent;
using System.Reflection;

namespace PiiScanner.Core.Rules;

/// <summary>The word lists of <c>rules/words/</c>: tab-separated rows under a header row, <c>#</c> lines are comments. Built in, or replaced one by one.</summary>
public sealed class WordLists
{
    private readonly IReadOnlyDictionary<string, string> _replaced;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string[]>> _rows = new(StringComparer.Ordinal);

    private WordLists(IReadOnlyDictionary<string, string> replaced) => _replaced = replaced;

    /// <summary>The lists the product ships.</summary>
    public static WordLists BuiltIn { get; } = new(new Dictionary<string, string>());

    /// <summary>The shipped lists with some replaced.</summary>
    /// <param name="texts">Content by list name, the file name without <c>.tsv</c>.</param>
    public static WordLists With(IReadOnlyDictionary<string, string> texts) =>
        new(texts ?? throw new ArgumentNullException(nameof(texts)));

    /// <summary>The rows of a list without its header row, fields as they stand.</summary>
    /// <param name="name">File name without <c>.tsv</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public IReadOnlyList<string[]> Rows(string name) => _rows.GetOrAdd(name, Parse);

    private string[][] Parse(string name)
    {
        var text = _replaced.TryGetValue(name, out var own) ? own : Embedded(name);
        var rows = new List<string[]>();
        foreach (var line in text.Split('\n'))
        {
            var row = line.TrimEnd('\r');
            if (row.Length > 0 && row[0] != '#') rows.Add(row.Split('\t'));
        }

        if (rows.Count > 0) rows.RemoveAt(0);
        return [.. rows];
    }

    private static string Embedded(string name)
    {
#pragma warning disable RS0030 // The one place where Core reads its own resources; no file is touched.
        using var stream = typeof(WordLists).GetTypeInfo().Assembly.GetManifestResourceStream("words/" + name + ".tsv")
            ?? throw new ArgumentException("There is no word list of this name: " + name, nameof(name));
        using var reader = new System.IO.StreamReader(stream);
        return reader.ReadToEnd();
#pragma warning restore RS0030
    }
}
