using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Runtime;

namespace Nnx.Python.Objects;

/// <summary>The descriptor protocol: what reading, setting and deleting an attribute found in a class means.</summary>
public static class Descriptor
{
    /// <summary>Whether the value takes part in setting, so that it goes before the object's own attributes.</summary>
    public static bool IsData(PyObject value) => value switch
    {
        NativeProperty or PyProperty or PySlotMember => true,
        PyCallable or PyClassMethod or PyStaticMethod => false,
        _ => value.Type.Lookup(Slot.Set) is not null || value.Type.Lookup(Slot.Delete) is not null,
    };

    /// <summary>The value as it is read through an instance, or through the class where <paramref name="instance"/> is null.</summary>
    public static PyObject Get(Interpreter py, PyObject value, PyObject? instance, PyType owner)
    {
        switch (value)
        {
            case IBindable bindable:
                return bindable.Bind(instance, owner);
            case NativeFunction function:
                return instance is null || !function.BindsAsMethod ? function : new PyMethod(function, instance);
            case PySlotMember member:
                return instance is null ? member : member.Get(instance);
            case PyStaticMethod still:
                return still.Function;
            case PyClassMethod ofClass:
                py.CheckStack();
                return Get(py, ofClass.Function, owner, owner.Type);
            case NativeProperty native:
                return instance is null ? native : native.Get(py, instance);
            case PyProperty property when instance is null:
                return property;
            case PyProperty property:
                return property.Getter is { } getter
                    ? py.Call(getter, instance!)
                    : throw PyError.Attribute($"property {Named(property)}of '{owner.Name}' object has no getter");
        }

        return value.Type.Lookup(Slot.Get) is { } get
            ? py.Call(get, value, instance ?? Primitives.PyNone.Value, owner)
            : value;
    }

    /// <summary>Sets through a data descriptor, or deletes where the new value is null.</summary>
    public static void Set(Interpreter py, PyObject descriptor, PyObject instance, PyObject? value)
    {
        switch (descriptor)
        {
            case NativeProperty native:
                (native.Set ?? throw PyError.Attribute(
                    $"attribute '{native.Name}' of '{native.Owner.Name}' objects is not writable"))(py, instance, value);
                return;
            case PySlotMember member:
                member.Set(instance, value);
                return;
            case PyProperty property when value is null:
                py.Call(property.Deleter ?? throw NoAccessor(property, instance, "deleter"), instance);
                return;
            case PyProperty property:
                py.Call(property.Setter ?? throw NoAccessor(property, instance, "setter"), instance, value);
                return;
        }

        var slot = value is null ? Slot.Delete : Slot.Set;
        var method = descriptor.Type.Lookup(slot) ?? throw PyError.Attribute(Slots.Name(slot));
        _ = value is null ? py.Call(method, descriptor, instance) : py.Call(method, descriptor, instance, value);
    }

    private static PyRaise NoAccessor(PyProperty property, PyObject instance, string accessor) =>
        PyError.Attribute($"property {Named(property)}of '{instance.Type.Name}' object has no {accessor}");

    private static string Named(PyProperty property) => property.Name is null ? "" : $"'{property.Name}' ";
}
