# What the drills share: the program in its release build, beside the drills themselves.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build -c Release -v quiet -clp:ErrorsOnly tests/NewsCatalog.Benchmarks >&2
drill() { dotnet run --no-build -c Release --project tests/NewsCatalog.Benchmarks -- drill "$@"; }
