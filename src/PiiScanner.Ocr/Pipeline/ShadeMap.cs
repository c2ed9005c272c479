using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>A small copy of a picture without its text, on which areas of slowly changing shade are grown and labelled.</summary>
internal sealed class ShadeMap
{
    // Compared over three pixels: along a slanted edge the shade of neighbours changes slowly.
    private const double EdgeShare = 0.13;
    private const int SmallestEdge = 8;
    private const double EnoughContact = 0.2;

    private readonly byte[] _shades;
    private readonly int[] _labels;
    private readonly bool[] _isEdge;
    private readonly int _width;
    private readonly int _height;

    private ShadeMap(byte[] shades, int width, int height)
    {
        (_shades, _width, _height) = (shades, width, height);
        _labels = new int[shades.Length];
        _isEdge = new bool[shades.Length];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                _isEdge[(y * width) + x] = IsEdge(x, y);
    }

    /// <summary>The label at a point; 0 for none and outside.</summary>
    public int this[int x, int y] => x >= 0 && y >= 0 && x < _width && y < _height ? _labels[(y * _width) + x] : 0;

    /// <param name="gray">The picture.</param>
    /// <param name="factor">Of the copy, at most 1.</param>
    /// <param name="gap">Width (odd) of the dark parts to close, in pixels of a copy twice as large.</param>
    public static ShadeMap Of(Pix gray, double factor, int gap)
    {
        using Pix twice = gray.Scaled(Math.Min(1, 2 * factor));
        using Pix closed = Math.Min(twice.Width, twice.Height) > gap ? twice.WithoutThinDark(gap, gap) : twice.Duplicate();
        using Pix copy = closed.Scaled(factor / Math.Min(1, 2 * factor));
        return new ShadeMap(copy.ToGray(), copy.Width, copy.Height);
    }

    /// <summary>Grows an area from a point over pixels not labelled yet that are no edge, and then over the edge itself.</summary>
    /// <returns>The share of the picture it has then, its edge left out.</returns>
    public double Grow(int x, int y, int label)
    {
        Queue<int> open = [];
        Enter(Math.Clamp(x, 0, _width - 1), Math.Clamp(y, 0, _height - 1), label, open);
        List<int> grown = [];
        while (open.TryDequeue(out int at))
        {
            grown.Add(at);
            foreach ((int nextX, int nextY) in Neighbours(at % _width, at / _width))
                if (!_isEdge[(nextY * _width) + nextX])
                    Enter(nextX, nextY, label, open);
        }
        foreach (int at in grown)
            foreach ((int nextX, int nextY) in Neighbours(at % _width, at / _width))
                Enter(nextX, nextY, label, open);
        return (double)grown.Count / _labels.Length;
    }

    /// <summary>How many labels are in use.</summary>
    public int Labels => _labels.Where(label => label != 0).Distinct().Count();

    /// <summary>Which part of the picture has a label, 0 to 1.</summary>
    public double Share(int label) => (double)_labels.Count(one => one == label) / Math.Max(1, _labels.Length);

    /// <summary>Mean shade of a label, 0 to 255; 0 when no pixel has it.</summary>
    public double Mean(int label)
    {
        (long sum, int count) = (0, 0);
        for (int i = 0; i < _labels.Length; i++)
            if (_labels[i] == label)
                (sum, count) = (sum + _shades[i], count + 1);
        return count == 0 ? 0 : (double)sum / count;
    }

    /// <summary>Makes one of areas that lie side by side with hardly anything between: the edge of a shadow cuts no sheet in two.</summary>
    /// <param name="gap">Most pixels between them.</param>
    public void JoinNeighbours(int gap)
    {
        Dictionary<(int First, int Second), int> touching = [];
        for (int y = 0; y < _height; y++)
            Meet(Enumerable.Range(y * _width, _width), gap, touching);
        for (int x = 0; x < _width; x++)
            Meet(Enumerable.Range(0, _height).Select(y => (y * _width) + x), gap, touching);
        Dictionary<int, int> areas = _labels.GroupBy(label => label).ToDictionary(same => same.Key, same => same.Count());
        Dictionary<int, int> joined = areas.Keys.ToDictionary(label => label);
        foreach (((int first, int second), int count) in touching)
            if (count >= EnoughContact * Math.Sqrt(Math.Min(areas[first], areas[second])) && joined[first] is var kept && joined[second] is var given && kept != given)
                foreach (int label in joined.Keys.Where(label => joined[label] == given).ToList())
                    joined[label] = kept;
        for (int i = 0; i < _labels.Length; i++)
            _labels[i] = joined[_labels[i]];
    }

