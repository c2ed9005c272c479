#!/usr/bin/env bash
# Outside continuous integration, as root: installs the Debian package in a clean root made by debootstrap, and unpacks the archive there,
# then scans the samples with each and compares the verdicts with samples/EXPECTED.tsv.
#   tests/PiiScanner.Packages.Tests/clean-root.sh ARTIFACTS [SUITE] [MIRROR]
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
artifacts=$(realpath "$1") suite=${2:-bookworm} mirror=${3:-http://deb.debian.org/debian}
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
debootstrap --variant=minbase "$suite" "$root" "$mirror" >/dev/null
mount -t proc proc "$root/proc"
cp -r "$here/samples" "$root/srv/samples"
cp "$artifacts"/pii-scanner_*_amd64.deb "$root/srv/pii-scanner.deb"
tar -C "$root/srv" -xzf "$artifacts"/pii-scanner-*-linux-x64.tar.gz

compare() { # name, report inside the root
  # The report tells a line for each finding and one for a file without any: path and verdict are enough.
  awk -F'\t' 'FNR == NR { if (FNR > 1 && $1 !~ /^#/) want[$1] = $2 ~ /^(block|review|clear)$/ ? $2 : ""; next } { got[$1] = $2 } END { bad = 0; for (f in want) if (got[f] != want[f]) { print "  " f ": " got[f] ", expected " want[f]; bad++ } print bad + 0 " of " length(want) " verdicts differ"; exit bad > 0 }' \
    "$here/samples/EXPECTED.tsv" "$root/$2" && echo "$1: as expected"
}

verdicts() { # program
  chroot "$root" "$1" scan /srv/samples --format json --output /srv/report.json --exit-zero --quiet
  # "path" and "verdict" of each file stand on lines of their own, at this depth only.
  awk -F'"' '/^      "path":/ { path = $4 } /^      "verdict":/ { if (path !~ /!/) print path "\t" $4 }' "$root/srv/report.json" > "$root/srv/verdicts.tsv"
}

unpacked=$(cd "$root" && echo srv/pii-scanner-*-linux-x64/pii-scanner)
echo "archive, without the OCR engine: $(chroot "$root" "/$unpacked" --version | head -n 1)"
chroot "$root" "/$unpacked" scan /srv/samples/ds-lop-6a1.docx --quiet && exit 1 || [ $? -eq 1 ]
chroot "$root" apt-get install -y -qq --no-install-recommends /srv/pii-scanner.deb >/dev/null
chroot "$root" pii-scanner doctor || [ $? -eq 3 ] # libheif is only recommended
verdicts pii-scanner
compare "Debian package" srv/verdicts.tsv
chroot "$root" apt-get purge -y -qq pii-scanner >/dev/null
test ! -e "$root/usr/lib/pii-scanner"
echo "removed without a trace"
