using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Sweep.TakeDown;

namespace PiiScanner.Sweep.Answers;

/// <summary>One line of a workbook a school has sent back.</summary>
/// <param name="Row">Row of the sheet, from 1.</param>
/// <param name="Handle">Handle of the line.</param>
/// <param name="Address">Address, or the file where no address is known.</param>
/// <param name="Basis">What the school names as consent or legal duty; empty when nothing.</param>
/// <param name="Done">Day it was taken down; null when none is named.</param>
/// <param name="Words">The explanation.</param>
public sealed record Answer(int Row, string Handle, string Address, string Basis, DateOnly? Done, string Words)
{
    /// <summary>True when the school said something.</summary>
    public bool IsGiven => Done is not null || Basis.Length > 0 || Words.Length > 0;
}

/// <summary>Reads a workbook back that a school has filled in.</summary>
public sealed class AnswerSheet
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];

    private AnswerSheet(string site, IReadOnlyList<Answer> answers, IReadOnlyList<LocalizedText> problems) => (Site, Answers, Problems) = (site, answers, problems);

    /// <summary>What the workbook is of.</summary>
    public string Site { get; }

    /// <summary>Its lines.</summary>
    public IReadOnlyList<Answer> Answers { get; }

    /// <summary>What cannot be taken, with the row.</summary>
    public IReadOnlyList<LocalizedText> Problems { get; }

    /// <summary>Reads the rows of the sheet.</summary>
    /// <param name="rows">Texts by row and column.</param>
    /// <param name="today">A day after it is no day anything was taken down on.</param>
    /// <returns>Null when it is no such workbook.</returns>
    public static AnswerSheet? Read(IReadOnlyList<IReadOnlyList<string>> rows, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count <= TakeDownSheet.CodesRow) return null;
        var codes = rows[TakeDownSheet.CodesRow].ToList();
        int At(string code) => codes.IndexOf(code);
        string[] needed = [TakeDownSheet.HandleColumn, TakeDownSheet.BasisColumn, TakeDownSheet.DoneColumn, TakeDownSheet.WordsColumn, "dia-chi", "tep"];
        if (needed.Any(code => At(code) < 0)) return null;
        var answers = new List<Answer>();
        var problems = new List<LocalizedText>();
        for (var i = TakeDownSheet.CodesRow + 2; i < rows.Count; i++)
        {
            string Cell(string code) => At(code) < rows[i].Count ? rows[i][At(code)].Trim() : "";
            if (Cell(TakeDownSheet.HandleColumn).Length == 0) continue;
            var (written, row) = (Cell(TakeDownSheet.DoneColumn), i + 1);
            DateOnly? done = DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= today ? day : null;
            if (written.Length > 0 && done is null) problems.Add(new LocalizedText($"Dòng {row}: ngày gỡ phải dạng ngày/tháng/năm và không sau hôm nay.", $"Row {row}: the day must be written day/month/year and not lie in the future."));
            answers.Add(new Answer(row, Cell(TakeDownSheet.HandleColumn), Cell("dia-chi") is { Length: > 0 } address ? address : Cell("tep"), Cell(TakeDownSheet.BasisColumn), done, Cell(TakeDownSheet.WordsColumn)));
        }

        var heading = rows[0].Count > 0 ? rows[0][0] : "";
        return new AnswerSheet(heading.Contains(": ", StringComparison.Ordinal) ? heading[(heading.IndexOf(": ", StringComparison.Ordinal) + 2)..] : heading, answers, problems);
    }
}
