using Nnx.Flax.Transforms.Autodiff;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Simple;

/// <summary><c>nnx.grad</c> and <c>nnx.value_and_grad</c> without graph updates: gradients are modules.</summary>
internal static class SimpleGrad
{
    /// <summary>Value and gradient: <c>((value, aux), gradient)</c> or <c>(value, gradient)</c>.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="function">The program's function.</param>
    /// <param name="settings">The options.</param>
    /// <param name="isGraph">Whether modules may share Variables.</param>
    /// <param name="given">The arguments.</param>
    public static PyTuple Run(FlaxContext flax, PyObject function, GradSettings settings, bool isGraph, CallArguments given)
    {
        var py = flax.Python;
        var passage = new SimplePassage(flax, "grad", isGraph);
        var body = SimpleBodies.Of(flax, "grad", function, arguments =>
        {
            var (result, updates) = passage.Call(function, arguments);
            if (!settings.HasAux)
            {
                return new PyTuple(result, updates);
            }

            var (loss, aux) = Unpacking.Pair(py, result);
            return new PyTuple(loss, new PyTuple(updates, aux));
        });
        var differentiated = flax.Jax.Transforms.ValueAndGrad(body, new GradOptions
        {
            Argnums = settings.Argnums,
            HasAux = true,
            Holomorphic = settings.Holomorphic,
            AllowInt = settings.AllowInt,
        });
        var pure = passage.Enter(given, Differentiated(py, settings.Argnums, given.PositionalCount));
        var result = (PyTuple)py.Call(differentiated, Arguments.Of(pure[0], pure[1]));
        var value = (PyTuple)result[0];
        var updates = settings.HasAux ? ((PyTuple)value[1])[0] : value[1];
        var gradient = passage.Leave(result[1]);
        var answer = new PyTuple(settings.HasAux ? new PyTuple(value[0], passage.Leave(((PyTuple)value[1])[1])) : value[0], gradient);
        VariableUpdates.Apply(flax, pure, updates);
        return answer;
    }

    private static PyTuple Differentiated(Python.Runtime.Interpreter py, PyObject argnums, int count)
    {
        var positions = (argnums is PyInt ? [argnums] : py.Iterate(argnums)).OfType<PyInt>().Select(static position => position.Small).ToHashSet();
        return new PyTuple([.. Enumerable.Range(0, count).Select(i => PyBool.Of(positions.Contains(i)))]);
    }
}
