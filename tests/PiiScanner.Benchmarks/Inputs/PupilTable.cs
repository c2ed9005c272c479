using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Benchmarks.Inputs;

/// <summary>Rows of an invented list of pupils with ten personal columns, made one by one.</summary>
internal static class PupilTable
{
    /// <summary>The headings.</summary>
    public static readonly string[] Headings =
        ["Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Mã học sinh", "Họ tên mẹ", "SĐT phụ huynh", "Email", "Địa chỉ", "Số thẻ BHYT"];

    /// <summary>So many rows.</summary>
    /// <param name="count">Pupils.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public static IEnumerable<string[]> Rows(int count, ulong seed)
    {
        var dice = new Dice(seed, "pupil-table");
        var forge = new PeopleForge(NameSplit.All);
        for (var i = 0; i < count; i++)
        {
            var p = forge.Pupil(dice, 6, 2026, "6A1", Province.All[dice.Below(Province.All.Count)]);
            yield return
            [
                p.Name.Full, p.Birth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), p.SexWord, p.NationalId, p.MinistryCode, p.Mother.Name.Full,
                p.Mother.Phone, VietnameseText.Slug(p.Mother.Name.Full).Replace("-", "", StringComparison.Ordinal) + dice.Between(1, 9999) + "@gmail.com", p.Address.Text, p.HealthInsurance,
            ];
        }
    }

    /// <summary>The list as a document of one sheet.</summary>
    /// <param name="count">Pupils.</param>
    public static Document Document(int count)
    {
        var rows = new List<TableRow> { Row(0, Headings, 0) };
        var ordinal = Headings.Length;
        foreach (var cells in Rows(count, 7))
        {
            rows.Add(Row(rows.Count, cells, ordinal));
            ordinal += cells.Length;
        }

        return new Document(_ => [new TableSection(rows) { Name = "DS", IsSheet = true }]);
    }

    private static TableRow Row(int index, string[] cells, int ordinal) =>
        new(index, [.. cells.Select((text, column) => new TableCell(column, new TextBlock(ordinal + column, text, new Location { Sheet = "DS", Cell = (char)('A' + column) + (index + 1).ToString(CultureInfo.InvariantCulture) })))]);
}
