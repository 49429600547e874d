using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Variables;

/// <summary>Members of <c>nnx.VariableMetadata</c>.</summary>
internal static class VariableMetadataMembers
{
    private const string Signature = "cls, raw_value, set_value_hooks=(), get_value_hooks=(), create_value_hooks=(), "
        + "add_axis_hooks=(), remove_axis_hooks=(), metadata={}, on_get_value=None, on_set_value=None, on_create_value=None, "
        + "on_add_axis=None, on_remove_axis=None";

    public static void Define(ClassBuilder members) => members
        .New(Signature, (py, a) =>
        {
            var hooks = new PyDict();
            string[] names =
            [
                "set_value_hooks", "get_value_hooks", "create_value_hooks", "add_axis_hooks", "remove_axis_hooks",
                "", "on_get_value", "on_set_value", "on_create_value", "on_add_axis", "on_remove_axis",
            ];
            for (var i = 0; i < names.Length; i++)
            {
                if (names[i].Length > 0 && a.OrNull(i + 2) is { } hook)
                {
                    hooks.Store(names[i], hook);
                }
            }

            return new VariableMetadata((PyType)a[0], a[1], hooks, a.OrNull(7) as PyDict ?? new PyDict());
        })
        .Property("raw_value", (_, self) => ((VariableMetadata)self).Value);
}
