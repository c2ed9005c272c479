using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace PiiScanner.Core.Rules;

/// <summary>Parses one YAML file into nodes with positions. Hostile files end in a <see cref="RuleException"/>, never in a stack overflow.</summary>
public static class YamlText
{
    private const int LongestFile = 200_000;
    private const int DeepestNode = 12;

    /// <summary>The mapping at the root of the only document of a file.</summary>
    /// <param name="path">Named in the exception.</param>
    /// <param name="text">The file's text.</param>
    /// <exception cref="RuleException">It is no such YAML.</exception>
    public static YamlMappingNode ReadMapping(string path, string text)
    {
        if (text.Length > LongestFile) throw new RuleException(path, 1, 1, "the file is too long for a rule");
        try
        {
            CheckDepth(path, text);
            var stream = new YamlStream();
#pragma warning disable RS0030 // a reader over a string in memory: the parser takes nothing else
            stream.Load(new System.IO.StringReader(text));
#pragma warning restore RS0030
            if (stream.Documents.Count != 1) throw new RuleException(path, 1, 1, "one YAML document is expected in the file");
            return stream.Documents[0].RootNode as YamlMappingNode ?? throw new RuleException(path, 1, 1, "a mapping of keys is expected");
        }
        catch (YamlException e)
        {
            throw new RuleException(path, Math.Max(1, (int)e.Start.Line), Math.Max(1, (int)e.Start.Column), "not valid YAML: " + FirstLine(e.Message));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            // The parser loses its own state over some damage, and says nothing of the place.
            throw new RuleException(path, 1, 1, "not valid YAML");
        }
    }

    /// <summary>The node loader is recursive, so depth is measured first on the flat stream of events; anchors are refused with it.</summary>
    private static void CheckDepth(string path, string text)
    {
#pragma warning disable RS0030 // a reader over a string in memory
        var parser = new Parser(new System.IO.StringReader(text));
#pragma warning restore RS0030
        var depth = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is not { } current) continue;
            depth += current.NestingIncrease;
            if (depth > DeepestNode) throw new RuleException(path, (int)current.Start.Line, (int)current.Start.Column, "nested too deep");
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw new RuleException(path, (int)current.Start.Line, (int)current.Start.Column, "anchors and aliases are not used in rules");
        }
    }

    private static string FirstLine(string message)
    {
        var end = message.IndexOf('\n');
        return end < 0 ? message : message.Substring(0, end);
    }
}