    private void Meet(IEnumerable<int> line, int gap, Dictionary<(int First, int Second), int> touching)
    {
        (int last, int since) = (0, 0);
        foreach (int at in line)
        {
            since++;
            if (_labels[at] is not (> 0 and var label))
                continue;
            if (last != 0 && label != last && since <= gap)
            {
                (int, int) pair = (Math.Min(last, label), Math.Max(last, label));
                touching[pair] = touching.GetValueOrDefault(pair) + 1;
            }
            (last, since) = (label, 0);
        }
    }

    /// <summary>Gives what is not labelled and lies wholly inside one area (dark cells, pictures on a sheet) to that area.</summary>
    public void FillHoles()
    {
        bool[] seen = new bool[_labels.Length];
        for (int start = 0; start < _labels.Length; start++)
            if (_labels[start] == 0 && !seen[start] && Hole(start, seen) is (var pixels, > 0 and var around))
                foreach (int at in pixels)
                    _labels[at] = around;
    }

    // The unlabelled pixels joined to one, and the only label around them; 0 when there are several or the border of the picture.
    private (List<int> Pixels, int Around) Hole(int start, bool[] seen)
    {
        List<int> pixels = [start];
        (int around, bool isOpen) = (0, false);
        seen[start] = true;
        for (int i = 0; i < pixels.Count; i++)
        {
            (int x, int y) = (pixels[i] % _width, pixels[i] / _width);
            isOpen |= x == 0 || y == 0 || x == _width - 1 || y == _height - 1;
            foreach ((int nextX, int nextY) in Neighbours(x, y))
            {
                int next = (nextY * _width) + nextX, label = _labels[next];
                isOpen |= label != 0 && around != 0 && label != around;
                around = label != 0 ? label : around;
                if (label != 0 || seen[next])
                    continue;
                seen[next] = true;
                pixels.Add(next);
            }
        }
        return (pixels, isOpen ? 0 : around);
    }

    private bool IsEdge(int x, int y)
    {
        (int lightest, int darkest) = (0, 255);
        for (int nextY = Math.Max(0, y - 1); nextY <= Math.Min(_height - 1, y + 1); nextY++)
            for (int nextX = Math.Max(0, x - 1); nextX <= Math.Min(_width - 1, x + 1); nextX++)
                (lightest, darkest) = (Math.Max(lightest, _shades[(nextY * _width) + nextX]), Math.Min(darkest, _shades[(nextY * _width) + nextX]));
        return lightest - darkest > Math.Max(SmallestEdge, EdgeShare * lightest);
    }

    private IEnumerable<(int X, int Y)> Neighbours(int x, int y)
    {
        if (x > 0)
            yield return (x - 1, y);
        if (x < _width - 1)
            yield return (x + 1, y);
        if (y > 0)
            yield return (x, y - 1);
        if (y < _height - 1)
            yield return (x, y + 1);
    }

    /// <summary>Takes all other labels away.</summary>
    public void KeepOnly(IEnumerable<int> labels)
    {
        HashSet<int> kept = [.. labels];
        for (int i = 0; i < _labels.Length; i++)
            if (!kept.Contains(_labels[i]))
                _labels[i] = 0;
    }

    /// <summary>The smallest rectangle around a label.</summary>
    public Rect Extent(int label)
    {
        Rect extent = default;
        foreach ((int y, int first, int end) in Runs(one => one == label))
            extent = extent.Union(new Rect(first, y, end - first, 1));
        return extent;
    }

    /// <summary>All pixels without this label, row by row.</summary>
    public IEnumerable<Rect> Others(int label) => Runs(one => one != label).Select(run => new Rect(run.First, run.Y, run.End - run.First, 1));

    private IEnumerable<(int Y, int First, int End)> Runs(Predicate<int> belongs)
    {
        for (int y = 0; y < _height; y++)
        {
            int first = -1;
            for (int x = 0; x <= _width; x++)
                if (x < _width && belongs(_labels[(y * _width) + x]))
                    first = first < 0 ? x : first;
                else if (first >= 0)
                {
                    yield return (y, first, x);
                    first = -1;
                }
        }
    }

    private void Enter(int x, int y, int label, Queue<int> open)
    {
        int at = (y * _width) + x;
        if (_labels[at] != 0)
            return;
        _labels[at] = label;
        open.Enqueue(at);
    }
}
