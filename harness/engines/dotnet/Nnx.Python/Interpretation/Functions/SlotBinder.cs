using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Functions;

/// <summary>Writes the arguments of a call into the slots of a new frame.</summary>
internal static class SlotBinder
{
    /// <summary>Binds; false where an exception is on its way.</summary>
    public static bool Bind(PyFunction function, Frame frame, PyObject? self, ReadOnlySpan<PyObject> values, string[] names)
    {
        var list = function.Code.Parameters;
        var slots = frame.Slots;
        var first = self is null ? 0 : 1;
        var positional = values.Length - names.Length;
        var capacity = list.PositionalNames.Length;
        if (positional + first > capacity && list.VarPositional is null)
        {
            return Refuse(function, frame, self, values, names);
        }

        if (first > capacity)
        {
            // A method without parameters but with *args.
            return BindRest(function, frame, self, values, names);
        }

        if (self is not null)
        {
            slots[0] = self;
        }

        var direct = Math.Min(positional, capacity - first);
        for (var i = 0; i < direct; i++)
        {
            slots[first + i] = values[i];
        }

        if (function.IsPlain && names.Length == 0 && direct + first == capacity)
        {
            return true;
        }

        if (list.VarPositionalSlot >= 0)
        {
            slots[list.VarPositionalSlot] = direct == positional ? PyTuple.Empty : new PyTuple(values[direct..positional].ToArray());
        }

        return BindNamed(list, slots, values, names) && FillDefaults(function, slots) || Refuse(function, frame, self, values, names);
    }

    private static bool BindRest(PyFunction function, Frame frame, PyObject? self, ReadOnlySpan<PyObject> values, string[] names)
    {
        var list = function.Code.Parameters;
        frame.Slots[list.VarPositionalSlot] = new PyTuple([self!, .. values[..^names.Length]]);
        return BindNamed(list, frame.Slots, values, names) && FillDefaults(function, frame.Slots)
            || Refuse(function, frame, self, values, names);
    }

    private static bool BindNamed(ParameterList list, PyObject?[] slots, ReadOnlySpan<PyObject> values, string[] names)
    {
        var rest = list.VarKeyword is null ? null : new PyDict();
        for (var i = 0; i < names.Length; i++)
        {
            var value = values[values.Length - names.Length + i];
            var slot = list.SlotOfKeyword(names[i]);
            if (slot < 0 && rest is not null)
            {
                rest.Store(names[i], value);
            }
            else if (slot < 0 || slots[slot] is not null)
            {
                return false;
            }
            else
            {
                slots[slot] = value;
            }
        }

        if (rest is not null)
        {
            slots[list.VarKeywordSlot] = rest;
        }

        return true;
    }

    private static bool FillDefaults(PyFunction function, PyObject?[] slots)
    {
        var count = function.ParameterCount;
        var defaults = function.DefaultValues;
        for (var i = 0; i < count; i++)
        {
            if (slots[i] is null)
            {
                var index = i - (count - defaults.Length);
                if (index < 0)
                {
                    return false;
                }

                slots[i] = defaults[index];
            }
        }

        var keywordOnly = function.Code.Parameters.KeywordOnlyNames;
        for (var i = 0; i < keywordOnly.Length; i++)
        {
            if (slots[count + i] is null)
            {
                slots[count + i] = function.KeywordDefaults?.Find(keywordOnly[i]);
                if (slots[count + i] is null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The binder of signatures knows the words for each way in which arguments do not fit.
    private static bool Refuse(PyFunction function, Frame frame, PyObject? self, ReadOnlySpan<PyObject> values, string[] names)
    {
        PyObject[] all = self is null ? values.ToArray() : [self, .. values];
        try
        {
            Binder.Bind(function.QualifiedName, function.Signature, new CallArguments(all, names));
        }
        catch (PyRaise raised)
        {
            frame.Py.Raise(raised.Value);
            return false;
        }

        throw new InvalidOperationException($"two binders disagree on a call of {function.QualifiedName}");
    }
}
