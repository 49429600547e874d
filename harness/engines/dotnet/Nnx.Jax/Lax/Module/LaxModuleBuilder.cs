using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Lax.Module;

/// <summary>Functions of <c>jax.lax</c> in the table of the module.</summary>
internal static class LaxModuleBuilder
{
    /// <summary>A function of its arguments.</summary>
    public static ModuleBuilder Lax(this ModuleBuilder module, string name, string signature, Func<LaxArguments, PyObject> body) =>
        module.Function(name, signature, (py, bound) => body(new LaxArguments(JaxContext.Of(py), bound)), "jax._src.lax.lax");
}
