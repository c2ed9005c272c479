using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // A line above heads a test: "BÀI KIỂM TRA CUỐI HỌC KÌ I", "ENGLISH TEST 7".
    private bool _isTest;

    // A question of a test, or the letter or text that the test gives to be read: the people in them are made up.
    private bool IsOfTest(NormalizedText line) => _isTest && (Exercise.IsQuestion(line.Text) || Exercise.IsBelowTask(Recent));

    private void MakeOfExercise(IReadOnlyList<RecordDraft> records)
    {
        var isPassage = Exercise.IsBelowTask(Recent);
        foreach (var record in records)
        {
            // What finds somebody is no invention of a question; a letter to be read may give a phone.
            if (!record.Values.Exists(value => value.Kind == FindingKinds.NationalId || (!isPassage && value.Kind is FindingKinds.PhoneNumber or FindingKinds.StudentId or FindingKinds.HealthInsurance))) record.Subject = Subject.Other;
        }
    }
}
