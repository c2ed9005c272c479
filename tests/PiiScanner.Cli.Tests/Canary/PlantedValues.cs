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

    /// <summary>One of the pupils, who withdraws.</summary>
    public static string Pupil => Names[0];

    /// <summary>Their birth date, as the command line takes it.</summary>
    public static string PupilBirth => string.Join('-', Birth(0).Split('/').Reverse());

    /// <summary>Values that no report may hold.</summary>
    public static IReadOnlyList<string> Inside { get; } =
        [.. Names, .. Names.Select((_, i) => Phone(i)), .. Names.Select((_, i) => Id(i)), .. Names.Select((_, i) => Birth(i)), .. Names.Select((_, i) => Email(i)), .. Names.Select((_, i) => Address(i)), Homeroom, SheetName, Password];

    /// <summary>Values in names of files and folders: the console page and JSON tell these, no other report does.</summary>
    public static IReadOnlyList<string> InPaths { get; } = [FileName, FilePhone, FolderName];

    /// <summary>What must be found when values are asked for: else nothing was planted.</summary>
    public static IReadOnlyList<string> Sure { get; } = [.. Names, .. Names.Select((_, i) => Phone(i))];

    /// <summary>A list that only a person can decide about.</summary>
    public static Draft ForReview { get; } = new("khen",
        new Line("DANH SÁCH HỌC SINH ĐƯỢC KHEN THƯỞNG", LineStyle.Title), new Grid([["STT", "Họ và tên", "Lớp"], .. Names.Select((name, i) => (IReadOnlyList<Cell>)[(i + 1).ToString(CultureInfo.InvariantCulture), name, "6A9"])]));

    /// <summary>The class, as the school's roster has it.</summary>
    public static string Roster { get; } = "STT,Họ và tên,Ngày sinh,Lớp\n" + string.Concat(Names.Select((name, i) => $"{i + 1},{name},{Birth(i)},6A9\n"));

    public static Draft Document { get; } = new(SheetName,
        new Line("TRƯỜNG THCS MẪU"),
        new Line($"DANH SÁCH HỌC SINH LỚP 6A9 - GVCN: {Homeroom}", LineStyle.Title),
        new Grid([["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "SĐT phụ huynh", "Email", "Địa chỉ"], .. Names.Select(Row)]),
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

    private static IReadOnlyList<Cell> Row(string name, int i) => [(i + 1).ToString(CultureInfo.InvariantCulture), name, Birth(i), Id(i), Phone(i), Email(i), Address(i)];

    private static string Phone(int i) => string.Create(CultureInfo.InvariantCulture, $"09870{i}1{7 - i}3{i}");

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"001313{i}482{9 - i}6");

    private static string Birth(int i) => string.Create(CultureInfo.InvariantCulture, $"1{i}/0{i + 3}/2013");

    private static string Address(int i) => string.Create(CultureInfo.InvariantCulture, $"số {i + 2}7 ngõ 39{i} phố Chim Hoàng Yến");

    private static string Email(int i) => string.Create(CultureInfo.InvariantCulture, $"chim.hoang.yen.{i}47@gmail.com");
}
