using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.Metafile;

/// <summary>An affine transform ([MS-EMF] 2.2.28, XForm).</summary>
internal readonly record struct Affine(double M11, double M12, double M21, double M22, double Dx, double Dy)
{
    /// <summary>Changes nothing.</summary>
    public static Affine Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Reads six numbers of a record.</summary>
    public static Affine Read(ReadOnlySpan<byte> record, int at) => new(record.F32(at), record.F32(at + 4), record.F32(at + 8), record.F32(at + 12), record.F32(at + 16), record.F32(at + 20));

    /// <summary>Where a point goes.</summary>
    public (double X, double Y) Apply(double x, double y) => ((x * M11) + (y * M21) + Dx, (x * M12) + (y * M22) + Dy);

    /// <summary>This transform, then another.</summary>
    public Affine Then(Affine next)
    {
        var (dx, dy) = next.Apply(Dx, Dy);
        return new Affine((M11 * next.M11) + (M12 * next.M21), (M11 * next.M12) + (M12 * next.M22), (M21 * next.M11) + (M22 * next.M21), (M21 * next.M12) + (M22 * next.M22), dx, dy);
    }
}
