using System.Text;

namespace PiiScanner.Packages;

/// <summary>Writes the notices that the licences of the libraries inside want to travel with them.</summary>
internal static class Notices
{
    // https://opensource.org/license/mit, without its first line, which names the owner.
    private const string Mit =
        """
        Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
        in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
        copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

        The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

        THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
        THE SOFTWARE.
        """;

    /// <summary>Writes the notices.</summary>
    /// <param name="components">What is inside.</param>
    /// <param name="more">Further things inside, each a name and a sentence on its licence.</param>
    public static string Write(IReadOnlyList<Component> components, params IReadOnlyList<(string Name, string Licence)> more)
    {
        var text = new StringBuilder("PiiScanner holds the following libraries, each under its own licence.\n");
        foreach (var component in components)
        {
            text.Append($"\n{component.Name} {component.Version}\n{component.Copyright}\n");
            text.Append(component.LicenceText.Length > 0 ? component.LicenceText.ReplaceLineEndings("\n").TrimEnd() + "\n" : $"Licence: {(component.Licence.Length > 0 ? component.Licence : "see the package")}\n");
        }

        foreach (var (name, licence) in more) text.Append($"\n{name}\n{licence}\n");
        return text.Append($"\nThe MIT licence (MIT) of the libraries above that name it:\n\n{Mit.ReplaceLineEndings("\n")}\n").ToString();
    }
}
