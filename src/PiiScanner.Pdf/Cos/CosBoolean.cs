namespace PiiScanner.Pdf.Cos;

/// <summary>A boolean (7.3.2).</summary>
internal sealed class CosBoolean : CosObject
{
    public static readonly CosBoolean True = new(true);
    public static readonly CosBoolean False = new(false);

    private CosBoolean(bool value) => Value = value;

    public bool Value { get; }
}
