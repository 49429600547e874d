using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Abc;

/// <summary>The module <c>abc</c>.</summary>
internal static class AbcModule
{
    /// <summary><c>abc.ABCMeta</c>.</summary>
    public static NativeClass Meta { get; } = new("ABCMeta", "abc")
    {
        BuiltinBases = [BuiltinTypes.TypeType],
        Define = AbcMetaMembers.Define,
    };

    /// <summary><c>abc.ABC</c>.</summary>
    public static NativeClass Base { get; } = new("ABC", "abc") { Metaclass = Meta, InstancesHaveAttributes = false };

    public static NativeModule Module { get; } = new ModuleBuilder("abc")
        .Class(Meta)
        .Class(Base)
        .Function("abstractmethod", "funcobj", (py, a) =>
        {
            py.SetAttribute(a[0], "__isabstractmethod__", PyBool.True);
            return a[0];
        })
        .Function("abstractproperty", "fget=None, fset=None, fdel=None, doc=None", (_, a) =>
            new PyProperty(a.OrNull(0), a.OrNull(1), a.OrNull(2), a.OrNull(3)) { IsAbstract = true })
        .Function("update_abstractmethods", "cls", (py, a) =>
        {
            var type = a[0] as PyType ?? throw PyError.Type("update_abstractmethods() needs a class");
            if (type.Members.Find("__abstractmethods__") is not null)
            {
                AbstractMethods.Update(py, type);
            }

            return type;
        })
        .Function("get_cache_token", "", (py, _) => PyInt.Of(py.Extension(_ => new AbcRegistry()).Version))
        .Refuse("abstractclassmethod", "abstractstaticmethod")
        .Build();
}
