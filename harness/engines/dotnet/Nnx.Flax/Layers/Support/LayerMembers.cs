using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Support;

/// <summary>Members of layer classes whose arguments are asked for by name.</summary>
internal static class LayerMembers
{
    /// <summary>The constructor.</summary>
    public static ClassBuilder Constructor(this ClassBuilder members, LayerSignature signature, Action<LayerCall> body) =>
        members.Method(Slot.Init, signature.Text, (py, a) =>
        {
            body(new LayerCall(new Layer(py, a[0]), signature, a));
            return PyNone.Value;
        });

    /// <summary>What a call of the layer does.</summary>
    public static ClassBuilder Forward(this ClassBuilder members, string signature, Func<LayerCall, PyObject> body) =>
        members.LayerMethod(Slots.Name(Slot.Call), signature, body);

    /// <summary>Another method.</summary>
    public static ClassBuilder LayerMethod(this ClassBuilder members, string name, string signature, Func<LayerCall, PyObject> body)
    {
        var parameters = new LayerSignature(signature);
        return members.Method(name, signature, (py, a) => body(new LayerCall(new Layer(py, a[0]), parameters, a)));
    }
}
