namespace PiiScanner.Pdf.Cos;

/// <summary>The null object (7.3.9), which also stands for whatever is missing or unreadable.</summary>
internal sealed class CosNull : CosObject
{
    public static readonly CosNull Instance = new();

    private CosNull()
    {
    }
}
