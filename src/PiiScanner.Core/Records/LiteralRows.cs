namespace PiiScanner.Core.Records;

/// <summary>Reads rows written as literals in code and in database dumps: <c>(1, 'Lê Mẫu', '2015-09-05')</c>, <c>["Lê Mẫu", "6A"]</c>, <c>{ten: "Lê Mẫu", lop: "6A"}</c>. Linear in the length of the line.</summary>
internal static class LiteralRows
{
    private const int LeastQuotes = 4;
    private const int MostItems = 100;

    /// <summary>A quick look: a bracket and two quoted texts.</summary>
    public static bool MayStandIn(string line)
    {
        if (line.IndexOfAny(Opening) < 0) return false;
        var quotes = 0;
        foreach (var c in line)
        {
            if (c is '\'' or '"' or '`' && ++quotes == LeastQuotes) return true;
        }

        return IsInsert(line);
    }

    /// <summary>The rows of a line in order of place; empty when it holds none.</summary>
    /// <param name="line">The line.</param>
    public static List<LiteralRow> Read(string line)
    {
        var rows = new List<LiteralRow>();
        var isInsert = IsInsert(line);
        for (var at = line.IndexOfAny(Opening); at >= 0 && at < line.Length; at = line.IndexOfAny(Opening, at))
        {
            var reader = new ItemReader(line, at);
            var end = reader.Read();
            if (end < 0)
            {
                // An inner bracket may begin a row of its own.
                at = reader.Stop <= at ? at + 1 : reader.Stop;
                continue;
            }

            if (reader.Texts >= 2) reader.ForgetVariables();
            if (reader.Texts >= 2) rows.Add(new LiteralRow(at, end - at, reader.Items, reader.Keys.Count == reader.Items.Count ? reader.Keys : null, IsHeader: false));
            else if (isInsert && rows.Count == 0 && reader.Texts == 0 && reader.Items.Count >= 2) rows.Add(new LiteralRow(at, end - at, reader.Items, null, IsHeader: true));
            else if (isInsert && rows.Count > 0 && rows[0].IsHeader && reader.Texts == 0 && reader.Items.Count == rows[0].Items.Count) rows.Add(new LiteralRow(at, end - at, reader.Items, null, IsHeader: false));
            at = end;
        }

        // The names of columns alone are no row: what follows them is read as it stands.
        if (rows.Count == 1 && rows[0].IsHeader && !EndsInValues(line, rows[0].Start + rows[0].Length)) rows.Clear();
        return rows;
    }

    // A dump goes on with its rows on the lines below: "INSERT INTO hs (ma, ten) VALUES".
    private static bool EndsInValues(string line, int from) => line.Length - from <= " values".Length + 2;

    private static readonly char[] Opening = ['(', '[', '{'];

    private static bool IsInsert(string line) => line.IndexOf("insert", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && line.IndexOf("into", at, StringComparison.OrdinalIgnoreCase) > at;

    // The items between one bracket and its counterpart: texts in quotes, numbers, words.
    private sealed class ItemReader(string line, int open)
    {
        private readonly char _close = line[open] switch { '(' => ')', '[' => ']', _ => '}' };
        private int _at = open + 1;

        public List<(int Start, int Length)> Items { get; } = [];

        public List<(int Start, int Length)> Keys { get; } = [];

        public int Texts { get; private set; }

        private readonly List<int> _bare = [];

        /// <summary>Empties the items that are words without quotes: <c>{name: i, label: "…"}</c> holds a variable there, whatever it is called.</summary>
        public void ForgetVariables()
        {
            foreach (var index in _bare)
            {
                var (start, length) = Items[index];
                if (IsVariable(line.AsSpan(start, length))) Items[index] = (start, 0);
            }
        }

        // "Lê Mẫu" without quotes is what YAML allows.
        private static bool IsVariable(ReadOnlySpan<char> item)
        {
            if (item.Length == 0 || item[0] is not (>= 'a' and <= 'z' or '_' or '$' or '!')) return false;
            foreach (var c in item)
            {
                if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '$' or '.' or '!')) return false;
            }

            return true;
        }

        /// <summary>Where the reading stopped when it failed.</summary>
        public int Stop => _at;

        // Code unit behind the closing bracket; -1 when what follows is no list of literals.
        public int Read()
        {
            while (Items.Count < MostItems)
            {
                SkipSpaces();
                if (_close == '}' && !ReadKey()) return -1;
                if (!ReadItem()) return -1;
                SkipSpaces();
                if (_at >= line.Length) return -1;
                if (line[_at] == _close) return _at + 1;
                if (line[_at] != ',') return -1;
                _at++;
            }

            return -1;
        }

        private bool ReadKey()
        {
            var start = _at;
            if (_at < line.Length && line[_at] is '"' or '\'')
            {
                if (!ReadText(out var text)) return false;
                Keys.Add(text);
            }
            else
            {
                while (_at < line.Length && (char.IsLetterOrDigit(line[_at]) || line[_at] == '_')) _at++;
                if (_at == start) return false;
                Keys.Add((start, _at - start));
            }

            SkipSpaces();
            if (_at >= line.Length || line[_at] != ':') return false;
            _at++;
            SkipSpaces();
            return true;
        }

        private bool ReadItem()
        {
            // N'…' is a text of SQL in Unicode.
            if (_at + 1 < line.Length && line[_at] is 'N' or 'n' && line[_at + 1] == '\'') _at++;
            if (_at < line.Length && line[_at] is '"' or '\'' || _at < line.Length && line[_at] == '`' && _close != ')')
            {
                if (!ReadText(out var text)) return false;
                Texts++;
                Items.Add(text);
                return true;
            }

            // [HoTen] and `hoten` are names of columns.
            var bracketed = _at < line.Length && line[_at] == '[' && _close == ')' ? ']' : _at < line.Length && line[_at] == '`' ? '`' : '\0';
            if (bracketed != '\0') _at++;
            var start = _at;
            while (_at < line.Length && line[_at] != ',' && line[_at] != _close && line[_at] != bracketed)
            {
                if (line[_at] is '(' or '[' or '{' or ')' or ']' or '}' or '"' or '\'' or ';') return false;
                _at++;
            }

            var (from, length) = Fields.Trim(line.Substring(start, _at - start));
            var isNothing = length == 4 && string.Compare(line, start + from, "null", 0, 4, StringComparison.OrdinalIgnoreCase) == 0;
            if (bracketed == '\0') _bare.Add(Items.Count);
            Items.Add((start + from, isNothing ? 0 : length));
            if (bracketed == '\0') return true;
            if (_at >= line.Length || line[_at] != bracketed) return false;
            _at++;
            return true;
        }

        // A quote inside is doubled or stands behind a backslash.
        private bool ReadText(out (int Start, int Length) text)
        {
            var quote = line[_at];
            var start = ++_at;
            text = default;
            while (_at < line.Length)
            {
                if (line[_at] == '\\') _at++;
                else if (line[_at] == quote && _at + 1 < line.Length && line[_at + 1] == quote && quote == '\'' && _at > start) _at++;
                else if (line[_at] == quote) break;
                _at++;
            }

            if (_at >= line.Length) return false;
            text = (start, _at - start);
            _at++;
            return true;
        }

        private void SkipSpaces()
        {
            while (_at < line.Length && char.IsWhiteSpace(line[_at])) _at++;
        }
    }
}
