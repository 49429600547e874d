using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Numpy;

/// <summary>The module <c>jax.numpy</c>.</summary>
public static class JaxNumpyModule
{
    private static readonly Lazy<NativeModule> Built = new(Build);

    /// <summary>The module.</summary>
    public static NativeModule Module => Built.Value;

    /// <summary>A function of the module as the engine has it, whatever the release shows of it.</summary>
    internal static PyObject Find(JaxContext cx, string name) => Module.Resolve(cx.Python, name) ?? throw new UnsupportedConstructException($"numpy.{name}");

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("jax.numpy");
        Types.Add(m);
        Creation.Add(m);
        Elementwise.Add(m);
        Binary.Add(m);
        Reductions.Add(m);
        Shapes.Add(m);
        Joining.Add(m);
        Linear.Add(m);
        Choosing.Add(m);
        Searching.Add(m);
        return m.Build();
    }
}
