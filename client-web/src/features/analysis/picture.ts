/** What is said above and below a picture. */
export interface Caption {
  readonly title: string
  readonly about: string
  readonly foot: string
}

const MARGIN = 24
/** Twice as many points as on the page, so that it can be printed. */
const SCALE = 2

/** A PNG of a part of the page as it is seen, with what it is. Drawn by the browser itself out of an SVG that holds the part and the styles of the page; nothing is fetched. */
export async function pictureOf(part: HTMLElement, caption: Caption): Promise<Blob> {
  const frame = framed(part, caption)
  // Measured where it will be drawn: with the same styles and at the same width.
  document.body.append(frame)
  const { width, height } = frame.getBoundingClientRect()
  const content = new XMLSerializer().serializeToString(frame)
  frame.remove()
  const image = await loaded(svgOf(content, Math.max(width, window.innerWidth), height))
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const paper = canvas.getContext('2d')
  if (!paper) throw new Error('No canvas')
  paper.scale(SCALE, SCALE)
  paper.drawImage(image, 0, 0)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png'))
}

function framed(part: HTMLElement, { title, about, foot }: Caption): HTMLElement {
  const frame = document.createElement('div')
  const bands = [...part.querySelectorAll<HTMLElement>('.table-band')]
  const width = Math.max(part.getBoundingClientRect().width, ...bands.map(({ scrollWidth }) => scrollWidth + 2)) + 2 * MARGIN
  frame.setAttribute('style', `position:absolute;left:0;top:0;width:${width}px;padding:${MARGIN}px;background:var(--c-paper);color:var(--c-ink)`)
  frame.append(line('strong', title, 'display:block;font-size:1.25rem;line-height:1.3'), line('p', about, 'margin:0 0 12px;color:var(--c-ink-2)'))
  const copy = part.cloneNode(true) as HTMLElement
  copy.querySelectorAll('.no-print, details, button').forEach((one) => one.remove())
  // What is scrolled to on the page stands in a picture whole.
  copy.querySelectorAll<HTMLElement>('.table-band').forEach(({ style }) => Object.assign(style, { overflow: 'visible', maxHeight: 'none' }))
  frame.append(copy, line('p', foot, 'margin:12px 0 0;color:var(--c-ink-2);font-size:.8125rem'))
  return frame
}

function line(tag: string, text: string, style: string): HTMLElement {
  const element = document.createElement(tag)
  element.setAttribute('style', style)
  element.textContent = text
  return element
}

/** Colours and sizes hang on the root of the page; here the SVG is the root, with the same marks. */
function svgOf(content: string, width: number, height: number): string {
  const { attributes } = document.documentElement
  const marks = [...attributes].filter(({ name }) => name === 'class' || name.startsWith('data-')).map(({ name, value }) => `${name}="${escaped(value)}"`)
  const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText).join('\n')
  const type = getComputedStyle(document.documentElement).fontSize
  const body = getComputedStyle(document.body)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ${marks.join(' ')} style="font-size:${type}"><style>${escaped(styles)}</style><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" style="font-family:${escaped(body.fontFamily)};font-size:${body.fontSize};line-height:${body.lineHeight}">${content.replace('position:absolute;', '')}</div></foreignObject></svg>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function loaded(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('No picture')))
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  })
}
