// Lays each file the server gives to browsers beside itself as gzip and Brotli at their best, so that the server neither spends time
// on it nor settles for less. Brotli is asked for on HTTPS only.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { root } from '../codegen/sources.mjs'

const folder = join(root, 'target/classes/static/assets')

for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
  const content = readFileSync(join(folder, name))
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
  writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
  writeFileSync(join(folder, `${name}.br`), brotli)
}
