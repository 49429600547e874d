using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>The value and the attributes of a Variable.</summary>
internal static class VariableAttributes
{
    private const string OtherAccess = "For other Variable types use:\n\n";

    public static void Define(ClassBuilder members) => members
        .Property("value", GetValue, SetValue)
        .Property("raw_value", GetRawValue, SetRawValue)
        .Property("_raw_value", (_, self) => VariableMembers.Variable(self).Raw, (_, self, value) =>
            VariableMembers.Variable(self).RawValue = value)
        .Property("_var_metadata", (_, self) => VariableMembers.Variable(self).Metadata)
        .Property("type", (py, self) =>
        {
            if (!FlaxContext.Of(py).Holds(VariableRules.Slotted))
            {
                py.Warn(ExceptionTypes.DeprecationWarning, "'.type' is deprecated, use 'type(variable)' instead.");
            }

            return self.Type;
        })
        .Property("var_type", (_, self) => self.Type)
        .Property("has_ref", (_, _) => PyBool.False)
        .Property("mutable", (py, self) => MutableWord(py, VariableMembers.Variable(self)))
        .Property("shape", (py, self) => py.GetAttribute(VariableMembers.Variable(self).GetValue(py), "shape"))
        .Method("get_value", "self, *, index=MISSING", (py, a) =>
        {
            var value = VariableMembers.Variable(a[0]).GetValue(py);
            return a.Optional(1) is { } index ? VariableContainer.Read(py, value, index) : value;
        })
        .Method("set_value", "self, value, *, index=MISSING", (py, a) =>
        {
            VariableContainer.Write(py, VariableMembers.Variable(a[0]), a.Optional(2), a[1]);
            return PyNone.Value;
        })
        .Method("get_raw_value", "self", (_, a) => VariableMembers.Variable(a[0]).Raw)
        .Method("set_raw_value", "self, value, *, _unsafe_bypass_check=False", (py, a) =>
        {
            var variable = VariableMembers.Variable(a[0]);
            variable.CheckCanUpdate(py);
            variable.RawValue = a[1];
            return PyNone.Value;
        })
        .Method(Slot.GetAttr, "self, name, /", (py, a) => Find(py, VariableMembers.Variable(a[0]), py.Str(a[1])))
        .Method(Slot.SetAttr, "self, name, value, /", (py, a) => Set(py, VariableMembers.Variable(a[0]), py.Str(a[1]), a[2]))
        .Method(Slot.DelAttr, "self, name, /", (py, a) => Set(py, VariableMembers.Variable(a[0]), py.Str(a[1]), null))
        .Method("__jax_array__", "self", (py, a) => VariableMembers.Variable(a[0]).GetValue(py));

    private static PyObject GetValue(Interpreter py, PyObject self)
    {
        Deprecated(py, "'.value' access is now deprecated. For Variable[Array] instances use:\n\n  variable[...]\n\n"
            + OtherAccess + "  variable.get_value()\n");
        return VariableMembers.Variable(self).GetValue(py);
    }

    private static void SetValue(Interpreter py, PyObject self, PyObject? value)
    {
        var variable = VariableMembers.Variable(self);
        if (value is null)
        {
            throw PyError.Attribute("property 'value' of 'Variable' object has no deleter");
        }

        Deprecated(py, "'.value' setter is now deprecated. For Variable[Array] instances use:\n\n  variable[...] = value\n\n"
            + OtherAccess + "  variable.set_value(value)\n");
        variable.SetValue(py, value);
    }

    private static PyObject GetRawValue(Interpreter py, PyObject self)
    {
        Deprecated(py, "'.raw_value' access is now deprecated. Use:\n\n  variable.get_raw_value()\n");
        return VariableMembers.Variable(self).Raw;
    }

    private static void SetRawValue(Interpreter py, PyObject self, PyObject? value)
    {
        Deprecated(py, "'.raw_value' setter is now deprecated. Use:\n\n  variable.set_raw_value(value)\n");
        VariableMembers.Variable(self).RawValue = value;
    }

    private static void Deprecated(Interpreter py, string message)
    {
        if (FlaxContext.Of(py).Holds(VariableRules.ValueDeprecated))
        {
            py.Warn(ExceptionTypes.DeprecationWarning, message);
        }
    }

    private static PyObject MutableWord(Interpreter py, FlaxVariable variable) =>
        !FlaxContext.Of(py).Holds(VariableRules.States) ? PyBool.False
        : variable.Raw is Jax.Core.JaxValue ? PyBool.False
        : PyNone.Value;

    private static PyObject Find(Interpreter py, FlaxVariable variable, string name)
    {
        if (variable.Metadata.Find(name) is { } metadata)
        {
            return metadata;
        }

        if (variable.RawValue is null)
        {
            throw PyError.NoAttribute(variable, name);
        }

        var value = FlaxContext.Of(py).Holds(VariableRules.AttributesOfRawValue) ? variable.Raw : variable.GetValue(py);
        return py.GetAttribute(value, name);
    }

    private static PyNone Set(Interpreter py, FlaxVariable variable, string name, PyObject? value)
    {
        variable.CheckCanUpdate(py);
        var flax = FlaxContext.Of(py);
        if (flax.Holds(VariableRules.Slotted))
        {
            SetSlot(py, variable, name, value);
        }
        else if (name is "value" or "raw_value"
            || (flax.Holds(VariableRules.AttributesInDictionary) && variable.Type.Lookup(name) is not null))
        {
            py.SetGenericAttribute(variable, name, value);
        }
        else if (value is not null)
        {
            variable.Metadata.Store(name, value);
        }
        else if (variable.Metadata.Remove(name) is null)
        {
            throw flax.Holds(VariableRules.AttributesInDictionary) ? PyError.Attribute(name) : PyError.Key(new PyStr(name));
        }

        return PyNone.Value;
    }

    private static void SetSlot(Interpreter py, FlaxVariable variable, string name, PyObject? value)
    {
        if (variable.Type.Lookup(name) is { } member && Descriptor.IsData(member))
        {
            py.SetGenericAttribute(variable, name, value);
            return;
        }

        throw PyError.Attribute(value is not null
            ? $"Cannot set attribute {name}. To set Variable metadata use either:\n\n  variable.set_metadata({name}=value)\n\nor\n\n"
                + $"  variable.set_metadata('{name}', value)"
            : $"Cannot delete attribute {name}. To delete Variable metadata use:\n\n  variable.del_metadata('{name}')");
    }
}
