// Bundles the page into hashed assets and holds it to its budget.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { packForBrotli } from './brotli.mjs'

/** The most that the first load may weigh, compressed with gzip, in bytes (kB of 1,000 bytes). */
const BUDGET = 120_000

/** The documents of the page, each with a script of its own; the first is the map, which is held to the budget. */
const DOCUMENTS = [
  { name: 'app', file: 'index.html', script: 'src/main.ts' },
  { name: 'import', file: 'import.html', script: 'src/imports/main.ts' },
  { name: 'login', file: 'login.html', script: 'src/login/main.ts' },
  { name: 'accounts', file: 'accounts.html', script: 'src/accounts/main.ts' },
]

/** What Leaflet's own modules ask for and the page never reaches: SVG maps, markers that are dragged, the pin. */
const UNREACHED = /[\\/]leaflet[\\/]src[\\/]layer[\\/](vector[\\/]SVG|marker[\\/]Marker\.Drag|marker[\\/]Icon\.Default)\.js$/
const NOTHING = `
  export const svg = () => null
  export const MarkerDrag = null
  export class IconDefault {}
`

/** Leaflet as the modules that the page needs, not as its one file. */
const leafletInParts = {
  name: 'leaflet-in-parts',
  setup(building) {
    building.onResolve({ filter: /^leaflet$/ }, () => ({ path: fileURLToPath(new URL('leaflet.mjs', import.meta.url)) }))
    building.onLoad({ filter: UNREACHED }, () => ({ contents: NOTHING }))
  },
}

/** Parts of Leaflet that the page does not have: their rules are left out of its style sheet. */
const ABSENT = /popup|control-layers|div-icon|control-attribution|lvml|vml|control-zoom|leaflet-bar|marker-icon|marker-shadow|leaflet-tile|zoom-box|\bimg\b|image-layer|leaflet-shadow|leaflet-marker|crosshair|safari|default-icon|zoom-hide/

const trimLeaflet = {
  name: 'trim-leaflet',
  setup(building) {
    building.onLoad({ filter: /leaflet[\\/]dist[\\/]leaflet\.css$/ }, ({ path }) => {
      const whole = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
      const contents = whole.replaceAll(/([^{}]+)\{[^{}]*\}/g, (rule, selectors) =>
        selectors.split(',').every((selector) => ABSENT.test(selector)) ? '' : rule,
      )
      return { contents, loader: 'css' }
    })
  },
}

export async function bundle(root, out) {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const built = []
  // a build for each document: one that shares no file with another stands in fewer of them
  for (const document of DOCUMENTS) built.push(await bundleOf(root, out, document))
  const outputs = new Map(built.flatMap((one) => Object.entries(one.outputs)).map(([path, output]) => [path.split('/').pop(), output]))
  const documents = DOCUMENTS.map((document) => write(root, out, document, outputs))
  copyLicences(root, out, { inputs: Object.assign({}, ...built.map((one) => one.inputs)) })
  const [map, ...others] = documents
  const atOnce = [map.file, map.style, ...map.fonts, ...map.first]
  const later = [...outputs.keys()].filter((name) => /\.(js|css)$/.test(name) && !atOnce.includes(name))
  weigh(out, atOnce, [...others.map(({ file }) => file), ...later])
  writeManifest(out, { script: map.script, style: map.style })
  packForBrotli(out)
}

async function bundleOf(root, out, { name, script }) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { [name]: script },
    outdir: out,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    // what is imported when it is first used stands in files of its own
    splitting: true,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox104', 'safari15.4'],
    minify: true,
    charset: 'utf8',
    legalComments: 'eof',
    // the pictures of Leaflet's own markers and of its layer control, of which the page has neither
    loader: { '.woff2': 'file', '.png': 'empty' },
    plugins: [trimLeaflet, leafletInParts],
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}

/** A document with the addresses of its script, its style and what the script needs at once. */
function write(root, out, { name, file, script: source }, outputs) {
  const script = [...outputs].find(([, output]) => output.entryPoint === source)[0]
  const style = [...outputs.keys()].find((path) => path.startsWith(`${name}-`) && path.endsWith('.css'))
  const first = importedAtOnce(script, outputs)
  const preloads = first.filter((path) => path !== script).map((path) => `<link rel="modulepreload" href="${path}">`)
  const fonts = [...outputs.keys()].filter((path) => path.endsWith('.woff2'))
  const fontLinks = fonts.map((path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${path}">`)
  const page = readFileSync(join(root, file), 'utf8')
    .replace('{{script}}', script)
    .replace('{{style}}', style)
    .replace('{{fonts}}', fontLinks.join('\n    '))
    .replace('{{preloads}}', preloads.join('\n    '))
  writeFileSync(join(out, file), page)
  return { file, script, style, first, fonts }
}

/** A script and all that it imports before it runs. */
function importedAtOnce(script, outputs) {
  const found = [script]
  for (const name of found) {
    for (const { path, kind } of outputs.get(name).imports) {
      const imported = path.split('/').pop()
      if (kind === 'import-statement' && !found.includes(imported)) found.push(imported)
    }
  }
  return found
}

/** The licence of every package whose code or style the page carries. */
function copyLicences(root, out, { inputs }) {
  const packages = Object.keys(inputs).flatMap((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [])
  mkdirSync(join(out, 'licences'))
  for (const name of new Set(packages)) {
    const file = readdirSync(join(root, 'node_modules', name)).find((entry) => /^licen[cs]e/i.test(entry))
    if (!file) throw new Error(`the package ${name} has no licence text to carry`)
    copyFileSync(join(root, 'node_modules', name, file), join(out, 'licences', `${name.replace('/', '-')}.txt`))
  }
  copyFileSync(join(root, 'src', 'fonts', 'LICENSE'), join(out, 'licences', 'noto-sans.txt'))
}

function weigh(out, first, later) {
  // a font is compressed in itself and goes as it is
  const compressed = (file) => {
    const content = readFileSync(join(out, file))
    return Math.min(content.length, gzipSync(content, { level: 9 }).length)
  }
  const say = (bytes, what) => console.log(`web: ${(bytes / 1000).toFixed(1).padStart(6)} kB ${what}`)
  let total = 0
  for (const file of first) {
    const bytes = compressed(file)
    total += bytes
    say(bytes, `compressed  ${file}`)
  }
  say(total, `first load, of at most ${BUDGET / 1000} kB`)
  for (const file of later) say(compressed(file), `when first used  ${file}`)
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
  const listed = files.map((file) => ({ ...file, immutable: /^[^/]+-[A-Z0-9]{8}\.[a-z0-9]+$/.test(file.path) }))
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
    plugins: [leafletInParts],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return readdirSync(out).filter((name) => name.endsWith('.mjs')).sort().map((name) => join(out, name))
}
