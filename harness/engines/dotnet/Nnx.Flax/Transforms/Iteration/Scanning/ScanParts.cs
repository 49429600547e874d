using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Definitions;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>What of the arguments does not go through a scan as slices: it waits in queues, in the order of the arguments' leaves.</summary>
internal sealed class ScanParts
{
    /// <summary>For each node, the states that go from step to step.</summary>
    public Queue<PyObject> Carried { get; init; } = new();

    /// <summary>For each node, the states that all steps share.</summary>
    public Queue<PyObject> Shared { get; init; } = new();

    /// <summary>Arrays that all steps share.</summary>
    public Queue<PyObject> SharedArrays { get; init; } = new();

    /// <summary>The definitions, in releases that pass them beside the states.</summary>
    public Queue<PyObject> Definitions { get; init; } = new();

    /// <summary>A queue as a pytree.</summary>
    public static PyTuple Tree(Queue<PyObject> queue) => new([.. queue]);

    /// <summary>A queue from a pytree.</summary>
    public static Queue<PyObject> Queue(PyObject tree) => new((PyTuple)tree);

    /// <summary>Takes the next definition, where it does not stand with the states.</summary>
    public GraphDef Definition(NodeStates states) => states.Definition ?? (GraphDef)Definitions.Dequeue();
}
