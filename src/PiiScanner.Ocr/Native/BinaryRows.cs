namespace PiiScanner.Ocr.Native;

/// <summary>Looks at single pixels of a 1-bit image: the leftmost pixel of a word is its highest bit.</summary>
internal readonly unsafe struct BinaryRows
{
    private readonly Pix _pix;
    private readonly uint* _data;
    private readonly int _stride;
    private readonly int _width;
    private readonly int _height;

    /// <param name="pix">1 bit deep; must outlive this.</param>
    public BinaryRows(Pix pix)
    {
        if (pix.Depth != 1)
            throw new NativeImageException("looking at bits of an image that is not 1 bit deep");
        _pix = pix;
        _data = LeptonicaApi.GetData(pix);
        _stride = LeptonicaApi.GetWordsPerLine(pix);
        (_width, _height) = (pix.Width, pix.Height);
    }

    /// <summary>True for a black pixel; false outside the image.</summary>
    public bool this[int x, int y] =>
        x >= 0 && y >= 0 && x < _width && y < _height && ((_data[((long)y * _stride) + (x >> 5)] >> (31 - (x & 31))) & 1) != 0;

    /// <summary>First and last black pixel of a row; -1 twice for none.</summary>
    public (int First, int Last) Ends(int y)
    {
        GC.KeepAlive(_pix);
        (int first, int last) = (0, _width - 1);
        while (first < _width && !this[first, y])
            first++;
        if (first == _width)
            return (-1, -1);
        while (!this[last, y])
            last--;
        return (first, last);
    }

    /// <summary>True when a black pixel lies within the square of the given half side.</summary>
    public bool AnyNear(int x, int y, int reach)
    {
        GC.KeepAlive(_pix);
        for (int dy = -reach; dy <= reach; dy++)
            for (int dx = -reach; dx <= reach; dx++)
                if (this[x + dx, y + dy])
                    return true;
        return false;
    }
}
