using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Operators;

/// <summary>The classes of <c>operator</c>.</summary>
internal static class OperatorTypes
{
    public static PyType ItemGetter { get; } = Make("itemgetter", c => c
        .New("cls, /, *items", (_, a) => a.Rest(1).Count > 0
            ? new PyGetter(ItemGetter!, a.Rest(1), (py, target, item) => py.GetItem(target, item))
            : throw PyError.Type("itemgetter expected 1 argument, got 0"))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((PyGetter)a[0]).Repr(py))));

    public static PyType AttributeGetter { get; } = Make("attrgetter", c => c
        .New("cls, /, *attrs", (_, a) =>
        {
            if (a.Rest(1).Count == 0)
            {
                throw PyError.Type("attrgetter expected 1 argument, got 0");
            }

            return a.Rest(1).Any(name => name is not PyStr)
                ? throw PyError.Type("attribute name must be a string")
                : new PyGetter(AttributeGetter!, a.Rest(1), (py, target, name) =>
                    ((PyStr)name).Value.Split('.').Aggregate(target, py.GetAttribute));
        })
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((PyGetter)a[0]).Repr(py))));

    public static PyType MethodCaller { get; } = Make("methodcaller", c => c
        .New("cls, name, /, *args, **kwargs", (_, a) => new PyMethodCaller(
            a[1] as PyStr ?? throw PyError.Type("method name must be a string"), a.Rest(2), a.Keywords(3)))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((PyMethodCaller)a[0]).Repr(py))));

    private static PyType Make(string name, Action<ClassBuilder> define) =>
        new(name, "operator", [BuiltinTypes.Object], new PyTypeOptions
        {
            IsImmutable = true,
            Define = c =>
            {
                define(c);
                c.Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
                    py.Call(a[0], CallForwarding.Arguments(a.Rest(1), a.Keywords(2))));
            },
        });
}
