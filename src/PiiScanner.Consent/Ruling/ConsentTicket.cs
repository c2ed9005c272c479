using System.Text.Json;
using System.Text.Json.Serialization;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Everything a worker process needs to answer as its run does. Crosses a pipe, is never written to disk: it holds the registry's keys.</summary>
/// <param name="Routes">What is to be published, by folder; one with an empty prefix where all files go the same way.</param>
/// <param name="SchoolYear">School year of the classes.</param>
/// <param name="Master">Of <see cref="RegistryKeys.Master"/>; null when no registry is asked.</param>
/// <param name="Registry">The registry's text as the run read it; null when none is asked.</param>
public sealed record ConsentTicket(IReadOnlyList<ConsentRoute> Routes, string SchoolYear, byte[]? Master, string? Registry)
{
    /// <summary>The ticket as bytes.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, TicketJson.Default.ConsentTicket);

    /// <summary>Reads a ticket.</summary>
    /// <param name="bytes">Of <see cref="Write"/>.</param>
    public static ConsentTicket Read(byte[] bytes) => JsonSerializer.Deserialize(bytes, TicketJson.Default.ConsentTicket) ?? throw new InvalidDataException("The ticket is empty.");

    /// <summary>Makes what answers.</summary>
    /// <param name="catalogue">What a consent can name.</param>
    public IConsentLookup Open(ConsentCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var registry = Master is null || Registry is null ? null : ConsentRegistry.Read(Registry, RegistryKeys.From(Master));
        IConsentLookup Of(ConsentRoute route) =>
            !route.IsUsable ? new NothingCovered(catalogue, route.Scope.Purpose)
            : registry is null ? new DutyLookup(catalogue, route.Scope)
            : new RegistryLookup(registry, catalogue, route.Scope, SchoolYear);
        return Routes is [{ Prefix: "" } all] ? Of(all) : new FolderLookup([.. Routes.Select(route => (route, Of(route)))]);
    }
}

/// <summary>The JSON of tickets, written at compile time.</summary>
[JsonSerializable(typeof(ConsentTicket))]
internal sealed partial class TicketJson : JsonSerializerContext;
