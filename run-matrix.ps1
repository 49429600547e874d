#!/usr/bin/env pwsh
# Runs the matrix, or the verb and options that are given: ./run-matrix.ps1 try my_report.py
& dotnet run -c Release --project (Join-Path $PSScriptRoot 'matrix/Nnx.Conformance.Cli') -- @args
exit $LASTEXITCODE
