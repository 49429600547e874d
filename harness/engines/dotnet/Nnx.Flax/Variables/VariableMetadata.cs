using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Variables;

/// <summary>A value with metadata, as <c>nnx.with_metadata</c> makes an initialiser give it (<c>VariableMetadata</c>).</summary>
/// <param name="type">Its class.</param>
/// <param name="value">The value.</param>
/// <param name="hooks">Tuples of hooks by name; older releases only look at them.</param>
/// <param name="metadata">The metadata.</param>
internal sealed class VariableMetadata(PyType type, PyObject value, PyDict hooks, PyDict metadata) : PyInstance(type)
{
    /// <summary>The value.</summary>
    public PyObject Value { get; } = value;

    /// <summary>Adds hooks and metadata to those that the Variable's constructor was given.</summary>
    public void AddTo(FlaxContext flax, PyDict target)
    {
        if (flax.Holds(VariableRules.HooksInTuples))
        {
            foreach (var name in VariableHooks.All.Select(VariableHooks.TupleName))
            {
                target.Store(name, new PyTuple([.. Items(target.Find(name)), .. Items(hooks.Find(name))]));
            }
        }
        else if (flax.Holds(VariableRules.HooksDeprecated))
        {
            foreach (var name in VariableHooks.All.Select(hook => $"on_{VariableHooks.Name(hook)}"))
            {
                if (target.Find(name) is null && hooks.Find(name) is { } hook && flax.Python.IsTrue(hook))
                {
                    target.Store(name, hook);
                }
            }
        }

        target.Update(flax.Python, metadata);
    }

    private static IEnumerable<PyObject> Items(PyObject? hooks) => hooks switch
    {
        null or PyNone => [],
        PyTuple several => several,
        { } one => [one],
    };
}
