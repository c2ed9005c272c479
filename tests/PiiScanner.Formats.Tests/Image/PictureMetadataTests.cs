using System.Text;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;

namespace PiiScanner.Formats.Tests.Image;

public sealed class PictureMetadataTests
{
    [Fact]
    public void Read_ExifOfAPhone_TellsPlaceAndPeople()
    {
        var picture = ExifBuilder.Jpeg("Em Nguyễn Thử Bình, SĐT 0912345678", "Lê Văn Mẫu", [10, 57, 4], [106, 49, 55]);
        var metadata = PictureMetadata.Read(picture);
        Assert.Equal(["Em Nguyễn Thử Bình, SĐT 0912345678", "Lê Văn Mẫu"], metadata.Texts);
        Assert.Equal("10.951111, 106.831944", metadata.Place);
        Assert.True(metadata.IsWhole);
    }

    [Fact]
    public void Examine_PlaceAlone_IsANote()
    {
        var said = Examine(ExifBuilder.Jpeg("Sân trường", "iPhone", [10, 57, 4], [106, 49, 55]));
        var place = Assert.Single(said.Findings);
        Assert.Equal((FindingKinds.GeoLocation, Severity.Note, DocumentParts.Metadata), (place.Kind, place.Severity, place.Location.Part));
        Assert.Equal(Core.Policy.Verdict.Clear, said.Verdict);
    }

    [Fact]
    public void Examine_DescriptionWithAPhone_Blocks() =>
        Assert.Equal(Core.Policy.Verdict.Block, Examine(ExifBuilder.Jpeg("Em Nguyễn Thử Bình, SĐT 0912345678", "x")).Verdict);

    [Fact]
    public void Read_XmpWithNamedFaces_FindsTheNames()
    {
        const string Xmp = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
              <ext:PersonInImage><rdf:Bag><rdf:li>Trần Thị Mẫu</rdf:li></rdf:Bag></ext:PersonInImage>
              <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Lớp 6A1 tham quan</rdf:li></rdf:Alt></dc:description>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        Assert.Equal(["Trần Thị Mẫu", "Lớp 6A1 tham quan"], PictureMetadata.Read(WithXmp(Xmp)).Texts.Where(text => text != "x-default"));
    }

    [Fact]
    public void Read_XmpWithAPropertyTwice_IsReadAllTheSame()
    {
        const string Xmp = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" photoshop:Credit="Lê Văn Mẫu"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/">
              <xmp:Rating>3</xmp:Rating><xmp:Rating>4</xmp:Rating><crs:Version>7.0 beta</crs:Version>
              <dc:subject><rdf:Bag><rdf:li>Trần Thị Mẫu</rdf:li></rdf:Bag></dc:subject>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;
        var metadata = PictureMetadata.Read(WithXmp(Xmp));
        Assert.True(metadata.IsWhole);
        Assert.Equal(["Lê Văn Mẫu", "Trần Thị Mẫu"], metadata.Texts);
        // A second packet that is broken, or one that goes on in other segments, is not read to its end.
        Assert.False(PictureMetadata.Read([.. WithXmp(Xmp), .. "<x:xmpmeta><oops"u8]).IsWhole);
        Assert.False(PictureMetadata.Read([.. WithXmp(Xmp), .. "http://ns.adobe.com/xmp/extension/\0"u8]).IsWhole);
    }

    [Fact]
    public void Read_XmpThatIsNoXml_IsAGap() => Assert.False(PictureMetadata.Read(WithXmp("<x:xmpmeta><oops")).IsWhole);

    [Fact]
    public void Read_XmpThatMultipliesItself_EndsInTime()
    {
        var entities = string.Concat(Enumerable.Range(1, 20).Select(i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        var bomb = $"<!DOCTYPE x [<!ENTITY e0 \"0123456789\">{entities}]><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">&e20;</x:xmpmeta>";
        Assert.False(PictureMetadata.Read(WithXmp(bomb)).IsWhole);
    }

    [Fact]
    public void Read_CutAnywhere_NeverThrows()
    {
        var picture = ExifBuilder.Jpeg("Em Nguyễn Thử Bình", "Lê Văn Mẫu", [10, 57, 4], [106, 49, 55]);
        for (var length = 2; length < picture.Length; length++) Assert.True(PictureMetadata.Read(picture[..length]).Texts.Count <= 2);
    }

    [Fact]
    public void Read_AnyByteChanged_NeverThrows()
    {
        var picture = ExifBuilder.Jpeg("Em Nguyễn Thử Bình", "Lê Văn Mẫu", [10, 57, 4], [106, 49, 55]);
        for (var i = 2; i < picture.Length; i++)
        {
            foreach (var value in (byte[])[0, 0x7F, 0xFF])
            {
                var changed = (byte[])[.. picture];
                changed[i] = value;
                Assert.True(PictureMetadata.Read(changed).Texts.Count <= 10);
            }
        }
    }

    private static byte[] WithXmp(string xmp)
    {
        byte[] content = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(xmp)];
        var plain = ExifBuilder.Jpeg("x", "x");
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content, .. plain[2..]];
    }

    private static Examination Examine(byte[] picture)
    {
        var next = 0;
        var document = new Document(_ => PictureMetadata.Read(picture).Sections(() => next++));
        return DocumentExaminer.Default.Examine(document, new ExamineOptions { AsOf = (2026, 11, 30) }, CancellationToken.None);
    }
}
