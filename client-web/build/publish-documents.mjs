// Lays the documents the client may send beside its files, where the server reads them: {sha256: document}.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../codegen/sources.mjs'

mkdirSync(join(root, 'target/classes'), { recursive: true })
copyFileSync(join(root, 'src/gql/persisted-documents.json'), join(root, 'target/classes/persisted-documents.json'))
