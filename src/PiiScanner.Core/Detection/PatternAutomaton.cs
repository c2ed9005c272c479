using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>
/// A pattern as a table of states over ASCII: a few nanoseconds a character, no start-up of a regex engine. Where a character above 127 decides, or the
/// table would grow too large, it says so, and the regex is asked. Built once; immutable.
/// </summary>
internal sealed class PatternAutomaton
{
    /// <summary>Said by <see cref="LongestAt"/> when only the regex can tell.</summary>
    public const int Unknown = -1;

    private const int MostStates = 500;
    private const int MostNodes = 6000;
    private const int MostWork = 60_000;
    private const int Classes = 129;
    private const short Dead = 0;
    private const short Ask = 1;
    private const short Start = 2;
    private readonly byte[] _classes;
    private readonly int _classCount;
    private readonly short[] _next;
    private readonly bool[] _ends;
    private readonly bool _withoutMarks;
    private readonly bool _isRelaxed;

    private PatternAutomaton(byte[] classes, int classCount, short[] next, bool[] ends, bool withoutMarks, bool isRelaxed)
    {
        _isRelaxed = isRelaxed;
        _classes = classes;
        _classCount = classCount;
        _next = next;
        _ends = ends;
        _withoutMarks = withoutMarks;
    }

    /// <summary>Builds the automaton of a pattern. A large pattern is relaxed: its counted repetitions may go on, and the regex decides on what is accepted.</summary>
    /// <param name="pattern">A pattern that <see cref="PatternShape"/> accepts.</param>
    /// <param name="withoutMarks">True when it reads letters without their marks.</param>
    /// <returns>Null when even the relaxed automaton would be too large.</returns>
    public static PatternAutomaton? Build(string pattern, bool withoutMarks)
    {
        if (PatternShape.Read(pattern, out var root) is not null) return null;
        return Build(root, withoutMarks, isRelaxed: false) ?? Build(root, withoutMarks, isRelaxed: true);
    }

    /// <summary>Length of the longest match that begins at a place and whose edge behind is open; 0 when there is none, <see cref="Unknown"/> when the regex must be asked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">First code unit of the match.</param>
    /// <param name="edge">What may not stand behind a match.</param>
    public int LongestAt(ReadOnlySpan<char> text, int at, EdgeKind edge)
    {
        var state = Start;
        var longest = 0;
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            if (c > 127 && _withoutMarks) c = LetterTables.WithoutMarks(c);
            state = _next[state * _classCount + _classes[c < 128 ? c : 128]];
            if (state == Dead) break;
            if (state == Ask) return Unknown;
            if (!_ends[state]) continue;
            if (_isRelaxed) return Unknown;
            if (Edges.IsOpenBehind(text, i + 1, edge)) longest = i + 1 - at;
        }

