using Nnx.Jax.Core;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>The arguments of one call of a jitted function, static ones told apart.</summary>
/// <param name="Given">All of them.</param>
/// <param name="IsStatic">Which of <see cref="CallArguments.Values"/> are static.</param>
/// <param name="Leaves">Leaves of the others, positional ones first.</param>
/// <param name="Structure">Their structure: a pair of a tuple and a dict.</param>
internal sealed record JitArguments(CallArguments Given, bool[] IsStatic, PyObject[] Leaves, PyTreeDef Structure)
{
    /// <summary>The static values, in order.</summary>
    public IEnumerable<PyObject> Statics => Given.Values.Where((_, i) => IsStatic[i]);

    public static JitArguments Split(JaxContext cx, CallArguments given, StaticArguments statics)
    {
        var count = given.PositionalCount;
        var isStatic = new bool[given.Values.Length];
        var dynamic = new List<PyObject>(count);
        for (var i = 0; i < count; i++)
        {
            isStatic[i] = statics.HasPosition(i, count);
            if (!isStatic[i])
            {
                dynamic.Add(given.Values[i]);
            }
        }

        var named = new PyDict();
        for (var i = 0; i < given.Names.Length; i++)
        {
            isStatic[count + i] = statics.HasName(given.Names[i]);
            if (!isStatic[count + i])
            {
                named.Store(given.Names[i], given.Named[i]);
            }
        }

        var (leaves, structure) = cx.Trees.Flatten(new PyTuple(new PyTuple([.. dynamic]), named));
        return new(given, isStatic, leaves, structure);
    }

    /// <summary>All arguments again, with traced values for those that are not static.</summary>
    public CallArguments Complete(CallArguments traced)
    {
        var values = new PyObject[Given.Values.Length];
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = IsStatic[i] ? Given.Values[i]
                : i < Given.PositionalCount ? traced.Values[next++]
                : traced.Find(Given.Names[i - Given.PositionalCount])!;
        }

        return Given with { Values = values };
    }

    /// <summary>Raises where a static value cannot be hashed.</summary>
    public void CheckHashable(Interpreter py)
    {
        foreach (var value in Statics)
        {
            try
            {
                py.Hash(value);
            }
            catch (PyRaise raised) when (raised.Is(ExceptionTypes.TypeError))
            {
                throw PyError.Value($"Non-hashable static arguments are not supported. An error occurred while trying to hash an object of type {value.Type}, "
                    + $"{py.Str(value)}. The error was:\nTypeError: {raised.Value.PlainMessage}\n");
            }
        }
    }
}
