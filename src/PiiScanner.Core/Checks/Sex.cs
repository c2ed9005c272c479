namespace PiiScanner.Core.Checks;

/// <summary>Sex as a personal number or a column tells it.</summary>
public enum Sex
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Nam.</summary>
    Male,

    /// <summary>Nữ.</summary>
    Female,
}
