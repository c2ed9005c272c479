using System.Text;

namespace PiiScanner.Fixtures.Packages;

/// <summary>Escaping for XML and HTML text and attribute values.</summary>
public static class Xml
{
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '"': result.Append("&quot;"); break;
                case '\r': break;
                default:
                    if (c >= ' ' || c is '\n' or '\t') result.Append(c);
                    break;
            }
        }

        return result.ToString();
    }
}
