namespace Nnx.Python.Objects.Primitives;

/// <summary>The two classes that need each other: <c>object</c> is an instance of <c>type</c>, <c>type</c> inherits from <c>object</c>.</summary>
internal static class Roots
{
    static Roots()
    {
        Object = BuiltinTypes.Make("object", [], Builtins.ObjectMembers.Define, static type => new PyInstance(type), attributes: false);
        Type = BuiltinTypes.Make("type", [Object], Builtins.TypeMembers.Define);
        Object.BecomeInstanceOf(Type);
        Type.BecomeInstanceOf(Type);
    }

    public static PyType Object { get; }

    public static PyType Type { get; }
}
