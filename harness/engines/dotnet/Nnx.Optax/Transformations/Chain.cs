using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transformations;

/// <summary><c>chain</c>: transformations one after another; the state is the tuple of theirs.</summary>
internal static class Chain
{
    private const string Module = "optax.transforms._combining";

    public static void Define(ModuleBuilder module) => module
        .Optax("chain", "*args", Module, static call => Make(call.Context, [.. call.Bound.Rest(0)]));

    public static PyObject Make(OptaxContext cx, params PyObject[] transformations)
    {
        PyObject[] parts = Array.ConvertAll(transformations, part => Transformation.WithExtraArguments(cx, part));
        if (parts.Length == 0)
        {
            throw PyError.Value("not enough values to unpack (expected 2, got 0)");
        }

        return new Transformation(cx, "chain", Module).Make(
            parameters => new PyTuple(Array.ConvertAll(parts, part => Transformation.Init(cx, part, parameters))),
            call => Update(cx, parts, call),
            UpdateSignatures.Extra);
    }

    private static Step Update(OptaxContext cx, PyObject[] parts, UpdateCall call)
    {
        if (cx.Python.Length(call.State) != parts.Length)
        {
            throw PyError.Value("The number of updates and states has to be the same in chain! Make sure you have called init first!");
        }

        var states = new PyObject[parts.Length];
        var updates = call.Updates;
        var i = 0;
        foreach (var state in cx.Python.Iterate(call.State))
        {
            (updates, states[i]) = Transformation.Update(cx, parts[i], updates, state, call.Parameters, call.Extra);
            i++;
        }

        return new(updates, new PyTuple(states));
    }
}
