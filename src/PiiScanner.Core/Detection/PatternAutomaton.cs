using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>
/// A pattern as a table of states over ASCII: a few nanoseconds a character, no start-up of a regex engine. States are made when a text first leads to them:
/// most of a pattern is never met, and what it says does not depend on what was met before. Where a character above 127 decides, it says so, and the regex is asked. Serves all threads.
/// </summary>
internal sealed class PatternAutomaton
{
    /// <summary>Said by <see cref="LongestAt"/> when only the regex can tell.</summary>
    public const int Unknown = -1;

    private const int MostStates = 4000;
    private const int MostNodes = 200_000; // of all states together: about a megabyte
    private const int FirstRows = 16;
    private const short Unmade = 0;
    private const short Dead = 1;
    private const short Ask = 2;
    private const short Full = 3;
    private const short Start = 4;
    private readonly PatternGraph _graph;
    private readonly byte[] _classes;
    private readonly int[] _samples;
    private readonly int _stride;
    private readonly int _startRow;
    private readonly bool _withoutMarks;
    private readonly bool _isRelaxed;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private int[][] _sets = new int[FirstRows][];
    private int _count = Start;
    private int _nodes;

    // One row a state: the next state for each class of characters, negative if the pattern may end there. A full table is replaced by a copy;
    // who still reads the old one finds nothing in it that the new one does not say.
    private short[] _rows;

    private PatternAutomaton(PatternGraph graph, bool withoutMarks)
    {
        _graph = graph;
        _withoutMarks = withoutMarks;
        _isRelaxed = graph.IsRelaxed;
        _classes = graph.Classify(out _samples);
        _stride = _samples.Length;
        _startRow = Start * _stride;
        _rows = new short[FirstRows * _stride];
        _ = NumberOf(graph.Start);
    }

    /// <summary>Builds the automaton of a pattern. A large pattern is relaxed: its counted repetitions may go on, and the regex decides on what is accepted.</summary>
    /// <param name="pattern">A pattern as <see cref="PatternShape"/> reads it.</param>
    /// <param name="withoutMarks">True when it reads letters without their marks.</param>
    /// <returns>Null when even the relaxed automaton would be too large.</returns>
    public static PatternAutomaton? Build(PatternNode pattern, bool withoutMarks) => PatternGraph.Of(pattern) is { } graph ? new PatternAutomaton(graph, withoutMarks) : null;

    /// <summary>False when no match begins with a character: asked at every place of a stretch, before anything else.</summary>
    /// <param name="c">The character; above 127 the answer is always true.</param>
    public bool CanBegin(char c) => c > 127 || _rows[_startRow + _classes[c]] != Dead;

    /// <summary>Length of the longest match that begins at a place and whose edge behind is open; 0 when there is none, <see cref="Unknown"/> when the regex must be asked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">First code unit of the match.</param>
    /// <param name="edge">What may not stand behind a match.</param>
    public int LongestAt(ReadOnlySpan<char> text, int at, EdgeKind edge)
    {
        var rows = Volatile.Read(ref _rows);
        var row = _startRow;
        var longest = 0;
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            Steps.Take();
            if (c > 127 && _withoutMarks) c = LetterTables.WithoutMarks(c);
            var slot = row + _classes[c < 128 ? c : PatternGraph.Others];
            int state = Volatile.Read(ref rows[slot]);
            if ((uint)state < Start)
            {
                if (state == Unmade) state = Make(slot, out rows);
                if (state == Dead) break;
                if (state == Ask) return Unknown;
                if (state == Full) return LongestWithoutTable(text, at, edge);
            }

            row = Math.Abs(state) * _stride;
            if (state > 0) continue;
            if (_isRelaxed) return Unknown;
            if (Edges.IsOpenBehind(text, i + 1, edge)) longest = i + 1 - at;
        }

        return longest;
    }

    /// <summary>Finds out where a class of characters leads from a state, and writes it down.</summary>
    private int Make(int slot, out short[] rows)
    {
        lock (_graph)
        {
            var target = Target(slot / _stride, _samples[slot % _stride]); // the row is the state's number
            rows = _rows;
            Volatile.Write(ref rows[slot], (short)target);
            return target;
        }
    }

    private int Target(int state, int sample)
    {
        var set = _graph.Step(_sets[state], sample);
        if (set.Length == 0) return Dead;
        return sample == PatternGraph.Others ? Ask : NumberOf(set);
    }

    private int NumberOf(int[] set)
    {
        var key = Key(set);
        if (_numbers.TryGetValue(key, out var number)) return number;
        if (_count >= MostStates || _nodes + set.Length > MostNodes) return Full;
        _nodes += set.Length;
        number = _count++;
        if (_count * _stride > _rows.Length)
        {
            var larger = new short[2 * _rows.Length];
            Array.Copy(_rows, larger, _rows.Length);
            Volatile.Write(ref _rows, larger);
        }

        if (number == _sets.Length) Array.Resize(ref _sets, 2 * number);
        _sets[number] = set;
        return _numbers[key] = set[0] == PatternGraph.End ? -number : number;
    }

    // The same question put to the graph itself: slow, but a table that is full must not change an answer.
    private int LongestWithoutTable(ReadOnlySpan<char> text, int at, EdgeKind edge)
    {
        lock (_graph)
        {
            var set = _graph.Start;
            var longest = 0;
            for (var i = at; i < text.Length; i++)
            {
                var c = text[i];
                Steps.Take();
                if (c > 127 && _withoutMarks) c = LetterTables.WithoutMarks(c);
                set = _graph.Step(set, Math.Min(c, (char)PatternGraph.Others));
                if (set.Length == 0) break;
                if (c > 127) return Unknown;
                if (set[0] != PatternGraph.End) continue;
                if (_isRelaxed) return Unknown;
                if (Edges.IsOpenBehind(text, i + 1, edge)) longest = i + 1 - at;
            }

            return longest;
        }
    }

    private static string Key(int[] set)
    {
        var key = new char[set.Length];
        for (var i = 0; i < key.Length; i++) key[i] = (char)set[i];
        return new string(key);
    }
}
