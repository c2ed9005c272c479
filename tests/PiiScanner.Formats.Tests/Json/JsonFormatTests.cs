using PiiScanner.Core.Text;
using PiiScanner.Formats.Json;
using static PiiScanner.Formats.Tests.Documents;

namespace PiiScanner.Formats.Tests.Json;

public sealed class JsonFormatTests
{
    [Theory]
    [InlineData("a.txt", "{\"ten\": \"An\"}")]
    [InlineData("a.jsonl", "{\"a\":1}\n{\"a\":2}\n")]
    [InlineData("package.json", "{ // c\n}")]
    [InlineData("a.json", "{\"ten\": oops")]
    public void Recognize_Json_ByContent(string path, string text) => Assert.Equal("application/json", new JsonFormat().Recognize(File(path, text)));

    [Theory]
    [InlineData("a.log", "[INFO] started\n[INFO] done\n")]
    [InlineData("a.json", "ten: An\n")]
    [InlineData("a.txt", "{ten}")]
    public void Recognize_OtherText_IsNotJson(string path, string text) => Assert.Null(new JsonFormat().Recognize(File(path, text)));

    [Fact]
    public void Recognize_LongerThanTheHead_IsJson()
    {
        var json = "[" + string.Join(",\n", Enumerable.Range(0, 5000).Select(i => $"{{\"ten\":\"An {i}\"}}")) + "]";
        Assert.NotNull(new JsonFormat().Recognize(File("a.bin", json)));
        Assert.Equal(5001, ((TableSection)Read(File("a.bin", json)).Sections.Single()).Rows.Count());
    }
}
