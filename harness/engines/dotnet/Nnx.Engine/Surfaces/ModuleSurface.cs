using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;
using Nnx.Releases;
using Nnx.Releases.Surfaces;

namespace Nnx.Engine.Surfaces;

/// <summary>
/// Narrows native modules to the names and parameters of one release. A name that the release has and the engine lacks is
/// unsupported; a name that only other releases have is missing, as it was there.
/// </summary>
/// <param name="surface">The surface data.</param>
/// <param name="release">The release to model.</param>
internal sealed class ModuleSurface(Surface surface, ReleaseVersion release)
{
    /// <summary>The module as the release has it.</summary>
    public NativeModule Adapt(NativeModule native) => surface.Module(native.Name, release) is { } module
        ? native with
        {
            Resolve = (py, name) => Resolve(native, module, py, name),
            Names = [.. module.Entries.Keys.Union(native.Names.Where(name => !surface.Knows(native.Name, name)))],
        }
        : native with { Resolve = (py, name) => ResolveUndescribed(native, py, name) };

    private PyObject? Resolve(NativeModule native, SurfaceModule module, Interpreter py, string name)
    {
        if (module.Find(name) is not { } entry)
        {
            return surface.Knows(native.Name, name) ? null : native.Resolve(py, name);
        }

        var value = native.Resolve(py, name);
        return value switch
        {
            null when entry.Kind == SurfaceKind.Module && py.HasModule($"{native.Name}.{name}") => null,
            null => throw new UnsupportedConstructException($"{native.Name}.{name}"),
            NativeFunction function when entry.Signature is { } signature => function.WithSignature(Signature.Parse(signature)),
            _ => value,
        };
    }

    // Without data nobody knows whether the release had the name, so its absence is no AttributeError.
    private static PyObject? ResolveUndescribed(NativeModule native, Interpreter py, string name) =>
        native.Resolve(py, name) ?? (IsSpecial(name) || py.HasModule($"{native.Name}.{name}")
            ? null
            : throw new UnsupportedConstructException($"{native.Name}.{name}"));

    private static bool IsSpecial(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
