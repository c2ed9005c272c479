using PiiScanner.Ocr.Codes;

namespace PiiScanner.Ocr.Tests.Codes;

public sealed class MrzTests
{
    private static readonly string[] Card = ["IDVNM2060012348060206001234<<<", "0604154M3104150VNM<<<<<<<<<<<4", "NGUYEN<<VAN<BINH<<<<<<<<<<<<<<"];

    [Theory]
    [InlineData("206001234", 8)]
    [InlineData("060415", 4)]
    [InlineData("L898902C3", 6)] // the specimen of Doc 9303, part 4
    [InlineData("<<<<<<", 0)]
    public void Of_Field_GivesItsCheckDigit(string text, int expected) => Assert.Equal(expected, CheckDigits.Of(text));

    [Fact]
    public void Of_ForeignCharacter_IsRefused() => Assert.Equal(-1, CheckDigits.Of("12Đ"));

    [Fact]
    public void Assemble_Card_VerifiesAllChecks()
    {
        var zone = MrzAssembler.Assemble(Card);

        Assert.Equal((MachineReadableFormat.Td1, 4), (zone!.Value.Layout.Format, zone.Value.Valid));
    }

    [Fact]
    public void Assemble_PassportSpecimen_VerifiesAllChecks()
    {
        var zone = MrzAssembler.Assemble(["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]);

        Assert.Equal((MachineReadableFormat.Td3, 5), (zone!.Value.Layout.Format, zone.Value.Valid));
    }

    [Fact]
    public void Assemble_LettersWhereDigitsStandAndFillersLost_AreRepaired()
    {
        var zone = MrzAssembler.Assemble([Card[0], "O6O4I54M3104150VNM<<<<<<<<<4", "NGUYEN<<VAN<BINH<<<<<<<<<<<<<<<<"]);

        Assert.Equal(Card, zone!.Value.Lines);
        Assert.Equal(4, zone.Value.Valid);
    }

    [Fact]
    public void Assemble_CardWhoseFirstLetterIsMisread_IsRepaired() =>
        Assert.Equal(Card, MrzAssembler.Assemble(["T" + Card[0][1..], Card[1], Card[2]])!.Value.Lines);

    [Fact]
    public void Assemble_OneDigitMisread_IsSeen()
    {
        var zone = MrzAssembler.Assemble([Card[0], Card[1].Replace("060415", "060475", StringComparison.Ordinal), Card[2]]);

        Assert.True(zone is not { } found || found.Valid < found.Layout.Checks);
    }

    [Fact]
    public void Assemble_OrdinaryText_IsNoZone() =>
        Assert.Null(MrzAssembler.Assemble(["DANHSACHHOCSINHNAMHOC20252026X", "TRUONGTRUNGHOCCOSOHOABINHXYZ12", "LOPSAUANAMHOCHAINGANHAIMUOILAM"]));

    // The lines that are printed over cards make a 4 of a 1 and a B of a 6; the number stands twice, and dates have checks.
    [Theory]
    [InlineData("TDVNM2446265317079211626531<<7", "4108039M3104450VNM<<<<<<<<<<<8", "TRINH<<MY<DUYEN<<<<<<<<<<<<<<<")]
    [InlineData("IDVNM2116265317079211626B31<<7", "1108039M3104150VNM<<<<<<<<<<<8", "TRINH<<MY<DUYEN<<<<<<<<<<<<<<<")]
    [InlineData("DVNM2116265317079211626531<<7", "108039M3104150VNM<<<<<<<<<<<8", "TRINH<<MY<DUYEN<<<<<<<<<<<<<<<")]
    public void Assemble_CardReadThroughItsPattern_IsMended(string number, string birth, string name)
    {
        var zone = MrzAssembler.Assemble([number, birth, name]);

        Assert.Equal(["IDVNM2116265317079211626531<<7", "1108039M3104150VNM<<<<<<<<<<<8", "TRINH<<MY<DUYEN<<<<<<<<<<<<<<<"], zone!.Value.Lines);
        Assert.Equal(4, zone.Value.Valid);
    }

    [Fact]
    public void Mend_NumbersThatBothAgreeWithTheCheck_AreLeftAlone()
    {
        // 7 is the check of both.
        string number = "211626531", other = "311626510";
        Assert.Equal(CheckDigits.Of(number), CheckDigits.Of(other));
        string[] zone = [$"IDVNM{number}7079{other}<<7", "1108039M3104150VNM<<<<<<<<<<<8", "A<<B<<<<<<<<<<<<<<<<<<<<<<<<<<"];
        Assert.Equal(zone[0], MrzMender.Mend(zone)[0]);
    }

    [Fact]
    public void Mend_DateThatMayBeTwoDays_IsLeftAlone()
    {
        // The check 9 is that of 440511 and of 110511.
        string[] zone = ["IDVNM2060012348060206001234<<<", "4405149M3104150VNM<<<<<<<<<<<4", "A<<B<<<<<<<<<<<<<<<<<<<<<<<<<<"];
        Assert.Equal(zone[1], MrzMender.Mend(zone)[1]);
    }

    [NativeFact]
    public void Read_PictureOfACard_GivesTheZoneAndItsPlace()
    {
        OcrPage page = Fixture.Read(Fixture.Bytes("mrz-td1.png"));

        MachineReadableZone zone = Assert.Single(page.MachineReadableZones);
        Assert.Equal(Card[..2], zone.Lines.Take(2));
        Assert.StartsWith("NGUYEN<<VAN<B", zone.Lines[2], StringComparison.Ordinal);
        Assert.True(zone.IsVerified);
        Assert.InRange(zone.Box.Y, 190, 230);
        Assert.InRange(zone.Box.Y + zone.Box.Height, 355, 390);
    }
}
