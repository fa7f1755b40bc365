// The golden figures of GoldenClassificationTest, by a library that is not ours. To make them again:
//   npm install --no-save simple-statistics@7.12.1 && node golden.mjs > golden.csv
import { ckmeans, equalIntervalBreaks } from 'simple-statistics'

/** The same values as in the test: made by a linear congruence, so that no table of them has to be kept. */
function values (seed, n, spread) {
  const made = []
  let x = seed
  for (let i = 0; i < n; i++) {
    x = Number((1103515245n * BigInt(x) + 12345n) % 2147483648n)
    const r = Math.floor(x / 65536) % spread
    made.push(Math.floor((r * r) / spread) / 10)
  }
  return made
}

const squares = cluster => {
  const mean = cluster.reduce((a, b) => a + b, 0) / cluster.length
  return cluster.reduce((sum, v) => sum + (v - mean) ** 2, 0)
}

console.log('seed,values,spread,classes,squared_differences,natural_starts,equal_interval')
for (const [seed, n, spread] of [[1, 129, 1000], [2, 129, 40], [3, 129, 6], [4, 1500, 1000], [5, 11000, 5000]]) {
  const data = values(seed, n, spread)
  for (let k = 2; k <= 8; k++) {
    // with fewer different values than classes, fewer classes are asked for, as our rule is
    const most = Math.min(k, new Set(data).size)
    const clusters = ckmeans(data, most)
    const sum = clusters.reduce((total, cluster) => total + squares(cluster), 0)
    const starts = clusters.map(cluster => Math.min(...cluster))
    console.log([seed, n, spread, k, sum, starts.join(' '), equalIntervalBreaks(data, most).join(' ')].join(','))
  }
}
