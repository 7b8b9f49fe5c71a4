#!/bin/sh
# Reviews procurement templates in a pipeline: lines in the log, SARIF for code scanning, JUnit for the test view, and
# a page to read. Fails on what is new and grave enough (`fail-on` in .hansyn.yaml), and on decisions that have expired.
#
# usage: integrations/ci.sh PATH… (the folders to review; each is one procurement)
#   HANSYN   the program; otherwise scripts/hansyn beside this folder
#   BASE     a git revision: only what has changed since is reviewed (a pull request's target branch)
#   OUT      the folder for the reports; otherwise hansyn-reports
#
# GitHub Actions:
#     - run: BASE=origin/${{ github.base_ref }} integrations/ci.sh mallar/
#     - uses: github/codeql-action/upload-sarif@v3
#       if: always()
#       with: {sarif_file: hansyn-reports/hansyn.sarif}
# GitLab: keep hansyn-reports/hansyn.junit.xml as artifacts:reports:junit.
# Azure DevOps: publish the same file with PublishTestResults@2.
set -eu

[ $# -gt 0 ] || { sed -n '5,8p' "$0" | sed 's/^# *//' >&2; exit 64; }
hansyn=${HANSYN:-$(cd "$(dirname "$0")/.." && pwd)/scripts/hansyn}
out=${OUT:-hansyn-reports}
mkdir -p "$out"

[ -z "${BASE-}" ] || set -- "$@" --since "$BASE"

# The first run writes the files and decides nothing. What is decided is in them, as suppressed or skipped, so that code
# scanning and the test view close it.
"$hansyn" check "$@" --fail-on never \
    --output "$out/hansyn.html" --output "$out/hansyn.sarif" --output "$out/hansyn.junit.xml"

# The second is what the log shows and what the pipeline goes by. Where only a change is reviewed, decisions about the
# rest are not met, so that nothing can be said of them.
format=line
[ "${GITHUB_ACTIONS-}" != true ] || format=github
[ -n "${BASE-}" ] || set -- "$@" --strict-baseline
exec "$hansyn" check "$@" --format "$format"
