using Nnx.Flax.Layers.Lora;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Support;

/// <summary>Objects that layers have as defaults. Each exists once a run, so that layers of equal settings have equal structures.</summary>
internal sealed class LayerDefaults
{
    private readonly Interpreter _py;
    private readonly Dictionary<string, PyObject> _made = new(StringComparer.Ordinal);

    private LayerDefaults(Interpreter py) => _py = py;

    /// <summary>The defaults of a run.</summary>
    public static LayerDefaults Of(Interpreter py) => py.Extension(static run => new LayerDefaults(run));

    /// <summary><c>lecun_normal()</c>.</summary>
    public PyObject LecunNormal => Once("lecun_normal", () => Initializers.Call("lecun_normal"));

    /// <summary><c>orthogonal()</c>.</summary>
    public PyObject Orthogonal => Once("orthogonal", () => Initializers.Call("orthogonal"));

    /// <summary>Zeros.</summary>
    public PyObject Zeros => Initializers.Get("zeros");

    /// <summary>Ones.</summary>
    public PyObject Ones => Initializers.Get("ones");

    /// <summary><c>jnp.float32</c>.</summary>
    public PyObject Float32 => Numpy.Get("float32");

    private UpstreamModule Initializers => new(_py, "jax.nn.initializers");

    private UpstreamModule Numpy => new(_py, "jax.numpy");

    private PyObject EmbedInit => Once("embed", () => Initializers.CallNamed(
        "variance_scaling", [new PyFloat(1.0), new PyStr("fan_in"), new PyStr("normal")], ("out_axis", PyInt.Of(0))));

    /// <summary>The default that parameters of a name have in most layers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No layer has such a parameter.</exception>
    public PyObject Named(string parameter) => parameter switch
    {
        "kernel_init" or "lora_kernel_init" => LecunNormal,
        "bias_init" or "b_initializer" => Zeros,
        "scale_init" => Ones,
        "embedding_init" => EmbedInit,
        "a_initializer" => Once("he_uniform", () => Initializers.Call("he_uniform")),
        "recurrent_kernel_init" => Orthogonal,
        "param_dtype" or "lora_param_dtype" => Float32,
        "dot_general" => new UpstreamModule(_py, "jax.lax").Get("dot_general"),
        "conv_general_dilated" => new UpstreamModule(_py, "jax.lax").Get("conv_general_dilated"),
        "einsum_op" => Numpy.Get("einsum"),
        "attention_fn" => new UpstreamModule(_py, "flax.nnx").Get("dot_product_attention"),
        "lora_param_type" => _py.TypeOf(LoraClasses.Param),
        "gate_fn" => new UpstreamModule(_py, "jax.nn").Get("sigmoid"),
        "activation_fn" => Numpy.Get("tanh"),
        _ when parameter.EndsWith("promote_dtype", StringComparison.Ordinal) => DtypePromotion.Function,
        _ when parameter.EndsWith("_metadata", StringComparison.Ordinal) => new PyDict(),
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "no default of layers has this name"),
    };

    /// <summary>A default that is made when first asked for.</summary>
    public PyObject Once(string name, Func<PyObject> make)
    {
        if (!_made.TryGetValue(name, out var value))
        {
            value = make();
            _made[name] = value;
        }

        return value;
    }
}
