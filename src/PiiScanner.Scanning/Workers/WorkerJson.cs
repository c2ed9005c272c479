using System.Text.Json.Serialization;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Readings;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Workers;

/// <summary>The values that cross between a run and its workers. Written at compile time, so that trimming loses nothing. Everything is written:
/// what is left out would come back as zero, not as its default.</summary>
[JsonSourceGenerationOptions(IncludeFields = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScanWorkerSetup))]
[JsonSerializable(typeof(ScanRequest))]
[JsonSerializable(typeof(FileReport))]
[JsonSerializable(typeof(PeopleEntry[]))]
[JsonSerializable(typeof(FileReading))]
[JsonSerializable(typeof(RedactWorkerSetup))]
[JsonSerializable(typeof(RedactRequest))]
[JsonSerializable(typeof(RedactAnswer))]
internal sealed partial class WorkerJson : JsonSerializerContext;
