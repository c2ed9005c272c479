#!/usr/bin/env bash
# Outside continuous integration, where the same test has 60 files: crashes, hangs and excesses of memory among thousands of files, alone and inside containers.
# Each must be reported as what it is, and so must every file beside them.
#   tests/PiiScanner.Scanning.Tests/load.sh [FILES]
set -euo pipefail
cd "$(dirname "$0")/../.."
files=${1:-3000}
dotnet build tests/PiiScanner.Scanning.Tests -v quiet --nologo
time PIISCANNER_LOAD=$files dotnet test tests/PiiScanner.Scanning.Tests --no-build --nologo --filter FullyQualifiedName~IsolationLoadTests
