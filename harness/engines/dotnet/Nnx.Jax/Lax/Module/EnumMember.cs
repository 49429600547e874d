using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Lax.Module;

/// <summary>A member of an enumeration of <c>jax.lax</c>.</summary>
/// <param name="type">The enumeration.</param>
/// <param name="name">Its name.</param>
/// <param name="number">Its number.</param>
internal sealed class EnumMember(PyType type, string name, int number) : PyObject
{
    public override PyType Type => type;

    public string Name => name;

    /// <summary>An enumeration with members numbered from 0.</summary>
    public static NativeClass Describe(string name, string module, params string[] members) => new(name, module)
    {
        InstancesHaveAttributes = false,
        Define = type =>
        {
            for (var i = 0; i < members.Length; i++)
            {
                type.Value(members[i], new EnumMember(type.Type, members[i], i));
            }

            type.Property("name", static (_, self) => new PyStr(((EnumMember)self).Name))
                .Property("value", static (_, self) => PyInt.Of(((EnumMember)self).Number))
                .Method(Slot.Repr, "self", (_, arguments) => new PyStr($"<{name}.{((EnumMember)arguments[0]).Name}: {((EnumMember)arguments[0]).Number}>"))
                .Method(Slot.Str, "self", (_, arguments) => new PyStr($"{name}.{((EnumMember)arguments[0]).Name}"));
        },
    };

    private int Number => number;
}
