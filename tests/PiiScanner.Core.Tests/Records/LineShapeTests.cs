using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Tests.Records;

/// <summary>Lines of one shape below each other: none of them is the heading of the rest.</summary>
public class LineShapeTests
{
    private static readonly (string Name, string Birth, string Phone)[] People =
    [
        ("Nguyễn Thị Mẫu", "21/09/2014", "0912345620"), ("Trần Văn Thử", "12/03/2014", "0987654321"), ("Lê Hoàng Nghiệm", "02/05/2014", "0905123478"),
        ("Phạm Thị Mẫu", "17/11/2014", "0905123479"), ("Võ Văn Thử", "30/08/2014", "0905123470"),
    ];

    [Theory]
    [InlineData("Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 1)]
    [InlineData("Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 2)]
    [InlineData("Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 5)]
    [InlineData("Học sinh {0}; sinh ngày {1}; điện thoại phụ huynh {2}", 3)]
    [InlineData("Học sinh {0}\tSinh ngày {1}\tĐiện thoại phụ huynh {2}", 3)]
    [InlineData("Học sinh {0} | Sinh ngày {1} | Điện thoại phụ huynh {2}", 3)]
    [InlineData("Họ và tên {0}, ngày sinh {1}, số điện thoại {2}", 2)]
    [InlineData("HS {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 3)]
    [InlineData("Cháu {0}, sinh ngày {1}, điện thoại mẹ {2}", 3)]
    [InlineData("1. Học sinh {0}, sinh ngày {1}, điện thoại phụ huynh {2}", 3)]
    [InlineData("Học sinh {0}, sinh ngày {1}, dân tộc Kinh, điện thoại phụ huynh {2}.", 2)]
    public void Examine_LinesThatOpenLikeHeadings_BlocksEachPupil(string form, int count)
    {
        var lines = People.Take(count).Select(person => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, person.Name, person.Birth, person.Phone)).ToList();
        foreach (var title in new[] { "", "DANH SÁCH HỌC SINH LỚP 6A\n" })
        {
            var result = Documents.Examine(Documents.Text(title + string.Join("\n", lines)));
            Assert.True(result.Verdict == Verdict.Block, Documents.Describe(result));
            Assert.Equal(count, result.People.Total);
            Assert.Equal(People.Take(count).Select(person => person.Phone), Documents.Values(result, FindingKinds.PhoneNumber));
        }
    }
}
