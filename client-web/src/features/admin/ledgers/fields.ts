import type { LedgerFieldInput, LedgerFieldRole, LedgerFieldType, LedgerFormsQuery, LedgerSettingsQuery } from '@/gql/admin'

export type Setting = LedgerSettingsQuery['ledgerSettings'][number]
export type Counted = Setting['indicator']
/** An indicator that a field may count for besides. */
export type Further = NonNullable<Setting['fields'][number]['counts']>

/** A field on the way to the server. Empty texts are none. */
export interface DraftField {
  code: string
  label: string
  englishLabel: string
  help: string
  type: LedgerFieldType
  role: LedgerFieldRole | ''
  required: boolean
  choices: string
  /** Those of the choices with which a thing has ended. */
  endings: readonly string[]
  unitOfMeasure: string
  remindDaysBefore: string
  /** Code of a further indicator it counts for. */
  counts: string
  /** Stable while it is moved about. */
  key: string
  /** It stands in a ledger that was used: its type and role are settled, and its code stays. */
  stored: boolean
}

export const TYPES: readonly LedgerFieldType[] = ['TEXT', 'NUMBER', 'DATE', 'MONEY', 'CHOICE', 'PERSON', 'ENTERPRISE', 'IDENTIFIER']
export const ROLES: readonly LedgerFieldRole[] = ['COUNTED_ON', 'ENDS_ON', 'AMOUNT']

/** Money as the contract writes it, in the order of use. */
export const MEASURES = [
  { value: '\u4e07\u5143', name: 'tenThousands' },
  { value: '\u5143', name: 'yuan' },
  { value: '\u4ebf\u5143', name: 'hundredMillions' },
] as const

/** The choices as they stand, one on a line. */
export function choicesOf({ type, choices }: DraftField): string[] {
  return type === 'CHOICE' ? choices.split('\n').map((choice) => choice.trim()).filter(Boolean) : []
}

/** A number is summed for another line, a date counts for one. */
export const counting = (type: LedgerFieldType): boolean => type === 'NUMBER' || type === 'DATE'

/** What the forms of who keeps the ledger ask, and a field may fill besides: flows, each once; and what fields fill already. */
export function furtherOn(forms: LedgerFormsQuery['forms'], place: { readonly unit: string; readonly audience: string; readonly month: string }, setting?: Setting): Further[] {
  const asked = forms.filter(({ unit, audience }) => unit.code === place.unit && audience === place.audience).flatMap(({ lines }) => lines)
    .filter(({ toMonth, indicator }) => indicator.kind === 'FLOW' && (toMonth === null || toMonth >= place.month)).map(({ indicator }) => indicator)
  const filled = (setting?.fields ?? []).flatMap(({ counts }) => counts ?? [])
  return [...new Map([...filled, ...asked].map((one) => [one.code, one])).values()]
}

let made = 0

export function newField(type: LedgerFieldType = 'TEXT', part: Partial<DraftField> = {}): DraftField {
  return { code: '', label: '', englishLabel: '', help: '', type, role: '', required: false, choices: '', endings: [], unitOfMeasure: '', remindDaysBefore: '', counts: '', key: `new-${++made}`, stored: false, ...part }
}

export function fieldsIn({ fields }: Setting): DraftField[] {
  return fields.filter(({ retired }) => !retired).map((field) => ({
    code: field.code,
    label: field.label,
    englishLabel: field.englishLabel ?? '',
    help: field.help ?? '',
    type: field.type,
    role: field.role ?? '',
    required: field.required,
    choices: field.choices.join('\n'),
    endings: field.endings,
    unitOfMeasure: field.unitOfMeasure ?? '',
    remindDaysBefore: field.remindDaysBefore === null ? '' : String(field.remindDaysBefore),
    counts: field.counts?.code ?? '',
    key: field.code,
    stored: true,
  }))
}

/** A code nobody has to think of: from the English label where there is one, otherwise from the type; never twice. */
export function codeFor(field: DraftField, taken: ReadonlySet<string>): string {
  const stem = field.englishLabel.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '').slice(0, 36) || field.type.toLowerCase()
  let code = stem
  for (let number = 2; taken.has(code); number++) code = `${stem}_${number}`
  return code
}

/** The fields as they are sent: codes given where there are none, and only what their type takes. */
export function sentFields(fields: readonly DraftField[], retired: readonly string[] = []): LedgerFieldInput[] {
  const taken = new Set([...retired, ...fields.map(({ code }) => code).filter(Boolean)])
  return fields.map((field) => {
    const code = field.code || codeFor(field, taken)
    taken.add(code)
    const { type } = field
    return {
      code,
      label: field.label.trim(),
      englishLabel: field.englishLabel.trim() || null,
      help: field.help.trim() || null,
      type,
      role: field.role || null,
      required: field.required || field.role === 'COUNTED_ON',
      choices: choicesOf(field),
      endings: choicesOf(field).filter((choice) => field.endings.includes(choice)),
      unitOfMeasure: type === 'MONEY' ? field.unitOfMeasure || null : null,
      remindDaysBefore: type === 'DATE' && field.remindDaysBefore.trim() ? Number(field.remindDaysBefore) : null,
      counts: counting(type) ? field.counts || null : null,
    }
  })
}
