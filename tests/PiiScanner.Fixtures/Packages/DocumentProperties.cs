namespace PiiScanner.Fixtures.Packages;

/// <summary>What an Office file says about itself. Empty members are not written.</summary>
public sealed record DocumentProperties
{
    public string Title { get; init; } = string.Empty;

    public string Subject { get; init; } = string.Empty;

    public string Author { get; init; } = "Văn phòng";

    public string LastModifiedBy { get; init; } = string.Empty;

    public string Keywords { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    public string Company { get; init; } = string.Empty;

    public string Manager { get; init; } = string.Empty;

    /// <summary>Custom properties by name.</summary>
    public IReadOnlyDictionary<string, string> Custom { get; init; } = new Dictionary<string, string>();

    public void WriteTo(Package package, string application)
    {
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Core());
        package.Relate(string.Empty, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        package.Add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">" +
            $"<Application>{application}</Application>{Element("Manager", Manager)}{Element("Company", Company)}</Properties>");
        package.Relate(string.Empty, "extended-properties", "docProps/app.xml");
        if (Custom.Count == 0) return;
        package.Add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", CustomXml());
        package.Relate(string.Empty, "custom-properties", "docProps/custom.xml");
    }

    private string Core() =>
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" " +
        "xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">" +
        Element("dc:title", Title) + Element("dc:subject", Subject) + Element("dc:creator", Author) + Element("cp:keywords", Keywords) +
        Element("dc:description", Description) + Element("cp:lastModifiedBy", LastModifiedBy) +
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-05T08:00:00Z</dcterms:created></cp:coreProperties>";

    private string CustomXml() =>
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" " +
        "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">" +
        string.Concat(Custom.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select((pair, i) =>
            $"<property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"{i + 2}\" name=\"{Xml.Escape(pair.Key)}\"><vt:lpwstr>{Xml.Escape(pair.Value)}</vt:lpwstr></property>")) +
        "</Properties>";

    private static string Element(string name, string text) => text.Length == 0 ? string.Empty : $"<{name}>{Xml.Escape(text)}</{name}>";
}
