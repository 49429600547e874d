using System.Text.RegularExpressions;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Tests.Evidence;

namespace Nnx.Jax.Tests.Dtypes;

public sealed partial class PromotionTests
{
    private static readonly Dictionary<string, TypedOperand> Kinds = new()
    {
        ["int"] = new(Dtype.Int64, true),
        ["float"] = new(Dtype.Float64, true),
        ["True"] = new(Dtype.Bool),
        ["weak int"] = new(Dtype.Int32, true),
        ["weak float"] = new(Dtype.Float32, true),
    };

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["b"] = "bool",
        ["i8"] = "int8",
        ["u8"] = "uint8",
        ["u32"] = "uint32",
        ["f16"] = "float16",
        ["bf16"] = "bfloat16",
        ["f32"] = "float32",
        ["wi"] = "weak int",
        ["wf"] = "weak float",
    };

    [Test]
    public void Sums_have_the_dtypes_that_real_releases_recorded()
    {
        var checks = 0;
        foreach (var line in Recorded.Lines("jnp-promote").Skip(1))
        {
            var table = SumTable().Match(line.GetProperty("expr").GetString()!);
            if (!table.Success)
            {
                continue;
            }

            var left = Operand(Variables[table.Groups[1].Value]);
            foreach (var row in line.GetProperty("results")[0].GetProperty("value").GetProperty("dict").EnumerateArray())
            {
                var (right, expected) = (row[0].GetString()!, row[1].GetString());
                Assert.That(Promotion.Result(x64: false, left, Operand(right)).Dtype.Name, Is.EqualTo(expected), $"{table.Value} with {right}");
                checks++;
            }
        }

        Assert.That(checks, Is.GreaterThan(80));
    }

    [Test]
    public void Weakness_survives_only_among_weak_operands_or_where_the_kind_rises()
    {
        var (weak, strong) = (new TypedOperand(Dtype.Int32, true), new TypedOperand(Dtype.Int32));
        var number = new TypedOperand(Dtype.Float64, true);

        Assert.Multiple(() =>
        {
            Assert.That(Promotion.Result(false, strong, weak), Is.EqualTo(new TypedOperand(Dtype.Int32)));
            Assert.That(Promotion.Result(false, strong, number), Is.EqualTo(new TypedOperand(Dtype.Float32, true)));
            Assert.That(Promotion.Result(false, new(Dtype.Bool), weak), Is.EqualTo(new TypedOperand(Dtype.Int32, true)));
            Assert.That(Promotion.Result(true, weak, number), Is.EqualTo(new TypedOperand(Dtype.Float64, true)));
        });
    }

    [Test]
    public void Keys_promote_with_themselves_only()
    {
        Assert.That(Promotion.Result(false, new(Dtype.FryKey), new(Dtype.FryKey)).Dtype, Is.SameAs(Dtype.FryKey));
        Assert.That(() => Promotion.Result(false, new(Dtype.FryKey), new(Dtype.Int32)), Throws.TypeOf<TypePromotionException>());
    }

    [TestCase("int8", "uint8", "int16")]
    [TestCase("int64", "uint64", "float64")]
    [TestCase("int16", "float16", "float32")]
    [TestCase("int32", "float32", "float64")]
    [TestCase("float32", "complex64", "complex64")]
    [TestCase("float64", "complex64", "complex128")]
    [TestCase("bfloat16", "float16", "float32")]
    public void Numpy_promotes_to_what_holds_both(string left, string right, string expected)
        => Assert.That(NumpyPromotion.Promote(Dtype.Find(left)!, Dtype.Find(right)!)!.Name, Is.EqualTo(expected));

    private static TypedOperand Operand(string kind) => Kinds.TryGetValue(kind, out var found) ? found : new(Dtype.Find(kind)!);

    [GeneratedRegex(@"^table\(jnp\.add, (\w+)\)$")]
    private static partial Regex SumTable();
}
