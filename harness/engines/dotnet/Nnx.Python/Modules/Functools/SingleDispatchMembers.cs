using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Typing;
using Nnx.Python.Objects.Views;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>Members of generic functions.</summary>
internal static class SingleDispatchMembers
{
    public static void Define(ClassBuilder c) => c
        .Method(Slot.Call, "self, /, *args, **kwargs", (py, a) =>
            Self(a[0]).Invoke(py, CallForwarding.Arguments(a.Rest(1), a.Keywords(2))))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(
            $"<function {py.Str(py.GetAttribute(a[0], "__qualname__"))} at {py.Address(a[0])}>"))
        .Method("register", "self, cls, func=None, /", (py, a) => Register(py, Self(a[0]), a[1], a.OrNull(2)))
        .Method("dispatch", "self, cls, /", (py, a) => Self(a[0]).Dispatch(
            py, a[1] as PyType ?? throw PyError.Type("dispatch() needs a class")))
        .Property("registry", (py, self) =>
        {
            var registry = new PyDict();
            foreach (var (type, implementation) in Self(self).Registry)
            {
                registry.Store(py, type, implementation);
            }

            return new PyMappingProxy(registry);
        });

    public static void DefineMethod(ClassBuilder c) => c
        .New("cls, func", (py, a) => Interpreter.IsCallable(a[1]) || py.FindAttribute(a[1], "__get__") is not null
            ? new PySingleDispatchMethod(a[1])
            : throw PyError.Type($"{py.Repr(a[1])} is not callable or a descriptor"))
        .Method("register", "self, cls, method=None", (py, a) =>
            Register(py, ((PySingleDispatchMethod)a[0]).Dispatcher, a[1], a.OrNull(2)))
        .Method(Slot.Get, "self, instance, owner=None, /", (_, a) =>
        {
            var self = (PySingleDispatchMethod)a[0];
            var instance = a.OrNull(1);
            var owner = a.OrNull(2) as PyType ?? a[1].Type;
            return new NativeFunction("_method", "functools", "*args, **kwargs", (py, b) =>
            {
                if (b.Rest(0).Count == 0)
                {
                    throw PyError.Type("singledispatchmethod function requires at least 1 positional argument");
                }

                var implementation = Descriptor.Get(py, self.Dispatcher.Dispatch(py, b.Rest(0)[0].Type), instance, owner);
                return py.Call(implementation, CallForwarding.Arguments(b.Rest(0), b.Keywords(1)));
            })
            { LooksLikeScript = true, BindsAsMethod = false };
        })
        .Property("__isabstractmethod__", (py, self) =>
            PyBool.Of(PropertyMembers.IsAbstract(py, ((PySingleDispatchMethod)self).Function)));

    private static PySingleDispatch Self(PyObject self) => (PySingleDispatch)self;

    private static PyObject Register(Interpreter py, PySingleDispatch dispatch, PyObject type, PyObject? function)
    {
        if (Classes(type) is { } classes)
        {
            if (function is null)
            {
                return new NativeFunction("<lambda>", "functools", "f", (inner, a) => Register(inner, dispatch, type, a[0]))
                {
                    LooksLikeScript = true,
                };
            }

            foreach (var single in classes)
            {
                dispatch.Register(single, function);
            }

            return function;
        }

        if (function is not null)
        {
            throw PyError.Type($"Invalid first argument to `register()`. {py.Repr(type)} is not a class or union type.");
        }

        if (py.FindAttribute(type, "__annotations__") is not PyDict { Count: > 0 } annotations)
        {
            throw PyError.Type($"Invalid first argument to `register()`: {py.Repr(type)}. "
                + "Use either `@register(some_class)` or plain `@register` on an annotated function.");
        }

        var (name, annotation) = annotations.Entries.First();
        return Classes(annotation) is not null
            ? Register(py, dispatch, annotation, type)
            : throw PyError.Type($"Invalid annotation for {py.Repr(name)}. {py.Repr(annotation)} is not a class.");
    }

    private static IEnumerable<PyType>? Classes(PyObject type) => type switch
    {
        PyType single => [single],
        PyUnion union when union.Members.All(member => member is PyType) => union.Members.Cast<PyType>(),
        _ => null,
    };
}
