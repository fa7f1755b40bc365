// Bundles the page into hashed assets and holds it to its budget.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { packForBrotli } from './brotli.mjs'

/** The most that the first load may weigh, compressed with gzip, in bytes (kB of 1,000 bytes). */
const BUDGET = 120_000

// Leaflet's package names only its old-style build; this is the same code as a module.
const alias = { leaflet: 'leaflet/dist/leaflet-src.esm.js' }

export async function bundle(root, out) {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const result = await build({
    absWorkingDir: root,
    entryPoints: { app: 'src/main.ts' },
    outdir: out,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox104', 'safari15.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'eof',
    loader: { '.png': 'dataurl' },
    alias,
    metafile: true,
    logLevel: 'warning',
  })
  const built = Object.keys(result.metafile.outputs).map((path) => path.split('/').pop())
  const script = built.find((name) => name.endsWith('.js'))
  const style = built.find((name) => name.endsWith('.css'))
  const page = readFileSync(join(root, 'index.html'), 'utf8').replace('{{script}}', script).replace('{{style}}', style)
  writeFileSync(join(out, 'index.html'), page)
  mkdirSync(join(out, 'licences'))
  copyFileSync(join(root, 'node_modules/leaflet/LICENSE'), join(out, 'licences', 'leaflet.txt'))
  weigh(out, ['index.html', script, style])
  writeManifest(out, { script, style })
  packForBrotli(out)
}

function weigh(out, files) {
  let total = 0
  for (const file of files) {
    const bytes = gzipSync(readFileSync(join(out, file)), { level: 9 }).length
    total += bytes
    console.log(`web: ${(bytes / 1000).toFixed(1).padStart(6)} kB compressed  ${file}`)
  }
  console.log(`web: ${(total / 1000).toFixed(1).padStart(6)} kB first load, of at most ${BUDGET / 1000} kB`)
  if (total > BUDGET) throw new Error(`the first load is ${total} bytes compressed, more than ${BUDGET}`)
}

function writeManifest(out, entry) {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath ?? file.path, file.name))
    .sort()
    .map((path) => {
      const content = readFileSync(path)
      return {
        path: path.slice(out.length + 1).replaceAll('\\', '/'),
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      }
    })
  // a name that carries its content's hash never changes its content
  const listed = files.map((file) => ({ ...file, immutable: /^app-[A-Z0-9]+\./.test(file.path) }))
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...entry, files: listed }, null, 2) + '\n')
}

/** Bundles each unit test by itself; gives the files to run. */
export async function bundleTests(root, out) {
  rmSync(out, { recursive: true, force: true })
  const entryPoints = readdirSync(join(root, 'test')).filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`)
  if (entryPoints.length === 0) throw new Error('no unit test was found under test/')
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias,
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return readdirSync(out).filter((name) => name.endsWith('.mjs')).sort().map((name) => join(out, name))
}
