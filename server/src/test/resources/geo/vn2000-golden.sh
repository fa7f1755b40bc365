#!/usr/bin/env bash
# Makes vn2000-golden.csv: 1,000 places (a grid of 40 by 25 over the province, each moved a little by a fixed rule) as PROJ
# projects them. Needs Debian's proj-bin; made with PROJ 9.1.1. Run: ./vn2000-golden.sh > vn2000-golden.csv
# cs2cs takes and gives latitude first for EPSG:4326 and EPSG:4756; the table has longitude first throughout.
set -euo pipefail
places=$(awk 'BEGIN {
  for (i = 0; i < 1000; i++) {
    printf "%.6f %.6f\n", 20.9 + 1.65 * (int(i / 40) + (i * 37 % 100) / 100) / 25, 102.1 + 1.5 * (i % 40 + (i * 61 % 100) / 100) / 40
  }
}')
table=$(printf '%s\n' "$places" | awk '{ print $2 "," $1 }')
header=lon,lat
for code in 9205 3405 3406 5896 5897 5898; do
  header+=,x$code,y$code
  table=$(paste -d, <(printf '%s\n' "$table") <(printf '%s\n' "$places" | cs2cs -f %.4f EPSG:4326 "EPSG:$code" | awk '{ print $1 "," $2 }'))
done
table=$(paste -d, <(printf '%s\n' "$table") <(printf '%s\n' "$places" | cs2cs -f %.10f EPSG:4326 EPSG:4756 | awk '{ print $2 "," $1 }'))
printf '%s\n' "$header,x4756,y4756" "$table"
