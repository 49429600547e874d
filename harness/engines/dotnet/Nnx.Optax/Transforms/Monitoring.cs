using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Transforms;

/// <summary>Measurements of updates kept in the state: <c>snapshot</c>, <c>monitor</c> and <c>measure_with_ema</c>.</summary>
internal static class Monitoring
{
    private const string Module = "optax.transforms._monitoring";

    public static NamedTupleShape SnapshotState { get; } = new("SnapshotState", Module, "measurement");

    public static NamedTupleShape MonitorState { get; } = new("MonitorState", Module, "measurements", "measure_states");

    public static void Define(ModuleBuilder module) => module
        .Class(SnapshotState)
        .Class(MonitorState)
        .Optax("snapshot", "measure_name, measure", Module, static call => Snapshot(call.Context, call[0], call[1]))
        .Optax("monitor", "measures", Module, static call => Monitor(call.Context, call[0]))
        .Optax("measure_with_ema", "measure, decay, debias=True, accumulator_dtype=None", Module, static call =>
            WithAverage(call.Context, call[0], ExponentialAverage.Make(call.Context, call[1], call.Flag(2), call.Dtype(3))));

    private static PyObject Snapshot(OptaxContext cx, PyObject name, Term measure)
    {
        return new Transformation(cx, "snapshot", Module).Make(Measured, call => new(call.Updates, Measured(call.Updates)));

        PyTuple Measured(PyObject tree)
        {
            var measurement = new PyDict();
            measurement.Store(cx.Python, name, measure.Call(tree));
            return cx.New(SnapshotState, measurement);
        }
    }

    private static PyObject Monitor(OptaxContext cx, PyObject measures)
    {
        (PyObject Name, PyObject Part)[] parts =
        [
            .. cx.Python.Iterate(cx.Python.CallMethod(measures, "items")).Cast<PyTuple>()
                .Select(pair => (pair[0], Interpreter.IsCallable(pair[1]) ? OfUpdates(cx, cx.Term(pair[1])) : Transformation.WithExtraArguments(cx, pair[1]))),
        ];
        return new Transformation(cx, "monitor", Module).Make(
            parameters => cx.New(MonitorState, new PyDict(), new PyTuple(Array.ConvertAll(parts, part => Transformation.Init(cx, part.Part, parameters)))),
            call =>
            {
                var measurements = new PyDict();
                var states = new PyObject[parts.Length];
                for (var i = 0; i < parts.Length; i++)
                {
                    var before = call.Field("measure_states").Item(PyInt.Of(i));
                    (var measured, states[i]) = Transformation.Update(cx, parts[i].Part, call.Updates, before, call.Parameters, call.Extra);
                    measurements.Store(cx.Python, parts[i].Name, measured);
                }

                return new(call.Updates, cx.New(MonitorState, measurements, new PyTuple(states)));
            },
            UpdateSignatures.Extra);
    }

    private static PyObject WithAverage(OptaxContext cx, Term measure, PyObject average) => Chain.Make(
        cx,
        OfUpdates(cx, measure),
        new Transformation(cx, "measure_with_ema", Module).Make(
            parameters => Transformation.Init(cx, average, measure.Call(parameters)),
            call => Transformation.Update(cx, average, call.Updates, call.State, call.Parameters)));

    private static PyObject OfUpdates(OptaxContext cx, Term measure) => Transformation.WithExtraArguments(
        cx, new Transformation(cx, "stateless", "optax._src.base").Make(
            _ => cx.New(GradientClasses.EmptyState), call => new(measure.Call(call.Updates), cx.New(GradientClasses.EmptyState))));
}
