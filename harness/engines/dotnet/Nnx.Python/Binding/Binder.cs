using System.Collections.Frozen;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

internal static class Binder
{
    public static BoundModule Bind(Module module, string fileName) => new(module, FrozenDictionary<Node, ScopeInfo>.Empty);
}
