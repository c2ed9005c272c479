namespace PiiScanner.Core.Records;

/// <summary>Headings and labels that say who does a work: "Người kiểm tra", "GVCN quản lý", "Nhân viên trực đêm". Told by their grammar: who, and then what is done.</summary>
internal static class WorkHeading
{
    private const int LongestKey = 45;

    /// <summary>True for one who works, and what is done: the names below or behind it are those of staff.</summary>
    /// <param name="key">Heading as a key of <see cref="HeaderKey"/>.</param>
    public static bool NamesStaff(string key)
    {
        if (key.Length > LongestKey) return false;
        foreach (var worker in RecordWords.Of("worker").Folded)
        {
            if (key.Length > worker.Length + 1 && key[worker.Length] == ' ' && key.StartsWith(worker, StringComparison.Ordinal) && RecordWords.Of("work-deed").Open(key.Substring(worker.Length + 1))) return true;
        }

        return false;
    }

    /// <summary>True for an account and what for: "TK nhận thù lao", "Số tài khoản nhận lương".</summary>
    /// <param name="key">Heading as a key of <see cref="HeaderKey"/>.</param>
    public static bool NamesAccount(string key) => key.Length <= LongestKey && RecordWords.Of("account-opening").Open(key);

    /// <summary>True for a phone and whose or what for: "SĐT trực", "Số điện thoại nhà xe".</summary>
    /// <param name="key">Heading as a key of <see cref="HeaderKey"/>.</param>
    public static bool NamesPhone(string key) =>
        key.Length <= LongestKey && (key.StartsWith("sdt ", StringComparison.Ordinal) || key.StartsWith("so dien thoai ", StringComparison.Ordinal)) && key.Count(c => c == ' ') <= 6;
}
