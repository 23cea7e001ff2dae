import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { writeAddresses } from './build/addresses.ts'
import { documentsInPlace } from './build/documentsInPlace.ts'
import { firstFiles } from './build/firstFiles.ts'
import { precompiledMessages } from './build/precompiledMessages.ts'
import { shortScopes } from './build/shortScopes.ts'
import { smallerCode, smallerComponents } from './build/smallerCode.ts'

// The host stays as the browser sent it: the server refuses requests that come from another site.
const server = { target: process.env['TONGBAO_SERVER'] ?? 'http://127.0.0.1:8080', changeOrigin: false }

/** What every page stands on but for the first line of the client and what that asks for ahead. */
const PARTS = new RegExp(
  [
    'rolldown/runtime|node_modules/@?vue',
    'src/(App|app/(AppShell|MissedPage|router|gather))',
    'src/features/((me|reports|scores|session|standing)/(routes|navigation)|reports/(?!dueWords|valueWords|useMoments)\\w+\\.ts$|viewer/(?!unheard|followPreferences)\\w+\\.ts)',
    'src/shared/(?!messages|attachments/|corrections/|odd/|toCheck/|dueRecords/|knownAt/|rectify/|files/|office/|exports|print|random|clearShelf|answerShapes|lease|notBegun|everyNode|composables/use(Mutation|Refusal)|components/|styles/(table|print|dark)|icons/(office|account)Shapes|testing|definition/|format/(typedNumber|figure))',
    'src/shared/components/(ActionBar|actionBars|AppPage|AsyncView|ButtonBase|DemonstrationStrip|NoticeBox|SentenceHeading|SheetSection|StateBadge|states|fieldIds|headings)',
  ].join('|'),
)
/** What the first line of the client does before they are here. */
const AHEAD = /preload-helper|src\/(app\/goAhead|features\/reports\/isFilledIn|shared\/(ahead|request|remembered))\./
/** Groups that several pages share. The rest the bundler places by itself. Amounts stand apart, since the bar and the form stand on them. */
const AMOUNTS = /src\/shared\/format\/(amount|limit)/
const METER = /src\/shared\/components\/(MeterBar|meter|PaceWord|paces)/
const TEXTS = /src\/shared\/components\/(Text|Password)Field/
const DIALOGS = /src\/shared\/components\/((Modal|Confirm)\w+|MonthPicker|SelectField|ErrorSummary)/
const REPORT = /src\/(features\/reports\/(dueWords|valueWords|useMoments|form\/(entry|keptDraft|pageBefore))|shared\/(moments|format\/typedNumber))/

/** Old Android WebViews are the floor: Chrome 80 and ES2020. */
export default defineConfig({
  plugins: [smallerCode(), vue({ features: { componentIdGenerator: shortScopes() } }), smallerComponents(), documentsInPlace(), precompiledMessages(), firstFiles(), writeAddresses(fileURLToPath(new URL('./src', import.meta.url)))],
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
    // One file with the parts every page is made of, one for each family of pages: on a bad line each request costs more than its
    // bytes. Groups are taken by priority, each with what it stands on.
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[hash:7].js',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:5][extname]',
        codeSplitting: {
          groups: [
            { name: 'ahead', test: AHEAD, priority: 4 },
            { name: 'parts', test: PARTS, priority: 3 },
            { name: 'amounts', test: AMOUNTS, priority: 3 },
            { name: 'meter', test: METER, priority: 2 },
            { name: 'texts', test: TEXTS, priority: 2 },
            { name: 'dialogs', test: DIALOGS, priority: 2 },
            { name: 'report', test: REPORT, priority: 1 },
          ],
        },
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
