using System.Collections.Immutable;
using Nnx.Python.Calls;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Interpretation.Expressions;
using Nnx.Python.Interpretation.Expressions.Calls;
using Nnx.Python.Interpretation.Expressions.Names;
using Nnx.Python.Interpretation.Expressions.Scopes;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Interpretation.Statements;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

internal sealed partial class ScopeCompiler
{
    /// <summary>The code of a whole program.</summary>
    public PyCode CompileModule(Module module)
    {
        var doc = DocOf(module.Body);
        var statements = new List<StatementNode>();
        if (doc is not null)
        {
            statements.Add(new AssignNode(StoreName("__doc__", 1), new ConstantNode(doc)));
        }

        statements.AddRange(module.Body.Select(CompileStatement));
        return Finish(new BlockNode([.. statements]), 1, ParameterList.None, doc);
    }

    /// <summary>The code of a single expression, whose value is returned.</summary>
    public PyCode CompileExpression(Expression expression) =>
        Finish(new ReturnNode(Compile(expression)), 1, ParameterList.None, null);

    private static PyStr? DocOf(ImmutableArray<Statement> body) =>
        body is [Expr { Value: Constant { Value: string text } }, ..] ? new PyStr(text) : null;

    private ScopeCompiler Inner(Node node) => new(program, program.Bound.ScopeOf(node));

    private ExpressionNode BuildScope(Expression expression, Func<Expression, ExpressionNode> part)
    {
        switch (expression)
        {
            case Lambda lambda:
                return Function(lambda.Args, Inner(lambda).LambdaCode(lambda), null, part);
            case ListComp list:
                return new ComprehensionNode(
                    Inner(list).Collecting(list, list.Generators, inner => new CollectNode(inner.Compile(list.Elt), list.Line)),
                    part(list.Generators[0].Iter), static () => new PyList(), list.Line);
            case SetComp set:
                return new ComprehensionNode(
                    Inner(set).Collecting(set, set.Generators, inner => new CollectNode(inner.Compile(set.Elt), set.Line)),
                    part(set.Generators[0].Iter), static () => new PySet(), set.Line);
            case DictComp dict:
                return new ComprehensionNode(
                    Inner(dict).Collecting(
                        dict, dict.Generators, inner => new CollectPairNode(inner.Compile(dict.Key), inner.Compile(dict.Value), dict.Line)),
                    part(dict.Generators[0].Iter), static () => new PyDict(), dict.Line);
            case GeneratorExp generator:
                return new GeneratorExpressionNode(Inner(generator).GeneratorCode(generator), part(generator.Generators[0].Iter), generator.Line);
            default:
                throw new InvalidOperationException($"no node is known for {expression.GetType().Name}");
        }
    }

    private PyCode LambdaCode(Lambda lambda)
    {
        StatementNode body;
        if (scope.IsGenerator)
        {
            var before = new List<StatementNode>();
            var value = Lower(lambda.Body, before);
            body = Sequence([.. before, new ReturnNode(value)]);
        }
        else
        {
            body = new ReturnNode(Compile(lambda.Body));
        }

        return Finish(body, lambda.Line, Parameters(lambda.Args), null);
    }

    private PyCode FunctionCode(FunctionDef function)
    {
        var body = CompileBlock(function.Body);
        var first = function.DecoratorList.IsEmpty ? function.Line : function.DecoratorList[0].Line;
        return Finish(body, first, Parameters(function.Args), DocOf(function.Body));
    }

    private ParameterList Parameters(Arguments arguments) => new()
    {
        PositionalNames = [.. arguments.PosOnlyArgs.Concat(arguments.Args).Select(Parameter)],
        PositionalOnlyCount = arguments.PosOnlyArgs.Length,
        KeywordOnlyNames = [.. arguments.KwOnlyArgs.Select(Parameter)],
        VarPositional = arguments.VarArg is { } rest ? Parameter(rest) : null,
        VarKeyword = arguments.KwArg is { } keywords ? Parameter(keywords) : null,
    };

    private string Parameter(Arg argument) => program.Intern(scope.Mangle(argument.Name)).Value;

