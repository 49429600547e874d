using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Calls;
using Nnx.Python.Modules.CollectionsAbc;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Contexts;

/// <summary>The classes of <c>contextlib</c>.</summary>
internal static class ContextTypes
{
    public static PyType Generator { get; } = Make("_GeneratorContextManager", GeneratorContextMembers.Define);

    /// <summary>The class of native wrappers, which look like functions.</summary>
    public static PyType Wrapper { get; } = new("function", "builtins", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        Define = c => c
            .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
                ((PyWrapper)a[0]).Invoke(py, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
            .Method(Slot.Repr, "self", (py, a) => new PyStr($"<function {((PyWrapper)a[0]).Name} at {py.Address(a[0])}>")),
    });

    public static NativeClass AbstractManager { get; } = AbstractCollection.Describe(
        "AbstractContextManager", [], ["__exit__"],
        c => c.Method(Slot.Enter, "self", (_, a) => a[0]).ClassMethod("__class_getitem__", "cls, item, /", GenericAliases.Subscript),
        hook: ["__enter__", "__exit__"], module: "contextlib");

    public static NativeClass Decorator { get; } = new("ContextDecorator", "contextlib")
    {
        Define = c => c
            .Method("_recreate_cm", "self", (_, a) => a[0])
            .Method(Slot.Call, "self, func", (py, a) => GeneratorContextMembers.Decorate(
                py, a[1], inner => inner.CallMethod(a[0], "_recreate_cm"))),
    };

    public static NativeClass ExitStack { get; } = new("ExitStack", "contextlib")
    {
        Bases = [AbstractManager],
        Allocator = type => new PyExitStack(type),
        Define = ExitStackMembers.Define,
    };

    public static NativeClass Suppress { get; } = new("suppress", "contextlib")
    {
        Bases = [AbstractManager],
        Define = c => c
            .Method(Slot.Init, "self, *exceptions", (py, a) =>
            {
                py.SetAttribute(a[0], "_exceptions", a.Rest(1));
                return PyNone.Value;
            })
            .Method(Slot.Enter, "self", (_, _) => PyNone.Value)
            .Method(Slot.Exit, "self, exctype, excinst, exctb", (py, a) => PyBool.Of(
                a[1] is not PyNone && py.IsSubclass(a[1], py.GetAttribute(a[0], "_exceptions")))),
    };

    public static NativeClass NullContext { get; } = new("nullcontext", "contextlib")
    {
        Bases = [AbstractManager],
        Define = c => c
            .Method(Slot.Init, "self, enter_result=None", (py, a) => Keep(py, a, "enter_result"))
            .Method(Slot.Enter, "self", (py, a) => py.GetAttribute(a[0], "enter_result"))
            .Method(Slot.Exit, "self, *excinfo", (_, _) => PyNone.Value),
    };

    public static NativeClass Closing { get; } = new("closing", "contextlib")
    {
        Bases = [AbstractManager],
        Define = c => c
            .Method(Slot.Init, "self, thing", (py, a) => Keep(py, a, "thing"))
            .Method(Slot.Enter, "self", (py, a) => py.GetAttribute(a[0], "thing"))
            .Method(Slot.Exit, "self, *exc_info", (py, a) =>
            {
                py.CallMethod(py.GetAttribute(a[0], "thing"), "close");
                return PyNone.Value;
            }),
    };

    private static PyNone Keep(Runtime.Interpreter py, BoundArguments a, string name)
    {
        py.SetAttribute(a[0], name, a[1]);
        return PyNone.Value;
    }

    private static PyType Make(string name, Action<ClassBuilder> define) =>
        new(name, "contextlib", [BuiltinTypes.Object], new PyTypeOptions { IsImmutable = true, Define = define });
}
