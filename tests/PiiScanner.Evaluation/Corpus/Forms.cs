using System.Globalization;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus;

internal enum NameForm { Title, Capitals, LowerCase, OldTone, NewTone, DoubleSpaces, Honorific, WithClass, ShortMiddle, Abbreviated }

internal enum DateForm { Slashes, Short, Hyphens, Dots, Iso, IsoTime, TwoDigitYear, Compact, ExcelDate, SerialNumber, Spaced, YearOnly, MonthFirstDamage }

internal enum PhoneForm { Plain, Spaces, Dots, Hyphen, Plus84, Bare84, WithWord, LostZero, Old11, Brackets }

internal enum IdForm { Plain, Threes, Dots, Hyphens, Apostrophe, LostZero }

/// <summary>How one document writes its values: chosen once, because a column is written one way.</summary>
internal sealed record Forms(NameForm Name, DateForm Date, PhoneForm Phone, IdForm Id)
{
    /// <summary>Draws forms. Damage that only a spreadsheet does is drawn for spreadsheets alone.</summary>
    public static Forms Draw(Dice dice, bool spreadsheet, bool isText)
    {
        var names = new WeightedList<NameForm>(
        [
            (NameForm.Title, 60), (NameForm.Capitals, 14), (NameForm.OldTone, 4), (NameForm.NewTone, 4), (NameForm.DoubleSpaces, 4), (NameForm.LowerCase, isText ? 0 : 3),
            (NameForm.Honorific, isText ? 10 : 2), (NameForm.WithClass, 2), (NameForm.ShortMiddle, isText ? 0 : 1), (NameForm.Abbreviated, isText ? 0 : 1),
        ]);
        var dates = new WeightedList<DateForm>(
        [
            (DateForm.Slashes, 40), (DateForm.Short, 14), (DateForm.Hyphens, 6), (DateForm.Dots, 6), (DateForm.Iso, 3), (DateForm.IsoTime, isText ? 0 : 2), (DateForm.TwoDigitYear, 3),
            (DateForm.Compact, isText ? 0 : 2), (DateForm.Spaced, 2), (DateForm.ExcelDate, spreadsheet ? 30 : 0), (DateForm.SerialNumber, spreadsheet ? 3 : 0),
                (DateForm.MonthFirstDamage, spreadsheet ? 2 : 0),
        ]);
        var phones = new WeightedList<PhoneForm>(
        [
            (PhoneForm.Plain, 40), (PhoneForm.Spaces, 12), (PhoneForm.Dots, 10), (PhoneForm.Hyphen, 5), (PhoneForm.Plus84, 4), (PhoneForm.Bare84, 3), (PhoneForm.WithWord, 4), (PhoneForm.Brackets, 2),
            (PhoneForm.Old11, 3), (PhoneForm.LostZero, spreadsheet ? 20 : 0),
        ]);
        var ids = new WeightedList<IdForm>(
        [
            (IdForm.Plain, 50), (IdForm.Threes, 8), (IdForm.Dots, 6), (IdForm.Hyphens, 3), (IdForm.Apostrophe, spreadsheet ? 5 : 0), (IdForm.LostZero, spreadsheet ? 25 : 0),
        ]);
        return new(names.Draw(dice), dates.Draw(dice), phones.Draw(dice), ids.Draw(dice));
    }

    public PlantedCell WriteName(Dice dice, PersonName name, string subject, string className = "")
    {
        var written = Name switch
        {
            NameForm.Capitals => name.Full.ToUpperInvariant(),
            NameForm.LowerCase => name.Full.ToLowerInvariant(),
            NameForm.OldTone or NameForm.NewTone => Name == NameForm.NewTone ? VietnameseText.SwapTonePlace(name.Full) : name.Full,
            NameForm.ShortMiddle => ShortMiddle(name.Full),
            NameForm.Abbreviated => Abbreviated(name.Full),
            _ => name.Full,
        };
        var shown = Name switch
        {
            NameForm.DoubleSpaces => dice.Chance(0.5) ? written.Replace(" ", "  ", StringComparison.Ordinal) : written.Replace(' ', '\u00A0') + " ",
            NameForm.Honorific => subject switch { "pupil" => "Em ", "staff" => name.Sex == Sex.Male ? "Thầy " : "Cô ", _ => name.Sex == Sex.Male ? "Ông " : "Bà " } + written,
            NameForm.WithClass when className.Length > 0 => $"{written} ({className})",
            _ => written,
        };
        return new(shown, new TruthValue(Kinds.Name, written) { Subject = subject });
    }