    // Evaluated in the scope around: defaults, then annotations.
    private FunctionNode Function(Arguments arguments, PyCode code, Expression? returns, Func<Expression, ExpressionNode> part)
    {
        ExpressionNode[] defaults = [.. arguments.Defaults.Select(part)];
        var named = arguments.KwOnlyArgs.Zip(arguments.KwDefaults).Where(pair => pair.Second is not null).ToList();
        ExpressionNode[] namedDefaults = [.. named.Select(pair => part(pair.Second!))];
        var annotated = AllOf(arguments).Where(argument => argument.Annotation is not null)
            .Select(argument => (Attribute(argument.Name), argument.Annotation!)).ToList();
        if (returns is not null)
        {
            annotated.Add((program.Intern("return"), returns));
        }

        return new FunctionNode(
            code,
            defaults,
            [.. named.Select(pair => Attribute(pair.First.Name))],
            namedDefaults,
            [.. annotated.Select(pair => pair.Item1)],
            [.. annotated.Select(pair => Annotation(pair.Item2, part))]);
    }

    private static IEnumerable<Arg> AllOf(Arguments arguments) =>
    [
        .. arguments.PosOnlyArgs,
        .. arguments.Args,
        .. arguments.VarArg is { } rest ? [rest] : Array.Empty<Arg>(),
        .. arguments.KwOnlyArgs,
        .. arguments.KwArg is { } keywords ? [keywords] : Array.Empty<Arg>(),
    ];

    private ExpressionNode Annotation(Expression annotation, Func<Expression, ExpressionNode> part)
    {
        if (program.AnnotationsAreText)
        {
            return new ConstantNode(new PyStr(program.Text(annotation)));
        }

        // *args: *Ts
        return annotation is Starred starred
            ? new UnpackingAnnotationNode(part(starred.Value), annotation.Line)
            : part(annotation);
    }

    private ClassNode Class(ClassDef definition, Func<Expression, ExpressionNode> part)
    {
        var arguments = StarArguments(definition.Bases, definition.Keywords, part);
        var line = definition.DecoratorList.IsEmpty ? definition.Line : definition.DecoratorList[0].Line;
        return new ClassNode(Inner(definition).ClassCode(definition, line), program.Intern(definition.Name), arguments, definition.Line);
    }

    private PyCode ClassCode(ClassDef definition, int line)
    {
        var doc = DocOf(definition.Body);
        var statements = new List<StatementNode>
        {
            new AssignNode(Member("__module__"), new GlobalNode(program.Intern("__name__"), line)),
            new AssignNode(Member("__qualname__"), new ConstantNode(new PyStr(scope.QualifiedName))),
        };
        if (doc is not null)
        {
            statements.Add(new AssignNode(Member("__doc__"), new ConstantNode(doc)));
        }

        statements.AddRange(definition.Body.Select(CompileStatement));
        return Finish(Sequence([.. statements]), line, ParameterList.None, doc);

        ClassNameTarget Member(string name) => new(program.Intern(name), line);
    }

    // A comprehension's code: loops and conditions around what collects.
    private PyCode Collecting(Node node, ImmutableArray<Comprehension> generators, Func<ScopeCompiler, StatementNode> collect)
    {
        var body = Loops(generators, 0, node.Line, collect(this));
        return Finish(body, node.Line, ParameterList.None, null);
    }

    private StatementNode Loops(ImmutableArray<Comprehension> generators, int index, int line, StatementNode innermost)
    {
        if (index == generators.Length)
        {
            return innermost;
        }

        var generator = generators[index];
        var body = Loops(generators, index + 1, line, innermost);
        foreach (var condition in generator.Ifs.Reverse())
        {
            body = new IfNode(Compile(condition), body, null, condition.Line);
        }

        var iterable = index == 0 ? new TemporaryNode(0) : Compile(generator.Iter);
        return new ForNode(Target(generator.Target), iterable, body, null, line);
    }

    private PyCode GeneratorCode(GeneratorExp generator)
    {
        StatementNode body = new Generators.Resumable.YieldNode(Compile(generator.Elt), null, NewPoint(), generator.Elt.Line);
        for (var i = generator.Generators.Length - 1; i >= 0; i--)
        {
            var loop = generator.Generators[i];
            foreach (var condition in loop.Ifs.Reverse())
            {
                body = new Generators.Resumable.ResumableIfNode(Compile(condition), body, null, NewPoint(), condition.Line);
            }

            var iterable = i == 0 ? new TemporaryNode(0) : Compile(loop.Iter);
            var item = new TemporaryTarget(NewTemporary());
            body = new Generators.Resumable.ResumableForNode(
                new AssignNode(Target(loop.Target), new TemporaryNode(item.Slot)), item, iterable, body, null, NewPoint(), generator.Line);
        }

        return Finish(body, generator.Line, ParameterList.None, null);
    }
}
