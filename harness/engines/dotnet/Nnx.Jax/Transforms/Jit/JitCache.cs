using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>What has been traced, by function: two <c>jit</c>s of one function share it.</summary>
internal sealed class JitCache
{
    private readonly Dictionary<FunctionIdentity, Dictionary<long, List<JitEntry>>> _functions = [];

    public JitEntry? Find(Interpreter py, PyObject function, JitKey key)
    {
        if (!_functions.TryGetValue(FunctionIdentity.Of(function), out var entries) || !entries.TryGetValue(key.HashOf(py), out var bucket))
        {
            return null;
        }

        return bucket.Find(entry => entry.IsUsable && entry.Key.Matches(py, key));
    }

    public void Add(Interpreter py, PyObject function, JitEntry entry)
    {
        var identity = FunctionIdentity.Of(function);
        if (!_functions.TryGetValue(identity, out var entries))
        {
            _functions[identity] = entries = [];
        }

        var hash = entry.Key.HashOf(py);
        if (!entries.TryGetValue(hash, out var bucket))
        {
            entries[hash] = bucket = [];
        }

        bucket.RemoveAll(static old => !old.IsUsable);
        bucket.Add(entry);
    }

    public void Clear(PyObject function) => _functions.Remove(FunctionIdentity.Of(function));

    public void Clear() => _functions.Clear();
}
