using PiiScanner.Evaluation.Redacting;
using PiiScanner.Ocr.Pictures.Scenes.Cards;

namespace PiiScanner.Ocr.Evaluation.Cards;

/// <summary>Kinds of pictures that are drawn and scanned together.</summary>
/// <param name="Wanted">What is to be told.</param>
/// <param name="Told">Heading of the column that counts what was told.</param>
/// <param name="IsToldByNotice">True where the notice of an identity document tells; false where a verdict of review or block does.</param>
/// <param name="All">The kinds.</param>
internal sealed record PictureKinds(string Wanted, string Told, bool IsToldByNotice, IReadOnlyList<PictureKind> All)
{
    /// <summary>Identity cards, and what is like them.</summary>
    public static PictureKinds Cards { get; } = new("identity card", "told as identity document", true,
    [
        .. Views("card", CardView.All),
        new("in docx", true, true, "card-docx", ".docx", number => CardFiles.Docx(CardView.All[0].Draw(number))),
        new("in PDF", true, true, "card-pdf", ".pdf", number => ScannedPdf.Write([CardView.All[0].Draw(number)], 300)),
        .. Others("other", OtherPicture.All),
    ]);

    /// <summary>Certificates, and pages that speak of them.</summary>
    public static PictureKinds Certificates { get; } = new("certificate", "review or block", false,
    [
        .. Views("certificate", Pictures.Scenes.Cards.Certificates.Views),
        .. Others("notice", Pictures.Scenes.Cards.Certificates.Others),
    ]);

    private static IEnumerable<PictureKind> Views(string file, IReadOnlyList<CardView> views) =>
        views.Select((view, index) => new PictureKind(view.Name, true, true, FormattableString.Invariant($"{file}-{index:00}"), ".jpg", view.Draw));

    private static IEnumerable<PictureKind> Others(string file, IReadOnlyList<OtherPicture> others) =>
        others.Select((other, index) => new PictureKind(other.Name, false, other.HoldsPeople, FormattableString.Invariant($"{file}-{index:00}"), ".jpg", other.Draw));
}
