import type { Plugin } from 'vite'

const PRELOAD = '\0vite/preload-helper.js'

/**
 * What a page needs besides itself, asked for at once instead of one after the other. Vite's own helper is four times as long and
 * never asks again for a style that did not arrive.
 */
const preload = `
const asked = new Map()
const ask = (file) => {
  const link = document.createElement('link')
  const style = file.endsWith('.css')
  link.rel = style ? 'stylesheet' : 'modulepreload'
  link.href = '/' + file
  const arrived = new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = () => {
      asked.delete(file)
      link.remove()
      style ? reject(new Error(file)) : resolve()
    }
  })
  document.head.append(link)
  return style ? arrived : undefined
}
export const __vitePreload = async (load, files = []) => {
  await Promise.all(files.map((file) => {
    if (!asked.has(file)) asked.set(file, document.querySelector('link[href="/' + file + '"]') ? undefined : ask(file))
    return asked.get(file)
  }))
  return load()
}
`

/** Leaves out of the bundle what only tools read, and calls of functions through a helper that is there for references. */
export function smallerCode(): Plugin {
  return {
    name: 'smaller-code',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === PRELOAD ? preload : null),
  }
}

/** Runs on compiled components: their names serve the developer tools alone, and `t` and its like are never references. */
export function smallerComponents(): Plugin {
  return {
    name: 'smaller-components',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/\.vue(\?|$)/.test(id) || !code.includes('__name')) return null
      return { code: code.replace(/__name: ?(['"])\w+\1,/g, '').replace(/_unref\((t|nameOf|plain|shortMonth|monthName|clockTime)\)\(/g, '$1('), map: null }
    },
  }
}
