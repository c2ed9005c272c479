using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Lists;

/// <summary>Lists without a readable name: some single people out, some do not.</summary>
internal static class NamelessLists
{
    public static IReadOnlyDictionary<string, Func<ListContext, ListPlan>> All { get; } = new Dictionary<string, Func<ListContext, ListPlan>>
    {
        ["candidate-results"] = c => Make(c, "candidate-results", "KẾT QUẢ THI TUYỂN SINH LỚP 10", "clear",
            k => [Loose(k.Candidate()), .. Results(c, k)]) with { People = null, AllowedKinds = [Kinds.Candidate] },
        ["code-results"] = c => Make(c, "code-results", "KẾT QUẢ HỌC TẬP HỌC KỲ I", "review", k => [.. k.MinistryCode(), .. Results(c, k)]) with { People = null, AllowedKinds = [Kinds.Sensitive] },
        ["singled-out"] = c => Make(c, "singled-out", "DANH SÁCH XẾP LỚP", "review", k => [.. k.Class(), .. k.Sex(), .. k.Birth()]) with { People = null },
        ["masked"] = c => Make(c, "masked", "KẾT QUẢ KIỂM TRA", "clear", k => [Loose(k.Candidate()), Masked(), .. Results(c, k)]) with { People = null, AllowedKinds = [Kinds.Candidate] },
        ["masked-birth"] = c => Make(c, "masked-birth", "DANH SÁCH DỰ THI", "review", k => [Masked(), .. k.Birth(), .. k.Class()]) with { People = null },
    };

    private static ListPlan Make(ListContext c, string family, string title, string verdict, Func<PupilColumns, IEnumerable<ListColumn<Pupil>>> columns) =>
        c.Plan(family, title, verdict, c.Pupils(0.02), columns(new PupilColumns(c)));

    private static IEnumerable<ListColumn<Pupil>> Results(ListContext c, PupilColumns k) => k.Open(c.Dice.OneOf("Kết quả", "KQ"), "kết quả {0}", _ => c.Dice.OneOf("Đạt", "Đạt", "Chưa đạt"));

    /// <summary>The same column with its values optional.</summary>
    private static ListColumn<Pupil> Loose(IEnumerable<ListColumn<Pupil>> columns)
    {
        var column = columns.Single();
        return column with { Fill = p => Loosen(column.Fill(p)) };
    }

    private static PlantedCell Loosen(PlantedCell cell) => new(cell.Cell, [.. cell.Values.Select(v => v with { Expectation = Expectation.May })]);

    /// <summary>A name of which one letter is left: a note at most.</summary>
    private static ListColumn<Pupil> Masked() => new("Họ và tên", "{0}", p =>
    {
        var masked = string.Join(' ', p.Name.Full.Split(' ').Select((word, i) => i == 0 ? word[..1] + "***" : "***"));
        return new(masked, TruthValue.Decoy(Kinds.Name, masked));
    });
}
