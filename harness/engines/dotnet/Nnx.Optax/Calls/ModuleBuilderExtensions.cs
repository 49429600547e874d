using Nnx.Python.Building;
using Nnx.Python.Objects;

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
}
