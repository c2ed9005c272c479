namespace PiiScanner.Pdf.Content;

/// <summary>The current path (ISO 32000-1, 8.5.2), in coordinates of the shown page; curves are kept as a few chords.</summary>
internal sealed class PathBuilder
{
    private const int MaxPoints = 200_000;
    private const int ChordsPerCurve = 6;

    private readonly List<double> _points = [];
    private readonly List<int> _starts = [];
    private double _x;
    private double _y;
    private double _startX;
    private double _startY;

    /// <summary>Number of subpaths.</summary>
    public int Count => _starts.Count;

    /// <summary>The box around all points, or null where there are none.</summary>
    public PdfBox? Box { get; private set; }

    public void Clear()
    {
        _points.Clear();
        _starts.Clear();
        Box = null;
    }

    /// <summary>x and y in turn of one subpath.</summary>
    public ReadOnlySpan<double> Subpath(int index)
    {
        var end = index + 1 < _starts.Count ? _starts[index + 1] : _points.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_points)[_starts[index]..end];
    }

    public void MoveTo(in PdfMatrix matrix, double x, double y)
    {
        if (_points.Count >= MaxPoints) return;
        _starts.Add(_points.Count);
        (_startX, _startY) = (x, y);
        Add(matrix, x, y);
    }

    public void LineTo(in PdfMatrix matrix, double x, double y)
    {
        if (_starts.Count == 0) MoveTo(matrix, x, y);
        else Add(matrix, x, y);
    }

    public void CurveTo(in PdfMatrix matrix, double x1, double y1, double x2, double y2, double x3, double y3)
    {
        if (_starts.Count == 0) MoveTo(matrix, x1, y1);
        var (x0, y0) = (_x, _y);
        for (var i = 1; i <= ChordsPerCurve; i++)
        {
            var t = (double)i / ChordsPerCurve;
            var s = 1 - t;
            Add(matrix, s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3, s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3);
        }
    }

    /// <summary>A curve whose first control point is the current point (<c>v</c>).</summary>
    public void CurveFromCurrent(in PdfMatrix matrix, double x2, double y2, double x3, double y3) => CurveTo(matrix, _x, _y, x2, y2, x3, y3);

    public void Close(in PdfMatrix matrix)
    {
        if (_starts.Count > 0) Add(matrix, _startX, _startY);
    }

    public void Rectangle(in PdfMatrix matrix, double x, double y, double width, double height)
    {
        MoveTo(matrix, x, y);
        LineTo(matrix, x + width, y);
        LineTo(matrix, x + width, y + height);
        LineTo(matrix, x, y + height);
        Close(matrix);
    }

    private void Add(in PdfMatrix matrix, double x, double y)
    {
        (_x, _y) = (x, y);
        var (px, py) = matrix.Apply(x, y);
        if (_points.Count >= MaxPoints || !double.IsFinite(px) || !double.IsFinite(py)) return;
        _points.Add(px);
        _points.Add(py);
        var point = new PdfBox(px, py, px, py);
        Box = Box?.Union(point) ?? point;
    }
}
