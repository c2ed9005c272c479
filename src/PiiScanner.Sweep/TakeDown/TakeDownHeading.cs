namespace PiiScanner.Sweep.TakeDown;

/// <summary>What a take-down list says of itself.</summary>
/// <param name="Site">What was swept.</param>
/// <param name="Found">When it was found.</param>
public sealed record TakeDownHeading(string Site, DateTimeOffset Found)
{
    internal const string IsPersonal = "Tệp này giữ nguyên địa chỉ và tên tệp, kể cả khi trong đó có tên người, nên chính nó là dữ liệu cá nhân: chỉ gửi cho người có trách nhiệm gỡ, không đăng, xóa khi xong việc.";

    /// <summary>What is said once of the whole, such as that consent was not checked.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Who sends the report, or empty to be written by hand.</summary>
    public string Sender { get; init; } = "";
}
