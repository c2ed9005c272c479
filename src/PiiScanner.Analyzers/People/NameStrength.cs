namespace PiiScanner.Analyzers.People;

/// <summary>How much the name of a member says by itself.</summary>
internal enum NameStrength
{
    /// <summary>Personal only in a type that stands for a person: <c>Email</c>, <c>DiaChi</c>.</summary>
    Weak,

    /// <summary>Personal wherever it stands: <c>SoDienThoai</c>.</summary>
    Clear,

    /// <summary>Personal, and so is the type that has it: <c>NgaySinh</c>, <c>CCCD</c>.</summary>
    Strong,
}
