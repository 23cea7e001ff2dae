import { pathToFileURL } from 'node:url'
import { baseCompile } from '@intlify/message-compiler'
import type { Plugin } from 'vite'
import { transformWithOxc } from 'vite'

type Messages = { [key: string]: string | Messages }

const MESSAGE_FILE = /messages(\.[a-z]+)?\.(zh|en)\.ts$/

/**
 * Reads message files while building, with the syntax and the checks of the message compiler, so that the phone never downloads
 * one: it fills {names} and picks among plural forms.
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

/** A message as the phone keeps it: its text with {names} to fill, or a list of such texts, one for each plural form. */
export function compiled(message: string): string {
  if (!/[{|@]/.test(message)) return JSON.stringify(message)
  const { ast } = baseCompile(message, {
    jit: true,
    location: false,
    optimize: false,
    onError: (problem) => {
      throw new SyntaxError(`${problem.message} in "${message}"`)
    },
  })
  const { body } = ast
  return JSON.stringify('cases' in body ? body.cases.map((form) => textOf(form as Form, message)) : textOf(body as Form, message))
}

interface Form {
  items: ReadonlyArray<{ type: number; key?: string; value?: string }>
}

const NAMED = 4
const TEXTS = [3, 9]

function textOf({ items }: Form, message: string): string {
  return items.map(({ type, key, value }) => {
    if (type === NAMED) return `{${key}}`
    if (TEXTS.includes(type) && value !== undefined && !value.includes('{')) return value
    throw new SyntaxError(`Only {names} and plurals are read on the phone: "${message}"`)
  }).join('')
}
