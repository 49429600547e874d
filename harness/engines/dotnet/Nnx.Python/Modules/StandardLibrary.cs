using System.Collections.Frozen;
using Nnx.Python.Building;
using Nnx.Python.Builtins;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Abc;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Modules.CollectionsAbc;
using Nnx.Python.Modules.Contexts;
using Nnx.Python.Modules.Copying;
using Nnx.Python.Modules.Dataclasses;
using Nnx.Python.Modules.Enums;
using Nnx.Python.Modules.Functools;
using Nnx.Python.Modules.Itertools;
using Nnx.Python.Modules.Mathematics;
using Nnx.Python.Modules.Operators;
using Nnx.Python.Modules.RegularExpressions;
using Nnx.Python.Modules.Small;
using Nnx.Python.Modules.Types;
using Nnx.Python.Modules.Typing;
using Nnx.Python.Modules.Warnings;

namespace Nnx.Python.Modules;

/// <summary>The modules of Python's standard library that programs can import, and the names of those they cannot.</summary>
public static class StandardLibrary
{
    private static readonly FrozenDictionary<string, NativeModule> Modules = new[]
    {
        AbcModule.Module,
        AbstractClasses.Module,
        BuiltinFunctions.Module,
        CollectionsModule.Module,
        ContextlibModule.Module,
        CopyModule.Module,
        DataclassesModule.Module,
        EnumModule.Module,
        FunctoolsModule.Module,
        FutureModule.Module,
        ItertoolsModule.Module,
        MathModule.Module,
        NumbersModule.Module,
        OperatorModule.Module,
        ReModule.Module,
        StringModule.Module,
        TextwrapModule.Module,
        TypesModule.Module,
        TypingModule.Module,
        WarningsModule.Module,
    }.ToFrozenDictionary(module => module.Name, StringComparer.Ordinal);

    /// <summary>A module by its dotted name; null where it is not modelled.</summary>
    public static NativeModule? Find(string name) => Modules.GetValueOrDefault(name);

    /// <summary>What importing a module that cannot be imported raises.</summary>
    /// <exception cref="UnsupportedConstructException">The module is in Python's standard library, but not modelled.</exception>
    internal static PyRaise Missing(string name) => StandardModuleNames.All.Contains(name.Split('.')[0])
        ? throw new UnsupportedConstructException($"module {name}")
        : PyError.Of(ExceptionTypes.ModuleNotFoundError, $"No module named '{name}'");
}
