using Nnx.Flax.Graph.Definitions;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Extraction;

/// <summary>Stands for a graph node in a tree: its structure and its states.</summary>
internal sealed class NodeStates : PyInstance
{
    private readonly PyObject _definition;
    private readonly PyObject _states;

    /// <summary>Structure and states as trees put together give them: any values.</summary>
    public NodeStates(PyType type, PyObject definition, PyObject states, PyObject metadata)
        : base(type) => (_definition, _states, Metadata) = (definition, states, metadata);

    /// <summary>A node's structure and states.</summary>
    public NodeStates(FlaxContext flax, GraphDef? definition, IEnumerable<PyObject> states, PyObject? metadata = null)
        : this(
            flax.Python.TypeOf(ExtractionClasses.NodeStates),
            definition as PyObject ?? PyNone.Value,
            new PyTuple([.. states]),
            metadata ?? PyNone.Value)
    {
    }

    /// <summary>The structure; null where there is none.</summary>
    public GraphDef? Definition => _definition as GraphDef;

    /// <summary>The structure.</summary>
    /// <exception cref="PyRaise">ValueError where there is none.</exception>
    public GraphDef RequiredDefinition => Definition ?? throw PyError.Value("No graphdef available");

    /// <summary>The states.</summary>
    public IReadOnlyList<PyObject> States => _states as PyTuple ?? new PyTuple(_states);

    /// <summary>The only state.</summary>
    /// <exception cref="PyRaise">ValueError where there are none or several.</exception>
    public PyObject State => States.Count == 1
        ? States[0]
        : throw PyError.Value($"Expected exactly one GraphDefState, got {States.Count}");

    /// <summary>What else a transform keeps here.</summary>
    public PyObject Metadata { get; }
}
