namespace PiiScanner.Core.Redaction;

/// <summary>What a stretch of structured text is.</summary>
public enum SourceNodeKind
{
    /// <summary>The whole text.</summary>
    Whole,

    /// <summary>An element of HTML or XML.</summary>
    Element,

    /// <summary>A cell of a table drawn with rows and cells: its column is its place.</summary>
    Cell,

    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A member of an object or an item of an array, parted from its neighbours by commas.</summary>
    Member,
}
