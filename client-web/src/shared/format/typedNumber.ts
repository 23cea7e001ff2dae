export type Refusal = 'text' | 'grouping' | 'negative' | 'fraction' | 'precision' | 'tooLong'

export type TypedNumber =
  | { kind: 'empty' }
  | { kind: 'value'; value: string }
  | { kind: 'refused'; reason: Refusal }

const MAXIMUM_DIGITS = 15

/**
 * Understands what a thumb produces: full-width digits, "1,234", spaces, a Chinese full stop for the
 * point. Anything else is refused with the reason; nothing is guessed.
 */
export function readNumber(typed: string, decimals = 0): TypedNumber {
  const text = halfWidth(typed)
  if (text === '') return { kind: 'empty' }
  const match = /^([-−]?)([\d,]*)(?:\.(\d*))?$/.exec(text)
  if (!match || !/\d/.test(text)) return refused('text')
  const [, sign, whole = '', fraction = ''] = match
  if (!wellGrouped(whole)) return refused('grouping')
  const digits = whole.replace(/,/g, '').replace(/^0+(?=\d)/, '') || '0'
  const rest = fraction.replace(/0+$/, '')
  if (sign && /[1-9]/.test(digits + rest)) return refused('negative')
  if (rest.length > 0 && decimals === 0) return refused('fraction')
  if (rest.length > decimals) return refused('precision')
  if (digits.length > MAXIMUM_DIGITS) return refused('tooLong')
  return { kind: 'value', value: rest ? `${digits}.${rest}` : digits }
}

/** The exact number that stands in a line, or null while there is none. */
export function typedAmount({ value, notApplicable }: { readonly value: string; readonly notApplicable: boolean }, decimals: number): string | null {
  const read = readNumber(value, decimals)
  return !notApplicable && read.kind === 'value' ? read.value : null
}

function halfWidth(typed: string): string {
  return typed
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002]/g, '.')
    .replace(/[\u3001]/g, ',')
    .replace(/\s/g, '')
}

function wellGrouped(whole: string): boolean {
  return !whole.includes(',') || /^\d{1,3}(,\d{3})+$/.test(whole)
}

function refused(reason: Refusal): TypedNumber {
  return { kind: 'refused', reason }
}
