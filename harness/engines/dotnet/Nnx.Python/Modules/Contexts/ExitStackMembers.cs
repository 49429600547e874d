using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Contexts;

/// <summary>Members of <c>contextlib.ExitStack</c>.</summary>
internal static class ExitStackMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, /, *args, **kwargs", (_, a) => new PyExitStack((PyType)a[0]))
        .Method("enter_context", "self, cm", (py, a) =>
        {
            var exit = a[1].Type.Lookup(Slot.Exit);
            if (a[1].Type.Lookup(Slot.Enter) is null || exit is null)
            {
                throw ContextProtocol.Unsupported(a[1]);
            }

            var result = ContextProtocol.Enter(py, a[1]);
            Self(a).Callbacks.Add(Descriptor.Get(py, exit, a[1], a[1].Type));
            return result;
        })
        .Method("push", "self, exit", (py, a) =>
        {
            Self(a).Callbacks.Add(a[1].Type.Lookup(Slot.Exit) is { } exit ? Descriptor.Get(py, exit, a[1], a[1].Type) : a[1]);
            return a[1];
        })
        .Method("callback", "self, callback, /, *args, **kwds", (_, a) =>
        {
            var (function, arguments) = (a[1], CallForwarding.Arguments(a.Rest(2), a.Keywords(3)));
            Self(a).Callbacks.Add(new PyWrapper("_exit_wrapper", (py, _) =>
            {
                py.Call(function, arguments);
                return PyNone.Value;
            }));
            return a[1];
        })
        .Method("pop_all", "self", (_, a) =>
        {
            var fresh = new PyExitStack(a[0].Type) { Callbacks = Self(a).Callbacks };
            Self(a).Callbacks = [];
            return fresh;
        })
        .Method("close", "self", (py, a) =>
        {
            Unwind(py, Self(a), null);
            return PyNone.Value;
        })
        .Method(Slot.Enter, "self", (_, a) => a[0])
        .Method(Slot.Exit, "self, exc_type, exc_val, exc_tb", (py, a) => PyBool.Of(Unwind(py, Self(a), a[2] as PyBaseException)));

    private static PyExitStack Self(BoundArguments a) => (PyExitStack)a[0];

    // Whether the exception was received and then suppressed.
    private static bool Unwind(Interpreter py, PyExitStack stack, PyBaseException? received)
    {
        var pending = received;
        while (stack.Callbacks.Count > 0)
        {
            var callback = stack.Callbacks[^1];
            stack.Callbacks.RemoveAt(stack.Callbacks.Count - 1);
            try
            {
                var suppressed = pending is null
                    ? py.Call(callback, PyNone.Value, PyNone.Value, PyNone.Value)
                    : py.Call(callback, pending.Type, pending, Interpretation.TracebackValues.Of(pending));
                if (pending is not null && py.IsTrue(suppressed))
                {
                    pending = null;
                }
            }
            catch (PyRaise raised)
            {
                if (!ReferenceEquals(raised.Value, pending))
                {
                    raised.Value.Context ??= pending;
                }

                pending = raised.Value;
            }
        }

        if (pending is not null && !ReferenceEquals(pending, received))
        {
            throw new PyRaise(pending);
        }

        return received is not null && pending is null;
    }
}
