using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation;
using Nnx.Python.Objects;

namespace Nnx.Jax.Tests.Support;

/// <summary>Runs small programs that use <c>jax</c> and <c>lax</c>.</summary>
internal static class Program
{
    private const string Setup = "import jax\nfrom jax import lax\nfrom functools import partial\n";

    /// <summary>What a program assigns to <c>result</c>, as <c>repr</c> of plain values and numbers of arrays.</summary>
    public static object Result(string program, string jax = "0.5.3")
    {
        var cx = Session.Start(jax, x64: false);
        return Plain(cx, Run(cx, program).Find("result")!);
    }

    /// <summary>Class and first line of the error that a program ends in.</summary>
    public static string Error(string program, string jax = "0.5.3")
    {
        var cx = Session.Start(jax, x64: false);
        try
        {
            Run(cx, program);
        }
        catch (PyRaise raised)
        {
            return $"{raised.Value.Type.FullName}: {cx.Python.Str(raised.Value).Split('\n')[0]}";
        }

        throw new AssertionException("the program ended without an error");
    }

    private static PyModule Run(JaxContext cx, string program)
    {
        cx.Python.AddModules(JaxModules.All);
        return cx.Python.Run(PythonProgram.Compile(Setup + program));
    }

    private static object Plain(JaxContext cx, PyObject value) => value switch
    {
        JaxArray array => array.Rank == 0 ? array.Doubles()[0] : array.Doubles(),
        PyTuple tuple => tuple.Select(item => Plain(cx, item)).ToArray(),
        PyList list => list.Items.Select(item => Plain(cx, item)).ToArray(),
        _ => cx.Python.Str(value),
    };
}
