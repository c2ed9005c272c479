using DocumentFormat.OpenXml.Packaging;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Paper;
using PiiScanner.Consent.Rosters;

namespace PiiScanner.Consent.Tests;

/// <summary>What stands on papers the product writes.</summary>
internal static class Papers
{
    public static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        using var document = WordprocessingDocument.Open(stream, false);
        return document.MainDocumentPart!.Document.Body!.InnerText; // not null: just written
    }

    /// <summary>The form of a pupil, for all purposes.</summary>
    public static string Form(ConsentCatalogue catalogue, RosterRow pupil) => Text(stream =>
    {
        var terms = new FormTerms("Trường Mẫu", "2026-2027", new DateOnly(2027, 7, 31), new DateOnly(2029, 7, 31), [.. catalogue.Purposes.Where(purpose => purpose.IsForPupils)]) { Day = School.Today };
        new ConsentForms(catalogue, terms).Write(pupil.Class, [(pupil, "X-0123456789")], stream);
    });
}
