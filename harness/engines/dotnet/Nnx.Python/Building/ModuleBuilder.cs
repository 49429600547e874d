using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Building;

/// <summary>Writes the names of a native module down: functions, classes and values, each once.</summary>
/// <param name="name">The dotted name that programs import.</param>
public sealed class ModuleBuilder(string name)
{
    private readonly Dictionary<string, Func<Interpreter, PyObject>> _names = [];
    private readonly HashSet<string> _refused = [];

    /// <summary>A function.</summary>
    /// <param name="function">Its short name.</param>
    /// <param name="signature">Its parameters.</param>
    /// <param name="body">What it does.</param>
    /// <param name="module">The module it says it belongs to, where it is not this one.</param>
    public ModuleBuilder Function(string function, string signature, NativeBody body, string? module = null)
    {
        var native = new Lazy<NativeFunction>(
            () => new NativeFunction(function, module ?? name, signature, body) { LooksLikeScript = true });
        _names[function] = _ => native.Value;
        return this;
    }

    /// <summary>A function that presents itself as built-in, as those that CPython writes in C do.</summary>
    /// <param name="function">Its short name.</param>
    /// <param name="signature">Its parameters.</param>
    /// <param name="body">What it does.</param>
    public ModuleBuilder Builtin(string function, string signature, NativeBody body)
    {
        var native = new Lazy<NativeFunction>(
            () => new NativeFunction(function, name, signature, body) { BindsAsMethod = false });
        _names[function] = _ => native.Value;
        return this;
    }

    /// <summary>A class, made anew for each interpreter.</summary>
    public ModuleBuilder Class(NativeClass native) => Value(native.Name, py => py.TypeOf(native));

    /// <summary>A value, made anew for each interpreter.</summary>
    public ModuleBuilder Value(string value, Func<Interpreter, PyObject> make)
    {
        _names[value] = make;
        return this;
    }

    /// <summary>A value that all interpreters share; it must be immutable.</summary>
    public ModuleBuilder Value(string value, PyObject shared) => Value(value, _ => shared);

    /// <summary>Names that the module has in Python and the engine does not model: reading one ends the program as unsupported.</summary>
    public ModuleBuilder Refuse(params ReadOnlySpan<string> names)
    {
        foreach (var refused in names)
        {
            _refused.Add(refused);
        }

        return this;
    }

    /// <summary>The module as it stands.</summary>
    public NativeModule Build() => new(name, Resolve, _names.Keys);

    private PyObject? Resolve(Interpreter py, string attribute)
    {
        if (_names.TryGetValue(attribute, out var make))
        {
            return make(py);
        }

        return _refused.Contains(attribute)
            ? throw new UnsupportedConstructException(name == "builtins" ? attribute : $"{name}.{attribute}")
            : null;
    }
}
