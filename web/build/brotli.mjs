// Packs the assets for clients that read Brotli: once, when the page is built, as hard as it goes.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const PACKED = /\.(?:html|js|css|svg|json)$/
/** A file that is not this much smaller gains nothing. */
const WORTH = 0.9

/** Writes `x.js.br` beside each `x.js` of the folder. */
export function packForBrotli(out) {
  for (const name of readdirSync(out).filter((file) => PACKED.test(file) && file !== 'manifest.json')) {
    const content = readFileSync(join(out, name))
    const packed = brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    })
    if (packed.length < content.length * WORTH) writeFileSync(join(out, `${name}.br`), packed)
  }
}
