using Nnx.Python.Binding;
using Nnx.Python.Parsing;

namespace Nnx.Python.Tests.Binding;

public sealed class BinderTests
{
    [Test]
    public void Parameters_come_first_in_the_order_of_CPython()
    {
        var scope = ScopeOf("def f(a, /, b, *args, k=1, **kw):\n  local = a", "f");

        Assert.Multiple(() =>
        {
            Assert.That(scope.SlotNames, Is.EqualTo(["a", "b", "k", "args", "kw", "local"]));
            Assert.That(scope.ParameterCount, Is.EqualTo(5));
        });
    }

    [Test]
    public void A_captured_parameter_moves_into_a_cell()
    {
        const string source = "def f(a, b):\n  return lambda: b";

        var (outer, inner) = (ScopeOf(source, "f"), ScopeOf(source, "f.<locals>.<lambda>"));

        Assert.Multiple(() =>
        {
            Assert.That(outer.CellNames, Is.EqualTo(["b"]));
            Assert.That(outer.ParameterCells, Is.EqualTo([new ParameterCell(Slot: 1, Cell: 0)]));
            Assert.That(outer.Resolve("a").Kind, Is.EqualTo(NameKind.Local));
            Assert.That(inner.FreeNames, Is.EqualTo(["b"]));
            Assert.That(inner.Resolve("b"), Is.EqualTo(new NameResolution(NameKind.Cell, 0, "b")));
        });
    }

    [Test]
    public void Cells_pass_through_scopes_that_do_not_use_them()
    {
        const string source = "def f():\n  x = y = 1\n  def g():\n    z = y\n    class A:\n      def m(self): return x, z";

        var (g, a, m) = (ScopeOf(source, "f.<locals>.g"), ScopeOf(source, "f.<locals>.g.<locals>.A"), ScopeOf(source, "f.<locals>.g.<locals>.A.m"));

        Assert.Multiple(() =>
        {
            Assert.That(g.CellNames, Is.EqualTo(["z"]));
            Assert.That(g.FreeNames, Is.EqualTo(["x", "y"]));
            Assert.That(a.FreeNames, Is.EqualTo(["x", "z"]));
            Assert.That(a.FreeSources, Is.EqualTo([1, 0]));
            Assert.That(m.FreeSources, Is.EqualTo([0, 1]));
        });
    }

    [Test]
    public void Super_captures_the_class()
    {
        const string source = "class A:\n  def m(self):\n    return super().m()";

        Assert.Multiple(() =>
        {
            Assert.That(ScopeOf(source, "A").ClassCell, Is.Zero);
            Assert.That(ScopeOf(source, "A.m").CapturesClass);
        });
    }

    [Test]
    public void A_class_body_looks_in_its_namespace_before_the_functions_around()
    {
        var scope = ScopeOf("def f():\n  x = y = 1\n  class A:\n    y = x, y, print", "f.<locals>.A");

        Assert.Multiple(() =>
        {
            Assert.That(scope.Resolve("x").Kind, Is.EqualTo(NameKind.ClassCell));
            Assert.That(scope.Resolve("y").Kind, Is.EqualTo(NameKind.ClassName));
            Assert.That(scope.Resolve("print").Kind, Is.EqualTo(NameKind.ClassName));
        });
    }

    [Test]
    public void A_comprehension_takes_its_first_iterator_from_outside()
    {
        const string source = "def f(a):\n  return [b + c for b in a for c in b if (d := c)]";

        var (function, comprehension) = (ScopeOf(source, "f"), ScopeOf(source, "f.<locals>.<listcomp>"));

        Assert.Multiple(() =>
        {
            Assert.That(comprehension.SlotNames, Is.EqualTo([".0", "b", "c"]));
            Assert.That(comprehension.FreeNames, Is.EqualTo(["d"]));
            Assert.That(function.CellNames, Is.EqualTo(["d"]));
            Assert.That(function.SlotNames, Is.EqualTo(["a"]));
        });
    }

    [Test]
    public void Private_names_carry_their_class()
    {
        var scope = ScopeOf("class _A:\n  def m(self, __x):\n    global __y\n    return __x, __y, __z__", "_A.m");

        Assert.Multiple(() =>
        {
            Assert.That(scope.SlotNames, Is.EqualTo(["self", "_A__x"]));
            Assert.That(scope.Resolve("__y"), Is.EqualTo(new NameResolution(NameKind.Global, -1, "_A__y")));
            Assert.That(scope.Mangle("__z__"), Is.EqualTo("__z__"));
        });
    }

    [TestCase("def f(): yield", true)]
    [TestCase("def f(): return (x for x in y)", false)]
    [TestCase("def f(): return lambda: (yield)", false)]
    public void A_yield_makes_its_own_function_a_generator(string source, bool expected) =>
        Assert.That(ScopeOf(source, "f").IsGenerator, Is.EqualTo(expected));

    [Test]
    public void A_function_declared_global_has_a_plain_qualified_name() =>
        Assert.That(Bind("def f():\n  global g\n  def g(): pass").Scopes.Select(scope => scope.QualifiedName), Does.Contain("g"));

    [Test]
    public void Annotations_kept_as_text_bind_nothing()
    {
        var bound = Bind("from __future__ import annotations\ndef f(a: (lambda: b)): pass");

        Assert.Multiple(() =>
        {
            Assert.That(bound.HasLazyAnnotations);
            Assert.That(bound.Scopes.Count(), Is.EqualTo(2));
        });
    }

    private static BoundModule Bind(string source) => PythonParser.ParseModule(source, "<program>").Bound;

    private static ScopeInfo ScopeOf(string source, string qualifiedName) =>
        Bind(source).Scopes.Single(scope => scope.QualifiedName == qualifiedName);
}
