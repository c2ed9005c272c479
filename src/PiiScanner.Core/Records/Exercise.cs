namespace PiiScanner.Core.Records;

/// <summary>Forms, cards and letters that a test or textbook gives to be read or completed: the person in them is made up.</summary>
internal static class Exercise
{
    private const int LinesAbove = 4;
    private const int LongestLine = 200;

    /// <summary>True where the lines above say both that this is an exercise and that a form follows to be read or completed. A pupil who sits the test writes the own name above the task.</summary>
    /// <param name="above">Lines above, nearest first.</param>
    public static bool Gives(IReadOnlyList<string> above) => IsBelowTask(above) && above.Any(IsOfExercise);

    /// <summary>True where one of the lines right above sets a task on something to be read or completed.</summary>
    /// <param name="above">Lines above, nearest first.</param>
    public static bool IsBelowTask(IReadOnlyList<string> above) => above.Take(LinesAbove).Any(IsTask);

    /// <summary>True where a numbered task gives the table: "Câu 2. Điểm của tổ 1 được cho trong bảng sau:". "Bài 1 – Bảng điểm lớp 6A" heads a list of pupils.</summary>
    /// <param name="above">Lines above, nearest first.</param>
    public static bool GivesTable(IReadOnlyList<string> above) => above.Take(2).Any(IsTaskOfTable);

    /// <summary>True for a line that heads a test or worksheet: "BÀI KIỂM TRA CUỐI HỌC KÌ I", "Thời gian làm bài: 45 phút". "Kết quả bài kiểm tra" heads a list.</summary>
    /// <param name="line">The line.</param>
    public static bool HeadsTest(string line)
    {
        if (line.Length > LongestLine) return false;
        var key = HeaderKey.Of(line);
        return RecordWords.Of("test-heading").StandIn(key) && !RecordWords.Of("test-of-people").StandIn(key);
    }

    /// <summary>True for a numbered question of a test: "Câu 5 (1đ). Bạn Lê Mẫu sinh ngày 29/02/2016. Hỏi …?"</summary>
    /// <param name="line">The line.</param>
    public static bool IsQuestion(string line)
    {
        var key = HeaderKey.Of(line.Length > LongestOpening ? line.Substring(0, LongestOpening) : line);
        return Openings.Any(word => key.StartsWith(word, StringComparison.Ordinal) && key.Length > word.Length && char.IsDigit(key[word.Length]));
    }

    private const int LongestOpening = 20;
    private static readonly string[] Openings = ["cau ", "bai ", "question ", "cau hoi "];

    private static bool IsTaskOfTable(string line)
    {
        var key = line.Length > LongestLine ? "" : HeaderKey.Of(line);
        return (key.StartsWith("cau ", StringComparison.Ordinal) || key.StartsWith("bai ", StringComparison.Ordinal)) && key.Length > 4 && char.IsDigit(key[4])
            && (HeaderKey.HasPhrase(key, "bang sau") || HeaderKey.HasPhrase(key, "bang duoi day") || HeaderKey.HasPhrase(key, "bang ben"));
    }

    // "Read the form and answer the questions", "Điền vào mẫu đơn xin cấp thẻ": what is done, and with what; "Danh sách học sinh chưa hoàn thành phiếu bài tập" is none.
    private static bool IsTask(string line)
    {
        if (line.Length > LongestLine) return false;
        var key = HeaderKey.Of(line);
        return RecordWords.Of("task-verb").StandIn(key) && RecordWords.Of("task-object").StandIn(key) && !RecordWords.Of("task-of-people").StandIn(key);
    }

    private static bool IsOfExercise(string line) => line.Length <= LongestLine && RecordWords.Of("exercise-mark").StandIn(HeaderKey.Of(line));
}
