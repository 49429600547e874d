using Nnx.Flax.Calling;
using Nnx.Flax.Graph;
using Nnx.Flax.Objects;
using Nnx.Flax.States;
using Nnx.Flax.Variables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary><c>nnx.capture</c>: collects what the modules of a call sow.</summary>
internal static class Capturing
{
    private const string CapturesName = "__captures__";

    /// <summary>A function around a module or function, whose result comes with the states of what was sown.</summary>
    /// <param name="py">The run.</param>
    /// <param name="function">The function or module; a Variable class makes a decorator of the others.</param>
    /// <param name="types">The Variable classes to collect.</param>
    /// <param name="initial">Values to begin with; null for none.</param>
    /// <param name="outputs">A Variable class that collects the results of all methods; null for none.</param>
    public static PyObject Create(Interpreter py, PyObject function, IReadOnlyList<PyType> types, PyObject? initial, PyType? outputs)
    {
        if (outputs is not null)
        {
            throw new UnsupportedConstructException("flax.nnx.capture(method_outputs=...)");
        }

        var flax = FlaxContext.Of(py);
        if (function is PyType type && type.IsSubclassOf(py.TypeOf(VariableClasses.Variable)))
        {
            return new NativeFunction("partial_capture", "flax.nnx.module", "actual_fn", (run, a) =>
                Create(run, a[0], [type, .. types], initial, outputs)) { LooksLikeScript = true };
        }

        var owner = function switch
        {
            PyMethod { Self: FlaxObject self } => self,
            FlaxObject module => module,
            _ => null,
        };
        return Wrappers.Wrap(py, function, arguments => Run(flax, function, owner ?? arguments.Positional[0], arguments, types, initial));
    }

    private static PyObject Run(
        FlaxContext flax, PyObject function, PyObject module, CallArguments arguments, IReadOnlyList<PyType> types, PyObject? initial)
    {
        var py = flax.Python;
        var known = initial is null ? [] : NestedMappings.Flatten(py, initial).Where(static leaf => leaf.Value is FlaxVariable).ToArray();
        foreach (var (path, inner) in ModuleFunctions.IterModules(flax, module).ToArray())
        {
            var captures = new PyTuple([.. types.Select(type => py.Call(type, Initial(py, known, path, type)))]);
            py.SetAttribute(inner, CapturesName, new MarkedValue(py.TypeOf(DataMarks.DataAttr), captures, isData: true));
        }

        var result = py.Call(function, arguments);
        var sown = Collect(flax, module, types);
        return types.Count == 0 ? result : new PyTuple([result, .. StateFunctions.Split(flax, sown, types)]);
    }

    private static PyDict Initial(Interpreter py, FlatLeaf[] known, PyTuple path, PyType type)
    {
        var values = new PyDict();
        foreach (var leaf in known)
        {
            if (ReferenceEquals(leaf.Value.Type, type) && py.IsEqual(new PyTuple([.. leaf.Path.Take(leaf.Path.Count - 1)]), path))
            {
                values.Store(py, leaf.Path[^1], ((FlaxVariable)leaf.Value).GetValue(py));
            }
        }

        return values;
    }

    private static FlaxState Collect(FlaxContext flax, PyObject module, IReadOnlyList<PyType> types)
    {
        var py = flax.Python;
        var leaves = new List<FlatLeaf>();
        foreach (var (path, inner) in ModuleFunctions.IterModules(flax, module).ToArray())
        {
            if (((FlaxObject)inner).Find(CapturesName) is not PyTuple captures)
            {
                continue;
            }

            foreach (var variable in captures.OfType<FlaxVariable>().Where(variable => types.Contains(variable.Type)))
            {
                foreach (var (key, value) in ((PyDict)variable.Raw).Entries)
                {
                    leaves.Add(new(new PyTuple([.. path, key]), py.Call(variable.Type, value)));
                }
            }

            py.DeleteAttribute(inner, CapturesName);
        }

        return StateFunctions.FromLeaves(flax, leaves);
    }
}
