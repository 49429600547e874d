using Nnx.Python.Interpretation;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    private PyModule? _builtins;

    /// <summary>The names that every module of the program sees, <c>builtins</c>.</summary>
    public PyModule Builtins => _builtins ??= Import("builtins");

    /// <summary>Puts a name among the builtins of this run.</summary>
    public void Define(string name, PyObject value) => Builtins.Attributes.Store(name, value);

    /// <summary>Runs a program as a module.</summary>
    /// <param name="program">The program.</param>
    /// <param name="name">The module's name, which the names of its classes begin with.</param>
    /// <returns>The module with its globals.</returns>
    /// <exception cref="Errors.PyRaise">The program ended with an exception.</exception>
    /// <exception cref="Errors.UnsupportedConstructException">The program needs something that the engine cannot run.</exception>
    /// <exception cref="Errors.LimitExceededException">The program went over a limit of its sandbox.</exception>
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public PyModule Run(PythonProgram program, string name = "__main__")
    {
        var module = new PyModule(name);
        module.Attributes.Store("__name__", new PyStr(name));
        module.Attributes.Store("__doc__", PyNone.Value);
        _loaded[name] = module;
        RunCode(program.Code, module.Attributes);
        return module;
    }

    /// <summary>Evaluates a single expression, compiled by <see cref="PythonProgram.CompileExpression"/>, with globals.</summary>
    /// <exception cref="Errors.PyRaise">The expression raised an exception.</exception>
    public PyObject Evaluate(PythonProgram expression, PyDict globals) => RunCode(expression.Code, globals);

    /// <summary>Evaluates a single expression with globals.</summary>
    /// <exception cref="Errors.PyRaise">The expression raised an exception.</exception>
    /// <exception cref="Parsing.PythonSyntaxException">It is no expression.</exception>
    public PyObject Evaluate(string expression, PyDict globals) => Evaluate(PythonProgram.CompileExpression(expression), globals);

    /// <summary>A name of the builtins; null where there is none.</summary>
    internal PyObject? FindBuiltin(PyStr name) => Builtins.Find(name);

    private PyObject RunCode(PyCode code, PyDict globals)
    {
        if (CurrentFrame is not null)
        {
            return RunFrame(code, globals);
        }

        Meter.Estimate = () => LiveMemory.Of(CurrentFrame, _loaded.Values);
        using (Meter.Start())
        {
            return RunFrame(code, globals);
        }
    }

    private PyObject RunFrame(PyCode code, PyDict globals) =>
        new Frame(this, code, globals, code.MakeCells([])).Run() ?? throw Thrown();
}
