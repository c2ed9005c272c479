#!/usr/bin/env bash
# Outside continuous integration: builds every package from two clones in folders of different names and compares them byte by byte.
#   tests/PiiScanner.Packages.Tests/twice.sh [KIND…]     kinds as of src/PiiScanner.Packages; none means all but the bundle
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
first=$work/a second=$work/another-folder/with-a-longer-name
for clone in "$first" "$second"; do
  git clone -q "$here" "$clone"
  (cd "$clone" && dotnet run --project src/PiiScanner.Packages -c Release -v quiet -- "$@" --output "$clone/artifacts")
done
differ=0
for package in "$first"/artifacts/*; do
  name=$(basename "$package")
  if cmp -s "$package" "$second/artifacts/$name"; then echo "$name: same bytes"; continue; fi
  differ=1
  echo "$name: DIFFERENT"
  mkdir -p "$work/1" "$work/2"
  for side in 1 2; do
    from=$package
    if [ $side = 2 ]; then from=$second/artifacts/$name; fi
    case $name in
      *.zip|*.nupkg) unzip -q -o "$from" -d "$work/$side/$name" ;;
      *.tar.gz) mkdir -p "$work/$side/$name" && tar -xzf "$from" -C "$work/$side/$name" ;;
      *.deb) dpkg-deb -x "$from" "$work/$side/$name" ;;
      *) cp "$from" "$work/$side/$name" ;;
    esac
  done
  diff -rq "$work/1/$name" "$work/2/$name" || true
done
exit $differ
