using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;

namespace PiiScanner.Analyzers.People;

/// <summary>Tells which types hold personal data, by the names and attributes of their members. One for a compilation; answers are kept.</summary>
internal sealed class PersonalTypes
{
    private const int DeepestNesting = 6;
    private static readonly string[] PersonalAttributes = ["PersonalDataAttribute", "ProtectedPersonalDataAttribute"];
    private static readonly string[] IgnoringAttributes = ["JsonIgnoreAttribute", "IgnoreDataMemberAttribute", "NonSerializedAttribute"];
    private static readonly string[] Wrappers = ["Task", "ValueTask", "ActionResult", "Nullable", "Lazy"];
    private static readonly string[] PlainNames = ["Lop", "TenLop", "Class", "ClassName", "Grade"];
    private static readonly string[] ContactWords = ["LienHe", "Contact"];
    private readonly ConcurrentDictionary<ITypeSymbol, PersonalShape?> _shapes = new(SymbolEqualityComparer.Default);

    /// <summary>What an object of a type tells about people; null when nothing that exposes them.</summary>
    /// <remarks>A type that says nothing beside the name of a member of staff or an author tells nothing.</remarks>
    public PersonalShape? ShapeOf(ITypeSymbol? type) => type is null ? null : _shapes.GetOrAdd(type, known => Look(known, 0, []));

    /// <summary>Kind of value a member holds; null when nothing personal.</summary>
    /// <param name="member">Field or property.</param>
    /// <param name="isPublic">True where the phone or account of an event, a school or an office is published: only those of a person count.</param>
    public string? KindOf(ISymbol member, bool isPublic = false)
    {
        if (!MemberNames.TryFind(member.Name, out var role, out var strength)) return IsMarked(member) ? FindingKinds.PersonName : null;
        if (role.Kind is null || !Fits(role, member)) return null;
        var saysEnough = strength == NameStrength.Strong || strength == NameStrength.Clear && !(isPublic && role.Kind is (FindingKinds.PhoneNumber or FindingKinds.BankAccount));
        return saysEnough || IsMarked(member) || member.ContainingType is { } type && IsPerson(type) ? role.Kind : null;
    }

    /// <summary>Kind of value a variable or parameter holds by its name alone; null when nothing personal.</summary>
    public static string? KindOfVariable(string name, ITypeSymbol type) =>
        IsScalar(type) && MemberNames.TryFind(name, out var role, out var strength) && strength != NameStrength.Weak && FitsType(role, type) ? role.Kind : null;

    /// <summary>True when the text of an object says what its members hold: records, and types that write their own text.</summary>
    public static bool IsPrinted(ITypeSymbol type) =>
        type.IsRecord || type.IsAnonymousType || type.IsTupleType
        || type is INamedTypeSymbol { Locations: { Length: > 0 } places } named && places[0].IsInSource && named.GetMembers("ToString").Any(member => member is IMethodSymbol { IsOverride: true });

    private static bool IsMarked(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && IsPersonalAttribute(type));

    // PersonalData of ASP.NET Core Identity, and the data classifications of Microsoft.Extensions.Compliance.
    private static bool IsPersonalAttribute(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (PersonalAttributes.Contains(at.Name) || at.Name == "DataClassificationAttribute") return true;
        }

