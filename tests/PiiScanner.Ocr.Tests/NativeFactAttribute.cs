namespace PiiScanner.Ocr.Tests;

/// <summary>A test that needs the native libraries; skipped, and says why, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = NativeSide.Reason(needsZbar: false, needsHeif: false);

    public bool NeedsZbar
    {
        get => false;
        set => Skip ??= NativeSide.Reason(value, needsHeif: false);
    }

    public bool NeedsHeif
    {
        get => false;
        set => Skip ??= NativeSide.Reason(needsZbar: false, value);
    }
}

/// <summary>A theory that needs the native libraries.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute() => Skip = NativeSide.Reason(needsZbar: false, needsHeif: false);

    public bool NeedsHeif
    {
        get => false;
        set => Skip ??= NativeSide.Reason(needsZbar: false, value);
    }
}

internal static class NativeSide
{
    private static readonly Lazy<OcrEngine> Shared = new(() => new OcrEngine());

    public static OcrEngine Engine => Shared.Value;

    public static string? Reason(bool needsZbar, bool needsHeif)
    {
        OcrEngineStatus status = Engine.Status;
        if (!status.CanRead)
            return "needs native libraries that are missing: " + string.Join(", ", status.Missing);
        if (needsZbar && status.Zbar is null)
            return "needs zbar";
        return needsHeif && status.Heif is null ? "needs libheif" : null;
    }
}
