using System.Globalization;

namespace PiiScanner.Fixtures.Invented;

/// <summary>Makes the numbers people are known by, with the inner structure real ones have.</summary>
public static class NumberForge
{
    private static readonly string[] MobilePrefixes =
        [.. Lexicon.Rows("phone-prefixes.tsv").Where(row => row[1] == "mobile").Select(row => row[0])];
    private static readonly int[] TaxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>Ten digits without separators.</summary>
    public static string Mobile(Dice dice) => dice.Pick(MobilePrefixes) + dice.Digits(7);

    /// <summary>Eleven digits: area code and subscriber.</summary>
    public static string Landline(Dice dice, Province province) =>
        province.AreaCode + dice.Between(3, 6) + dice.Digits(10 - province.AreaCode.Length);

    /// <summary>Twelve digits whose century, sex and year agree with the person (Decree 137/2015, article 13).</summary>
    public static string NationalId(Dice dice, Province province, Sex sex, int birthYear)
    {
        var century = (birthYear >= 2000 ? 2 : 0) + (sex == Sex.Female ? 1 : 0);
        return province.Code + century + (birthYear % 100).ToString("00", CultureInfo.InvariantCulture) + dice.Digits(6);
    }

    /// <summary>Nine digits of the old identity card.</summary>
    public static string OldIdCard(Dice dice, Province province)
    {
        var prefix = dice.Pick(province.CmndPrefixes);
        return prefix + dice.Digits(9 - prefix.Length);
    }

    /// <summary>Ten digits given once by the ministry's database; the first two are the province code without its leading 0.</summary>
    public static string MinistryCode(Dice dice, Province province) => province.Code[1..] + dice.Digits(8);

    /// <summary>Ten digits with the check digit of the tax code.</summary>
    public static string TaxCode(Dice dice)
    {
        while (true)
        {
            var digits = "8" + dice.Digits(8);
            var sum = digits.Select((digit, i) => (digit - '0') * TaxWeights[i]).Sum();
            var check = 10 - sum % 11;
            if (check is >= 0 and < 10) return digits + check;
        }
    }

    public static string SocialInsurance(Dice dice, Province province) => province.Code[1..] + dice.Digits(8);

    /// <summary>Fifteen characters of the old health card: group, benefit digit, province, insurance number.</summary>
    public static string HealthInsurance(Dice dice, Province province) =>
        dice.OneOf("HS", "HN", "CN", "DT", "GD") + dice.Between(1, 5) + province.Code[1..] + SocialInsurance(dice, province);

    public static string Passport(Dice dice) => dice.OneOf("B", "C", "K", "P", "E") + dice.Digits(dice.Chance(0.6) ? 7 : 8);

    public static string BankAccount(Dice dice, out string bank)
    {
        (bank, var length) = dice.OneOf(("Vietcombank", 10), ("Agribank", 13), ("BIDV", 14), ("VietinBank", 12), ("MB", 10), ("Sacombank", 12));
        return dice.Between(1, 9) + dice.Digits(length - 1);
    }

    /// <summary>A motorbike or car plate.</summary>
    public static string Plate(Dice dice) => dice.Chance(0.5)
        ? $"{dice.Between(11, 99)}{(char)('A' + dice.Below(8))}-{dice.Digits(3)}.{dice.Digits(2)}"
        : $"{dice.Between(11, 99)}-{(char)('A' + dice.Below(8))}{dice.Between(1, 9)} {dice.Digits(3)}.{dice.Digits(2)}";
}
