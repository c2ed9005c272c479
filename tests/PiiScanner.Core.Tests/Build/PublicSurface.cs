using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace PiiScanner.Core.Tests.Build;

/// <summary>The public surface of an assembly as text, one line a member, in an order that does not depend on how it was compiled.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Describes all types and members that other assemblies may use.</summary>
    /// <param name="assembly">The assembly.</param>
    public static string Of(Assembly assembly)
    {
        var lines = new List<string>();
        foreach (var type in assembly.GetExportedTypes())
        {
            lines.Add(Head(type));
            if (type.IsEnum) lines.AddRange(Enum.GetNames(type).Select(name => $"{Name(type)}.{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}"));
            else if (!IsDelegate(type)) lines.AddRange(type.GetMembers(Declared).Where(IsSeen).Select(member => Line(type, member)));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Head(Type type)
    {
        if (IsDelegate(type)) return $"{Name(type)}: delegate {Signature(type.GetMethod("Invoke")!)}"; // not null: delegates have it
        var text = new StringBuilder(Name(type)).Append(": ");
        if (type.IsAbstract && type.IsSealed) text.Append("static ");
        else if (type.IsAbstract && !type.IsInterface) text.Append("abstract ");
        else if (type.IsSealed && type.IsClass) text.Append("sealed ");
        text.Append(type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class");
        var bases = type.GetInterfaces().Where(i => i.IsPublic).Select(Name).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum)) bases.Insert(0, Name(parent));
        return bases.Count == 0 || type.IsEnum ? text.ToString() : text.Append(" : ").AppendJoin(", ", bases).ToString();
    }

    private static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);

    // What the compiler adds to a record follows from its first line.
    private static bool IsSeen(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && member switch
    {
        // Accessors are told with their property or event.
        MethodInfo method => IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        ConstructorInfo constructor => IsSeen((MethodBase)constructor),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen),
        EventInfo happening => happening.AddMethod is { } add && IsSeen(add),
        _ => false, // nested types have lines of their own
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Line(Type type, MemberInfo member) => $"{Name(type)}." + member switch
    {
        MethodInfo method => Modifiers(method) + Signature(method),
        ConstructorInfo constructor => $"{Modifiers(constructor)}new({Parameters(constructor.GetParameters())})",
        FieldInfo field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{field.Name}: {Name(field.FieldType)}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        PropertyInfo property => Property(property),
        _ => $"event {member.Name}: {Name(((EventInfo)member).EventHandlerType!)}", // not null: events of C# have one
    };

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsSeen).ToList();
        var kinds = accessors.Select(accessor => accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get" : IsInit(accessor) ? "init" : "set").Order(StringComparer.Ordinal);
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{Parameters(parameters)}]" : "";
        return $"{Modifiers(accessors[0])}{property.Name}{index}: {Name(property.PropertyType)} {{ {string.Join("; ", kinds)} }}";
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static string Modifiers(MethodBase method)
    {
        var text = method.IsPublic ? "" : "protected ";
        if (method.IsStatic) return text + "static ";
        if (method.DeclaringType is { IsInterface: true }) return text;
        return text + (method.IsAbstract ? "abstract " : method is MethodInfo { IsVirtual: true, IsFinal: false } own ? own.GetBaseDefinition() == own ? "virtual " : "override " : "");
    }

    private static string Signature(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{method.Name}{generic}({Parameters(method.GetParameters())}): {Name(method.ReturnType)}";
    }

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        var standard = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "";
        return $"{way}{parameter.Name}: {Name(parameter.ParameterType)}{standard}";
    }

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!); // not null: a reference refers to something
        if (type.IsArray) return Name(type.GetElementType()!) + "[]"; // not null: an array has elements
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        var plain = (type.IsNested ? Name(type.DeclaringType!) + "." : type.Namespace is "System" ? "" : type.Namespace + ".") + type.Name.Split('`')[0]; // not null: it is nested
        return type.IsGenericType ? $"{plain}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : plain;
    }
}
