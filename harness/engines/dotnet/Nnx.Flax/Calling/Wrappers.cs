using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Calling;

/// <summary>Functions around functions of the program, with the names of what they wrap (<c>functools.wraps</c>).</summary>
internal static class Wrappers
{
    private static readonly string[] Copied = ["__module__", "__name__", "__qualname__", "__doc__"];

    private static readonly NativeClass Class = new("function", "builtins")
    {
        Define = members => members
            .Method(Slot.Call, "self, /, *args, **kwargs", (_, a) =>
            {
                var entries = a.Keywords(2).Entries.ToArray();
                return ((WrappedFunction)a[0]).Body(new CallArguments(
                    [.. a.Rest(1), .. entries.Select(static entry => entry.Value)],
                    [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]));
            })
            .Method(Slot.Get, "self, instance, owner=None, /", (_, a) => a[1] is PyNone ? a[0] : new PyMethod(a[0], a[1])),
    };

    /// <summary>A function with the names of another.</summary>
    public static PyObject Wrap(Interpreter py, PyObject function, Func<CallArguments, PyObject> body)
    {
        var wrapped = new WrappedFunction(py.TypeOf(Class), body);
        foreach (var name in Copied)
        {
            if (py.FindAttribute(function, name) is { } value)
            {
                wrapped.Attributes!.Store(name, value);
            }
        }

        wrapped.Attributes!.Store("__wrapped__", function);
        return wrapped;
    }

    private sealed class WrappedFunction(PyType type, Func<CallArguments, PyObject> body) : PyInstance(type)
    {
        public Func<CallArguments, PyObject> Body => body;
    }
}
