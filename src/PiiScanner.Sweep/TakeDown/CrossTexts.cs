using PiiScanner.Core.Text;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What is said of files that tell more together than alone.</summary>
internal static class CrossTexts
{
    private static readonly LocalizedText ScoresElsewhere = new(
        "Họ tên kèm số báo danh; tệp khác trên cùng trang có điểm theo số báo danh: ghép lại là điểm của từng em.",
        "Names with candidate numbers; another file of the site has scores by candidate number: together they are the scores of each child.");

    private static readonly LocalizedText NamesElsewhere = new(
        "Điểm theo số báo danh; tệp khác trên cùng trang có họ tên kèm số báo danh: ghép lại là điểm của từng em.",
        "Scores by candidate number; another file of the site has names with candidate numbers: together they are the scores of each child.");

    private static readonly LocalizedText ScoresPerhaps = new(
        "Họ tên kèm số báo danh ngắn; tệp khác trên cùng trang có điểm theo đúng các số ấy: nếu cùng một kỳ thi thì ghép lại là điểm của từng em.",
        "Names with short candidate numbers; another file of the site has scores by these numbers: if of one examination, together they are the scores of each child.");

    private static readonly LocalizedText NamesPerhaps = new(
        "Điểm theo số báo danh ngắn; tệp khác trên cùng trang có họ tên kèm đúng các số ấy: nếu cùng một kỳ thi thì ghép lại là điểm của từng em.",
        "Scores by short candidate numbers; another file of the site has names with these numbers: if of one examination, together they are the scores of each child.");

    private static readonly LocalizedText FullTwin = new(
        "Danh sách đã che tên, nhưng bản đầy đủ của chính danh sách này vẫn còn trên cùng trang.", "The names are masked, but the full version of this very list is on the same site.");

    private static readonly LocalizedText MaskedTwin = new(
        "Bản đầy đủ của một danh sách đã che tên trên cùng trang: phải gỡ cả bản này thì việc che mới có nghĩa.", "The full version of a list whose names are masked elsewhere on the site: masking helps only when this one comes down too.");

    /// <summary>What is said.</summary>
    /// <param name="why">Why the file counts for more.</param>
    public static LocalizedText Of(RaisedWhy why) => why switch
    {
        RaisedWhy.ScoresElsewhere => ScoresElsewhere,
        RaisedWhy.NamesElsewhere => NamesElsewhere,
        RaisedWhy.ScoresPerhaps => ScoresPerhaps,
        RaisedWhy.NamesPerhaps => NamesPerhaps,
        RaisedWhy.FullTwin => FullTwin,
        RaisedWhy.MaskedTwin => MaskedTwin,
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}

/// <summary>Why a file counts for more beside another one.</summary>
internal enum RaisedWhy
{
    /// <summary>It has names with candidate numbers, the other scores by them.</summary>
    ScoresElsewhere,

    /// <summary>It has scores by candidate numbers, the other the names.</summary>
    NamesElsewhere,

    /// <summary>It has names with short candidate numbers, the other scores by the same numbers, perhaps of another examination.</summary>
    ScoresPerhaps,

    /// <summary>It has scores by short candidate numbers, the other names with the same numbers, perhaps of another examination.</summary>
    NamesPerhaps,

    /// <summary>Its names are masked, the other has them whole.</summary>
    FullTwin,

    /// <summary>It has whole the names the other masks.</summary>
    MaskedTwin,
}
