using PiiScanner.Formats.Flow;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Tests.Flow;

public sealed class TextFlowTests
{
    [Fact]
    public void EndRow_MoreCellsThanARowCanHave_KeepsTheirTexts()
    {
        var flow = new TextFlow(null, new BlockNumbers());
        for (var i = 0; i < 16_386; i++)
        {
            flow.Append("c" + i, default);
            flow.EndCell(1);
        }

        flow.EndRow(1, null);
        flow.Append("Mẫu", default);
        flow.EndParagraph(0);

        var drafts = flow.Finish();
        Assert.Equal("c16383\nc16384\nc16385", ((TableDraft)drafts[0]).Rows[0].Cells[^1].Text.FlatText);
        Assert.Equal("Mẫu", drafts[1].FlatText);
    }

    [Fact]
    public void EndCell_NestedTablesWithoutEnd_AreStopped()
    {
        var flow = new TextFlow(null, new BlockNumbers());

        Assert.Throws<PartLimitException>(() =>
        {
            for (var i = 0; i < 2_000_000; i++)
            {
                flow.EndCell(2);
                if (i % 100 == 0) flow.EndRow(2, null);
            }
        });
    }

    [Fact]
    public void EndRow_ManyCells_AreGivenOutBeforeTheTableEnds()
    {
        var flow = new TextFlow(null, new BlockNumbers());
        for (var i = 0; i < 200; i++)
        {
            for (var cell = 0; cell < 1000; cell++) flow.EndCell(1);
            flow.EndRow(1, null);
        }

        Assert.NotEmpty(flow.Take());
    }
}
