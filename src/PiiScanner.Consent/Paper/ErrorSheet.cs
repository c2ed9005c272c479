using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Rosters;
using PiiScanner.Paper;

namespace PiiScanner.Consent.Paper;

/// <summary>Writes the rows that were refused, with the reasons and without a value.</summary>
public static class ErrorSheet
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="problems">File and refused row.</param>
    /// <param name="output">Where to; seekable.</param>
    public static void Write(IEnumerable<(string File, RowProblem Problem)> problems, Stream output)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var book = new SheetBook("Lỗi") { Widths = [40, 8, 90], Frozen = 1 };
        book.Row(["Tệp", "Dòng", "Lý do"], bold: true, boxed: true);
        foreach (var (file, problem) in problems) book.Row([file, problem.Row == 0 ? "" : RegistryTexts.Number(problem.Row), problem.Reason.Vi], boxed: true);
        book.Write(output);
    }
}
