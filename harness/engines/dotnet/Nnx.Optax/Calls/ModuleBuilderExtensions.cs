using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Releases.Rules;

namespace Nnx.Optax.Calls;

/// <summary>Functions of optax in the tables of modules.</summary>
internal static class ModuleBuilderExtensions
{
    /// <summary>A function of the run's context and its arguments.</summary>
    /// <param name="module">The table.</param>
    /// <param name="name">The short name.</param>
    /// <param name="signature">The widest signature of all releases.</param>
    /// <param name="home">The module that the function says it belongs to.</param>
    /// <param name="body">What it does.</param>
    public static ModuleBuilder Optax(this ModuleBuilder module, string name, string signature, string home, Func<OptaxArguments, PyObject> body) =>
        module.Function(name, signature, (py, bound) => body(new OptaxArguments(OptaxContext.Of(py), bound)), home);

    /// <summary>A class of named tuples.</summary>
    public static ModuleBuilder Class(this ModuleBuilder module, NamedTupleShape shape) => module.Value(shape.Name, shape.ClassOf);

    /// <summary>A function of a module that no surface data describes, missing where a rule does not hold.</summary>
    public static ModuleBuilder OptaxWhere(
        this ModuleBuilder module, Rule rule, string name, string signature, string home, Func<OptaxArguments, PyObject> body) =>
        module.Value(name, py => OptaxContext.Of(py).Holds(rule)
            ? new NativeFunction(name, home, signature, (run, bound) => body(new OptaxArguments(OptaxContext.Of(run), bound))) { LooksLikeScript = true }
            : throw Missing(home, name));

    /// <summary>Names of the main module that an inner module has, too.</summary>
    /// <param name="module">The inner module.</param>
    /// <param name="home">Its name.</param>
    /// <param name="names">The names.</param>
    public static ModuleBuilder FromMain(this ModuleBuilder module, string home, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            module.Value(name, py => py.FindAttribute(py.Import("optax"), name) ?? throw Missing(home, name));
        }

        return module;
    }

    private static PyRaise Missing(string home, string name)
    {
        var inner = home.IndexOf("._", StringComparison.Ordinal);
        return PyError.Attribute($"module '{(inner < 0 ? home : home[..inner])}' has no attribute '{name}'");
    }
}
