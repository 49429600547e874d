using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Builtins.Containers;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Interpretation.Generators;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Types;

/// <summary>The module <c>types</c>.</summary>
internal static class TypesModule
{
    private static readonly PyType Namespace = new("SimpleNamespace", "types", [BuiltinTypes.Object], new PyTypeOptions
    {
        IsImmutable = true,
        InstancesHaveAttributes = true,
        Allocator = type => new PySimpleNamespace(type),
        Define = c => c
            .New("cls, /, *args, **kwargs", (_, a) => new PySimpleNamespace((PyType)a[0]))
            .Method(Slot.Init, "self, /, *args, **kwargs", (py, a) =>
            {
                if (a.Rest(1).Count > 0)
                {
                    throw PyError.Type($"no positional arguments expected");
                }

                a[0].Attributes!.Update(py, a.Keywords(2));
                return PyNone.Value;
            })
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Repr(py, a[0])))
            .Value("__hash__", PyNone.Value)
            .Method(Slot.Eq, "self, value, /", (py, a) => a[1] is PySimpleNamespace
                ? PyBool.Of(DictMembers.Equal(py, a[0].Attributes!, a[1].Attributes!))
                : PyNotImplemented.Value)
            .Method("__reduce__", "self, /", (_, a) => new PyTuple(a[0].Type, PyTuple.Empty, a[0].Attributes!)),
    });

    public static NativeModule Module { get; } = new ModuleBuilder("types")
        .Value("FunctionType", BuiltinTypes.Function)
        .Value("LambdaType", BuiltinTypes.Function)
        .Value("MethodType", BuiltinTypes.Method)
        .Value("BuiltinFunctionType", BuiltinTypes.BuiltinFunction)
        .Value("BuiltinMethodType", BuiltinTypes.BuiltinFunction)
        .Value("MethodDescriptorType", BuiltinTypes.MethodDescriptor)
        .Value("WrapperDescriptorType", BuiltinTypes.WrapperDescriptor)
        .Value("GetSetDescriptorType", BuiltinTypes.GetSetDescriptor)
        .Value("MemberDescriptorType", PySlotMember.MemberType)
        .Value("GeneratorType", GeneratorTypes.Generator)
        .Value("ModuleType", BuiltinTypes.Module)
        .Value("CodeType", FunctionTypes.Code)
        .Value("CellType", FunctionTypes.Cell)
        .Value("TracebackType", PyTraceback.TracebackType)
        .Value("MappingProxyType", BuiltinTypes.MappingProxy)
        .Value("SimpleNamespace", Namespace)
        .Value("GenericAlias", BuiltinTypes.GenericAlias)
        .Value("UnionType", BuiltinTypes.Union)
        .Value("NoneType", BuiltinTypes.NoneType)
        .Value("NotImplementedType", BuiltinTypes.NotImplemented)
        .Value("EllipsisType", BuiltinTypes.Ellipsis)
        .Value("DynamicClassAttribute", BuiltinTypes.Property)
        .Function("new_class", "name, bases=(), kwds=None, exec_body=None", NewClass)
        .Function("resolve_bases", "bases", (py, a) => Resolve(py, (PyTuple)a[0]))
        .Refuse("coroutine", "CoroutineType", "AsyncGeneratorType", "FrameType", "prepare_class", "MethodWrapperType", "ClassMethodDescriptorType")
        .Build();

    private static string Repr(Interpreter py, PyObject self)
    {
        var name = ReferenceEquals(self.Type, Namespace) ? "namespace" : self.Type.Name;
        if (!py.TryBeginRepr(self))
        {
            return $"{name}(...)";
        }

        try
        {
            return $"{name}({string.Join(", ", self.Attributes!.Entries.Select(e => $"{py.Str(e.Key)}={py.Repr(e.Value)}"))})";
        }
        finally
        {
            py.EndRepr(self);
        }
    }

    private static PyTuple Resolve(Interpreter py, PyTuple bases)
    {
        var resolved = new List<PyObject>();
        foreach (var item in bases)
        {
            if (item is not PyType && py.FindAttribute(item, "__mro_entries__") is { } entries)
            {
                resolved.AddRange((PyTuple)py.Call(entries, bases));
            }
            else
            {
                resolved.Add(item);
            }
        }

        return new PyTuple([.. resolved]);
    }

    private static PyObject NewClass(Interpreter py, BoundArguments a)
    {
        var bases = Resolve(py, (PyTuple)a[1]);
        var keywords = a.OrNull(2) is PyDict given ? given.Copy() : new PyDict();
        var metaclass = keywords.Remove("metaclass") ?? (bases.Count > 0 ? bases[0].Type : BuiltinTypes.TypeType);
        var names = py.FindAttribute(metaclass, "__prepare__") is { } prepare
            ? py.Call(prepare, CallForwarding.Arguments([a[0], bases], PyTuple.Empty, keywords))
            : new PyDict();
        if (a.OrNull(3) is { } body)
        {
            py.Call(body, names);
        }

        return py.Call(metaclass, CallForwarding.Arguments([a[0], bases, names], PyTuple.Empty, keywords));
    }
}
