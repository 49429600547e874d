using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>Members of the keys of <c>cmp_to_key</c>.</summary>
internal static class KeyWrapperMembers
{
    public static void Define(ClassBuilder c)
    {
        foreach (var op in (CompareOperator[])
            [CompareOperator.Eq, CompareOperator.Ne, CompareOperator.Lt, CompareOperator.Le, CompareOperator.Gt, CompareOperator.Ge])
        {
            c.Method(op.Forward, "self, value, /", (py, a) =>
            {
                var (left, right) = ((PyKeyWrapper)a[0], a[1] as PyKeyWrapper);
                return right is null
                    ? throw PyError.Type("other argument must be K instance")
                    : py.Compare(op, py.Call(left.Comparison, left.Value, right.Value), PyInt.Of(0));
            });
        }

        c.Value("__hash__", PyNone.Value).Property("obj", (_, self) => ((PyKeyWrapper)self).Value);
    }
}
