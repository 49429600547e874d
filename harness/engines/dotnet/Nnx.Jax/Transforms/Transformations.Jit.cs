using Nnx.Jax.Core;
using Nnx.Jax.Errors;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Interpreters.Calls;
using Nnx.Jax.Rules;
using Nnx.Jax.Transforms.Jit;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    private readonly JitCache _traced = new();

    /// <summary><c>jax.jit</c>.</summary>
    /// <param name="function">The function.</param>
    /// <param name="options">Its options.</param>
    public JitFunction Jit(PyObject function, JitOptions options)
    {
        CheckCallable(function);
        var signature = CallableInfo.SignatureOf(Py, function);
        return new JitFunction(
            _cx,
            function,
            StaticArguments.Read(Py, signature, options.StaticArgnums, options.StaticArgnames, "static"),
            StaticArguments.Read(Py, signature, options.DonateArgnums, options.DonateArgnames, "donate"));
    }

    /// <summary>A function of C# as one call in jaxprs that are to be shown, as JAX's own functions are jitted; else it just runs.</summary>
    /// <param name="name">Its name in jaxprs.</param>
    /// <param name="function">The function over flat values.</param>
    /// <param name="inputs">Its inputs.</param>
    internal JaxValue[] Named(string name, Func<JaxValue[], JaxValue[]> function, params JaxValue[] inputs)
    {
        if (!_cx.IsShown)
        {
            return function(inputs);
        }

        var (jaxpr, hoisted) = Staging.HoistTracers(Staging.Trace(_cx, function, inputs, DebugInfo.For("jit", name)));
        return _cx.Bind(Pjit.Instance, new Pjit.Parameters(jaxpr, name), [.. hoisted, .. inputs]);
    }

    internal void ForgetTraces(PyObject function) => _traced.Clear(function);

    /// <summary>Forgets all traces, <c>jax.clear_caches</c>.</summary>
    public void ForgetTraces() => _traced.Clear();

    internal PyObject CallJitted(JitFunction jitted, CallArguments given)
    {
        var arguments = JitArguments.Split(_cx, given, jitted.Statics);
        arguments.CheckHashable(Py);
        var values = Array.ConvertAll(arguments.Leaves, _cx.TryToValue);
        var missing = Array.IndexOf(values, null);
        if (missing >= 0)
        {
            throw NotAbstractable(jitted, given, arguments.Leaves[missing], missing);
        }

        var key = new JitKey(arguments.Structure, Array.ConvertAll(values, static value => value!.Aval), arguments, $"{_cx.X64} {_cx.Axes.Key}");
        var entry = _traced.Find(Py, jitted.Wrapped, key);
        if (entry is null)
        {
            entry = TraceJitted(jitted, key);
            _traced.Add(Py, jitted.Wrapped, entry);
        }

        var parameters = new Pjit.Parameters(entry.Jaxpr, CallableInfo.Name(Py, jitted.Wrapped));
        var results = _cx.Bind(Pjit.Instance, parameters, [.. entry.Hoisted, .. values!]);
        return entry.OutStructure.Unflatten(results);
    }

    private JitEntry TraceJitted(JitFunction jitted, JitKey key)
    {
        var arguments = key.Arguments;
        var debug = CallableInfo.Describe(Py, jitted.Wrapped, "jit", TracedPaths(jitted, arguments));
        var flat = new FlatFunction(_cx, jitted.Wrapped, arguments.Structure, hasKeywords: true) { Complete = arguments.Complete };
        var closed = Staging.Trace(_cx, tracers => CheckedOutputs(flat, flat.Call(tracers), debug), key.Avals, debug);
        var (jaxpr, hoisted) = Staging.HoistTracers(closed);
        return new JitEntry(key, jaxpr, hoisted, flat.OutStructure);
    }

    private IReadOnlyList<string> TracedPaths(JitFunction jitted, JitArguments arguments)
    {
        // Static values have no leaves of their own; None has none either.
        var shown = arguments.Given with
        {
            Values = [.. arguments.Given.Values.Select((value, i) => arguments.IsStatic[i] ? Python.Objects.Primitives.PyNone.Value : value)],
        };
        return CallableInfo.LeafPaths(_cx.Trees, jitted.Wrapped, shown) ?? [.. CallableInfo.PathsOf(_cx.Trees, "args", new PyTuple([.. shown.Positional]))];
    }

    private JaxValue[] CheckedOutputs(FlatFunction flat, PyObject[] outputs, DebugInfo debug)
    {
        var values = new JaxValue[outputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _cx.TryToValue(outputs[i]) ?? throw NotReturnable(flat, outputs, i, debug);
        }

        return values;
    }

    private PyRaise NotReturnable(FlatFunction flat, PyObject[] outputs, int index, DebugInfo debug)
    {
        var type = outputs[index].Type;
        if (!_cx.Holds(TextRules.JitNamesBadOutput))
        {
            return _cx.Holds(TracingRules.Stackless)
                ? TypeErrors.NotAJaxType(_cx, outputs[index])
                : PyError.Type($"Value {Py.Repr(outputs[index])} with type {type} is not a valid JAX type");
        }

        var path = _cx.Trees.FlattenWithPaths(flat.OutStructure.Unflatten(outputs)).Paths[index];
        var place = string.Concat(path.Select(Py.Str));
        var component = _cx.Holds(TextRules.JitNamesOutputComponent) ? $" at output component {(place.Length == 0 ? "jit" : "jit" + place)}"
            : place.Length == 0 ? "" : $" at output component {place}";
        return PyError.Type($"function {debug.Source} traced for jit returned a value of type {type}{component}, which is not a valid JAX type");
    }

    private PyRaise NotAbstractable(JitFunction jitted, CallArguments given, PyObject leaf, int index)
    {
        var paths = CallableInfo.LeafPaths(_cx.Trees, jitted.Wrapped, given) ?? [];
        var place = index < paths.Count ? $" at path {paths[index]}" : "";
        return PyError.Type($"Error interpreting argument to {Py.Repr(jitted.Wrapped)} as an abstract array. The problematic value is of type {leaf.Type} "
            + $"and was passed to the function{place}.\n"
            + "This typically means that a jit-wrapped function was called with a non-array argument, and this argument was not marked as static "
            + "using the static_argnums or static_argnames parameters of jax.jit.");
    }
}
