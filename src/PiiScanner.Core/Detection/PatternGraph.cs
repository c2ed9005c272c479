using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Detection;

/// <summary>A pattern as a graph: a node waits for one character, or leads on to others without one. The workshop of <see cref="PatternAutomaton"/>; one thread at a time.</summary>
internal sealed class PatternGraph
{
    /// <summary>The node at which the pattern may end.</summary>
    public const int End = 0;

    /// <summary>Stands for every character above 127.</summary>
    public const int Others = 128;

    private const int MostNodes = 6000;
    private readonly bool _isRelaxed;
    private PatternChars[] _chars = new PatternChars[64];
    private int[] _next = new int[64];
    private int[]?[] _leads = new int[]?[64];
    private int _count = 1;
    private int[] _seen = [];
    private int[] _open = [];
    private ulong[] _found = [];
    private int _foundCount;
    private int _visit;

    private PatternGraph(bool isRelaxed) => _isRelaxed = isRelaxed;

    /// <summary>True when counted repetitions may go on: what it accepts must be asked again.</summary>
    public bool IsRelaxed => _isRelaxed;

    /// <summary>The nodes reached before the first character.</summary>
    public int[] Start { get; private set; } = [];

    /// <summary>Makes the graph of a pattern. A large pattern is relaxed.</summary>
    /// <param name="root">The pattern.</param>
    /// <returns>Null when even the relaxed graph is too large.</returns>
    public static PatternGraph? Of(PatternNode root) => Make(root, isRelaxed: false) ?? Make(root, isRelaxed: true);

    /// <summary>Groups the characters that the pattern never tells apart.</summary>
    /// <param name="samples">One character of each group.</param>
    /// <returns>The group of each of 0 to 127, and of <see cref="Others"/>, which never shares one.</returns>
    public byte[] Classify(out int[] samples)
    {
        var classes = new byte[Others + 1];
        var count = 1;
        var known = new PatternChars[_count];
        var distinct = 0;
        for (var node = 1; node < _count; node++)
        {
            if (_leads[node] is not null || IsAmong(known, distinct, _chars[node])) continue;
            known[distinct++] = _chars[node];
            count = Split(classes, count, _chars[node]);
        }

        classes[Others] = (byte)count;
        samples = new int[count + 1];
        for (var c = Others; c >= 0; c--) samples[classes[c]] = c;
        return classes;
    }

    /// <summary>The nodes reached from others by a character, in order.</summary>
    /// <param name="set">Nodes.</param>
    /// <param name="sample">0 to 127, or <see cref="Others"/>.</param>
    public int[] Step(int[] set, int sample)
    {
        _visit++;
        foreach (var node in set)
        {
            if (node != End && Holds(_chars[node], sample)) Close(_next[node]);
        }

        return TakeFound();
    }

    private static PatternGraph? Make(PatternNode root, bool isRelaxed)
    {
        var graph = new PatternGraph(isRelaxed);
        var start = graph.Add(root, End);
        if (graph._count > MostNodes) return null;
        graph._seen = new int[graph._count];
        graph._open = new int[graph._count];
        graph._found = new ulong[graph._count / 64 + 1];
        graph._visit++;
        graph.Close(start);
        graph.Start = graph.TakeFound();
        return graph;
    }

    // The characters of a group that are in a set become a group of their own, unless all of it is.
    private static int Split(byte[] classes, int count, PatternChars chars)
    {
        var inside = new int[count];
        var outside = new bool[count];
        for (var c = 0; c < Others; c++)
        {
            if (!chars.HoldsAscii(c)) outside[classes[c]] = true;
        }

        for (var c = 0; c < Others; c++)
        {
            var old = classes[c];
            if (old >= outside.Length || !outside[old] || !chars.HoldsAscii(c)) continue;
            if (inside[old] == 0) inside[old] = count++;
            classes[c] = (byte)inside[old];
        }

        return count;
    }

    private static bool IsAmong(PatternChars[] known, int count, PatternChars chars)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (known[i].Low == chars.Low && known[i].High == chars.High && known[i].Others == chars.Others) return true;
        }

        return false;
    }

    private static bool Holds(PatternChars chars, int c) => c < Others ? chars.HoldsAscii(c) : chars.Others;

    /// <summary>The readers found in this visit, in order; the marks are taken away.</summary>
    private int[] TakeFound()
    {
        var set = new int[_foundCount];
        var next = 0;
        for (var word = 0; word < _found.Length; word++)
        {
            var bits = _found[word];
            _found[word] = 0;
            for (var bit = 0; bits != 0; bit++, bits >>= 1)
            {
                if ((bits & 1) != 0) set[next++] = word * 64 + bit;
            }
        }

        _foundCount = 0;
        return set;
    }

    /// <summary>Adds the readers reachable from a node without a character; each once in a visit.</summary>
    private void Close(int start)
    {
        var open = 0;
        if (Enter(start)) _open[open++] = start;
        while (open > 0)
        {
            var node = _open[--open];
            if (node == End || _leads[node] is not { } leads)
            {
                _found[node / 64] |= 1UL << (node % 64);
                _foundCount++;
                continue;
            }

            foreach (var lead in leads)
            {
                if (Enter(lead)) _open[open++] = lead;
            }
        }
    }

    private bool Enter(int node)
    {
        if (_seen[node] == _visit) return false;
        _seen[node] = _visit;
        return true;
    }

    /// <summary>Adds a part of the pattern in front of a node and gives the node it begins at.</summary>
    private int Add(PatternNode part, int next)
    {
        if (_count > MostNodes) return End;
        if (part.Chars is { } chars) return Put(chars, next, null);
        var parts = part.Parts;
        if (part.IsChoice)
        {
            var ways = new int[parts.Count];
            for (var i = 0; i < ways.Length; i++) ways[i] = Add(parts[i], next);
            return Put(default, End, ways);
        }

        if (part.Least == 1 && part.Most == 1)
        {
            for (var i = parts.Count - 1; i >= 0; i--) next = Add(parts[i], next);
            return next;
        }

        return _isRelaxed && part.Most - part.Least > 1 ? AddLoop(part, next) : AddRepeated(part, next);
    }

    private int AddLoop(PatternNode part, int next)
    {
        var loop = Put(default, End, []);
        var again = Add(part.Parts[0], loop); // first, for it may replace the array of leads
        _leads[loop] = [again, next];
        return part.Least == 0 ? loop : Add(part.Parts[0], loop);
    }

    private int AddRepeated(PatternNode part, int next)
    {
        var behind = next;
        for (var i = part.Most; i > 0; i--)
        {
            var one = Add(part.Parts[0], next);
            next = i > part.Least ? Put(default, End, [one, behind]) : one;
        }

        return next;
    }

    private int Put(PatternChars chars, int next, int[]? leads)
    {
        if (_count == _next.Length)
        {
            Array.Resize(ref _chars, 2 * _count);
            Array.Resize(ref _next, 2 * _count);
            Array.Resize(ref _leads, 2 * _count);
        }

        _chars[_count] = chars;
        _next[_count] = next;
        _leads[_count] = leads;
        return _count++;
    }
}
