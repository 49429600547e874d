using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Modules;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    private readonly Dictionary<string, NativeModule> _available = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PyModule> _loaded = new(StringComparer.Ordinal);

    /// <summary>Offers native modules to <c>import</c>; a later one replaces an earlier one of its name.</summary>
    public void AddModules(IEnumerable<NativeModule> modules)
    {
        foreach (var module in modules)
        {
            _available[module.Name] = module;
        }
    }

    /// <summary>Whether a module of this dotted name can be imported.</summary>
    public bool HasModule(string name) => Find(name) is not null;

    /// <summary>Imports a module and the packages around it: <c>sys.modules[name]</c>.</summary>
    /// <exception cref="PyRaise">ModuleNotFoundError.</exception>
    public PyModule Import(string name)
    {
        if (_loaded.TryGetValue(name, out var module))
        {
            return module;
        }

        var dot = name.LastIndexOf('.');
        var parent = dot < 0 ? null : Import(name[..dot]);
        var native = Find(name) ?? throw Missing(name);
        module = new PyModule(name, attribute => Resolve(native, attribute)) { OfferedNames = native.Names };
        _loaded[name] = module;
        parent?.Attributes.Store(name[(dot + 1)..], module);
        return module;
    }

    // Nobody has listed the inner modules of a modelled package, so that one which is not here may well exist.
    private Exception Missing(string name) => _available.ContainsKey(name.Split('.')[0])
        ? new UnsupportedConstructException($"module {name}")
        : StandardLibrary.Missing(name);

    private NativeModule? Find(string name) => _available.GetValueOrDefault(name) ?? StandardLibrary.Find(name);

    private PyObject? Resolve(NativeModule native, string attribute)
    {
        var value = native.Resolve(this, attribute);
        return value is null && HasModule($"{native.Name}.{attribute}") ? Import($"{native.Name}.{attribute}") : value;
    }
}
