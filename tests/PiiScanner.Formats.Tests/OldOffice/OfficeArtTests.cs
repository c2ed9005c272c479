using PiiScanner.Formats.Image;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.Tests.OldOffice;

public sealed class OfficeArtTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2];

    [Fact]
    public void Read_BitmapWithMasksOfItsColours_PointsBehindThem()
    {
        // 40 bytes of header that say "masks follow", three of these, one pixel.
        byte[] bitmap = [40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 16, 0, 3, 0, 0, 0, .. new byte[20], .. new byte[12], 0xAB, 0xCD, 0, 0];

        var art = OfficeArt.Read(Record(0xF01F, [.. new byte[17], .. bitmap]), []);

        var file = Assert.Single(art.Pictures);
        Assert.Equal(14 + 40 + 12, BitConverter.ToInt32(file, 10));
        Assert.Equal("image", new ImageFormat().Recognize(SourceFile.FromBytes("a.bmp", file)) is null ? null : "image");
        Assert.True(art.IsWhole);
    }

    [Fact]
    public void Read_WhatCannotBeRead_IsSaid()
    {
        var picture = Record(0xF01E, [.. new byte[17], .. Png]);
        var deep = picture;
        for (var i = 0; i < 40; i++) deep = Record(0xF003, deep, 0xF);

        Assert.True(OfficeArt.Read([.. picture, .. new byte[6]], []).IsWhole);
        Assert.False(OfficeArt.Read(deep, []).IsWhole);
        Assert.False(OfficeArt.Read([.. picture, 1, 2], []).IsWhole);
        Assert.False(OfficeArt.Read(picture[..^3], []).IsWhole);
        Assert.False(OfficeArt.Read(Record(0xF020, [.. new byte[17], .. Png]), []).IsWhole);
        Assert.False(OfficeArt.Read([.. Enumerable.Repeat(picture, 10_001).SelectMany(one => one)], []).IsWhole);
    }

    [Fact]
    public void Read_EntryThatPointsAtNoPicture_IsSaid()
    {
        byte[] Entry(int size, int references) => Record(0xF007, [.. new byte[20], .. BitConverter.GetBytes(size), .. BitConverter.GetBytes(references), .. BitConverter.GetBytes(0), .. new byte[4]]);

        Assert.False(OfficeArt.Read(Entry(10, 1), new byte[100]).IsWhole);
        Assert.True(OfficeArt.Read(Entry(10, 0), new byte[100]).IsWhole);
        Assert.Equal([Png], OfficeArt.Read(Entry(10, 1), Record(0xF01E, [.. new byte[17], .. Png])).Pictures);
    }

    private static byte[] Record(int type, byte[] body, int options = 0) => [(byte)options, 0, (byte)type, (byte)(type >> 8), .. BitConverter.GetBytes(body.Length), .. body];
}
