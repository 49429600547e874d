using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>A generic name of <c>typing</c> that stands for a class: <c>List</c>, <c>Mapping</c>.</summary>
/// <param name="name">The name.</param>
/// <param name="origin">The class.</param>
/// <param name="arity">How many arguments it takes; -1 for any number.</param>
internal sealed class PyBareAlias(string name, Func<Interpreter, PyType> origin, int arity) : PyObject
{
    public override PyType Type => TypingTypes.BareAlias;

    public string Name { get; } = name;

    public int Arity { get; } = arity;

    public PyType Origin(Interpreter py) => origin(py);
}
