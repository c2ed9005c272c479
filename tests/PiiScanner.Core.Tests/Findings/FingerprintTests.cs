using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using Xunit;

namespace PiiScanner.Core.Tests.Findings;

public sealed class FingerprintTests
{
    [Fact]
    public void Examine_SameValuesOtherwiseWritten_HaveTheSameFingerprints()
    {
        var key = new PurposeKey([1, 2, 3]);

        var plain = Of("Họ và tên: Trần Thị Bích Ngọc\nĐiện thoại: 0912345678", key);
        var other = Of("Mẫu 2\n\nHọ và tên: TRẦN THỊ BÍCH NGỌC\nĐiện thoại: 0912 345 678", key);

        Assert.Equal(plain, other);
        Assert.Equal(2, plain.Distinct().Count());
        Assert.NotEqual(plain, Of("Họ và tên: Trần Thị Bích Ngọc\nĐiện thoại: 0912345678", new PurposeKey([3, 2, 1])));
    }

    [Fact]
    public void Examine_WithoutKey_GivesNoFingerprint() => Assert.All(Of("Họ và tên: Trần Thị Bích Ngọc\nĐiện thoại: 0912345678", null), Assert.Null);

    private static List<string?> Of(string text, PurposeKey? key)
    {
        var options = new ExamineOptions { AsOf = (2026, 9, 5), FingerprintKey = key };
        var findings = DocumentExaminer.Default.Examine(Document.FromText(text), options, CancellationToken.None).Findings;
        return [.. findings.Where(finding => finding.Kind is FindingKinds.PersonName or FindingKinds.PhoneNumber).Select(finding => finding.Fingerprint)];
    }
}
