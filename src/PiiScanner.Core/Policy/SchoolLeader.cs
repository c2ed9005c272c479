namespace PiiScanner.Core.Policy;

/// <summary>A leader as the school itself names them.</summary>
/// <param name="Name">Name.</param>
/// <param name="Post">Post, such as <c>Hiệu trưởng</c>.</param>
/// <param name="Phone">Number the school publishes, or null.</param>
/// <param name="Email">Mailbox the school publishes, or null.</param>
public sealed record SchoolLeader(string Name, string Post, string? Phone, string? Email);
