using Nnx.Flax.Filters;
using Nnx.Flax.Graph;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary><c>nnx.with_rngs</c>: which streams are split, forked or broadcast.</summary>
internal sealed class RngRewriting
{
    private readonly FlaxContext _flax;
    private readonly List<(PyObject Filter, FilterPredicate Predicate, PyObject? Shape)> _splits;
    private readonly List<(PyObject Filter, FilterPredicate Predicate, PyObject? Shape)> _broadcasts;
    private readonly List<(PyObject Filter, FilterPredicate Predicate, PyObject? Shape)> _forks;
    private readonly FilterPredicate _only;

    public RngRewriting(FlaxContext flax, PyObject? split, PyObject? fork, PyObject? broadcast, PyObject only)
    {
        _flax = flax;
        _splits = Shaped(flax.Python, split);
        _broadcasts = Shaped(flax.Python, broadcast);
        _forks = [.. (fork switch
        {
            null => [],
            PyList several => several.Items,
            PyTuple several => several,
            _ => (IEnumerable<PyObject>)[fork],
        }).Select(filter => (filter, Predicates.Of(flax.Python, filter), (PyObject?)null))];
        _only = Predicates.Of(flax.Python, only);
    }

    /// <summary>A copy with changed streams.</summary>
    /// <exception cref="PyRaise">ValueError where several rules take a stream.</exception>
    public PyObject Apply(PyObject node) => RecursiveMap.Apply(_flax, node, (path, value) =>
        value.Type.IsSubclassOf(_flax.Python.TypeOf(RngClasses.RngStream)) && _only(_flax.Python, path, value) ? Change(path, value) : value);

    private PyObject Change(PyTuple path, PyObject stream)
    {
        var py = _flax.Python;
        var split = _splits.FindIndex(rule => rule.Predicate(py, path, stream));
        var broadcast = _broadcasts.FindIndex(rule => rule.Predicate(py, path, stream));
        var fork = _forks.FindIndex(rule => rule.Predicate(py, path, stream));
        var specific = new List<(string Rule, PyObject Filter)>();
        Note("split", _splits, split);
        Note("broadcast", _broadcasts, broadcast);
        Note("fork", _forks, fork);
        if (specific.Count > 1)
        {
            throw PyError.Value($"RngStream at path {py.Str(path)} matches multiple rules:\n"
                + string.Join('\n', specific.Select(entry => $"  - {entry.Rule} matches filter {py.Repr(entry.Filter)}")));
        }

        return split >= 0 ? py.CallMethod(stream, "split", _splits[split].Shape ?? PyNone.Value)
            : broadcast >= 0 ? py.CallMethod(stream, "broadcast", _broadcasts[broadcast].Shape ?? PyNone.Value)
            : fork >= 0 ? py.CallMethod(stream, "fork") : stream;

        void Note(string rule, List<(PyObject Filter, FilterPredicate Predicate, PyObject? Shape)> rules, int index)
        {
            if (index >= 0 && rules[index].Filter is not PyEllipsis and not PyBool { Small: 1 })
            {
                specific.Add((rule, rules[index].Filter));
            }
        }
    }

    private static List<(PyObject Filter, FilterPredicate Predicate, PyObject? Shape)> Shaped(Interpreter py, PyObject? shapes) => shapes switch
    {
        null => [],
        PyDict choices => [.. choices.Entries.Select(entry => (entry.Key, Predicates.Of(py, entry.Key), (PyObject?)entry.Value))],
        _ => [(PyEllipsis.Value, static (_, _, _) => true, shapes)],
    };
}
