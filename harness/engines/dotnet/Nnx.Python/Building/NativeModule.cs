using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Building;

/// <summary>A module of a native library: a dotted name and how its names are made when first asked for.</summary>
/// <param name="Name">The dotted name.</param>
/// <param name="Resolve">Makes the value of a name for an interpreter; null where the module has no such name.</param>
/// <param name="Names">All names it can make.</param>
public sealed record NativeModule(
    string Name,
    Func<Interpreter, string, PyObject?> Resolve,
    IReadOnlyCollection<string> Names);
