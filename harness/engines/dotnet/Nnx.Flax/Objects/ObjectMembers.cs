using Nnx.Flax.Graph;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>Members of <c>nnx.Pytree</c>, earlier <c>nnx.Object</c>.</summary>
internal static class ObjectMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.SetAttr, "self, name, value, /", (py, a) =>
        {
            AttributeChecks.Set(py, (FlaxObject)a[0], a[1], a[2]);
            return PyNone.Value;
        })
        .Method("_setattr", "self, name, value", (py, a) =>
        {
            AttributeChecks.Set(py, (FlaxObject)a[0], a[1], a[2]);
            return PyNone.Value;
        })
        .Method(Slot.DelAttr, "self, name, /", (py, a) =>
        {
            Delete(py, (FlaxObject)a[0], py.Str(a[1]));
            return PyNone.Value;
        })
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Representer.Show(py, (FlaxObject)a[0])))
        .Method("check_valid_context", "self, error_msg", CheckContext)
        .Method("_check_valid_context", "self, error_msg", CheckContext)
        .Method("__deepcopy__", "self, memo=None", (py, a) => DeepCopies.Copy(FlaxContext.Of(py), (FlaxObject)a[0]))
        .Method("__getstate__", "self", (_, a) => ((FlaxObject)a[0]).Fields.Copy())
        .Method("__setstate__", "self, state", (py, a) =>
        {
            ((FlaxObject)a[0]).Fields.Update(py, (PyDict)a[1]);
            return PyNone.Value;
        })
        .ClassMethod("__init_subclass__", "cls, /, **kwargs", (py, a) => Subclasses.Initialize(py, (PyType)a[0], a.Keywords(1)));

    private static PyNone CheckContext(Interpreter py, BoundArguments a)
    {
        ((FlaxObject)a[0]).CheckContext(py, () => py.Str(py.Call(a[1])));
        return PyNone.Value;
    }

    private static void Delete(Interpreter py, FlaxObject target, string name)
    {
        var flax = FlaxContext.Of(py);
        var key = new PyStr(name);
        if (flax.Holds(ObjectRules.DeletionForgetsMark) && target.Marks(flax) is HashableMapping marks && marks.Entries.Find(py, key) is not null)
        {
            if (flax.Holds(ObjectRules.DeletionSharesMarks))
            {
                marks.Entries.Remove(py, key);
            }
            else
            {
                var remaining = marks.Entries.Copy();
                remaining.Remove(py, key);
                target.Fields.Store(ObjectNames.Nodes(flax), HashableMapping.Of(flax, remaining));
            }
        }

        py.SetGenericAttribute(target, name, null);
    }
}
