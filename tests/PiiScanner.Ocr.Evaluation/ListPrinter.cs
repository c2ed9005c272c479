using System.Diagnostics;
using System.Globalization;
using System.Security;
using System.Text;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Prints a list: flat OpenDocument text, to PDF by LibreOffice, to a picture by pdftoppm. Pictures are kept for the next run.</summary>
internal sealed class ListPrinter(string folder)
{
    public byte[] Print(ListDesign design, List<ListRow> rows, int dotsPerInch)
    {
        Directory.CreateDirectory(folder);
        string name = Name(design);
        string picture = Path.Combine(folder, $"{name}-{dotsPerInch}");
        string pdf = Pdf(design);
        if (!File.Exists(pdf))
        {
            File.WriteAllText(Path.Combine(folder, name + ".fodt"), Document(design, rows));
            Run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, name + ".fodt"));
        }
        if (!File.Exists(picture + ".png"))
            Run("pdftoppm", "-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), "-f", "1", "-l", "1", "-singlefile", "-gray", "-png", pdf, picture);
        return File.ReadAllBytes(picture + ".png");
    }

    /// <summary>The file a list is printed to.</summary>
    public string Pdf(ListDesign design) => Path.Combine(folder, Name(design) + ".pdf");

    private static string Name(ListDesign design) => $"list{design.Id}-{Fingerprint(design)}";

    public static string Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException(program + " did not start");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {errors.Result}");
    }

    private static string Fingerprint(ListDesign design) =>
        Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(design.ToString())))[..8];

    private static string Document(ListDesign design, List<ListRow> rows)
    {
        string border = design.GridColor.Length == 0 ? "none" : "0.5pt solid " + design.GridColor;
        (string width, string height) = design.IsLandscape ? ("29.7cm", "21cm") : ("21cm", "29.7cm");
        StringBuilder text = new($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="F" fo:font-family="'{design.Font}'" fo:font-size="{design.Points.ToString(CultureInfo.InvariantCulture)}pt"/></style:default-style></office:styles>
            <office:automatic-styles>
            <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="{width}" fo:page-height="{height}" fo:margin="1.6cm"/></style:page-layout>
            <style:style style:name="T" style:family="table"><style:table-properties table:align="margins"/></style:style>
            <style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:padding="0.06cm" fo:border="{border}"/></style:style>
            <style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>
            </office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"/></office:master-styles>
            <office:body><office:text>
            <text:p text:style-name="H">TRƯỜNG TRUNG HỌC CƠ SỞ HÒA BÌNH</text:p>
            <text:p text:style-name="H">DANH SÁCH HỌC SINH NĂM HỌC 2025 - 2026</text:p><text:p/>
            <table:table table:style-name="T">
            """);
        bool[] used = [true, true, true, true, design.HasPhone, true, design.HasAddress];
        double[] weights = [1.2, 6, 3, 3.6, 3.6, 1.6, 6];
        string[] heads = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại", "Lớp", "Địa chỉ"];
        StringBuilder styles = new();
        for (int i = 0; i < used.Length; i++)
            if (used[i])
            {
                styles.Append(CultureInfo.InvariantCulture, $"<style:style style:name=\"W{i}\" style:family=\"table-column\"><style:table-column-properties style:rel-column-width=\"{(int)(weights[i] * 1000)}*\"/></style:style>");
                text.Append(CultureInfo.InvariantCulture, $"<table:table-column table:style-name=\"W{i}\"/>");
            }
        AppendRow(text, heads, used, "H");
        foreach (ListRow row in rows)
            AppendRow(text, [row.Number.ToString(CultureInfo.InvariantCulture), row.Name, row.BirthDate, row.Identity, row.Phone, row.ClassName, row.Address], used, null);
        text.Append("</table:table><text:p/><text:p>Danh sách này là dữ liệu bịa, không có người thật.</text:p></office:text></office:body></office:document>");
        return text.ToString().Replace("</office:automatic-styles>", styles + "</office:automatic-styles>", StringComparison.Ordinal);
    }

    private static void AppendRow(StringBuilder text, string[] cells, bool[] used, string? style)
    {
        text.Append("<table:table-row>");
        for (int i = 0; i < cells.Length; i++)
            if (used[i])
                text.Append("<table:table-cell table:style-name=\"C\" office:value-type=\"string\"><text:p").Append(style is null ? "" : $" text:style-name=\"{style}\"")
                    .Append('>').Append(SecurityElement.Escape(cells[i])).Append("</text:p></table:table-cell>");
        text.Append("</table:table-row>\n");
    }
}
