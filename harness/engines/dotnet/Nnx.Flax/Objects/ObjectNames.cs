using Nnx.Flax.Rules;

namespace Nnx.Flax.Objects;

/// <summary>Names of the attributes that an object has for its own use.</summary>
internal static class ObjectNames
{
    /// <summary>What the names of all attributes that an object has for its own use begin with.</summary>
    public static string Prefix(FlaxContext flax) => flax.Holds(ObjectRules.NamedPytree) ? "_pytree__" : "_object__";

    /// <summary>The attribute of the object's own state.</summary>
    public static string State(FlaxContext flax) => flax.Holds(ObjectRules.NamedPytree) ? "_pytree__state" : "_object__state";

    /// <summary>The attribute that says which attributes are data.</summary>
    public static string Nodes(FlaxContext flax) => flax.Holds(ObjectRules.NamedPytree) ? "_pytree__nodes" : "_object__nodes";

    /// <summary>The class attribute that says whether instances are pytrees.</summary>
    public static string IsPytree(FlaxContext flax) =>
        flax.Holds(ObjectRules.NamedPytree) ? "_pytree__is_pytree" : "_object__is_pytree";
}
