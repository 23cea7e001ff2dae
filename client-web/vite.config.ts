import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { writeAddresses } from './build/addresses.ts'
import { documentsInPlace } from './build/documentsInPlace.ts'
import { firstCode } from './build/firstCode.ts'
import { firstFiles } from './build/firstFiles.ts'
import { groups } from './build/groups.ts'
import { precompiledMessages } from './build/precompiledMessages.ts'
import { shortScopes } from './build/shortScopes.ts'
import { smallerCode, smallerComponents } from './build/smallerCode.ts'

// The host stays as the browser sent it: the server refuses requests that come from another site.
const server = { target: process.env['TONGBAO_SERVER'] ?? 'http://127.0.0.1:8080', changeOrigin: false }

/** Old Android WebViews are the floor: Chrome 80 and ES2020. */
export default defineConfig({
  plugins: [smallerCode(), vue({ features: { componentIdGenerator: shortScopes() } }), smallerComponents(), documentsInPlace(), precompiledMessages(), firstFiles(), firstCode(), writeAddresses(fileURLToPath(new URL('./src', import.meta.url)))],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target: 'es2020',
    cssTarget: 'chrome80',
    outDir: 'target/classes/static',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[hash:7].js',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:5][extname]',
        codeSplitting: { groups },
      },
    },
  },
  server: { proxy: { '/graphql': server, '/api': server, '/exports': server, '/uploads': server, '/attachments': server } },
  test: {
    // What needs a page says so in its first line: making one costs more than most tests.
    environment: 'node',
    maxWorkers: 2,
    // A context for each file, and no process: three times less work.
    pool: 'vmThreads',
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    restoreMocks: true,
    setupFiles: ['src/checks/allMessages.ts'],
  },
})
