using System.Globalization;
using System.Xml;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Gif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.Xmp;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using XmpCore;
using Directory = MetadataExtractor.Directory;

namespace PiiScanner.Formats.Image;

/// <summary>Reads what a picture says beside its pixels: where it was taken, whose camera it was, descriptions and comments of EXIF, IPTC, XMP and PNG.</summary>
internal sealed class PictureMetadata
{
    private const int MostTexts = 500;
    private const int LongestText = 20_000;

    private static readonly HashSet<int> Exif =
    [
        ExifDirectoryBase.TagImageDescription, ExifDirectoryBase.TagArtist, ExifDirectoryBase.TagCopyright, ExifDirectoryBase.TagUserComment, ExifDirectoryBase.TagDocumentName,
        ExifDirectoryBase.TagPageName, ExifDirectoryBase.TagHostComputer, ExifDirectoryBase.TagCameraOwnerName, ExifDirectoryBase.TagWinTitle, ExifDirectoryBase.TagWinComment,
        ExifDirectoryBase.TagWinAuthor, ExifDirectoryBase.TagWinKeywords, ExifDirectoryBase.TagWinSubject,
    ];

    // Names of programs, digests and identifiers are no words of people.
    private static readonly string[] TechnicalXmp = ["xmpMM:", "stEvt:", "stRef:", "tiff:", "exif:", "crs:", "xmpNote:", "photoshop:ICCProfile", "xmp:CreatorTool", "dc:format", "mwg-rs:Regions/mwg-rs:RegionList[1]/mwg-rs:Area"];

    private readonly List<string> _texts = [];

    private PictureMetadata()
    {
    }

    /// <summary>Texts people wrote, or a program wrote about people, each once.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Latitude and longitude in degrees with six decimals, <c>10.951234, 106.832145</c>; null where the picture does not tell.</summary>
    public string? Place { get; private set; }

    /// <summary>False when the metadata is damaged and not all of it may have been read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads the metadata of a picture. Decodes no pixels.</summary>
    /// <param name="picture">The whole file.</param>
    public static PictureMetadata Read(byte[] picture)
    {
        var found = new PictureMetadata();
        try
        {
            using var stream = new MemoryStream(picture, writable: false);
            foreach (var directory in ImageMetadataReader.ReadMetadata(stream)) found.Add(directory, picture);
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            found.IsWhole = false;
        }

        return found;
    }

    /// <summary>The sections of the metadata.</summary>
    /// <param name="nextOrdinal">Gives the next free ordinal of a block and counts on.</param>
    public IEnumerable<DocumentSection> Sections(Func<int> nextOrdinal)
    {
        var at = new Location { Part = DocumentParts.Metadata };
        if (Texts.Count > 0) yield return new TextSection([.. Texts.Select(text => new TextBlock(nextOrdinal(), text, at))]) { Part = DocumentParts.Metadata };
        if (Place is { } place) yield return new RecordSection([new RecordField(null, new TextBlock(nextOrdinal(), place, at)) { Kind = FindingKinds.GeoLocation }]) { Source = "picture-place", Part = DocumentParts.Metadata };
    }

    // What the library throws over bytes it does not understand.
    private static bool IsDamage(Exception error) => error is MetadataException or ImageProcessingException or IOException or XmpException or XmlException
        or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException or InvalidDataException or InvalidOperationException or NotSupportedException;

    private void Add(Directory directory, byte[] picture)
    {
        if (directory is GpsDirectory gps && gps.GetGeoLocation() is { IsZero: false } place)
            Place = string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.000000}, {place.Longitude:0.000000}");
        // Cameras write much into EXIF that is slightly wrong; in the others an error means that text is lost.
        if (directory is { HasError: true } and (XmpDirectory or IptcDirectory or PngDirectory) && !(directory is XmpDirectory && AddPacket(picture))) IsWhole = false;
        if (directory is XmpDirectory { XmpMeta: { } xmp }) AddProperties(xmp);
        else if (directory is PngDirectory) AddPngTexts(directory);
        else if (Tags(directory) is { } tags) foreach (var tag in directory.Tags.Where(tag => tags(tag.Type))) Add(directory.GetDescription(tag.Type));
    }

    private static Func<int, bool>? Tags(Directory directory) => directory switch
    {
        ExifDirectoryBase => Exif.Contains,
        IptcDirectory or JpegCommentDirectory or GifCommentDirectory => _ => true,
        _ => null,
    };

    private void AddPngTexts(Directory directory)
    {
        if (directory.GetObject(PngDirectory.TagTextualData) is not IEnumerable<MetadataExtractor.KeyValuePair> pairs) return;
        foreach (var pair in pairs) Add(pair.Value.ToString());
    }

    private void AddProperties(IXmpMeta xmp)
    {
        foreach (var property in xmp.Properties)
        {
            if (!IsTechnical(property.Path)) Add(property.Value);
        }
    }

    private bool AddPacket(byte[] picture)
    {
        if (XmpPacket.Read(picture) is not { } properties) return false;
        foreach (var (name, value) in properties)
        {
            if (!IsTechnical(name)) Add(value);
        }

        return true;
    }

    private static bool IsTechnical(string? path) => path is not null && Array.Exists(TechnicalXmp, prefix => path.StartsWith(prefix, StringComparison.Ordinal));

    private void Add(string? text)
    {
        text = text?.Trim('\0', ' ', '\r', '\n', '\t');
        if (text is not { Length: >= 3 } || !text.Any(char.IsLetterOrDigit) || _texts.Contains(text)) return;
        if (text.Length > LongestText || _texts.Count >= MostTexts) IsWhole = false;
        if (_texts.Count < MostTexts) _texts.Add(text.Length > LongestText ? text[..LongestText] : text);
    }
}
