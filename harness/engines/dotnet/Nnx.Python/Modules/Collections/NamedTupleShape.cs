using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>A class of named tuples that native code returns; each interpreter makes its own class of it.</summary>
/// <param name="name">Its name.</param>
/// <param name="module">The module it says it belongs to.</param>
/// <param name="fields">Names of the fields.</param>
internal sealed class NamedTupleShape(string name, string module, params string[] fields)
{
    /// <summary>This interpreter's class.</summary>
    public PyType ClassOf(Interpreter py)
    {
        var classes = py.Extension(_ => new NamedTupleClasses());
        if (!classes.ByShape.TryGetValue(this, out var type))
        {
            type = NamedTupleFactory.Make(name, module, fields, []);
            classes.ByShape[this] = type;
        }

        return type;
    }

    public PyTuple Make(Interpreter py, params PyObject[] values) => new PyTupleInstance(ClassOf(py), values);
}
