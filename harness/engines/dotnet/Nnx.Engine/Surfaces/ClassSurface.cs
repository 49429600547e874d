using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Releases;
using Nnx.Releases.Surfaces;

namespace Nnx.Engine.Surfaces;

/// <summary>Narrows native classes to the members and parameters of one release.</summary>
/// <param name="surface">The surface data.</param>
/// <param name="release">The release to model.</param>
internal sealed class ClassSurface(Surface surface, ReleaseVersion release) : IClassSurface
{
    private const string ClassMethod = "classmethod";
    private const string StaticMethod = "staticmethod";

    /// <inheritdoc/>
    public void Adapt(NativeClass native, ClassBuilder members)
    {
        if (native.PublicModule is not { } module || surface.Module(module, release)?.Find(native.Name) is not { } entry)
        {
            return;
        }

        // What is a property on one release may be an attribute of the instance on another, which the data does not list.
        foreach (var name in members.Names)
        {
            if (entry.Members.TryGetValue(name, out var text))
            {
                Reshape(members, name, text);
            }
            else if (members.Find(name) is not NativeProperty && surface.KnowsMember(module, native.Name, name))
            {
                members.Remove(name);
            }
        }

        if (entry.Signature is { } signature)
        {
            ReshapeConstructor(members, signature);
        }
    }

    // A native class is made by __init__ or by __new__; the data shows the parameters of __init__ for both.
    private static void ReshapeConstructor(ClassBuilder members, string signature)
    {
        if (members.Find("__init__") is NativeFunction)
        {
            Reshape(members, "__init__", signature);
        }
        else if (members.Find("__new__") is PyStaticMethod { Function: NativeFunction make })
        {
            var visible = Signature.Parse(signature).Parameters.SetItem(0, make.Signature.Parameters[0]);
            members.Value("__new__", new PyStaticMethod(make.WithSignature(new Signature(visible))));
        }
    }

    private static void Reshape(ClassBuilder members, string name, string text)
    {
        switch (members.Find(name))
        {
            case NativeFunction method when text.StartsWith('('):
                members.Value(name, method.WithSignature(Signature.Parse(text)));
                break;
            case PyClassMethod { Function: NativeFunction method } when text.StartsWith(ClassMethod, StringComparison.Ordinal):
                members.Value(name, new PyClassMethod(method.WithSignature(WithFirst(method, text[ClassMethod.Length..]))));
                break;
            case PyStaticMethod { Function: NativeFunction method } when text.StartsWith(StaticMethod, StringComparison.Ordinal):
                members.Value(name, new PyStaticMethod(method.WithSignature(Signature.Parse(text[StaticMethod.Length..]))));
                break;
        }
    }

    // The data shows a class method as it is read through its class: without the class.
    private static Signature WithFirst(NativeFunction method, string text) =>
        new(Signature.Parse(text).Parameters.Insert(0, method.Signature.Parameters[0]));
}
