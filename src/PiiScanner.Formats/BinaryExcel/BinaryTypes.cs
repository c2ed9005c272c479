namespace PiiScanner.Formats.BinaryExcel;

/// <summary>Types of the records that are looked at ([MS-XLSB] 2.3.2).</summary>
internal static class BinaryTypes
{
    public const int Row = 0;
    public const int PackedNumber = 2;
    public const int Flag = 4;
    public const int Number = 5;
    public const int Text = 6;
    public const int SharedText = 7;
    public const int FormulaText = 8;
    public const int FormulaNumber = 9;
    public const int FormulaFlag = 10;
    public const int FormulaError = 11;
    public const int SharedString = 19;
    public const int CacheNumber = 21;
    public const int CacheText = 24;
    public const int CacheDate = 25;
    public const int CacheItemNumber = 28;
    public const int CacheItemText = 31;
    public const int CacheItemDate = 32;
    public const int Name = 39;
    public const int Font = 43;
    public const int NumberFormat = 44;
    public const int Fill = 45;
    public const int CellStyle = 47;
    public const int Column = 60;
    public const int RichText = 62;
    public const int Validation = 64;
    public const int WorkbookProperties = 153;
    public const int Sheet = 156;
    public const int BeginStrings = 159;
    public const int Merge = 176;
    public const int ArrayFormula = 426;
    public const int SharedFormula = 427;
    public const int PageTexts = 479;
    public const int Link = 494;
    public const int BeginCellStyles = 617;
    public const int EndCellStyles = 618;
    public const int CommentAuthor = 632;
    public const int Comment = 635;
    public const int CommentText = 637;

    // Version of the program, names of sheets for macros, and numbers of relationships.
    private static readonly HashSet<int> s_nobodysWords = [128, 147, 150, 550, 551, 552, 553, 638];

    /// <summary>True for a record that may hold words besides those that are read.</summary>
    public static bool MayHoldWords(int type) => !s_nobodysWords.Contains(type);
}
