using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Training.Optimizers;

/// <summary>The state of a transformation as Variables, in releases whose States hold Variables.</summary>
internal static class TransformationState
{
    /// <summary>Variables for all leaves of a state.</summary>
    public static PyObject Wrap(FlaxContext flax, PyObject state)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(state, static node => node is FlaxVariable);
        return structure.Unflatten(Array.ConvertAll(leaves, leaf => leaf is FlaxVariable
            ? Wrapped(flax, leaf)
            : flax.Python.Call(flax.Python.TypeOf(OptimizerClasses.OptArray), leaf)));
    }

    private static PyObject Wrapped(FlaxContext flax, PyObject variable)
    {
        var py = flax.Python;
        var value = flax.Holds(TrainingRules.OptimizerStateByIndex) ? py.GetItem(variable, PyEllipsis.Value)
            : flax.Holds(TrainingRules.OptimizerStateByGetValue) ? py.CallMethod(variable, "get_value")
            : py.GetAttribute(variable, "value");
        var metadata = (PyDict)py.CallMethod(variable, "get_metadata");
        if (flax.Holds(TrainingRules.OptimizerSharding) && metadata.Find("optimizer_sharding") is not null)
        {
            metadata.Store("out_sharding", metadata.Remove("optimizer_sharding")!);
        }

        return py.Call(py.TypeOf(OptimizerClasses.OptVariable), Transforming.With([value], metadata));
    }
}
