using System.Text;
using PiiScanner.Formats.Tests.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Redaction;

/// <summary>A font that holds the letters in use says which letters were removed; a whole font says nothing.</summary>
public sealed class SubsetFontTests
{
    private const string Font = "word/fonts/font1.odttf";

    [Theory]
    [InlineData("<w:embedTrueTypeFonts/><w:saveSubsetFonts/>", false)]
    [InlineData("<w:embedTrueTypeFonts/>", true)]
    public void Redact_EmbeddedFont_StaysOnlyWhole(string settings, bool stays)
    {
        var builder = new WordBuilder(P("Em Nguyễn Thị Bích Hằng sinh ngày 05/09/2015, SĐT mẹ 0912345678"))
            .With("settings", "settings", Root("settings", settings))
            .With("fontTable", "fontTable", Root("fonts", "<w:font w:name=\"A\"><w:family w:val=\"roman\"/><w:embedRegular r:id=\"rId1\"/></w:font>"));
        builder.Package.Part(Font, Encoding.ASCII.GetBytes("letters"), "application/vnd.openxmlformats-officedocument.obfuscatedFont").Link("word/fontTable.xml", "rId1", "font", "fonts/font1.odttf");

        var parts = Redacted.Parts(Redacted.Copy(builder.ToFile(), Redacted.Everything));

        Assert.Equal(stays, parts.ContainsKey(Font));
        foreach (var pointing in (string[])["word/fontTable.xml", "word/_rels/fontTable.xml.rels", "[Content_Types].xml"])
            Assert.Equal(stays, System.Text.RegularExpressions.Regex.IsMatch(Encoding.UTF8.GetString(parts[pointing]), "embedRegular|font1\\.odttf"));
        Assert.Contains("w:name=\"A\"", Encoding.UTF8.GetString(parts["word/fontTable.xml"]));
    }
}
