using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Cli.Tests.Canary;

/// <summary>Invented values that stand nowhere else, and a document that holds them all.</summary>
internal static class PlantedValues
{
    public const string Homeroom = "Nguyễn Hoàng Minh Khuê";
    public const string SheetName = "Trịnh Hoàng Bảo Ngân";
    public const string FileName = "Hoàng Thị Diễm Kiều";
    public const string FilePhone = "0978120456";
    public const string FolderName = "Vương Thị Ngọc Bích";
    public const string Password = "mat-khau-Chim-Hoang-Yen-88";

    private static readonly string[] Names = ["Đặng Phượng Vỹ Hằng", "Quách Thoại Uyển Nhi", "Lương Khắc Bảo Toàn", "Nghiêm Thục Đoan Quyên", "Phùng Gia Thiệu Khải"];

    /// <summary>Values that no report may hold.</summary>
    public static IReadOnlyList<string> Inside { get; } =
        [.. Names, .. Names.Select((_, i) => Phone(i)), .. Names.Select((_, i) => Id(i)), .. Names.Select((_, i) => Birth(i)), .. Names.Select((_, i) => Email(i)), Homeroom, SheetName, Password];

    /// <summary>Values in names of files and folders: the console page and JSON tell these, no other report does.</summary>
    public static IReadOnlyList<string> InPaths { get; } = [FileName, FilePhone, FolderName];

    /// <summary>What must be found when values are asked for: else nothing was planted.</summary>
    public static IReadOnlyList<string> Sure { get; } = [.. Names, .. Names.Select((_, i) => Phone(i))];

    public static Draft Document { get; } = new(SheetName,
        new Line("TRƯỜNG THCS MẪU"),
        new Line($"DANH SÁCH HỌC SINH LỚP 6A9 - GVCN: {Homeroom}", LineStyle.Title),
        new Grid([["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "SĐT phụ huynh", "Email"], .. Names.Select(Row)]),
        new Line($"Xem thêm: https://drive.google.com/file/d/1aB?ten={Uri.EscapeDataString(Names[0])}&sdt={Phone(0)}"),
        new Line($"Em {Names[1]} sinh ngày {Birth(1)}, số CCCD {Id(1)}, điện thoại của mẹ là {Phone(1)}."));

    /// <summary>Digests somebody could undo by trying all values.</summary>
    public static IEnumerable<string> BareHashes(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        yield return Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
        yield return Convert.ToHexStringLower(SHA1.HashData(bytes))[..16];
        yield return Convert.ToHexStringLower(MD5.HashData(bytes))[..16];
    }

    private static IReadOnlyList<Cell> Row(string name, int i) => [(i + 1).ToString(CultureInfo.InvariantCulture), name, Birth(i), Id(i), Phone(i), Email(i)];

    private static string Phone(int i) => string.Create(CultureInfo.InvariantCulture, $"09870{i}1{7 - i}3{i}");

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"001313{i}482{9 - i}6");

    private static string Birth(int i) => string.Create(CultureInfo.InvariantCulture, $"1{i}/0{i + 3}/2013");

    private static string Email(int i) => string.Create(CultureInfo.InvariantCulture, $"chim.hoang.yen.{i}47@gmail.com");
}
