using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>Members of <c>functools.cached_property</c>.</summary>
internal static class CachedPropertyMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, func", (_, a) => new PyCachedProperty(a[1]))
        .Method(Slot.SetName, "self, owner, name, /", (py, a) =>
        {
            var name = ((PyStr)a[2]).Value;
            if (Self(a[0]).Name is { } other && other != name)
            {
                throw PyError.Type(
                    $"Cannot assign the same cached_property to two different names ({py.Repr(new PyStr(other))} and {py.Repr(a[2])}).");
            }

            Self(a[0]).Name = name;
            return PyNone.Value;
        })
        .Method(Slot.Get, "self, instance, owner=None, /", Get)
        .Property("func", (_, self) => Self(self).Function)
        .Property("attrname", (_, self) => Self(self).Name is { } name ? new PyStr(name) : PyNone.Value)
        .Property("__doc__", (py, self) => py.FindAttribute(Self(self).Function, "__doc__") ?? PyNone.Value);

    private static PyCachedProperty Self(PyObject self) => (PyCachedProperty)self;

    private static PyObject Get(Interpreter py, BoundArguments a)
    {
        if (a.OrNull(1) is not { } instance)
        {
            return a[0];
        }

        var name = Self(a[0]).Name
            ?? throw PyError.Type("Cannot use cached_property instance without calling __set_name__ on it.");
        var attributes = instance.Attributes ?? throw PyError.Type(
            $"No '__dict__' attribute on '{instance.Type.Name}' instance to cache '{name}' property.");
        if (attributes.Find(name) is { } known)
        {
            return known;
        }

        var value = py.Call(Self(a[0]).Function, instance);
        attributes.Store(name, value);
        return value;
    }
}
