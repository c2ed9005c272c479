using PiiScanner.Core.Findings;
using Xunit;

namespace PiiScanner.Core.Tests.Findings;

public sealed class SecretTests
{
    // RFC 5869, A.3: no salt, no label.
    [Fact]
    public void For_EmptyLabel_IsTheVectorOfTheStandard()
    {
        var key = Secret.From([.. Enumerable.Repeat((byte)0x0b, 22)]).For("");

        Assert.Equal("8DA4E775A563C18F715F802A063C5A31B8A11F5C5EE1879EC3454E5F3C738D2D", Convert.ToHexString(key.Bytes));
    }

    [Fact]
    public void For_AnotherPurpose_IsAnotherKey()
    {
        var secret = Secret.From(new byte[16]);

        Assert.NotEqual(secret.For("consent").Fingerprint("0912345678"), secret.For("baseline").Fingerprint("0912345678"));
    }

    [Fact]
    public void From_FifteenBytes_IsTooShort() => Assert.Throws<ArgumentException>(() => Secret.From(new byte[15]));

    // RFC 4231, test case 2.
    [Fact]
    public void Fingerprint_KnownKeyAndText_IsTheHeadOfTheHash()
    {
        var key = new PurposeKey("Jefe"u8.ToArray());

        Assert.Equal("5bdcc146bf60754e6a042426089575c7", key.Fingerprint("what do ya want for nothing?"));
    }
}
