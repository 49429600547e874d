using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>The descriptor of an attribute in <c>__slots__</c>. The value is kept beside the attributes, so that <c>__dict__</c> does not show it.</summary>
/// <param name="name">The attribute.</param>
/// <param name="owner">The class that declares it.</param>
internal sealed class PySlotMember(string name, PyType owner) : PyObject
{
    public static PyType MemberType { get; } =
        BuiltinTypes.Make("member_descriptor", [BuiltinTypes.Object], SlotMembers.Define, final: true);

    public string Name => name;

    public PyType Owner => owner;

    public override PyType Type => MemberType;

    public PyObject Get(PyObject instance) =>
        Of(instance).FindSlot(this) ?? throw PyError.Attribute($"'{instance.Type.Name}' object has no attribute '{name}'");

    public void Set(PyObject instance, PyObject? value)
    {
        var holder = Of(instance);
        if (value is null && holder.FindSlot(this) is null)
        {
            throw PyError.Attribute(name);
        }

        holder.StoreSlot(this, value);
    }

    private PyInstance Of(PyObject instance) => instance is PyInstance holder && instance.Type.IsSubclassOf(owner)
        ? holder
        : throw PyError.Type($"descriptor '{name}' for '{owner.Name}' objects doesn't apply to a '{instance.Type.Name}' object");
}
