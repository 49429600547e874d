namespace Nnx.Releases;

/// <summary>A released Flax version such as <c>0.10.5</c>, with the versions of jax, jaxlib and optax that go with it.</summary>
/// <param name="Version">The Flax version.</param>
/// <param name="Pins">What is installed beside it, by package name (<c>jax</c>, <c>jaxlib</c>, <c>optax</c>).</param>
public sealed record Release(ReleaseVersion Version, IReadOnlyDictionary<string, ReleaseVersion> Pins)
{
    /// <inheritdoc/>
    public override string ToString() => Version.ToString();
}
