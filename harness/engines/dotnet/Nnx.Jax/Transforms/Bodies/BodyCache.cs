using Nnx.Jax.Core;
using Nnx.Jax.Transforms.Jit;
using Nnx.Jax.Trees;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Bodies;

/// <summary>Traces of loop bodies and branches, kept by function and types, so that a function is not run again for what is known.</summary>
internal sealed class BodyCache
{
    private readonly Dictionary<(FunctionIdentity Function, string Kind), List<Entry>> _entries = [];

    public StagedBody Get(Interpreter py, BodyFunction function, PyTreeDef structure, Aval[] avals, string settings, Func<StagedBody> make)
    {
        var key = (FunctionIdentity.Of(function.Origin), function.Kind);
        if (!_entries.TryGetValue(key, out var entries))
        {
            _entries[key] = entries = [];
        }

        var found = entries.Find(entry => entry.Settings == settings && entry.Body.IsUsable
            && entry.Avals.AsSpan().SequenceEqual(avals) && entry.Structure.SameAs(py, structure));
        if (found is not null)
        {
            return found.Body;
        }

        var made = make();
        entries.RemoveAll(static entry => !entry.Body.IsUsable);
        entries.Add(new Entry(structure, avals, settings, made));
        return made;
    }

    public void Clear() => _entries.Clear();

    private sealed record Entry(PyTreeDef Structure, Aval[] Avals, string Settings, StagedBody Body);
}
