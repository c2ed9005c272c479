using PiiScanner.Reporting.Console;

namespace PiiScanner.Reporting.Tests.Console;

public sealed class ConsolePageTests
{
    private static string[] Lines(string text, int width, int indent = 0, int hanging = 0)
    {
        using var output = new StringWriter();
        new ConsolePage(output, width, color: false).Line(text, indent, hanging);
        return output.ToString().TrimEnd('\n').Split('\n');
    }

    [Fact]
    public void Line_LongText_IsWrappedAtSpacesWithHangingIndent() =>
        Assert.Equal(["  một hai ba", "    bốn năm", "    sáu"], Lines("một hai ba bốn năm sáu", 12, 2, 2));

    [Fact]
    public void Line_DecomposedLetters_CountOnce() => Assert.Equal(["e\u0323\u0302e\u0323\u0302 e\u0323\u0302e\u0323\u0302"], Lines("e\u0323\u0302e\u0323\u0302 e\u0323\u0302e\u0323\u0302", 5));

    [Fact]
    public void Line_WordLongerThanTheLine_StaysWhole() =>
        Assert.Equal(["thu-muc/ten-tep-rat-dai.docx", "sau"], Lines("thu-muc/ten-tep-rat-dai.docx sau", 10));

    [Fact]
    public void Line_NoWidth_IsNotWrapped() => Assert.Single(Lines(new string('a', 500) + " b", 0));

    [Theory]
    [InlineData("a\u001b[2Jb", "a\\u001B[2Jb")]
    [InlineData("a\nb", "a\\u000Ab")]
    [InlineData("a\u202Eb", "a\\u202Eb")]
    [InlineData("a\u009Bb", "a\\u009Bb")]
    [InlineData("ngày 😀 thường", "ngày 😀 thường")]
    public void Printable_WhatCouldSteerATerminal_IsMadeVisible(string text, string expected) => Assert.Equal(expected, TerminalText.Printable(text));

    // Not a case above: an attribute cannot hold half a character.
    [Fact]
    public void Printable_HalfACharacter_IsMadeVisible() => Assert.Equal("a\\uD83Db", TerminalText.Printable("a\ud83db"));
}
