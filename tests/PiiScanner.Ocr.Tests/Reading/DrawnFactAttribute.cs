using PiiScanner.Ocr.Pictures.Drawing;

namespace PiiScanner.Ocr.Tests.Reading;

/// <summary>A theory that draws its pictures: it needs cairo beside the native libraries of the reader.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DrawnTheoryAttribute : TheoryAttribute
{
    public DrawnTheoryAttribute() => Skip = NativeSide.Reason(needsZbar: false, needsHeif: false) ?? (Canvas.IsAvailable ? null : "needs cairo");
}

/// <summary>A fact that draws its picture.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DrawnFactAttribute : FactAttribute
{
    public DrawnFactAttribute() => Skip = NativeSide.Reason(needsZbar: false, needsHeif: false) ?? (Canvas.IsAvailable ? null : "needs cairo");
}
