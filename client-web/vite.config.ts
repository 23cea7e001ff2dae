import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { precompiledMessages } from './build/precompiledMessages.ts'

// The host stays as the browser sent it: the server refuses requests that come from another site.
const server = { target: process.env['TONGBAO_SERVER'] ?? 'http://127.0.0.1:8080', changeOrigin: false }

const PARTS = /node_modules\/@?vue|src\/shared\/(?!messages|components\/(BrandMark|DisplaySwitches))/
const FIELDS = /src\/shared\/(components\/(\w+(Field|Dialog|Summary|Picker)|ModalSheet|ActionBar\.vue|focusNext)|format\/typedNumber)/

/** Old Android WebViews are the floor: Chrome 80 and ES2020. */
export default defineConfig({
  plugins: [vue(), precompiledMessages()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target: ['chrome80', 'es2020'],
    cssTarget: 'chrome80',
    outDir: 'target/classes/static',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // One file with the parts every page is made of, one with what forms and dialogs add: on a bad line each request costs
    // more than its bytes, and 本月 stands without a field.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'parts', test: (id) => !FIELDS.test(id) && PARTS.test(id), priority: 2 },
            { name: 'fields', test: FIELDS, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': server, '/api': server, '/exports': server } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    restoreMocks: true,
  },
})
