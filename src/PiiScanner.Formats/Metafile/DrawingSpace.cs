namespace PiiScanner.Formats.Metafile;

/// <summary>Where the coordinates of a metafile's records lie on its page: the world transform, the window and the viewport ([MS-EMF] 2.3.12, [MS-WMF] 2.3.5).</summary>
internal sealed class DrawingSpace
{
    private const int MostSaved = 1_000;

    private readonly Stack<State> _saved = new();
    private State _now = State.Initial;

    /// <summary>Alignment of texts.</summary>
    public int Align
    {
        get => _now.Align;
        set => _now = _now with { Align = value };
    }

    /// <summary>Number of the selected font, or -1.</summary>
    public int Font
    {
        get => _now.Font;
        set => _now = _now with { Font = value };
    }

    /// <summary>The current position.</summary>
    public (double X, double Y) Position
    {
        get => (_now.X, _now.Y);
        set => _now = _now with { X = value.X, Y = value.Y };
    }

    /// <summary>Sets how units are mapped; metric modes count upwards.</summary>
    public int MapMode
    {
        set => _now = _now with { IsUp = value is >= 2 and <= 5 };
    }

    /// <summary>Sets the window's origin.</summary>
    public (double X, double Y) WindowOrigin
    {
        set => _now = _now with { WindowX = value.X, WindowY = value.Y };
    }

    /// <summary>Sets the window's extent.</summary>
    public (double Width, double Height) WindowExtent
    {
        set => _now = _now with { WindowWidth = value.Width, WindowHeight = value.Height };
    }

    /// <summary>Sets the viewport's origin.</summary>
    public (double X, double Y) ViewportOrigin
    {
        set => _now = _now with { ViewportX = value.X, ViewportY = value.Y };
    }

    /// <summary>Sets the viewport's extent.</summary>
    public (double Width, double Height) ViewportExtent
    {
        set => _now = _now with { ViewportWidth = value.Width, ViewportHeight = value.Height };
    }

    /// <summary>Sets the world transform.</summary>
    public void SetWorld(Affine world) => _now = _now with { World = world };

    /// <summary>Multiplies the world transform.</summary>
    /// <param name="by">The other transform.</param>
    /// <param name="isFirst">True when the other one works first.</param>
    public void MultiplyWorld(Affine by, bool isFirst) => _now = _now with { World = isFirst ? by.Then(_now.World) : _now.World.Then(by) };

    /// <summary>Keeps the present state.</summary>
    public void Save()
    {
        if (_saved.Count < MostSaved) _saved.Push(_now);
    }

    /// <summary>Goes back to a state kept before.</summary>
    /// <param name="which">Below 0, how many states back; above 0, the number of the state.</param>
    public void Restore(int which)
    {
        var left = which < 0 ? Math.Max(0, _saved.Count + Math.Max(which, -MostSaved)) : Math.Max(0, which - 1);
        while (_saved.Count > left) _now = _saved.Pop();
    }

    /// <summary>Where a point lies on the page.</summary>
    public (double X, double Y) Place(double x, double y)
    {
        (x, y) = _now.World.Apply(x, y);
        return (((x - _now.WindowX) * _now.ScaleX) + _now.ViewportX, ((y - _now.WindowY) * _now.ScaleY) + _now.ViewportY);
    }

    /// <summary>Lengths on the page.</summary>
    public (double Across, double Down) Length(double across, double down)
    {
        var (zeroX, zeroY) = Place(0, 0);
        var (rightX, rightY) = Place(across, 0);
        var (lowX, lowY) = Place(0, down);
        return (Math.Sqrt(Math.Pow(rightX - zeroX, 2) + Math.Pow(rightY - zeroY, 2)), Math.Sqrt(Math.Pow(lowX - zeroX, 2) + Math.Pow(lowY - zeroY, 2)));
    }

    private sealed record State
    {
        public static State Initial { get; } = new();

        public Affine World { get; init; } = Affine.Identity;

        public int Align { get; init; }

        public int Font { get; init; } = -1;

        public double X { get; init; }

        public double Y { get; init; }

        public bool IsUp { get; init; }

        public double WindowX { get; init; }

        public double WindowY { get; init; }

        public double WindowWidth { get; init; } = 1;

        public double WindowHeight { get; init; } = 1;

        public double ViewportX { get; init; }

        public double ViewportY { get; init; }

        public double ViewportWidth { get; init; } = 1;

        public double ViewportHeight { get; init; } = 1;

        public double ScaleX => Scale(ViewportWidth, WindowWidth);

        public double ScaleY => IsUp ? -1 : Scale(ViewportHeight, WindowHeight);

        private static double Scale(double viewport, double window) => window == 0 || viewport == 0 ? 1 : viewport / window;
    }
}
