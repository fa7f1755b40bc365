// Makes the page's font files anew, on demand: not part of the build. First, in a folder that is thrown away:
//   npm install subset-font@2.9.0 @fontsource-variable/noto-sans@5.3.0
// then there: node <project>/web/build/font.mjs .
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = resolve(process.argv[2] ?? '.')
const out = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'fonts')
const subsetFont = createRequire(join(packages, 'package.json'))('subset-font')
const source = join(packages, 'node_modules', '@fontsource-variable', 'noto-sans')

// without the signs that no text of the page has: a system's font has them all
const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((sign) => !'`^~{}|\\@#$'.includes(sign))
const signs = [...'\u00a0–—“”…·×÷²−']
const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const vietnamese = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((letter) => marks.map((mark) => (letter + mark).normalize('NFC')))
const text = [...printable, ...signs, ...vietnamese, 'đ', 'Đ', '₫'].join('')

// regular to bold: what the page uses of the weights
const options = { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } }
for (const part of ['latin', 'vietnamese']) {
  const whole = readFileSync(join(source, 'files', `noto-sans-${part}-wght-normal.woff2`))
  const kept = await subsetFont(whole, text, options)
  writeFileSync(join(out, `noto-sans-${part}.woff2`), kept)
  console.log(`${part}: ${kept.length} bytes of ${whole.length}`)
}
copyFileSync(join(source, 'LICENSE'), join(out, 'LICENSE'))
