using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Jax.Modules;

/// <summary>Methods of JAX in the tables of classes.</summary>
internal static class ClassBuilderExtensions
{
    /// <summary>A method of the run's context and its arguments, the object first; the function of that name in <c>jax.numpy</c> may do the same.</summary>
    public static ClassBuilder Jax(this ClassBuilder type, string name, string signature, Func<Arguments, PyObject> body) =>
        type.Method(name, signature, (py, bound) => body(new Arguments(JaxContext.Of(py), name, bound)));

    /// <summary>A special method of the run's context and its arguments.</summary>
    public static ClassBuilder Jax(this ClassBuilder type, Slot slot, string signature, Func<Arguments, PyObject> body) =>
        type.Method(slot, signature, (py, bound) => body(new Arguments(JaxContext.Of(py), Slots.Name(slot), bound)));
}
