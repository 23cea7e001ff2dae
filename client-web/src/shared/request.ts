import type { PersistedDocument } from './graphql'

const ENDPOINT = '/graphql'

export function bodyOf<Result, Variables>({ name, hash }: PersistedDocument<Result, Variables>, variables: Variables): string {
  return JSON.stringify({ operationName: name, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
}

/** Under which the phone keeps the answer. */
export const keptUnder = ({ name }: { name: string }, variables: unknown): string => name + JSON.stringify(variables)

export function post(body: string, language: string, more: RequestInit): Promise<Response> {
  return fetch(ENDPOINT, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Accept-Language': language === 'zh' ? 'zh-CN' : 'en',
    },
    body,
    ...more,
  })
}