        return false;
    }

    private PersonalShape? Look(ITypeSymbol type, int depth, HashSet<ITypeSymbol> seen)
    {
        if (depth > DeepestNesting || !seen.Add(type)) return null;
        foreach (var inner in Inner(type))
        {
            if (Look(inner, depth + 1, seen) is { } shape) return shape;
        }

        return type is INamedTypeSymbol named && IsOwn(named) ? LookAtMembers(named, depth, seen) : null;
    }

    // Elements of arrays, arguments of generic types: lists, tasks, results, dictionaries, tuples.
    private static IEnumerable<ITypeSymbol> Inner(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => new[] { array.ElementType },
        ITypeParameterSymbol parameter => parameter.ConstraintTypes,
        INamedTypeSymbol { IsTupleType: false, IsGenericType: true } generic when !IsOwn(generic) || Wrappers.Contains(generic.Name) => generic.TypeArguments,
        _ => Enumerable.Empty<ITypeSymbol>(),
    };

    // Types of the framework have no members of people, those of Identity apart.
    private static bool IsOwn(INamedTypeSymbol type)
    {
        if (type.IsTupleType || type.IsAnonymousType) return true;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface)) return false;
        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return !IsBelow(space, "System") && (!IsBelow(space, "Microsoft") || IsBelow(space, "Microsoft.AspNetCore.Identity"));
    }

    private static bool IsBelow(string space, string root) => space == root || space.StartsWith(root + ".", StringComparison.Ordinal);

    private PersonalShape? LookAtMembers(INamedTypeSymbol type, int depth, HashSet<ITypeSymbol> seen)
    {
        var isPerson = IsPerson(type);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var (isExposing, hasPlain) = (false, false);
        PersonalShape? nested = null;
        foreach (var (member, memberType) in Members(type))
        {
            if (IsScalar(memberType))
            {
                var isMarked = IsMarked(member);
                if (MemberNames.TryFind(member.Name, out var role, out _) && role.Kind is not null && Fits(role, member) && (isPerson || isMarked))
                {
                    kinds.Add(role.Kind);
                    isExposing |= role.Weight == RoleWeight.Exposing || isMarked;
                }
                else if (isMarked)
                {
                    kinds.Add(FindingKinds.PersonName);
                    isExposing = true;
                }

                hasPlain |= Array.Exists(PlainNames, name => name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
            }
            else
            {
                nested ??= Look(memberType, depth + 1, seen);
            }
        }

        var subject = MemberNames.SubjectOf(type.Name);
        var isNamesOnly = kinds.Contains(FindingKinds.PersonName) && !isExposing && (subject is "pupil" or "parent" || hasPlain && subject is not ("staff" or "author"));
        if (!isExposing && !isNamesOnly || IsOfTheSchool(type, kinds)) return nested;
        if (nested is not null) kinds.UnionWith(nested.Kinds);
        return new PersonalShape(NameOf(type), [.. FindingKinds.All.Where(kinds.Contains)]);
    }

    // A contact without a name is the school's own line and address.
    private static bool IsOfTheSchool(INamedTypeSymbol type, HashSet<string> kinds) =>
        Array.Exists(ContactWords, word => type.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        && kinds.All(kind => kind is FindingKinds.Email or FindingKinds.PhoneNumber or FindingKinds.Address);

    private static string NameOf(INamedTypeSymbol type) => type.IsAnonymousType || type.IsTupleType ? "" : type.Name;

    private static bool IsPerson(INamedTypeSymbol type) =>
        MemberNames.SubjectOf(type.Name) is { } subject && subject != "author" && !type.IsAnonymousType
        || Members(type).Any(member => IsMarked(member.Member) || MemberNames.TryFind(member.Member.Name, out var role, out var strength) && strength == NameStrength.Strong && Fits(role, member.Member));

    /// <summary>The members that are read when an object is written out: public properties with a getter, elements of tuples.</summary>
    internal static IEnumerable<(ISymbol Member, ITypeSymbol Type)> Members(INamedTypeSymbol type)
    {
        if (type.IsTupleType) return type.TupleElements.Select(element => ((ISymbol)element, element.Type));
        return Bases(type).SelectMany(at => at.GetMembers().OfType<IPropertySymbol>())
            .Where(property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod: not null } && !property.GetAttributes().Any(attribute => attribute.AttributeClass is { } ignoring && IgnoringAttributes.Contains(ignoring.Name)))
            .Select(property => ((ISymbol)property, property.Type));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type; at is not null && (at.IsAnonymousType || IsOwn(at)); at = at.BaseType) yield return at;
    }

    private static bool Fits(ColumnRole role, ISymbol member) => FitsType(role, member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    });

    // A number named StudentId is a key of the database, a text is the code of a pupil; a flag or a count is nobody's name.
    private static bool FitsType(ColumnRole role, ITypeSymbol? type)
    {
        if (type is null) return false;
        var isText = Bare(type).SpecialType == SpecialType.System_String;
        return role.Kind switch
        {
            FindingKinds.StudentId or FindingKinds.PersonName or FindingKinds.Email or FindingKinds.Address or FindingKinds.Credential or FindingKinds.BirthPlace => isText,
            FindingKinds.BirthDate => isText || Bare(type).Name is "DateOnly" or "DateTime" or "DateTimeOffset",
            _ => Bare(type).SpecialType is not SpecialType.System_Boolean || role.Kind == FindingKinds.SensitiveAttribute,
        };
    }

    private static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>True for texts, numbers, dates and the like: values without members of people.</summary>
    internal static bool IsScalar(ITypeSymbol type)
    {
        var bare = Bare(type);
        return bare.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || bare.SpecialType == SpecialType.System_DateTime
            || bare.TypeKind == TypeKind.Enum || bare.Name is "DateOnly" or "DateTimeOffset" or "TimeOnly" or "Guid" or "TimeSpan";
    }
}
