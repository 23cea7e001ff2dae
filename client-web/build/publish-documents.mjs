// Lays the documents the client may send beside its files, where the server reads them: {sha256: document}. Those of the last release
// stay known: its pages may still be open, and on a phone without a line they are for days. At a release they are renewed:
// cp client-web/src/gql/persisted-documents.json client-web/codegen/released-documents.json
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../codegen/sources.mjs'

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const documents = { ...read('codegen/released-documents.json'), ...read('src/gql/persisted-documents.json') }

mkdirSync(join(root, 'target/classes'), { recursive: true })
writeFileSync(join(root, 'target/classes/persisted-documents.json'), `${JSON.stringify(documents, null, 2)}\n`)
