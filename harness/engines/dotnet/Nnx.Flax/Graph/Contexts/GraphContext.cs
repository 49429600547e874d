using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Graph.Contexts;

/// <summary>Update contexts by tag, innermost last, and settings that hold for a block.</summary>
internal sealed class GraphContext
{
    private readonly Dictionary<object, Stack<UpdateContext>> _updates = [];

    /// <summary>Whether graphs are taken apart as graphs (<c>nnx.set_graph_mode</c>); else as pytrees.</summary>
    public bool GraphMode { get; set; } = true;

    /// <summary>Whether transforms write changes of nodes back (<c>nnx.set_graph_updates</c>).</summary>
    public bool GraphUpdates { get; set; } = true;

    /// <summary>Graphs that <c>nnx.cached_partial</c> took apart, for the next update context that begins; null for none.</summary>
    public IReadOnlyDictionary<PyObject, StaticCache>? PendingCaches { get; set; }

    /// <summary>Begins an update context; it ends when it is disposed of.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="tag">Names the context: any object of the engine, or a value of the program.</param>
    public UpdateContext Enter(FlaxContext flax, object tag)
    {
        var key = Key(flax.Python, tag);
        if (!_updates.TryGetValue(key, out var stack))
        {
            _updates[key] = stack = new();
        }

        var context = new UpdateContext(flax, key) { StaticCache = PendingCaches };
        PendingCaches = null;
        stack.Push(context);
        return context;
    }

    /// <summary>The innermost update context of a tag.</summary>
    /// <exception cref="PyRaise">ValueError where there is none.</exception>
    public UpdateContext Current(Interpreter py, object tag) => _updates.TryGetValue(Key(py, tag), out var stack)
        ? stack.Peek()
        : throw PyError.Value($"No update context found for tag {(tag is PyObject value ? py.Repr(value) : $"'{tag}'")}.");

    /// <summary>Ends the innermost update context of a tag.</summary>
    internal void Leave(object key)
    {
        var stack = _updates[key];
        stack.Pop();
        if (stack.Count == 0)
        {
            _updates.Remove(key);
        }
    }

    private static object Key(Interpreter py, object tag) => tag switch
    {
        PyStr text => text.Value,
        PyInt or PyTuple => py.Repr((PyObject)tag),
        _ => tag,
    };
}
