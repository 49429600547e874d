using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Injection;

/// <summary><c>inject_hyperparams</c>: hyperparameters of an optimizer kept in its state.</summary>
internal static class InjectHyperparams
{
    private const string Module = "optax.schedules._inject";
    private const string Parameters = "inner_factory, static_args=(), hyperparam_dtype=None";
    private static readonly Signature Any = Signature.Parse("*args, **kwargs");

    public static NamedTupleShape OlderState { get; } = new("InjectHyperparamsState", Module, "count", "hyperparams", "inner_state");

    public static NamedTupleShape State { get; } = new(
        "InjectStatefulHyperparamsState", Module, "count", "hyperparams", "hyperparams_states", "inner_state");

    public static void Define(ModuleBuilder module) => module
        .Class(OlderState)
        .Class(State)
        .Class(WrappedSchedule.Class)
        .Optax("inject_hyperparams", Parameters, Module, static call => Make(call.Context, call[0], call.OrNull(1), call[2]))
        .Optax("inject_stateful_hyperparams", Parameters, Module, static call =>
        {
            call.Context.Python.Warn(ExceptionTypes.DeprecationWarning, "inject_stateful_hyperparams is deprecated, use inject_hyperparams instead");
            return Make(call.Context, call[0], call.OrNull(1), call[2]);
        });

    private static NativeFunction Make(OptaxContext cx, PyObject factory, PyObject? fixedArguments, PyObject dtype)
    {
        HashSet<string> fixedNames = fixedArguments switch
        {
            null => [],
            PyStr single => [single.Value],
            _ => [.. cx.Python.Iterate(fixedArguments).Select(cx.Python.Str)],
        };
        var signature = FactorySignature.Of(cx, factory);
        if (!fixedNames.IsSubsetOf(signature.Names))
        {
            throw PyError.Value("`static_args` must specify a subset of `inner_factory`'s parameters. "
                + $"Given `static_args`: {Shown(cx, fixedNames)}. `inner_factory` parameters: {Shown(cx, signature.Names)}");
        }

        var name = cx.Python.FindAttribute(factory, "__name__") is PyStr text ? text.Value : "wrapped_transform";
        return NativeFunction.Nested(name, name, Module, Any, (_, a) => new InjectedTransformation(
            cx, factory, signature.Bind(NamedArguments.With([.. a.Rest(0)], a.Keywords(1))), fixedNames, dtype).Make());
    }

    private static string Shown(OptaxContext cx, IEnumerable<string> names) =>
        $"{{{string.Join(", ", names.Select(name => cx.Python.Repr(new PyStr(name))))}}}";
}
