using Nnx.Flax.Representation;
using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Objects;

/// <summary>
/// The classes of graph objects. The base class is written down under its later name; <see cref="ClassNames"/> gives it that of the
/// release.
/// </summary>
internal static class ObjectClasses
{
    private const string Module = "flax.nnx.pytreelib";

    /// <summary>The class of the base class, which makes instances in NNX's own way.</summary>
    public static NativeClass Meta { get; } = new("PytreeMeta", Module)
    {
        BuiltinBases = [BuiltinTypes.TypeType],
        Define = ObjectCreation.DefineMeta,
    };

    /// <summary><c>nnx.Pytree</c>, earlier <c>nnx.Object</c>.</summary>
    public static NativeClass Pytree { get; } = new("Pytree", Module)
    {
        Bases = [RepresentableClass.Representable],
        PublicModule = "flax.nnx",
        Metaclass = Meta,
        Allocator = static type => new FlaxObject(type),
        Define = ObjectMembers.Define,
    };

    /// <summary><c>nnx.Object</c> of releases in which it is no longer the base class.</summary>
    public static NativeClass Object { get; } = new("Object", Module)
    {
        Bases = [Pytree],
        PublicModule = "flax.nnx",
        Define = static members => members.Value("_pytree__is_pytree", PyBool.False),
    };

    /// <summary>The class of an object's own state.</summary>
    public static NativeClass State { get; } = new("PytreeState", Module)
    {
        Bases = [RepresentableClass.Representable],
        InstancesHaveAttributes = false,
        Define = static members => members
            .Property("initializing", static (_, self) => PyBool.Of(((ObjectState)self).Initializing))
            .Property("is_setup", static (_, self) => PyBool.Of(((ObjectState)self).IsSetup)),
    };
}
