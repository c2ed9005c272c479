using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

internal sealed partial class RowReader
{
    // "GVHD" beside the pupils, "GVCN: cô Mẫu" behind them: the teacher is named at work, and is no member of the list.
    private static void SetTeachersAside(RecordDraft record, GridRow row)
    {
        if (record.Name is not { } own) return;
        var isPupils = record.Values.Exists(value => value is { Weight: RoleWeight.Name, Role.Name: "full-name" });
        for (var i = 0; i < record.Values.Count; i++)
        {
            var value = record.Values[i];
            if (value.Kind != FindingKinds.PersonName || value.Weight != RoleWeight.Name) continue;
            var isTeacher = value.Role?.Name == "staff-name" ? isPupils : !ReferenceEquals(value, own) && FollowsTeacherWord(row, value.Raw);
            if (isTeacher) record.Values[i] = value with { Weight = RoleWeight.Work, Subject = Subject.Staff };
        }
    }

    // "Ông (bà) Lê Văn Mẫu, phụ huynh em Lê Thử, lớp 5B", "Lê Thử (mẹ: Trần Thị Mẫu)": the words in front of the second name say whose parent or child is told.
    private static void SetParentsAside(RecordDraft record, GridRow row)
    {
        if (record.Name is not { } own) return;
        for (var i = 0; i < record.Values.Count; i++)
        {
            var value = record.Values[i];
            if (value.Kind != FindingKinds.PersonName || value.Weight != RoleWeight.Name || ReferenceEquals(value, own) || WordsBefore(row, value) is not { Length: > 0 } before) continue;
            if (ContextWords.EndsInOneOf(before, "child-word") && Relations.EndsInRelation(before))
            {
                var parent = record.Values.IndexOf(own);
                record.Values[parent] = own with { Weight = RoleWeight.Exposing, Subject = Subject.Parent };
                record.Values[i] = value with { Subject = Subject.Pupil };
                return;
            }

            if (ContextWords.Before(before) == Subject.Parent) record.Values[i] = value with { Weight = RoleWeight.Exposing, Subject = Subject.Parent };
        }
    }

    private static string WordsBefore(GridRow row, ValueDraft value)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Text.IndexOf(value.Raw, StringComparison.Ordinal) is > 0 and var at && cell.Trimmed.Length <= LongestWords + value.Raw.Length) return cell.Text.Text.Substring(0, at);
        }

        return "";
    }

    private const int LongestWords = 40;

    private static bool FollowsTeacherWord(GridRow row, string name)
    {
        foreach (var cell in row.Cells)
        {
            var at = cell.Text.Text.IndexOf(name, StringComparison.Ordinal);
            if (at > 0 && ContextWords.Before(cell.Text.Text.Substring(0, at)) == Subject.Staff) return true;
        }

        return false;
    }
}
