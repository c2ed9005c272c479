using System.Globalization;
using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>The same list of pupils in every manner of typing one: numbers and bullets in front, signs between the fields, dates, capitals and marks. Each must be found with its rows; lists of things typed so must not.</summary>
public sealed class LineShapeTests
{
    private static readonly string[] Names = ["Nguyễn Thị Hương", "Trần Quốc Bảo", "Lê Minh Khang", "Phạm Gia Hân", "Vũ Đức Thịnh"];
    private static readonly (int Day, int Month, int Year)[] Births = [(5, 9, 2012), (21, 3, 2012), (17, 11, 2012), (2, 6, 2011), (28, 12, 2012)];
    private static readonly string[] Phones = ["0912000301", "0912 000 302", "0912.000.303", "+84912000304", "sđt 0912000305"];
    private static readonly string[] Things = ["Máy chiếu Epson", "Bàn ghế học sinh", "Loa kéo di động", "Tủ đựng hồ sơ", "Quạt trần Vinawind"];
    private static readonly string[] Markers = ["", "{0}. ", "{0}) ", "{0} ", "- ", "• ", "0{0}. ", "({0}) ", "[{0}] ", "{0}/ ", "{0}- ", "+ ", "* ", "{1}. ", "{1}) ", "#{0} ", "Em ", "{0}. Em ", "- Cháu "];
    private static readonly string[] Signs = [" - ", ", ", " ", "; ", ": ", " | ", "\t", "   ", " / ", " – ", "-", ",", "_", " -> ", "("];
    private static readonly string[] Dates = ["{0:00}/{1:00}/{2}", "{0}/{1}/{2}", "{0:00}-{1:00}-{2}", "{0:00}.{1:00}.{2}", "{0:00}{1:00}{2}", "{2}-{1:00}-{0:00}", "sn {0}/{1}/{2}", "sinh ngày {0:00}/{1:00}/{2}", "{0:00} {1:00} {2}"];

    public static TheoryData<string, string, string, string> Manners()
    {
        var data = new TheoryData<string, string, string, string>();
        for (var m = 0; m < Markers.Length; m++)
        {
            for (var s = 0; s < Signs.Length; s++)
            {
                var date = Dates[(m + s) % Dates.Length];
                // A date with the sign between its own parts is a matter for people.
                if (Signs[s] == "-" && date.Contains('-', StringComparison.Ordinal)) date = Dates[0];
                data.Add(Markers[m], Signs[s], date, (((m * 2) + s) % 6) switch { 0 => "capitals", 1 => "small", 2 => "without marks", 3 => "small without marks", _ => "usual" });
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Manners))]
    public void Examine_BirthDatesOfAClass_AreAListWithItsRows(string marker, string sign, string date, string manner)
    {
        var result = Documents.Examine(Documents.Text(Lines(marker, sign, manner, i => string.Format(CultureInfo.InvariantCulture, date, Births[i].Day, Births[i].Month, Births[i].Year))));
        Assert.Equal(Verdict.Block, result.Verdict);
        Assert.Contains(result.Lists, list => list.Rows == Names.Length);
        Assert.All(Enumerable.Range(0, Names.Length), i => Assert.Contains(result.Findings, finding => finding.Kind == FindingKinds.BirthDate && finding.Normalized == $"{Births[i].Year}-{Births[i].Month:00}-{Births[i].Day:00}"));
    }

    [Theory]
    [MemberData(nameof(Manners))]
    public void Examine_PhonesBehindNames_AreAList(string marker, string sign, string date, string manner)
    {
        _ = date;
        var result = Documents.Examine(Documents.Text(Lines(marker, sign, manner, i => Phones[i])));
        Assert.Equal(Verdict.Block, result.Verdict);
    }

    [Theory]
    [MemberData(nameof(Manners))]
    public void Examine_ThingsTypedSo_AreNobodys(string marker, string sign, string date, string manner)
    {
        var result = Documents.Examine(Documents.Text("DANH MỤC THIẾT BỊ\n" + string.Join("\n", Enumerable.Range(0, Things.Length).Select(i => Line(Things[i], i, marker.Replace("Em ", "", StringComparison.Ordinal).Replace("Cháu ", "", StringComparison.Ordinal), sign, manner, string.Format(CultureInfo.InvariantCulture, date.Replace("sinh ", "", StringComparison.Ordinal).Replace("sn ", "", StringComparison.Ordinal), Births[i].Day, Births[i].Month, 2021))))));
        Assert.Equal(Verdict.Clear, result.Verdict);
    }

    private static string Lines(string marker, string sign, string manner, Func<int, string> value) => string.Join("\n", Enumerable.Range(0, Names.Length).Select(i => Line(Names[i], i, marker, sign, manner, value(i))));

    private static string Line(string name, int index, string marker, string sign, string manner, string value)
    {
        var line = string.Format(CultureInfo.InvariantCulture, marker, index + 1, (char)('a' + index)) + name + (sign == "(" ? " (" + value + ")" : sign + value);
        return manner switch
        {
            "capitals" => line.Replace(name, name.ToUpperInvariant(), StringComparison.Ordinal),
            "small" => line.ToLowerInvariant(),
            "without marks" => LetterTables.WithoutMarks(line),
            "small without marks" => LetterTables.WithoutMarks(line).ToLowerInvariant(),
            _ => line,
        };
    }
}
