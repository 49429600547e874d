using Nnx.Python.Calls;

namespace Nnx.Optax.Calls;

/// <summary>Functions made on the fly, to be given to functions of JAX.</summary>
internal static class Closures
{
    /// <summary>A function.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="signature">Its parameters.</param>
    /// <param name="body">What it does.</param>
    public static NativeFunction Of(string name, string signature, NativeBody body) =>
        NativeFunction.Nested(name, name, "optax", Signature.Parse(signature), body);
}
