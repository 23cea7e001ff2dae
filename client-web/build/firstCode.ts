import type { Plugin, Rolldown } from 'vite'
import { minify } from 'terser'

/** What clerks' phones load before they can type. */
const CLERKS = /src\/(main\.ts|(app|shared|features\/(reports|ledgers|me|session))\/)|preload-helper/
/** What stands between a tap and the first field, or what is due; nearly all of it runs. */
const AT_ONCE = /^parts$|\/(ReportForm|MonthPage)\.vue$/

/**
 * Takes out of the scripts of clerks' pages what the bundler's own minifier leaves, about one byte in a hundred. And tells V8 to compile
 * what opens a form whole and beside the page while it comes, instead of each function when it is first called, which is when the clerk
 * waits. A browser that does not know the line passes over it.
 */
export function firstCode(): Plugin {
  return {
    name: 'first-code',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk' && file.moduleIds.some((id) => CLERKS.test(id))) as Rolldown.OutputChunk[]
        for (const chunk of chunks) chunk.code = hint(chunk) + (await smaller(chunk.code))
      },
    },
  }
}

async function smaller(code: string): Promise<string> {
  const { code: found } = await minify(code, { module: true, ecma: 2020, compress: { passes: 3, keep_fargs: false } })
  return found ?? code
}

function hint({ name, facadeModuleId }: Rolldown.OutputChunk): string {
  return AT_ONCE.test(name) || AT_ONCE.test(facadeModuleId ?? '') ? '//# allFunctionsCalledOnLoad\n' : ''
}
