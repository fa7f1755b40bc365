// Holds a file against a linter that is not ours: `lint.mjs openapi FILE` or `lint.mjs geojson FILE`.
// One line for each finding, and exit code 1 when there is one.
import { readFileSync } from 'node:fs'
import { getIssues } from '@placemarkio/check-geojson'
import { createConfig, lintFromString } from '@redocly/openapi-core'

const linters = {
  async openapi(source) {
    const found = await lintFromString({ source, config: await createConfig({ extends: ['recommended'] }) })
    return found.map(({ severity, ruleId, message, location }) => `${severity} ${ruleId} at ${location[0].pointer}: ${message}`)
  },
  geojson: (source) => getIssues(source).map(({ message, from }) => `error at ${from}: ${message}`),
}

const [kind, file] = process.argv.slice(2)
if (!linters[kind] || !file) {
  console.error('usage: lint.mjs openapi|geojson FILE')
  process.exit(2)
}
const findings = await linters[kind](readFileSync(file, 'utf8'))
for (const line of findings) console.log(line)
process.exit(findings.length === 0 ? 0 : 1)
