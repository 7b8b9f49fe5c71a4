#!/bin/sh
# A template owner's pipeline from the first day on, told as one run: settings, a check that fails, a baseline, a check that
# passes, a new flaw that fails alone, text that moves and still passes, a reason that expires and is told.
#
# usage: integrations/story.sh [HANSYN]     HANSYN is the program; otherwise scripts/hansyn of this folder.
set -eu

hansyn=${1:-$(cd "$(dirname "$0")/.." && pwd)/scripts/hansyn}
case $hansyn in /*) ;; *) hansyn=$PWD/$hansyn ;; esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# expect CODE TEXT COMMAND…: runs the command and stops the story where it does not end as told.
expect() {
    code=$1 text=$2
    shift 2
    printf '\n$ hansyn %s\n' "$*"
    status=0
    "$hansyn" "$@" >out.txt 2>&1 || status=$?
    sed 's/^/  /' out.txt | head -n 12
    [ "$status" -eq "$code" ] || { echo "story: exit $status, expected $code" >&2; exit 1; }
    [ -z "$text" ] || grep -q -e "$text" out.txt || { echo "story: '$text' was not printed" >&2; exit 1; }
}

mkdir mallar
cat >mallar/avtal.txt <<'TEXT'
AVTAL

1. OMFATTNING

Leverantören sköter kommunens grönytor.

2. SYSSELSÄTTNING

Leverantören ska anställa minst två personer som står långt från arbetsmarknaden.
TEXT

echo '1. The settings: a warning is enough to fail here.'
expect 0 'är skriven' init
echo 'fail-on: note' >>.hansyn.yaml
expect 0 'fail-on: note' config

echo '2. The check fails: the template has weaknesses.'
expect 1 'note: \[' check mallar --format line

echo '3. What is there today is known.'
expect 0 'tillagda' baseline write mallar
expect 0 '0 nya' baseline status mallar

echo '4. The check passes.'
expect 0 '' check mallar --format line --strict-baseline

echo '5. A new flaw fails, alone.'
cp mallar/avtal.txt before.txt
printf '\n3. HANDLINGAR I ANBUDET\n\nAnbudsgivaren ska bifoga sin jämställdhetsplan.\n' >>mallar/avtal.txt
expect 1 'equality-plan-demanded' check mallar --format line --new-only
[ "$(grep -c '\[' out.txt)" -eq 1 ] || { echo 'story: more than the new flaw was told' >&2; exit 1; }

echo '6. Text that moves is still known.'
{ sed -n '1,2p' before.txt; printf '0. INLEDNING\n\nAvtalet gäller från det att det skrivs under.\n\n'; sed -n '3,$p' before.txt; } >mallar/avtal.txt
expect 0 '' check mallar --format line

echo '7. A reason that has expired is told.'
sed 's/^\( *\)date: .*/&\n\1until: 2020-01-31/' hansyn.decisions.yaml >expired.yaml
mv expired.yaml hansyn.decisions.yaml
expect 1 'gällde till och med 2020-01-31' check mallar --format line --strict-baseline

printf '\nstory: told to its end\n'