    public PlantedCell WriteDate(DateOnly date, string subject)
    {
        var iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var truth = new TruthValue(Kinds.Birth, iso) { Subject = subject };
        string F(string format) => date.ToString(format, CultureInfo.InvariantCulture);
        return Date switch
        {
            DateForm.Short => new(F("d/M/yyyy"), truth),
            DateForm.Hyphens => new(F("dd-MM-yyyy"), truth),
            DateForm.Dots => new(F("d.M.yyyy"), truth),
            DateForm.Iso => new(iso, truth),
            DateForm.IsoTime => new(iso + " 00:00:00", truth),
            DateForm.TwoDigitYear => new(F("dd/MM/yy"), truth),
            DateForm.Compact => new(F("ddMMyyyy"), truth),
            DateForm.Spaced => new(F("dd / MM / yyyy"), truth),
            DateForm.ExcelDate => new(Cell.OfDate(date), truth),
            DateForm.SerialNumber => new(Cell.OfNumber(Cell.Serial(date)), truth),
            DateForm.YearOnly => new(F("yyyy"), truth with { Normalized = F("yyyy") }),
            DateForm.MonthFirstDamage => Damaged(date, truth),
            _ => new(F("dd/MM/yyyy"), truth),
        };
    }

    public PlantedCell WritePhone(Dice dice, string digits, string subject, string word = "mẹ")
    {
        var truth = new TruthValue(Kinds.Phone, digits) { Subject = subject };
        return Phone switch
        {
            PhoneForm.Spaces => new($"{digits[..4]} {digits[4..7]} {digits[7..]}", truth),
            PhoneForm.Dots => new(dice.Chance(0.5) ? $"{digits[..4]}.{digits[4..7]}.{digits[7..]}" : $"{digits[..3]}.{digits[3..6]}.{digits[6..]}", truth),
            PhoneForm.Hyphen => new($"{digits[..3]}-{digits[3..]}", truth),
            PhoneForm.Plus84 => new($"+84 {digits[1..4]} {digits[4..7]} {digits[7..]}", truth),
            PhoneForm.Bare84 => new("84" + digits[1..], truth),
            PhoneForm.WithWord => new($"{digits} ({word})", truth),
            PhoneForm.Brackets => new($"({digits[..3]}) {digits[3..6]} {digits[6..]}", truth),
            PhoneForm.LostZero => new(Cell.OfNumber(double.Parse(digits, CultureInfo.InvariantCulture)), truth with { Alternatives = [digits[1..]] }),
            PhoneForm.Old11 => OldNumber(dice, truth),
            _ => new(digits, truth),
        };
    }

    /// <summary>Twelve or nine digits.</summary>
    public PlantedCell WriteId(string digits, string subject, string kind = Kinds.NationalId)
    {
        var truth = new TruthValue(kind, digits) { Subject = subject };
        string Joined(char by) => digits.Length == 12 ? $"{digits[..3]}{by}{digits[3..6]}{by}{digits[6..]}" : $"{digits[..3]}{by}{digits[3..6]}{by}{digits[6..]}";
        return Id switch
        {
            IdForm.Threes => new(Joined(' '), truth),
            IdForm.Dots => new(Joined('.'), truth),
            IdForm.Hyphens => new(Joined('-'), truth),
            IdForm.Apostrophe => new("'" + digits, truth),
            IdForm.LostZero => new(Cell.OfNumber(double.Parse(digits, CultureInfo.InvariantCulture)), truth with { Alternatives = [digits.TrimStart('0')] }),
            _ => new(digits, truth),
        };
    }

    /// <summary>What a month-first Excel makes of typed dates: a true date with day and month exchanged, or text where the day is above 12.</summary>
    private static PlantedCell Damaged(DateOnly date, TruthValue truth)
    {
        if (date.Day > 12) return new(date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), truth);
        var swapped = new DateOnly(date.Year, date.Day, date.Month);
        return new(Cell.OfDate(swapped), truth with { Alternatives = [swapped.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] });
    }

    private static PlantedCell OldNumber(Dice dice, TruthValue truth)
    {
        var (old, @new) = dice.OneOf(("0162", "032"), ("0165", "035"), ("0168", "038"), ("0169", "039"), ("0127", "081"), ("0120", "070"), ("0121", "079"), ("0188", "058"));
        var rest = dice.Digits(7);
        return new(old + rest, truth with { Normalized = old + rest, Alternatives = [@new + rest] });
    }

    /// <summary>Ng. V. An: everything but the given name is shortened.</summary>
    private static string Abbreviated(string full)
    {
        var words = ShortMiddle(full).Split(' ');
        if (words.Length > 1) words[0] = words[0] switch { "Nguyễn" => "Ng.", "Trần" => "Tr.", "Phạm" => "Ph.", _ => words[0][..1] + "." };
        return string.Join(' ', words);
    }

    private static string ShortMiddle(string full)
    {
        var words = full.Split(' ');
        for (var i = 1; i < words.Length - 1; i++) words[i] = words[i][..1] + ".";
        return string.Join(' ', words);
    }
}
