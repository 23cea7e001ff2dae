/** What every page stands on but for the first line of the client and what that asks for ahead. */
const PARTS = new RegExp(
  [
    'rolldown/runtime|node_modules/@?vue',
    'src/(App|app/(AppShell|MissedPage|router|gather))',
    'src/features/((me|reports|scores|session|standing)/(routes|navigation)|reports/(?!dueWords|valueWords|useMoments|lastScreen)\\w+\\.ts$|viewer/(?!unheard|followPreferences)\\w+\\.ts)',
    'src/shared/(?!messages|attachments/|corrections/|odd/|toCheck/|dueRecords/|knownAt/|rectify/|files/|office/|exports|print|random|copyText|clearShelf|answerShapes|fromAnyPage|lease|rounds|notBegun|everyNode|composables/use(Mutation|Refusal)|components/|styles/(table|print|dark|heat)|icons/(office|account)Shapes|testing|definition/|format/(typedNumber|figure))',
    'src/shared/components/(ActionBar|actionBars|AppPage|AsyncView|ButtonBase|DemonstrationStrip|NoticeBox|SentenceHeading|SheetSection|StateBadge|states|fieldIds|headings)',
  ].join('|'),
)

/**
 * Files that several modules share, the strongest first: each takes what it stands on, unless a stronger one has it. On a bad line each
 * request costs more than its bytes, and on a slow phone too; but nothing comes with a page that it stands without. The rest the bundler places
 * by itself.
 */
const GROUPS: Record<string, RegExp> = {
  /** What the first line of the client does before the parts are here. */
  ahead: /preload-helper|src\/(app\/goAhead|features\/reports\/(isFilledIn|opening)|shared\/(ahead|request|remembered|store))\./,
  parts: PARTS,
  /** Apart, since the bar and the form stand on them. */
  amounts: /src\/shared\/format\/(amount|limit)/,
  meter: /src\/shared\/components\/(MeterBar|meter|PaceWord|paces)/,
  texts: /src\/shared\/components\/(Text|Password)Field/,
  dialogs: /src\/shared\/components\/((Modal|Confirm)\w+|MonthPicker|SelectField|ErrorSummary)/,
  report: /src\/(features\/reports\/(dueWords|valueWords|useMoments|form\/(entry|keptDraft|pageBefore))|shared\/(moments|format\/typedNumber))/,
  /** What lies on this phone: pages show it, and what is unseen sends it. */
  kept: /src\/(shared\/random|features\/ledgers\/(record\/keptRecord|waiting\/waiting))\.ts/,
  keptFiles: /src\/shared\/attachments\/(scaled|keptFiles)\.ts/,
  shelf: /src\/shared\/clearShelf/,
  /** A phone that knows the form fetches it first. */
  lastScreen: /src\/features\/reports\/lastScreen/,
  months: /src\/features\/reports\/outbox\/keepMonth/,
  definition: /src\/shared\/(definition\/\w+\.vue|odd\/OddNotices)/,
  /** Works without being seen. */
  unseen: /src\/(app\/afterwards\/send(Files|Drafts)|features\/(viewer\/followPreferences|reports\/(outbox\/\w+\.ts|form\/draftSending)|ledgers\/(waiting\/(send|keep)\w+|record\/unownedFiles))|shared\/(answerShapes|fromAnyPage|lease|rounds|attachments\/(sendFile|put|crc32)\.))/,
  /** What a form says later, and 本月. */
  formLater: /src\/(features\/reports\/(form\/(late\.|keepScreen|Line(Details|Meter|Note)|ReturnedNotice|(ledger|notices|after|conflict|line)\/(?!messages\.en))|signing\/(?!messages\.en))|shared\/(odd|definition)\/(?!messages\.en))/,
  monthLater: /src\/(features\/(reports\/outbox\/(\w+\.vue|messages\.zh)|ledgers\/waiting\/(RecordsNotice|notice|messages\.zh))|shared\/(toCheck|dueRecords)\/(?!messages\.en))/,
}

/** Groups that come when a page stands. */
export const LATE: ReadonlySet<string> = new Set(['afterwards', 'unseen', 'formLater', 'monthLater'])

const names = Object.keys(GROUPS)

export const groups = names.map((name, index) => ({ name, test: GROUPS[name]!, priority: names.length - index }))
