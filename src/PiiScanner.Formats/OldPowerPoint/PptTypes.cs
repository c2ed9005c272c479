namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>Types of the records that are looked at ([MS-PPT] 2.13.24, [MS-ODRAW] 2.2).</summary>
internal static class PptTypes
{
    public const int Document = 1000;
    public const int Slide = 1006;
    public const int SlideAtom = 1007;
    public const int Notes = 1008;
    public const int NotesAtom = 1009;
    public const int SlidePersist = 1011;
    public const int MainMaster = 1016;
    public const int SlideShow = 1017;
    public const int FontEntity = 4023;
    public const int TextReference = 3998;
    public const int TextHeader = 3999;
    public const int TextCharacters = 4000;
    public const int TextStyle = 4001;
    public const int TextBytes = 4008;
    public const int String = 4026;
    public const int Handout = 4041;
    public const int Hyperlink = 4055;
    public const int HeadersFooters = 4057;
    public const int SlideList = 4080;
    public const int UserEdit = 4085;
    public const int PersistDirectory = 6002;
    public const int Comment = 12000;
    public const int StoredObject = 4113;
    public const int ShapeGroup = 0xF003;
    public const int Shape = 0xF004;
    public const int ShapeText = 0xF00D;
    public const int ChildAnchor = 0xF00F;

    /// <summary>True for records of the stream itself that hold places of others, or what is read elsewhere.</summary>
    public static bool IsOfNobody(int type) => type is UserEdit or PersistDirectory or StoredObject;
}
