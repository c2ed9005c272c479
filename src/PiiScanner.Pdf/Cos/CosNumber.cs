namespace PiiScanner.Pdf.Cos;

/// <summary>An integer or real number (7.3.3). Integers up to 2^53 are exact.</summary>
internal sealed class CosNumber(double value) : CosObject
{
    public double Value { get; } = value;

    /// <summary>The value cut to a 32-bit integer; values out of range become the nearest bound.</summary>
    public int ToInt32() => (int)Math.Clamp(Value, int.MinValue, int.MaxValue);

    /// <summary>The value cut to a 64-bit integer; values out of range become the nearest bound.</summary>
    public long ToInt64() => (long)Math.Clamp(Value, -9e18, 9e18);
}
