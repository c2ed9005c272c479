using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.Tests.Runs;

public sealed class ShardTests
{
    [Theory]
    [InlineData("1/2", 1, 2)]
    [InlineData("8/8", 8, 8)]
    public void Parse_Part_Reads(string text, int index, int count) => Assert.Equal(new Shard(index, count), Shard.Parse(text));

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    [InlineData("-1/2")]
    public void Parse_Nonsense_IsNone(string text) => Assert.Null(Shard.Parse(text));

    [Fact]
    public void Holds_EveryContent_ExactlyOnePart()
    {
        for (var i = 0; i < 200; i++)
        {
            var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([(byte)i]));
            Assert.Single(Enumerable.Range(1, 3), part => new Shard(part, 3).Holds(sha, "a"));
            Assert.Single(Enumerable.Range(1, 3), part => new Shard(part, 3).Holds(null, "tep-" + i));
        }
    }
}
