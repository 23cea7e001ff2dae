import type { Plugin, Rolldown } from 'vite'
import { LATE } from './groups.ts'

const START = '/src/app/start.ts'

/**
 * The first line of the client fetches the rest of it by a name that it alone knows. So that a bad line does not wait for it, the page
 * names all these files itself; no other file has to name them again. Of what comes when a page stands it names the styles only: the rest
 * follows of itself, and the first files are shorter.
 */
export function firstFiles(): Plugin {
  let first = new Set<string>()
  let late = new Set<string>()
  return {
    name: 'first-files',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: (name, files) => files.filter((file) => !first.has(file) && (!late.has(name) || file.endsWith('.css'))) } } }),
    generateBundle(_, bundle) {
      const start = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(START))
      late = new Set(Object.values(bundle).flatMap((file) => (file.type === 'chunk' && LATE.has(file.name) ? [file.fileName] : [])))
      if (!start) throw new Error(`${START} is no file of its own`)
      first = filesOf(start.fileName, bundle)
      for (const name of first) dropStyles(bundle[name])
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [...first].filter((file) => !html.includes(file)).map((file) => linkTo(`/${file}`)),
    },
  }
}

function filesOf(name: string, bundle: Rolldown.OutputBundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[name]
  if (chunk?.type !== 'chunk' || found.has(name)) return found
  found.add(name)
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
  for (const next of chunk.imports) filesOf(next, bundle, found)
  return found
}

/** The page names them: no list of what a part needs has to. */
function dropStyles(chunk: Rolldown.OutputBundle[string] | undefined): void {
  if (chunk?.type === 'chunk') chunk.viteMetadata?.importedCss.clear()
}

function linkTo(href: string) {
  const rel = href.endsWith('.css') ? 'stylesheet' : 'modulepreload'
  return { tag: 'link', attrs: { rel, crossorigin: true, href }, injectTo: 'head' as const }
}
