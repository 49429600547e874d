using Nnx.Optax.Calls;
using Nnx.Python.Building;

namespace Nnx.Optax.Losses;

/// <summary>The module <c>optax.losses</c>, most of whose names the main module has, too.</summary>
internal static class LossModule
{
    private const string Name = "optax.losses";

    public static NativeModule Build()
    {
        var module = new ModuleBuilder(Name).FromMain(
            Name, "convex_kl_divergence", "ctc_loss", "ctc_loss_with_forward_probs", "generalized_kl_divergence", "hinge_loss", "kl_divergence",
            "safe_softmax_cross_entropy", "sigmoid_binary_cross_entropy", "sigmoid_focal_loss", "softmax_cross_entropy",
            "softmax_cross_entropy_with_integer_labels", "cosine_distance", "cosine_similarity", "huber_loss", "l2_loss", "log_cosh",
            "squared_error", "ntxent", "smooth_labels");
        Softmax.DefineInner(module);
        Binary.DefineInner(module);
        Margins.Define(module);
        Divergences.DefineInner(module);
        SelfSupervised.DefineInner(module);
        Ranking.Define(module);
        FenchelYoung.Define(module);
        Segmentation.Define(module);
        return module.Build();
    }

    /// <summary>The losses that the main module has.</summary>
    public static void DefineMain(ModuleBuilder module)
    {
        Regression.Define(module);
        Softmax.Define(module);
        IntegerLabels.Define(module);
        Binary.Define(module);
        Divergences.Define(module);
        Smoothing.Define(module);
        SelfSupervised.Define(module);
        Ctc.Define(module);
    }
}
