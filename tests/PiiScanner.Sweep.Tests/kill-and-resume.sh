#!/usr/bin/env bash
# Outside continuous integration: sweeps a made archive of every format, container and bomb, kills the sweep at random ten times, resumes it,
# and compares the files in its report with the list of what was made, and the report with that of a sweep nobody disturbed.
#   tests/PiiScanner.Sweep.Tests/kill-and-resume.sh [FILES] [SEED] [LONGEST]
# LONGEST: most seconds before a kill (default 8). KEEP=DIR keeps everything there; UNDISTURBED=no leaves the second sweep out, which takes as long as the first.
set -euo pipefail
cd "$(dirname "$0")/../.."
files=${1:-2000} seed=${2:-1} longest=${3:-8} kills=10
if [ -n "${KEEP:-}" ]; then work=$KEEP; mkdir -p "$work"; else work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; fi
program=${PROGRAM:-}
if [ -z "$program" ]; then
  dotnet build src/PiiScanner.Cli -c Release -v quiet --nologo
  program=src/PiiScanner.Cli/bin/Release/net10.0/pii-scanner.dll
fi
dotnet run --project tests/PiiScanner.Fixtures -c Release -- archive "$work/archive" "$work/manifest" "$files" "$seed" >/dev/null
head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$work/key"
sweep() { # ledger, report
  dotnet "$program" sweep "$work/archive" --ledger "$1" --key-file "$work/key" --as-of 2026-09-05 --format json --output "$2" --quiet --lang en
}

RANDOM=$seed
for ((i = 1; i <= kills; i++)); do
  setsid bash -c "$(declare -f sweep); work='$work' program='$program' sweep '$work/killed.db' '$work/part.json'" >/dev/null 2>&1 &
  run=$!
  sleep "$((RANDOM % longest + 1)).$((RANDOM % 10))"
  if kill -9 -- "-$run" 2>/dev/null; then echo "killed ($i)"; else echo "had ended before ($i)"; fi
  wait "$run" 2>/dev/null || true
done

code=0; sweep "$work/killed.db" "$work/killed.json" || code=$?
echo "exit code after the kills $code"
# A path on disk stands in the report as it is; those of files inside others come on top.
sed -n 's/^      "path": "\(.*\)",$/\1/p' "$work/killed.json" | sed 's/\\"/"/g; s/\\\\/\\/g' | sort > "$work/reported"
missing=$(sort "$work/manifest" | comm -23 - "$work/reported" | wc -l)
echo "$(wc -l < "$work/manifest") files made, $missing of them not reported"
[ "$missing" -eq 0 ]
[ "${UNDISTURBED:-yes}" = yes ] || exit 0
other=0; sweep "$work/whole.db" "$work/whole.json" || other=$?
echo "exit code undisturbed $other"
[ "$code" -eq "$other" ]
cmp "$work/killed.json" "$work/whole.json" && echo "the reports are the same"
