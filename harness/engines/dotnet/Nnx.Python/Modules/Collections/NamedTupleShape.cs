using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary>A class of named tuples that native code makes; each interpreter makes its own class of it.</summary>
/// <param name="name">Its name.</param>
/// <param name="module">The module it says it belongs to.</param>
/// <param name="fields">Names of the fields; those of the parent where there is one.</param>
public sealed class NamedTupleShape(string name, string module, params string[] fields)
{
    /// <summary>The name of the class.</summary>
    public string Name => name;

    /// <summary>Defaults of the last fields.</summary>
    public IReadOnlyList<PyObject> Defaults { get; init; } = [];

    /// <summary>The class of named tuples that it extends; null where it is one of its own.</summary>
    public NamedTupleShape? Parent { get; init; }

    /// <summary>Writes further members down.</summary>
    public Action<ClassBuilder>? Define { get; init; }

    /// <summary>This interpreter's class.</summary>
    public PyType ClassOf(Interpreter py)
    {
        var classes = py.Extension(_ => new NamedTupleClasses());
        if (!classes.ByShape.TryGetValue(this, out var type))
        {
            type = Parent is null
                ? NamedTupleFactory.Make(name, module, fields, Defaults)
                : new PyType(name, module, [Parent.ClassOf(py)], new PyTypeOptions { InstancesHaveAttributes = true });
            if (Define is not null)
            {
                Define(new ClassBuilder(type, type.Members));
                type.Changed();
            }

            classes.ByShape[this] = type;
        }

        return type;
    }

    /// <summary>An instance.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="values">One value a field; the instance owns the array.</param>
    public PyTuple Make(Interpreter py, params PyObject[] values) => new PyTupleInstance(ClassOf(py), values);
}
