using Nnx.Jax.Backend;
using Nnx.Jax.Lax;
using Nnx.Jax.Numpy.Functions;
using Nnx.Jax.Random;
using Nnx.Jax.Transforms;
using Nnx.Jax.Trees;
using Nnx.Python.Runtime;
using Nnx.Releases.Rules;

namespace Nnx.Jax.Core;

/// <summary>The state of JAX in one run: the current trace, settings, rules and the backend.</summary>
public sealed partial class JaxContext
{
    private readonly bool _stackless;

    private JaxContext(Interpreter python, JaxOptions options)
    {
        Python = python;
        Rules = options.Rules;
        Backend = options.Backend;
        X64 = options.X64;
        DisableJit = options.DisableJit;
        Types = new JaxTypes(this);
        Lax = new LaxFunctions(this);
        Transforms = new Transformations(this);
        Numpy = new NumpyFunctions(this);
        Trees = new TreeFunctions(this);
        MakeHostArray = value => HostNumpy.HostArray.Of(this, value);
        Evaluation = new Interpreters.EvalTrace(this);
        Current = Evaluation;
        _stackless = Holds(Jax.Rules.TracingRules.Stackless);
    }

    /// <summary>The interpreter that the program runs in.</summary>
    public Interpreter Python { get; }

    /// <summary>Which differences between releases hold.</summary>
    public RuleSet Rules { get; }

    /// <summary>What computes.</summary>
    public IArrayBackend Backend { get; }

    /// <summary>Whether 64-bit dtypes are enabled, <c>jax_enable_x64</c>.</summary>
    public bool X64 { get; set; }

    /// <summary>Whether <c>jit</c> and the control flow functions run Python, <c>jax_disable_jit</c>.</summary>
    public bool DisableJit { get; set; }

    /// <summary>Whether a transformation complains about tracers that survive it, <c>jax_check_tracer_leaks</c>.</summary>
    public bool CheckTracerLeaks { get; set; }

    /// <summary>The functions of <c>jax.lax</c>.</summary>
    public LaxFunctions Lax { get; }

    /// <summary>The functions of <c>jax.random</c>.</summary>
    public RandomFunctions Random => field ??= new RandomFunctions(this);

    /// <summary>The functions of <c>jax.numpy</c>.</summary>
    public NumpyFunctions Numpy { get; }

    /// <summary>Pytrees.</summary>
    public TreeFunctions Trees { get; }

    /// <summary>The transformations over callables of the program.</summary>
    public Transformations Transforms { get; }

    /// <summary>This run's classes.</summary>
    public JaxTypes Types { get; }

    /// <summary>The state of JAX in an interpreter.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Install"/> has not been called.</exception>
    public static JaxContext Of(Interpreter python) => python.Extension<JaxContext>(
        _ => throw new InvalidOperationException("JAX has not been set up in this interpreter"));

    /// <summary>Sets JAX up in an interpreter.</summary>
    public static JaxContext Install(Interpreter python, JaxOptions options) =>
        python.Extension(py => new JaxContext(py, options));

    /// <summary>Whether a rule holds in this run.</summary>
    public bool Holds(Rule rule) => Rules.Holds(rule);
}
