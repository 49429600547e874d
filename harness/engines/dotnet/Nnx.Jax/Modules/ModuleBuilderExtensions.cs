using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Modules;

/// <summary>Functions of JAX in the tables of modules.</summary>
internal static class ModuleBuilderExtensions
{
    /// <summary>A function of the run's context and its arguments.</summary>
    /// <param name="module">The table.</param>
    /// <param name="name">The short name.</param>
    /// <param name="signature">The widest signature of all releases.</param>
    /// <param name="body">What it does.</param>
    public static ModuleBuilder Jax(this ModuleBuilder module, string name, string signature, Func<Arguments, PyObject> body) =>
        module.Function(name, signature, (py, bound) => body(new Arguments(JaxContext.Of(py), name, bound)));

    /// <summary>The same function under several names; errors tell the first.</summary>
    public static ModuleBuilder Jax(this ModuleBuilder module, string[] names, string signature, Func<Arguments, PyObject> body)
    {
        foreach (var name in names)
        {
            module.Function(name, signature, (py, bound) => body(new Arguments(JaxContext.Of(py), names[0], bound)));
        }

        return module;
    }
}
