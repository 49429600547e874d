using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Calling;

/// <summary>What <c>nnx.call</c> and <c>GraphDef.apply</c> give: attributes and items of it are methods of a module that is put together for each call.</summary>
/// <param name="type">Its class.</param>
/// <param name="call">Calls what an accessor reads.</param>
/// <param name="accessor">What is called.</param>
internal sealed class CallableProxy(PyType type, Func<DelayedAccessor, CallArguments, PyObject> call, DelayedAccessor accessor)
    : PyInstance(type)
{
    public static NativeClass Class { get; } = new("CallableProxy", "flax.nnx.proxy_caller")
    {
        InstancesHaveAttributes = false,
        Define = members => members
            .Method(Slot.Call, "self, /, *args, **kwargs", (_, a) =>
            {
                var entries = a.Keywords(2).Entries.ToArray();
                return ((CallableProxy)a[0]).Call(new CallArguments(
                    [.. a.Rest(1), .. entries.Select(static entry => entry.Value)],
                    [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]));
            })
            .Method(Slot.GetAttr, "self, name, /", (py, a) => ((CallableProxy)a[0]).With(inner => inner.Attribute(py.Str(a[1]))))
            .Method(Slot.GetItem, "self, key, /", (_, a) => ((CallableProxy)a[0]).With(inner => inner.Item(a[1]))),
    };

    /// <summary>A proxy that reads nothing yet.</summary>
    public static CallableProxy Of(Interpreter py, Func<DelayedAccessor, CallArguments, PyObject> call) =>
        new(py.TypeOf(Class), call, DelayedAccessor.Empty);

    private PyObject Call(CallArguments arguments) => call(accessor, arguments);

    private CallableProxy With(Func<DelayedAccessor, DelayedAccessor> next) => new(Type, call, next(accessor));
}
