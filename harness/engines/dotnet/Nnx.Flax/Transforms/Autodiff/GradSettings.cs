using Nnx.Flax.Transforms.Prefixes;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Autodiff;

/// <summary>The options of <c>nnx.grad</c> and <c>nnx.value_and_grad</c>.</summary>
/// <param name="Argnums">What to differentiate by: an int, a <c>DiffState</c>, or a sequence of them.</param>
/// <param name="HasAux">Whether the function returns a pair of its value and other data.</param>
/// <param name="Holomorphic">Whether the function is promised to be holomorphic.</param>
/// <param name="AllowInt">Whether integers may be differentiated by.</param>
internal sealed record GradSettings(PyObject Argnums, bool HasAux, bool Holomorphic, bool AllowInt)
{
    /// <summary>The positions as JAX takes them.</summary>
    public PyObject Positions(Interpreter py) => IsSingle
        ? Position(Argnums)
        : new PyTuple([.. py.Iterate(Argnums).Select(Position)]);

    /// <summary>What is differentiated of each position.</summary>
    /// <exception cref="PyRaise">ValueError where a position is given twice.</exception>
    public IReadOnlyDictionary<long, DiffState> Filters(FlaxContext flax)
    {
        var py = flax.Python;
        var filters = new Dictionary<long, DiffState>();
        foreach (var entry in IsSingle ? [Argnums] : py.Iterate(Argnums))
        {
            var position = Position(entry);
            var filter = entry is DiffState state ? state.Filter : py.TypeOf(Variables.VariableClasses.Param);
            if (!filters.TryAdd(((PyInt)position).Small, DiffState.Of(flax, filter)))
            {
                throw PyError.Value($"argnum {py.Str(position)} is repeated in argnums");
            }
        }

        return filters;
    }

    private bool IsSingle => Argnums is PyInt or DiffState;

    private static PyObject Position(PyObject entry) => entry is DiffState state ? state.Argnum : entry;
}
