using Nnx.Optax.Calls;
using Nnx.Python.Building;

namespace Nnx.Optax.Schedules;

/// <summary>The module <c>optax.schedules</c>, all of whose names the main module has, too.</summary>
internal static class ScheduleModule
{
    private const string Name = "optax.schedules";

    public static NativeModule Build() => new ModuleBuilder(Name).FromMain(
        Name, "constant_schedule", "cosine_decay_schedule", "cosine_onecycle_schedule", "exponential_decay", "inject_hyperparams",
        "inject_stateful_hyperparams", "InjectHyperparamsState", "InjectStatefulHyperparamsState", "join_schedules", "linear_onecycle_schedule",
        "linear_schedule", "piecewise_constant_schedule", "piecewise_interpolate_schedule", "polynomial_schedule", "sgdr_schedule",
        "warmup_constant_schedule", "warmup_cosine_decay_schedule", "warmup_exponential_decay_schedule", "WrappedSchedule").Build();

    /// <summary>The schedules that the main module has.</summary>
    public static void DefineMain(ModuleBuilder module)
    {
        Polynomials.Define(module);
        Decays.Define(module);
        Piecewise.Define(module);
        Joins.Define(module);
    }
}
