using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph.Contexts;

/// <summary>A context manager around something that begins and ends.</summary>
/// <param name="type">Its class.</param>
/// <param name="enter">Begins; gives what <c>as</c> names and what ends it.</param>
internal sealed class BlockContext(PyType type, Func<(PyObject Value, Action Exit)> enter) : PyInstance(type)
{
    private readonly Stack<Action> _exits = new();

    public static NativeClass Class { get; } = new("_GeneratorContextManager", "contextlib")
    {
        InstancesHaveAttributes = false,
        Define = members => members
            .Method(Slot.Enter, "self, /", (_, a) => ((BlockContext)a[0]).Enter())
            .Method(Slot.Exit, "self, /, *args", (_, a) =>
            {
                ((BlockContext)a[0])._exits.Pop()();
                return PyBool.False;
            })
            .Method(Slot.Call, "self, f, /", (py, a) =>
            {
                var (block, function) = ((BlockContext)a[0], a[1]);
                return Calling.Wrappers.Wrap(py, function, arguments =>
                {
                    block.Enter();
                    try
                    {
                        return py.Call(function, arguments);
                    }
                    finally
                    {
                        block._exits.Pop()();
                    }
                });
            }),
    };

    /// <summary>A context manager of this run.</summary>
    public static BlockContext Of(FlaxContext flax, Func<(PyObject Value, Action Exit)> enter) => new(flax.Python.TypeOf(Class), enter);

    private PyObject Enter()
    {
        var (value, exit) = enter();
        _exits.Push(exit);
        return value;
    }
}
