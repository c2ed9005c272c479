namespace PiiScanner.Pdf;

/// <summary>The form of something painted.</summary>
public enum PdfShapeKind
{
    /// <summary>A filled upright rectangle.</summary>
    Rectangle,

    /// <summary>A stroked upright line; the box is as thick as the stroke.</summary>
    Line,

    /// <summary>Any other filled area; the box is around it.</summary>
    Area,
}
