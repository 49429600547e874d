using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Variables;

/// <summary>Names of collections and the Variable classes that they stand for.</summary>
internal sealed class VariableNames
{
    private readonly FlaxContext _flax;
    private readonly List<(string Name, PyType Type)> _types = [];

    public VariableNames(FlaxContext flax)
    {
        _flax = flax;
        Register("params", flax.Python.TypeOf(VariableClasses.Param), overwrite: false);
        Register("batch_stats", flax.Python.TypeOf(VariableClasses.BatchStat), overwrite: false);
        Register("cache", flax.Python.TypeOf(VariableClasses.Cache), overwrite: false);
        Register("intermediates", flax.Python.TypeOf(VariableClasses.Intermediate), overwrite: false);
        Register("perturbations", flax.Python.TypeOf(VariableClasses.Perturbation), overwrite: false);
    }

    /// <summary>The class of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="register">Whether an unknown name becomes a new class.</param>
    /// <param name="parent">The base of a new class; null for Variable.</param>
    /// <exception cref="PyRaise">ValueError for an unknown name.</exception>
    public PyType TypeOf(string name, bool register, PyType? parent = null)
    {
        if (Find(name) is { } known)
        {
            return known;
        }

        if (!register)
        {
            throw PyError.Value($"Name {name} is not registered in the registry. To register a new name, use register_variable_name() or set allow_register=True.");
        }

        var type = (PyType)_flax.Python.Call(
            BuiltinTypes.TypeType, new PyStr(name), new PyTuple(parent ?? _flax.Python.TypeOf(VariableClasses.Variable)), new PyDict());
        _types.Add((name, type));
        return type;
    }

    /// <summary>The name of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="register">Whether an unknown class gets its own name.</param>
    /// <exception cref="PyRaise">ValueError for an unknown class, or where its name is taken.</exception>
    public string NameOf(PyType type, bool register)
    {
        foreach (var (name, known) in _types)
        {
            if (ReferenceEquals(known, type))
            {
                return name;
            }
        }

        if (!register)
        {
            throw PyError.Value($"Type {type} is not registered in the registry. To register a new type, use register_variable_name() or set allow_register=True.");
        }

        if (Find(type.Name) is not null)
        {
            throw PyError.Value("Name {name} is already registered in the registry as {VariableTypeCache[name]}. It cannot be linked with this type {typ}.");
        }

        _types.Add((type.Name, type));
        return type.Name;
    }

    /// <summary>Gives a class a name.</summary>
    /// <exception cref="PyRaise">ValueError where the name is taken.</exception>
    public void Register(string name, PyType type, bool overwrite)
    {
        if (Find(name) is { } known)
        {
            if (!overwrite)
            {
                throw PyError.Value($"Name {name} already mapped to type {known}. To overwrite, call set_variable_name() with `overwrite=True`.");
            }

            _types.RemoveAll(entry => entry.Name == name);
        }

        _types.Add((name, type));
    }

    private PyType? Find(string name) => _types.Find(entry => entry.Name == name).Type;
}
