namespace PiiScanner.Core.Records;

/// <summary>Forms, cards and letters that a test or textbook gives to be read or completed: the person in them is made up.</summary>
internal static class Exercise
{
    private const int LinesAbove = 4;
    private const int LongestLine = 200;

    /// <summary>True where the lines above say both that this is an exercise and that a form follows to be read or completed, or where a numbered task gives the table. A pupil who sits the test writes the own name above the task.</summary>
    /// <param name="above">Lines above, nearest first.</param>
    public static bool Gives(IReadOnlyList<string> above)
    {
        if (above.Take(2).Any(IsGivenTable)) return true;
        var task = false;
        for (var i = 0; i < Math.Min(LinesAbove, above.Count) && !task; i++) task = IsTask(above[i]);
        return task && above.Any(IsOfExercise);
    }

    // "Câu 2. Điểm của tổ 1 được cho trong bảng sau:"
    private static bool IsGivenTable(string line)
    {
        var key = line.Length > LongestLine ? "" : HeaderKey.Of(line);
        return (key.StartsWith("cau ", StringComparison.Ordinal) || key.StartsWith("bai ", StringComparison.Ordinal)) && key.Length > 4 && char.IsDigit(key[4]) && HeaderKey.HasPhrase(key, "bang");
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
