using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Decisions;

/// <summary>The decisions a school keeps beside its files: one JSON object a line, lines are only added.</summary>
public sealed class ApprovalBook
{
    private const int MostBytes = 16 << 20;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Vietnamese stays readable: people review this file.
    private static readonly ApprovalJson Json = new(new JsonSerializerOptions(ApprovalJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private ApprovalBook(IReadOnlyList<Approval> all) => All = all;

    /// <summary>All decisions, oldest first.</summary>
    public IReadOnlyList<Approval> All { get; }

    /// <summary>Reads a file of decisions.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RegistryException">A line is no decision; named by its number.</exception>
    public static ApprovalBook Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes) throw new RegistryException(Wrong(path, 1));
        return Parse(path, File.ReadAllText(path, Utf8));
    }

    /// <summary>Reads the text of a file of decisions.</summary>
    /// <param name="path">Named in messages.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="RegistryException">A line is no decision; named by its number.</exception>
    public static ApprovalBook Parse(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = new List<Approval>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            try
            {
                all.Add(JsonSerializer.Deserialize(lines[i], Json.Approval) ?? throw new RegistryException(Wrong(path, i + 1)));
            }
            catch (Exception failure) when (failure is JsonException or NotSupportedException)
            {
                throw new RegistryException(Wrong(path, i + 1));
            }
        }

        return new ApprovalBook(all);
    }

    /// <summary>Adds a decision to a file, which is made where it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="approval">The decision.</param>
    public static void Add(string path, Approval approval)
    {
        using var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Utf8.GetBytes(JsonSerializer.Serialize(approval, Json.Approval) + "\n"));
    }

    /// <summary>The decision that stands for a file; null when none does.</summary>
    /// <param name="sha256">Digest of the file.</param>
    /// <param name="policyDigest">Digest of the policy in use.</param>
    /// <param name="channel">Where it is to be published.</param>
    /// <param name="day">The day.</param>
    public FileApproval? For(string sha256, string policyDigest, string channel, DateOnly day) =>
        All.OfType<FileApproval>().LastOrDefault(approval => approval.Sha256 == sha256 && approval.PolicyDigest == policyDigest && approval.Channel == channel && approval.On <= day && day <= approval.Until);

    /// <summary>The last signature under a policy; null when no policy was ever signed.</summary>
    public PolicyApproval? Policy => All.OfType<PolicyApproval>().LastOrDefault();

    private static LocalizedText Wrong(string path, int line) => new(
        $"{path}({RegistryTexts.Number(line)}): dòng này không phải một quyết định duyệt.", $"{path}({RegistryTexts.Number(line)}): this line is no decision.");
}
