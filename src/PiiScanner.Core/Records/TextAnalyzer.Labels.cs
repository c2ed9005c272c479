using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    // "Giải thưởng", and below it "Ba": the third prize, nobody's father.
    private const string ThirdPrize = "ba";

    // Label and value on lines of their own, as definition lists have them.
    private bool TakeLabelAbove(NormalizedText line)
    {
        if (_columnBelow is { } column)
        {
            if (finder.Fits(column.Kind!, line, out _))
            {
                ReadLabelled(line, [new LabelledValue(column, line)]);
                return true;
            }

            _columnBelow = null;
        }

        var label = forms.ReadLabel(line);
        if (label is not null && _labelAbove?.Role.Name == "award" && line.Folded.Trim() == ThirdPrize) label = null;
        if (_labelAbove is { } above)
        {
            _labelAbove = null;
            FlushRun();
            if (label is null && IsValueOf(above.Role, line))
            {
                ReadLabelled(line, [new LabelledValue(above.Role, line)]);
                if (above.Role.Kind is FindingKinds.NationalId or FindingKinds.PhoneNumber or FindingKinds.Email) _columnBelow = above.Role;
                return true;
            }

            if (label is null && above.Role.Kind == FindingKinds.PersonName) OpenCard(above);
            ReadProse(above.Line);
        }

        if (label is null) return false;
        FlushRun();
        _labelAbove = (label, line);
        return true;
    }

    // "Mẹ:", and on the next line no name but "CCCD 0752…": what follows is still hers, and of the pupil named above.
    private void OpenCard((ColumnRole Role, NormalizedText Line) label)
    {
        if (label.Role.Weight != RoleWeight.Name) AdoptName([], [new LabelledValue(label.Role, label.Line)]);
        else CloseCard();
        _card ??= new RecordDraft(RecordShape.Card, label.Line.Block.Location);
        _sinceCard = 0;
    }

    private bool IsValueOf(ColumnRole role, NormalizedText line)
    {
        var text = line.Text.Trim();
        if (text.Length > 160 || LineFields.HasMarker(text) || forms.ReadLine(line).Count > 0 || text.IndexOf('☐') >= 0 || CellShapes.OpensWithLabel(text)) return false;
        if (role.Kind is FindingKinds.Address or FindingKinds.BirthPlace && !MayBePlace(text)) return false;
        if (role.Kind == FindingKinds.PersonName) return MayBeName(line, text);
        if (role.Kind is FindingKinds.BirthDate or FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.Email) return finder.Fits(role.Kind, line, out _);
        // The program that made the file is no number of a card.
        if (role.Kind is FindingKinds.HealthInsurance or FindingKinds.SocialInsurance && CellShapes.Letters(text) > MostLettersOfNumber) return false;
        // "THẺ BẢO HIỂM Y TẾ" above "Mã số: HS 4 45 …": the line has a label of its own.
        if (role.Kind is FindingKinds.HealthInsurance or FindingKinds.SocialInsurance or FindingKinds.BankAccount or FindingKinds.TaxCode or FindingKinds.StudentId && text.IndexOf(':') >= 0) return false;
        return text.Length <= 120 && (role.Kind is null || CellShapes.CanBe(role.Kind, text, line.Folded));
    }

    // "Nơi sinh:", and below it the title of the list, or whose class it is: the place was left out.
    private static bool MayBePlace(string text) =>
        !ListTitle.NamesList(text) && !ListTitle.OpensForm(text) && !ListTitle.IsLetterhead(text) && !ContextWords.IsPupilAfter(HeaderKey.Of(text)) && !(CellShapes.HasSmallLetters(text) && ListTitle.IsTitle(text));

    // "CCCD 075209012345" is nobody's given name.
    private bool MayBeName(NormalizedText line, string text)
    {
        if (forms.IsCounterLabel(text)) return false;
        var look = finder.LookAtName(line);
        if (look.Score >= 0.45) return true;
        if (CellShapes.Digits(text) >= MostDigitsOfName) return false;
        return look.Masked || look.SurnameMiddle || look.Given || text.IndexOf(' ') > 0 && CellValueReader.MayBeUnusualName(new GridCell(0, line));
    }

    private const int MostLettersOfNumber = 24;

    // A class or year may stand beside a name; a number of a document or phone is longer.
    private const int MostDigitsOfName = 6;
}
