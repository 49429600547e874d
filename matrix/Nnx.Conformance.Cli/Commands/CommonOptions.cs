using System.CommandLine;

namespace Nnx.Conformance.Cli.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Catalogue() =>
        new("--catalogue") { HelpName = "DIR", Description = "the scenarios' folder; suites/catalogue of the repository where absent" };

    public static Option<string?> Recordings() =>
        new("--recordings") { HelpName = "DIR", Description = "journals of real Flax; suites/evidence/recordings of the repository where absent" };

    public static Option<string[]> Engines() =>
        new("--engine") { HelpName = "NAME", Description = "an engine; may be repeated" };

    public static Option<string[]> Releases() =>
        new("--release") { HelpName = "SPEC", Description = "a Flax release or a range such as \">=0.10.3,<0.10.5\"; may be repeated" };

    public static Option<string[]> Configurations() =>
        new("--configuration") { HelpName = "NAME", Description = "default, disable-jit or x64; may be repeated" };

    public static Option<string[]> Scenarios() =>
        new("--scenario") { HelpName = "GLOB", Description = "ids in which * is any text, such as \"vmap/*\"; may be repeated" };

    public static Option<string?> Journals(string description) => new("--journals") { HelpName = "DIR", Description = description };

    public static Option<string?> Site() =>
        new("--site") { HelpName = "DIR", Description = "where the site is written; artifacts/site of the repository where absent" };

    public static Option<int> Jobs()
    {
        var jobs = new Option<int>("--jobs") { HelpName = "N", Description = "cells that run side by side", DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--jobs is at least 1");
            }
        });
        return jobs;
    }

    public static Option<double> Timeout()
    {
        var timeout = new Option<double>("--timeout") { HelpName = "S", Description = "seconds that a cell may take", DefaultValueFactory = _ => 60 };
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 86_400))
            {
                result.AddError("--timeout is a number of seconds above 0, at most a day");
            }
        });
        return timeout;
    }
}
