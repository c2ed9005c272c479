using System.Text.Json.Serialization;
using PiiScanner.Formats;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>The limits of readers as text, for a digest.</summary>
[JsonSerializable(typeof(ReadLimits))]
internal sealed partial class LimitsJson : JsonSerializerContext;
