using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.ControlFlow;

/// <summary><c>nnx.cond</c> and <c>nnx.switch</c>.</summary>
internal static class BranchFunctions
{
    private const string Module = "flax.nnx.transforms.transforms";

    private static readonly PyStr CondTag = new("cond");
    private static readonly PyStr SwitchTag = new("switch");

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Function("cond", "pred, true_fun, false_fun, *operands, graph=None, graph_updates=None, **kwargs", Cond, Module)
        .Function("switch", "index, branches, *operands, graph=None, graph_updates=None", Switch, Module);

    private static PyObject Cond(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        RefuseKeywords(flax, a.Keywords(6));
        var mode = TransformMode.Of(flax, a.Optional(4), a.Optional(5));
        if (mode.IsSimple)
        {
            return SimpleCalls.Branch(flax, "cond", a[0], [a[1], a[2]], a.Rest(3), mode.IsGraph);
        }

        return InputPairs.Split(flax, CondTag, new PyTuple([a[0], a[1], a[2], .. a.Rest(3)]), pure => flax.Jax.Transforms.Cond(
            pure[0], InputPairs.Merge(flax, CondTag, pure[1]), InputPairs.Merge(flax, CondTag, pure[2]), [.. pure.Skip(3)]));
    }

    private static PyObject Switch(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var mode = TransformMode.Of(flax, a.Optional(3), a.Optional(4));
        if (mode.IsSimple)
        {
            return SimpleCalls.Branch(flax, "switch", a[0], py.Iterate(a[1]), a.Rest(2), mode.IsGraph);
        }

        return InputPairs.Split(flax, SwitchTag, new PyTuple([a[0], a[1], .. a.Rest(2)]), pure => flax.Jax.Transforms.Switch(
            pure[0], [.. py.Iterate(pure[1]).Select(branch => InputPairs.Merge(flax, SwitchTag, branch))], [.. pure.Skip(2)]));
    }

    // The wrapper around the function takes positional arguments only.
    private static void RefuseKeywords(FlaxContext flax, PyDict keywords)
    {
        if (keywords.Count > 0)
        {
            var wrapper = flax.Holds(TransformRules.ControlTakesKeywords) ? "cond" : "split_inputs.<locals>.split_inputs_wrapper";
            throw PyError.Type($"{wrapper}() got an unexpected keyword argument '{flax.Python.Str(keywords.Entries.First().Key)}'");
        }
    }
}
