using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>named_chain</c>: transformations one after another; the state is a dict of theirs.</summary>
internal static class NamedChain
{
    private const string Module = "optax.transforms._combining";

    public static void Define(ModuleBuilder module) => module.Optax("named_chain", "*args", Module, static call => Make(call.Context, call.Bound.Rest(0)));

    private static PyObject Make(OptaxContext cx, PyTuple pairs)
    {
        (PyObject Name, PyObject Part)[] parts = [.. pairs.Select(pair => Unpack(cx, pair))];
        var names = new PyList(parts.Select(static part => part.Name));
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[..i].Any(part => cx.Python.IsEqual(part.Name, parts[i].Name)))
            {
                throw PyError.Value($"Named transformations must have unique names, but got {cx.Python.Repr(names)}");
            }
        }

        parts = Array.ConvertAll(parts, part => (part.Name, Transformation.WithExtraArguments(cx, part.Part)));
        return new Transformation(cx, "named_chain", Module).Make(
            parameters =>
            {
                var states = Dict(cx);
                foreach (var (name, part) in parts)
                {
                    cx.Python.SetItem(states, name, Transformation.Init(cx, part, parameters));
                }

                return states;
            },
            call =>
            {
                var states = Dict(cx);
                var updates = call.Updates;
                foreach (var (name, part) in parts)
                {
                    (updates, var state) = Transformation.Update(
                        cx, part, updates, cx.Python.GetItem(call.State, name), call.Parameters, call.Extra);
                    cx.Python.SetItem(states, name, state);
                }

                return new(updates, states);
            },
            UpdateSignatures.Extra);
    }

    private static PyObject Dict(OptaxContext cx) => cx.Holds(TransformRules.NamedChainsAreOrdered)
        ? cx.Functions.Call("collections", "OrderedDict")
        : new PyDict();

    private static (PyObject Name, PyObject Part) Unpack(OptaxContext cx, PyObject pair)
    {
        var (name, part) = Transformation.Unpack(cx, pair);
        return (name, part);
    }
}
