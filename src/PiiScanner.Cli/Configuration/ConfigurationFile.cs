using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Rules;

namespace PiiScanner.Cli.Configuration;

/// <summary>The configuration: options that hold whenever the program is run in a folder. Its keys are the names of options without their dashes; a flag or a variable outranks it.</summary>
internal sealed class ConfigurationFile
{
    /// <summary>The name under which it is found.</summary>
    public const string Name = ".piiscanner.yaml";

    private const string ChannelsKey = "channels";
    private const int MostBytes = 1 << 20;

    private readonly Dictionary<string, OptionValue> _values = new(StringComparer.Ordinal);

    private ConfigurationFile(string path, ChannelMap channels)
    {
        Path = path;
        Channels = channels;
    }

    /// <summary>The file as messages name it.</summary>
    public string Path { get; }

    /// <summary>Which folder is published where.</summary>
    public ChannelMap Channels { get; }

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Every option a configuration may set.</param>
    /// <exception cref="UsageException">The file cannot be read, or is wrong; says where.</exception>
    public static ConfigurationFile Read(string path, IReadOnlyList<CliOption> options)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new UsageException(CliTexts.ConfigurationUnreadable(path));
            return Parse(path, File.ReadAllText(path), options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(CliTexts.ConfigurationUnreadable(path));
        }
    }

    /// <summary>Reads the text of a configuration.</summary>
    /// <param name="path">The file as messages name it; paths inside are relative to its folder.</param>
    /// <param name="text">The text; empty, or nothing but comments, sets nothing.</param>
    /// <param name="options">Every option a configuration may set.</param>
    /// <exception cref="UsageException">The text is wrong; says where.</exception>
    public static ConfigurationFile Parse(string path, string text, IReadOnlyList<CliOption> options)
    {
        if (text.Split('\n').All(line => line.Trim() is "" or "---" || line.TrimStart().StartsWith('#'))) return new ConfigurationFile(path, new ChannelMap("", []));
        try
        {
            var keys = options.Select(KeyOf).Distinct(StringComparer.Ordinal).Append(ChannelsKey).ToArray();
            var root = new RuleNode(path, YamlText.ReadMapping(path, text), keys);
            var folder = System.IO.Path.GetDirectoryName(path) ?? "";
            var file = new ConfigurationFile(path, ReadChannels(root, folder));
            foreach (var option in options.Where(option => root.Has(KeyOf(option)))) file._values[KeyOf(option)] = ValueOf(root, option, path, folder);
            return file;
        }
        catch (RuleException wrong)
        {
            throw new UsageException(CliTexts.ConfigurationWrong(wrong.Message));
        }
    }

    /// <summary>What the file says of an option, or null.</summary>
    /// <param name="option">The option.</param>
    public OptionValue? Find(CliOption option) => _values.GetValueOrDefault(KeyOf(option));

    private static string KeyOf(CliOption option) => option.Name.TrimStart('-');

    private static OptionValue ValueOf(RuleNode root, CliOption option, string path, string folder)
    {
        var key = KeyOf(option);
        IReadOnlyList<string> values = root.IsList(key) ? root.Texts(key) : [root.Required(key)];
        if (values.Count == 0 || values.Any(string.IsNullOrWhiteSpace)) throw root.Wrong(key, $"\"{key}\" is empty");
        if (!option.IsRepeatable && root.IsList(key)) throw root.Wrong(key, $"\"{key}\" takes a single value");
        if (option.IsPath) values = [.. values.Select(value => UserPath.Resolve(value, folder))];
        return new OptionValue(OptionOrigin.Configuration, $"{path}: {key}", values);
    }

    private static ChannelMap ReadChannels(RuleNode root, string folder)
    {
        var rows = root.Mappings(ChannelsKey, "folder", "channel", "purpose").Select(row =>
            new FolderChannel(row.Required("folder").Replace('\\', '/').Trim('/'), row.Required("channel"), row.Text("purpose"))).ToList();
        return new ChannelMap(folder, rows);
    }
}
