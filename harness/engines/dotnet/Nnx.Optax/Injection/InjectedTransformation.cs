using Nnx.Jax.Core;
using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Injection;

/// <summary>A transformation made anew at each step from the hyperparameters in its state.</summary>
internal sealed class InjectedTransformation
{
    private readonly OptaxContext _cx;
    private readonly PyObject _factory;
    private readonly PyObject _dtype;
    private readonly List<(string Name, PyObject Schedule)> _schedules = [];
    private readonly List<(string Name, PyObject Value)> _numbers = [];
    private readonly PyDict _others = new();

    /// <summary>Sorts the arguments of the factory.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="factory">Makes the transformation.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="fixedNames">Names of those that are no hyperparameters.</param>
    /// <param name="dtype">The dtype of hyperparameters; None for that of the parameters.</param>
    public InjectedTransformation(
        OptaxContext cx, PyObject factory, IEnumerable<(string Name, PyObject Value)> arguments, IReadOnlySet<string> fixedNames, PyObject dtype)
    {
        (_cx, _factory, _dtype) = (cx, factory, dtype);
        foreach (var (name, value) in arguments)
        {
            if (fixedNames.Contains(name) || value is PyBool)
            {
                _others.Store(name, value);
            }
            else if (IsStatefulSchedule(value))
            {
                _schedules.Add((name, value));
            }
            else if (Interpreter.IsCallable(value))
            {
                _schedules.Add((name, cx.Python.Call(cx.Python.TypeOf(WrappedSchedule.Class), value)));
            }
            else if (value is PyInt or PyFloat or JaxValue or IHostArray)
            {
                _numbers.Add((name, value));
            }
            else
            {
                _others.Store(name, value);
            }
        }
    }

    /// <summary>The transformation.</summary>
    public PyObject Make() => new Transformation(_cx, "inject_hyperparams.<locals>.wrapped_transform", "optax.schedules._inject")
        .Make(Init, Update, UpdateSignatures.Extra);

    private PyTuple Init(PyObject parameters)
    {
        var dtype = DtypeFor(parameters);
        var states = new PyDict();
        var values = new PyDict();
        foreach (var (name, value) in _numbers)
        {
            values.Store(name, _cx.Numpy.AsArray(WithDtype(value, dtype)));
        }

        foreach (var (name, schedule) in _schedules)
        {
            states.Store(name, _cx.Python.CallMethod(schedule, "init"));
        }

        foreach (var (name, schedule) in _schedules)
        {
            values.Store(name, WithDtype(_cx.Python.Call(schedule, states.Find(name)!), dtype));
        }

        return _cx.New(InjectHyperparams.State, _cx.Numpy.Counter(), values, states, Transformation.Init(_cx, Inner(values), parameters));
    }

    private Step Update(UpdateCall call)
    {
        var dtype = DtypeFor(_cx.Holds(ScheduleRules.StrongHyperparametersKeepDtype) ? call.Bound[2] : call.Updates);
        var before = call.Field("hyperparams_states");
        var values = new PyDict();
        foreach (var pair in _cx.Python.Iterate(call.Field("hyperparams").Method("items")))
        {
            values.Store(_cx.Python, ((PyTuple)pair)[0], WithDtype(((PyTuple)pair)[1], dtype));
        }

        var states = new PyDict();
        foreach (var (name, schedule) in _schedules)
        {
            var state = before.Item(new PyStr(name));
            values.Store(name, WithDtype(_cx.Python.Call(schedule, NamedArguments.With([state], call.Extra)), dtype));
            states.Store(name, _cx.Python.Call(_cx.Python.GetAttribute(schedule, "update"), NamedArguments.With([state], call.Extra)));
        }

        var inner = Transformation.WithExtraArguments(_cx, Inner(values));
        var (updates, after) = Transformation.Update(_cx, inner, call.Updates, call.Field("inner_state"), call.Parameters, call.Extra);
        return new(updates, _cx.New(InjectHyperparams.State, SafeNumerics.SafeIncrement(_cx, call.Field("count")), values, states, after));
    }

    private PyObject Inner(PyDict values)
    {
        var arguments = _others.Copy();
        arguments.Update(_cx.Python, values);
        return _cx.Python.Call(_factory, NamedArguments.With([], arguments));
    }

    private PyObject DtypeFor(PyObject tree)
    {
        if (_dtype is not PyNone)
        {
            return _dtype;
        }

        var leaves = _cx.Pytrees.Leaves(tree);
        return _cx.Holds(ScheduleRules.StrongHyperparametersKeepDtype) ? Trees.TreeDtypes.Of(_cx, tree, new PyStr("highest"))
            : leaves.Length > 0 && _cx.Python.FindAttribute(leaves[0], "dtype") is { } dtype ? dtype
            : PyNone.Value;
    }

    private PyObject WithDtype(PyObject value, PyObject dtype)
    {
        if (_cx.Holds(ScheduleRules.StrongHyperparametersKeepDtype) && value is JaxValue { Aval.WeakType: false })
        {
            return value;
        }

        return value is PyFloat or JaxValue { Dtype.IsFloating: true } or IHostArray { Snapshot.Dtype.IsFloating: true }
            ? _cx.Numpy.AsArray(value, dtype)
            : value;
    }

    // typing's runtime check of the protocol: it asks for the methods only.
    private bool IsStatefulSchedule(PyObject value) =>
        _cx.Python.FindAttribute(value, "init") is not null && _cx.Python.FindAttribute(value, "update") is not null && Interpreter.IsCallable(value);
}
