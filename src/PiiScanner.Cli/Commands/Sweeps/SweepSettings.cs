using System.Security.Cryptography;
using PiiScanner.Cli.Setup;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Formats;
using PiiScanner.Ocr;
using PiiScanner.Pdf;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary>Says what the results of a sweep depend on.</summary>
internal static class SweepSettings
{
    /// <summary>Everything that decides what is read and detected, but not how it is judged.</summary>
    /// <param name="options">The options of the scan.</param>
    /// <param name="services">Engine and formats.</param>
    /// <param name="surroundings">School and consents.</param>
    /// <param name="key">The ledger's key: passwords enter as its hashes alone.</param>
    /// <param name="context">The machine.</param>
    public static string Setup(ScanOptions options, ScanServices services, Surroundings surroundings, PurposeKey key, CliContext context)
    {
        var limits = System.Text.Json.JsonSerializer.Serialize(options.Limits, LimitsJson.Default.ReadLimits);
        var machine = context.Machine();
        var parts = OcrParts.Look(machine);
        return SetupDigest.Of(
        [
            "setup", ReadingBytes.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), CliApplication.Version, Code,
            services.DetectionHash?.Value, limits, options.Examine.MinConfidence.ToString("r", System.Globalization.CultureInfo.InvariantCulture),
            .. parts.Where(part => part.Kind != OcrPartKind.Language).Select(part => part.Found), LanguageData(machine.Ocr().DataFolder),
            .. options.Passwords.Select(password => key.Fingerprint("password\n" + password)),
            surroundings.School is { } school ? key.Fingerprint("school\n" + school.Text) : null,
            (surroundings.Consent?.Lookup as IPersonKeyMaker)?.Id,
            key.Fingerprint("id"),
        ]);
    }

    /// <summary>Everything that verdicts are made by besides the reading.</summary>
    /// <param name="options">The options of the scan.</param>
    /// <param name="services">Engine and formats.</param>
    /// <param name="surroundings">School and consents.</param>
    /// <param name="key">The ledger's key.</param>
    public static string Judge(ScanOptions options, ScanServices services, Surroundings surroundings, PurposeKey key) => SetupDigest.Of(
    [
        "judge", CliApplication.Version, Code, services.RulesHash.Value, options.Examine.Profile,
        options.Examine.MinConfidence.ToString("r", System.Globalization.CultureInfo.InvariantCulture), options.Examine.MaxFindings.ToString(System.Globalization.CultureInfo.InvariantCulture),
        surroundings.School is { } school ? key.Fingerprint("school\n" + school.Text) : null,
        surroundings.Consent?.Ticket is { } ticket ? key.Fingerprint("consent\n" + Convert.ToBase64String(ticket)) : null,
    ]);

    private static string Code { get; } = SetupDigest.OfCode(typeof(DocumentExaminer), typeof(FormatCatalog), typeof(PdfDocument), typeof(OcrEngineStatus), typeof(ScanPipeline), typeof(SweepRun));

    // The same version of the engine reads another way with other data.
    private static string? LanguageData(string? folder)
    {
        if (folder is null) return null;
        try
        {
            return SetupDigest.Of(new DirectoryInfo(folder).EnumerateFiles("vie*.traineddata").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => file.Name + Digest(file)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return folder;
        }
    }

    private static string Digest(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