        return longest;
    }

    private static PatternAutomaton? Build(PatternNode root, bool withoutMarks, bool isRelaxed)
    {
        var graph = new Graph(isRelaxed);
        var start = graph.Add(root, Graph.End);
        if (graph.IsTooLarge || (!isRelaxed && graph.IsLarge)) return null;
        var classes = graph.Classify(out var samples);
        var numbers = new Dictionary<string, short>(StringComparer.Ordinal);
        var sets = new List<int[]> { Array.Empty<int>(), Array.Empty<int>(), graph.Close([start]) };
        var next = new List<short>();
        var work = 0;
        for (var state = 0; state < sets.Count; state++)
        {
            foreach (var sample in samples)
            {
                work += 1 + sets[state].Length;
                if (Target(graph, sets, numbers, state, sample, work) is not { } target) return null;
                next.Add(target);
            }
        }

        var ends = sets.Select(s => s.Length > 0 && s[0] == Graph.End).ToArray();
        return new PatternAutomaton(classes, samples.Count, [.. next], ends, withoutMarks, isRelaxed);
    }

    private static short? Target(Graph graph, List<int[]> sets, Dictionary<string, short> numbers, int state, int sample, int work)
    {
        // Too much work: an exact automaton is given up for a relaxed one, whose deeper states (they come in order of depth) are left to the regex.
        if (sets[state].Length > 0 && work > MostWork) return graph.IsRelaxed ? Ask : null;
        var set = graph.Step(sets[state], sample);
        if (set.Length == 0) return Dead;
        if (sample > 127) return Ask;
        var key = string.Join(",", set.Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (numbers.TryGetValue(key, out var number)) return number;
        if (sets.Count >= MostStates) return graph.IsRelaxed ? Ask : null;
        numbers[key] = number = (short)sets.Count;
        sets.Add(set);
        return number;
    }

    /// <summary>The pattern as a graph: a node waits for one character, or leads on to others without one.</summary>
    private sealed class Graph(bool isRelaxed)
    {
        public const int End = 0;
        private readonly List<(PatternChars Chars, int Next)> _readers = [default];
        private readonly List<int[]?> _leads = [null];

        public bool IsRelaxed => isRelaxed;

        public bool IsLarge => _readers.Count > MostNodes / 5;

        public bool IsTooLarge => _readers.Count > MostNodes;

        /// <summary>Adds a part of the pattern in front of a node and gives the node it begins at.</summary>
        public int Add(PatternNode part, int next)
        {
            if (IsTooLarge) return End;
            if (part.Chars is { } chars) return Put((chars, next), null);
            if (part.IsChoice) return Put(default, [.. part.Parts.Select(p => Add(p, next))]);
            if (part.Least == 1 && part.Most == 1)
            {
                for (var i = part.Parts.Count - 1; i >= 0; i--) next = Add(part.Parts[i], next);
                return next;
            }

            if (isRelaxed && part.Most - part.Least > 1)
            {
                var loop = Put(default, []);
                _leads[loop] = [Add(part.Parts[0], loop), next];
                return part.Least == 0 ? loop : Add(part.Parts[0], loop);
            }

            var behind = next;
            for (var i = part.Most; i > 0; i--)
            {
                var one = Add(part.Parts[0], next);
                next = i > part.Least ? Put(default, [one, behind]) : one;
            }

            return next;
        }

        /// <summary>Groups characters that the pattern never tells apart.</summary>
        public byte[] Classify(out List<int> samples)
        {
            var sets = _readers.Where((_, i) => i > 0 && _leads[i] is null).Select(r => r.Chars).Distinct().ToList();
            var classes = new byte[Classes];
            var seen = new Dictionary<string, byte>(StringComparer.Ordinal);
            samples = [];
            for (var c = 0; c < Classes; c++)
            {
                var signature = new char[sets.Count];
                for (var i = 0; i < sets.Count; i++) signature[i] = Holds(sets[i], c) ? '1' : '0';
                var key = new string(signature) + (c < 128 ? "" : "+"); // what lies above ASCII never shares a class: it asks the regex
                if (!seen.TryGetValue(key, out var number))
                {
                    seen[key] = number = (byte)samples.Count;
                    samples.Add(c);
                }

                classes[c] = number;
            }

            return classes;
        }

        /// <summary>The readers reached from others by a character.</summary>
        public int[] Step(int[] set, int sample)
        {
            List<int>? targets = null;
            foreach (var node in set)
            {
                if (node != End && Holds(_readers[node].Chars, sample)) (targets ??= []).Add(_readers[node].Next);
            }

            return targets is null ? [] : Close(targets);
        }

        /// <summary>The readers reachable without a character, in order; <see cref="End"/> comes first when the pattern may end here.</summary>
        public int[] Close(IEnumerable<int> nodes)
        {
            var found = new SortedSet<int>();
            var seen = new HashSet<int>();
            var open = new Stack<int>(nodes);
            while (open.Count > 0)
            {
                var node = open.Pop();
                if (!seen.Add(node)) continue;
                if (node == End || _leads[node] is not { } leads) found.Add(node);
                else foreach (var lead in leads) open.Push(lead);
            }

            return [.. found];
        }

        private static bool Holds(PatternChars chars, int c) => c < 128 ? chars.HoldsAscii(c) : chars.Others;

        private int Put((PatternChars Chars, int Next) reader, int[]? leads)
        {
            _readers.Add(reader);
            _leads.Add(leads);
            return _readers.Count - 1;
        }
    }
}
