using System.Text;
using Nnx.Releases.Surfaces;

namespace Nnx.Releases.Tests.Surfaces;

public sealed class SurfaceTests
{
    private const string Loops = """
        {"fori_loop":[{"since":"0.10.2","kind":"function","signature":"(lower, upper)"}],
         "Dict":[{"since":"0.10.0","kind":"class","bases":["Module"],"signature":"(self)","members":{"get":"(self, key)"}},
                 {"since":"0.11.0","kind":"absent"},{"since":"0.12.0","kind":"class","bases":[],"signature":"(self)"}]}
        """;

    [Test]
    public void An_entry_holds_until_the_next_of_its_name()
    {
        var surface = Surface.Read([("flax.nnx", Encoding.UTF8.GetBytes(Loops))]);

        Assert.That(At("0.10.1", "fori_loop"), Is.Null);
        Assert.That(At("0.10.7", "fori_loop")!.Signature, Is.EqualTo("(lower, upper)"));
        Assert.That(At("0.10.7", "Dict")!.Members.Keys, Is.EqualTo(new[] { "get" }));
        Assert.That(At("0.11.2", "Dict"), Is.Null);
        Assert.That(At("0.12.7", "Dict"), Is.Not.Null);

        SurfaceEntry? At(string release, string name) => surface.Module("flax.nnx", ReleaseVersion.Parse(release))!.Find(name);
    }

    [Test]
    public void A_module_without_data_is_not_described() =>
        Assert.That(Surface.Read([]).Module("os", new(0, 10, 0)), Is.Null);

    [Test]
    public void A_document_of_another_form_is_refused_by_its_module() =>
        Assert.That(
            () => Surface.Read([("jax.numpy", "{\"sum\":3}"u8.ToArray())]),
            Throws.TypeOf<FormatException>().With.Message.StartsWith("surface data of jax.numpy"));
}
