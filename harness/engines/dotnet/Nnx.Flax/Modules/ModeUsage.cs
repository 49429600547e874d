using Nnx.Flax.Calling;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>Which settings of a mode some module took.</summary>
/// <param name="py">The run.</param>
/// <param name="settings">The settings by name.</param>
internal sealed class ModeUsage(Interpreter py, PyDict settings)
{
    private readonly Dictionary<string, int> _unused = Names(settings).ToDictionary(static name => name, static _ => 0, StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private int _calls;

    /// <summary>Tells a module of the settings.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="askSignature">Whether it is told only of those that it takes; else it returns those that it did not use.</param>
    public void Call(PyObject method, bool askSignature)
    {
        _calls++;
        if (askSignature)
        {
            Pass(method, Accepted(method));
            return;
        }

        foreach (var name in py.Iterate(Pass(method, Names(settings))))
        {
            _unused[py.Str(name)]++;
        }
    }

    /// <summary>The settings that no module took.</summary>
    public IReadOnlyList<string> Remaining(bool askedSignature) => askedSignature
        ? [.. Names(settings).Where(name => !_used.Contains(name)).Order(StringComparer.Ordinal)]
        : [.. Names(settings).Where(name => _unused[name] == _calls)];

    private static IEnumerable<string> Names(PyDict dict) => dict.Entries.Select(static entry => ((PyStr)entry.Key).Value);

    private PyObject Pass(PyObject method, IEnumerable<string> names)
    {
        string[] chosen = [.. names];
        return py.Call(method, new CallArguments([.. chosen.Select(name => settings.Find(name)!)], chosen));
    }

    private string[] Accepted(PyObject method)
    {
        var parameters = CallableParameters.Of(method);
        string[] accepted = parameters is null ? [.. Names(settings)] : [.. Names(settings).Where(parameters.Contains)];
        _used.UnionWith(accepted);
        return accepted;
    }
}
