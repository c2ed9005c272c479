namespace PiiScanner.Fixtures.Invented;

/// <summary>Romanised names of pupils with a foreign parent.</summary>
internal sealed class ForeignNames(NameSplit split)
{
    private static readonly string[] Families = "Kim Park Lee Choi Chen Wang Takahashi Sato Smith Müller Dubois Nguyen Tran Kwon Huang Tanaka".Split(' ');
    private static readonly string[] Boys = "Min Joon|Seo Jun|Wei Ming|Haruto|Daniel|Lucas|Tae Hyun|Ren|Jason|Kevin|Bo Hao".Split('|');
    private static readonly string[] Girls = "Seo Yeon|Ha Eun|Wei Ting|Yuki|Emily|Anna Maria|Ji Woo|Sakura|Sophie|Jessica|Xin Yi".Split('|');

    public PersonName Make(Dice dice, Sex sex)
    {
        var given = (sex == Sex.Male ? Boys : Girls).Where(word => NameForge.Allows(split, word)).ToList();
        return new($"{dice.Pick(Families)} {dice.Pick(given)}", sex, "foreign");
    }
}
