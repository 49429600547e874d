using Nnx.Flax.Core;
using Nnx.Flax.Layers.Activations;
using Nnx.Flax.Layers.Attention;
using Nnx.Flax.Layers.Containers;
using Nnx.Flax.Layers.Initialization;
using Nnx.Flax.Layers.Linear;
using Nnx.Flax.Layers.Lora;
using Nnx.Flax.Layers.Normalization;
using Nnx.Flax.Layers.Pooling;
using Nnx.Flax.Layers.Recurrent;
using Nnx.Flax.Layers.Stochastic;
using Nnx.Flax.Layers.Support;
using Nnx.Python.Building;

namespace Nnx.Flax.Layers;

/// <summary>The names of layers: in <c>flax.nnx</c>, and in the modules that they are defined in.</summary>
internal static class LayerModules
{
    private const string Package = "flax.nnx.nn";

    private static readonly (string Name, Action<ModuleBuilder> Define)[] Parts =
    [
        ("activations", ActivationFunctions.Define),
        ("attention", DefineAttention),
        ("dtypes", DtypePromotion.Define),
        ("initializers", InitializerFunctions.Define),
        ("linear", DefineLinear),
        ("lora", DefineLora),
        ("normalization", DefineNormalization),
        ("recurrent", DefineRecurrent),
        ("stochastic", DefineStochastic),
    ];

    /// <summary>The modules inside <c>flax.nnx.nn</c>, and <c>flax.core</c>.</summary>
    public static IReadOnlyList<NativeModule> All { get; } =
    [
        MakePackage(),
        .. Parts.Select(static part => Make($"{Package}.{part.Name}", part.Define)),
        Make("flax.core", FrozenDictFunctions.Define),
    ];

    /// <summary>Adds the names that <c>flax.nnx</c> shows.</summary>
    public static void Define(ModuleBuilder module)
    {
        ActivationFunctions.Define(module);
        AttentionMasks.Define(module);
        DotProductAttention.Define(module);
        module.Class(MultiHeadAttentionLayer.Class);
        DefineLinear(module);
        DefineLora(module);
        DefineNormalization(module);
        DefineRecurrent(module);
        DefineStochastic(module);
        PoolingFunctions.Define(module);
        module
            .Class(SequentialLayer.Class)
            .Value("nn", static py => py.Import(Package))
            .Value("initializers", static py => py.Import($"{Package}.initializers"));
    }

    private static NativeModule MakePackage() => Make(Package, static module =>
    {
        foreach (var (name, _) in Parts)
        {
            module.Value(name, py => py.Import($"{Package}.{name}"));
        }
    });

    private static NativeModule Make(string name, Action<ModuleBuilder> define)
    {
        var module = new ModuleBuilder(name);
        define(module);
        return module.Build();
    }

    private static void DefineAttention(ModuleBuilder module)
    {
        AttentionMasks.Define(module);
        DotProductAttention.Define(module);
        DotProductAttention.DefineWeights(module);
        module.Class(MultiHeadAttentionLayer.Class);
    }

    private static void DefineLinear(ModuleBuilder module) => module
        .Class(LinearLayer.Class)
        .Class(LinearGeneralLayer.Class)
        .Class(EinsumLayer.Class)
        .Class(ConvLayer.Class)
        .Class(ConvTransposeLayer.Class)
        .Class(EmbedLayer.Class);

    private static void DefineLora(ModuleBuilder module) => module
        .Class(LoraClasses.Param)
        .Class(LoraLayer.Class)
        .Class(LoraLinearLayer.Class);

    private static void DefineNormalization(ModuleBuilder module) => module
        .Class(BatchNormLayer.Class)
        .Class(LayerNormLayer.Class)
        .Class(RmsNormLayer.Class)
        .Class(GroupNormLayer.Class)
        .Class(InstanceNormLayer.Class)
        .Class(SpectralNormLayer.Class)
        .Class(WeightNormLayer.Class);

    private static void DefineRecurrent(ModuleBuilder module) => module
        .Class(CellClasses.Base)
        .Class(CellClasses.Lstm)
        .Class(CellClasses.OptimizedLstm)
        .Class(CellClasses.Gru)
        .Class(CellClasses.Simple)
        .Class(RnnLayer.Class)
        .Class(BidirectionalLayer.Class);

    private static void DefineStochastic(ModuleBuilder module) => module.Class(DropoutLayer.Class);
}
