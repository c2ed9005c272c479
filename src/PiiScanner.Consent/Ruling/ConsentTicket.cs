using System.Text.Json;
using System.Text.Json.Serialization;
using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Ruling;

/// <summary>Everything a worker process needs to answer as its run does. Crosses a pipe, is never written to disk: it holds the registry's keys.</summary>
/// <param name="Scope">What is to be published.</param>
/// <param name="SchoolYear">School year of the classes.</param>
/// <param name="Master">Of <see cref="RegistryKeys.Master"/>; null when no registry is asked.</param>
/// <param name="Registry">The registry's text as the run read it; null when none is asked.</param>
/// <param name="IsUsable">False when channel or purpose are not known and nobody is covered.</param>
public sealed record ConsentTicket(ConsentScope Scope, string SchoolYear, byte[]? Master, string? Registry, bool IsUsable)
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
        if (!IsUsable) return new NothingCovered(catalogue, Scope.Purpose);
        if (Master is null || Registry is null) return new DutyLookup(catalogue, Scope);
        return new RegistryLookup(ConsentRegistry.Read(Registry, RegistryKeys.From(Master)), catalogue, Scope, SchoolYear);
    }
}

/// <summary>The JSON of tickets, written at compile time.</summary>
[JsonSerializable(typeof(ConsentTicket))]
internal sealed partial class TicketJson : JsonSerializerContext;
