namespace PiiScanner.Core.Detection;
/// <summary>interim</summary>
public sealed class NameModel
{
    /// <summary>interim</summary>
    public static NameModel Default { get; } = new();
}
