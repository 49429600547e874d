using Nnx.Optax.Calls;

namespace Nnx.Optax.Schedules;

/// <summary>How an exponential decay goes.</summary>
/// <param name="Steps">How many steps one factor takes.</param>
/// <param name="Rate">The factor.</param>
/// <param name="Begin">The step at which it begins.</param>
/// <param name="Staircase">Whether it goes by whole factors.</param>
/// <param name="End">The value that it does not pass; None for none.</param>
internal sealed record DecayOptions(Term Steps, Term Rate, Term Begin, bool Staircase, Term End);
