using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary>Reads an attribute: <c>getattr(target, name)</c>.</summary>
    /// <exception cref="PyRaise">AttributeError where there is none, and what properties and <c>__getattr__</c> raise.</exception>
    public PyObject GetAttribute(PyObject target, string name)
    {
        var type = target.Type;
        if (!type.Shares(Slot.GetAttribute, BuiltinTypes.Object))
        {
            try
            {
                return CallSlot(target, Slot.GetAttribute, new PyStr(name))!;
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.AttributeError) && type.Lookup(Slot.GetAttr) is not null)
            {
                return CallSlot(target, Slot.GetAttr, new PyStr(name))!;
            }
        }

        if (type.Lookup(Slot.GetAttr) is null)
        {
            return FindGenericAttribute(target, name) ?? throw NoAttribute(target, name);
        }

        try
        {
            if (FindGenericAttribute(target, name) is { } found)
            {
                return found;
            }
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.AttributeError))
        {
            // A property that raises AttributeError counts as missing, so that __getattr__ is asked.
        }

        return CallSlot(target, Slot.GetAttr, new PyStr(name))!;
    }

    /// <summary>Reads an attribute by a name with its hash at hand.</summary>
    internal PyObject GetAttribute(PyObject target, PyStr name) => GetAttribute(target, name.Value);

    /// <summary>Reads an attribute; null where AttributeError says that there is none.</summary>
    public PyObject? FindAttribute(PyObject target, string name)
    {
        if (target.Type.Shares(Slot.GetAttribute, BuiltinTypes.Object) && target.Type.Lookup(Slot.GetAttr) is null
            && target is not ICustomAttributes && target.Type.Lookup(name) is null)
        {
            return target.Attributes?.Find(name);
        }

        try
        {
            return GetAttribute(target, name);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.AttributeError))
        {
            return null;
        }
    }

    /// <summary><c>object.__getattribute__</c>: data descriptors, the object's own attributes, the class; null where there is none.</summary>
    public PyObject? FindGenericAttribute(PyObject target, string name)
    {
        if (target is ICustomAttributes custom)
        {
            return custom.FindAttribute(this, name);
        }

        var type = target.Type;
        var inClass = type.Lookup(name);
        if (inClass is not null && Descriptor.IsData(inClass))
        {
            return Descriptor.Get(this, inClass, target, type);
        }

        if (target.Attributes?.Find(name) is { } own)
        {
            return own;
        }

        return inClass is null ? null : Descriptor.Get(this, inClass, target, type);
    }

    /// <summary>Sets an attribute: <c>setattr(target, name, value)</c>.</summary>
    public void SetAttribute(PyObject target, string name, PyObject value)
    {
        if (target.Type.Shares(Slot.SetAttr, BuiltinTypes.Object))
        {
            SetGenericAttribute(target, name, value);
        }
        else
        {
            CallSlot(target, Slot.SetAttr, new PyStr(name), value);
        }
    }

    /// <summary>Deletes an attribute: <c>delattr(target, name)</c>.</summary>
    public void DeleteAttribute(PyObject target, string name)
    {
        if (target.Type.Shares(Slot.DelAttr, BuiltinTypes.Object))
        {
            SetGenericAttribute(target, name, null);
        }
        else
        {
            CallSlot(target, Slot.DelAttr, new PyStr(name));
        }
    }

    /// <summary><c>object.__setattr__</c>, or <c>object.__delattr__</c> where the value is null.</summary>
    public void SetGenericAttribute(PyObject target, string name, PyObject? value)
    {
        if (target is PyType type)
        {
            SetClassAttribute(type, name, value);
            return;
        }

        if (target.Type.Lookup(name) is { } inClass && Descriptor.IsData(inClass))
        {
            Descriptor.Set(this, inClass, target, value);
            return;
        }

        if (target.Attributes is not { } attributes)
        {
            throw target.Type.Lookup(name) is null
                ? NoAttribute(target, name)
                : PyError.Attribute($"'{target.Type.Name}' object attribute '{name}' is read-only");
        }

        if (value is not null)
        {
            attributes.Store(name, value);
        }
        else if (attributes.Remove(name) is null)
        {
            throw NoAttribute(target, name);
        }
    }

    private static void SetClassAttribute(PyType type, string name, PyObject? value)
    {
        if (type.IsImmutable)
        {
            throw PyError.Type($"cannot set '{name}' attribute of immutable type '{type.Name}'");
        }

        if (value is not null)
        {
            type.SetMember(name, value);
        }
        else if (type.Members.Remove(name) is null)
        {
            throw PyError.NoAttribute(type, name);
        }
        else
        {
            type.Changed();
        }
    }

    private static PyRaise NoAttribute(PyObject target, string name) =>
        target is ICustomAttributes custom ? custom.MissingAttribute(name) : PyError.NoAttribute(target, name);
}
