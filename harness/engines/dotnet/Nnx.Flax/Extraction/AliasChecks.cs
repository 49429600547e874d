using Nnx.Flax.Graph;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Extraction;

/// <summary>Refuses nodes of other trace levels, and Variables that a transform would have to treat in two ways (<c>check_consistent_aliasing</c>).</summary>
/// <param name="flax">The run.</param>
internal sealed class AliasChecks(FlaxContext flax)
{
    private readonly Dictionary<FlaxVariable, List<(PyTuple Path, PyObject Prefix)>> _prefixes = new(ReferenceEqualityComparer.Instance);
    private readonly List<FlaxVariable> _order = [];

    /// <summary>Looks at one more node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="prefix">How the transform treats it.</param>
    /// <exception cref="PyRaise">TraceContextError for a module, ValueError for a Variable of another trace level, ValueError for aliases.</exception>
    public void Check(PyObject node, PyObject prefix)
    {
        var py = flax.Python;
        foreach (var (path, value) in GraphIteration.All(flax, node))
        {
            switch (value)
            {
                case FlaxObject target:
                    target.CheckContext(py, () => $"Trying to extract graph node from different trace level, got {py.Repr(target)}");
                    break;
                case FlaxVariable variable when !variable.CanUpdate(flax):
                    throw PyError.Value($"Cannot extract graph node from different trace level, got {py.Repr(variable)}");
                case FlaxVariable variable:
                    Note(variable, path, prefix is IPrefixMapping mapping ? mapping.MapPrefix(flax, path, variable) : prefix);
                    break;
            }
        }

        RefuseAliases(py);
    }

    private void Note(FlaxVariable variable, PyTuple path, PyObject prefix)
    {
        if (!_prefixes.TryGetValue(variable, out var known))
        {
            _prefixes[variable] = known = [];
            _order.Add(variable);
        }

        known.Add((path, prefix));
    }

    private void RefuseAliases(Interpreter py)
    {
        var messages = new List<string>();
        foreach (var variable in _order)
        {
            var known = _prefixes[variable];
            var distinct = new PyDict();
            foreach (var (_, prefix) in known)
            {
                distinct.Store(py, prefix, prefix);
            }

            if (distinct.Count > 1)
            {
                var type = flax.Holds(ExtractionRules.NamesShortTypes) ? variable.Type.Name : py.Str(variable.Type);
                messages.Add($"Node: {type}\n" + string.Join('\n', known.Select(entry =>
                    $"  {(entry.Path.Count > 0 ? string.Join('/', entry.Path.Select(py.Str)) : "<root>")}: {py.Str(entry.Prefix)}")));
            }
        }

        if (messages.Count > 0)
        {
            throw PyError.Value("Inconsistent aliasing detected. The following nodes have different prefixes:\n" + string.Join('\n', messages));
        }
    }
}
