import { pathToFileURL } from 'node:url'
import { baseCompile } from '@intlify/message-compiler'
import type { Plugin } from 'vite'
import { transformWithOxc } from 'vite'

type Messages = { [key: string]: string | Messages }

const MESSAGE_FILE = /messages(\.[a-z]+)?\.(zh|en)\.ts$/

/**
 * Turns message files into plain strings and small functions while building, so that the phone never
 * downloads a message compiler. Only a message with a placeholder or a plural becomes a function.
 */
export function precompiledMessages(): Plugin {
  return {
    name: 'precompiled-messages',
    enforce: 'pre',
    async transform(source, id) {
      if (!MESSAGE_FILE.test(id)) return null
      const messages = await evaluate(source, id)
      return { code: `export default ${literal(messages)}`, map: null, moduleType: 'js' }
    },
  }
}

async function evaluate(source: string, file: string): Promise<Messages> {
  const { code } = await transformWithOxc(source, pathToFileURL(file).pathname)
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  const module = (await import(/* @vite-ignore */ url)) as { default: Messages }
  return module.default
}

function literal(messages: Messages): string {
  return `{${entries(messages, '').join(',')}}`
}

/** Keys come out flat ("view.waiting"), so that no path is ever parsed on the phone. */
function entries(messages: Messages, prefix: string): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${JSON.stringify(prefix + key)}:${compiled(value)}`] : entries(value, `${prefix}${key}.`),
  )
}

export function compiled(message: string): string {
  if (!/[{|@]/.test(message)) return JSON.stringify(message)
  return baseCompile(message, {
    mode: 'arrow',
    onError: (problem) => {
      throw new SyntaxError(`${problem.message} in "${message}"`)
    },
  }).code
}
