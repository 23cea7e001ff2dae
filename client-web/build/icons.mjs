// Draws the icons of the installed app from public/icon.svg: `npm run icons`, once the drawing has changed. Maskable ones bleed to the edge,
// with the drawing inside the circle that every launcher leaves; the one for iOS has no transparent corners, which it would paint black.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../codegen/sources.mjs'
import { launch } from '../journeys/support/browser.mjs'

const GROUND = '#1a4a7c'
const ICONS = [
  { name: 'icon-192', size: 192, whole: false },
  { name: 'icon-512', size: 512, whole: false },
  { name: 'maskable-192', size: 192, whole: true },
  { name: 'maskable-512', size: 512, whole: true },
  { name: 'apple-touch-180', size: 180, whole: true },
]

const drawing = `data:image/svg+xml;base64,${readFileSync(join(root, 'public/icon.svg')).toString('base64')}`
const folder = join(root, 'public/icons')
mkdirSync(folder, { recursive: true })

const browser = await launch()
const page = await browser.newPage()
for (const { name, size, whole } of ICONS) {
  await page.setViewportSize({ width: size, height: size })
  const inset = whole ? Math.round(size * 0.12) : 0
  const style = `display:block;margin:${inset}px;width:${size - 2 * inset}px`
  await page.setContent(`<body style="margin:0;background:${whole ? GROUND : 'transparent'};overflow:hidden"><img src="${drawing}" style="${style}"></body>`)
  await page.waitForFunction(() => document.images[0].complete)
  const picture = await page.screenshot({ omitBackground: !whole })
  writeFileSync(join(folder, `${name}.png`), picture)
  console.log(`${name}.png ${picture.length} bytes`)
}
await browser.close()
