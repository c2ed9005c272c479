namespace PiiScanner.Core.Rules;

/// <summary>The word lists of <c>rules/words/</c>, tab-separated, <c>#</c> begins a comment line. Built in, or replaced one by one. Immutable.</summary>
public sealed class WordLists
{
    /// <summary>How the files of word lists end.</summary>
    internal const string Extension = ".tsv";

    private readonly IReadOnlyDictionary<string, string> _own;

    private WordLists(IReadOnlyDictionary<string, string> own) => _own = own;

    /// <summary>The lists the product ships.</summary>
    public static WordLists BuiltIn { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The shipped lists with some replaced or added.</summary>
    /// <param name="texts">Content by list name, the file name without <c>.tsv</c>.</param>
    public static WordLists With(IReadOnlyDictionary<string, string> texts) => new(texts ?? throw new ArgumentNullException(nameof(texts)));

    /// <summary>Names of all lists, shipped and added, in ordinal order.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            var names = new SortedSet<string>(BuiltInRules.WordListNames(), StringComparer.Ordinal);
            names.UnionWith(_own.Keys);
            return [.. names];
        }
    }

    /// <summary>Says whether there is a list.</summary>
    /// <param name="name">File name without <c>.tsv</c>.</param>
    public bool Has(string name) => _own.ContainsKey(name) || BuiltInRules.HasWords(name);

    /// <summary>The text of a list as it stands.</summary>
    /// <param name="name">File name without <c>.tsv</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public string Text(string name) => _own.TryGetValue(name, out var own) ? own : BuiltInRules.WordText(name);

    /// <summary>The first column of a list without column names, as rules name them.</summary>
    /// <param name="name">File name without <c>.tsv</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public IReadOnlyList<string> Words(string name)
    {
        var words = new List<string>();
        var text = Text(name);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            var tab = text.IndexOf('\t', start, end - start);
            var word = text.AsSpan(start, (tab < 0 ? end : tab) - start).Trim();
            if (word.Length > 0 && word[0] != '#') words.Add(word.ToString());
            start = end + 1;
        }

        return words;
    }

    /// <summary>The rows of a list behind its column names, fields as they stand.</summary>
    /// <param name="name">File name without <c>.tsv</c>.</param>
    /// <param name="columns">Columns every row must have, at least 1.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    /// <exception cref="RuleException">A row has fewer columns; says where.</exception>
    public IEnumerable<string[]> Rows(string name, int columns = 1)
    {
        // Line by line where it stands: split whole, the lists are half of what a start allocates.
        var text = Text(name);
        var isNamed = false;
        var number = 0;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = EndOfLine(text, start);
            number++;
            var length = end - start;
            while (length > 0 && text[start + length - 1] == '\r') length--;
            if (length == 0 || text[start] == '#') continue;
            if (!isNamed)
            {
                isNamed = true;
                continue;
            }

            var fields = Fields(text, start, start + length);
            if (fields.Length < columns) throw new RuleException(name + Extension, number, 1, $"{fields.Length} columns, {columns} are needed");
            yield return fields;
        }
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    private static string[] Fields(string text, int start, int end)
    {
        var count = 1;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\t') count++;
        }

        var fields = new string[count];
        for (var i = 0; i < count; i++)
        {
            var tab = i == count - 1 ? end : text.IndexOf('\t', start);
            fields[i] = text.Substring(start, tab - start);
            start = tab + 1;
        }

        return fields;
    }
}
