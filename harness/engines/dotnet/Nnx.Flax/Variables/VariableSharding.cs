using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Variables;

/// <summary>Metadata that say how a value is laid out on devices.</summary>
internal static class VariableSharding
{
    /// <summary>Moves sharding metadata to the name that the release uses.</summary>
    public static void RenameMetadata(FlaxContext flax, PyDict metadata)
    {
        if (flax.Holds(VariableRules.ShardingNames))
        {
            Move(metadata, "sharding", "sharding_names");
        }
        else if (flax.Holds(VariableRules.OutSharding))
        {
            foreach (var old in new[] { "sharding", "sharding_names" })
            {
                if (Move(metadata, old, "out_sharding"))
                {
                    flax.Python.Warn(ExceptionTypes.DeprecationWarning, $"'{old}' is deprecated, use 'out_sharding' instead.");
                }
            }
        }
    }

    /// <summary>The value as it is laid out; on one device without a mesh that is refused by releases that place eagerly.</summary>
    public static PyObject Place(FlaxContext flax, FlaxVariable variable, PyObject value)
    {
        var name = flax.Holds(VariableRules.OutSharding) ? "out_sharding" : "sharding_names";
        return flax.Holds(VariableRules.ShardsEagerly)
            && variable.Metadata.Find(name) is { } and not PyNone
            && variable.Metadata.Find("eager_sharding") is not PyBool { Small: 0 }
            ? throw new UnsupportedConstructException("a Variable that is sharded when it is made")
            : value;
    }

    private static bool Move(PyDict metadata, string from, string to)
    {
        if (metadata.Remove(from) is not { } value)
        {
            return false;
        }

        metadata.Store(to, value);
        return true;
    }
}
