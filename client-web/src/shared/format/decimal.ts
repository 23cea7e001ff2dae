/** Exact decimals stay strings from the server to the screen; binary floating point never touches them. */
export type Decimal = string

interface Parts {
  negative: boolean
  digits: bigint
  scale: number
}

const PATTERN = /^([-−]?)(\d+)(?:\.(\d+))?$/

export function isDecimal(text: string): boolean {
  return PATTERN.test(text)
}

function parts(value: Decimal): Parts {
  const match = PATTERN.exec(value)
  if (!match) throw new RangeError(`Not a decimal: ${value}`)
  const fraction = match[3] ?? ''
  return { negative: match[1] !== '', digits: BigInt(match[2] + fraction), scale: fraction.length }
}

/** Rounds half away from zero to the given number of decimals, keeping them all: "1.005", 2 → "1.01". */
export function round(value: Decimal, decimals: number): Decimal {
  const { negative, digits, scale } = parts(value)
  let scaled = digits
  if (scale > decimals) {
    const divisor = 10n ** BigInt(scale - decimals)
    scaled = (digits + divisor / 2n) / divisor
  } else {
    scaled = digits * 10n ** BigInt(decimals - scale)
  }
  const text = scaled.toString().padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  const fraction = decimals > 0 ? `.${text.slice(-decimals)}` : ''
  return `${negative && scaled !== 0n ? '-' : ''}${whole}${fraction}`
}

/** "1234.50" → "1,234.5": thousands separated, trailing zeros dropped, a real minus sign. */
export function plain(value: Decimal): string {
  const trimmed = value.includes('.') ? value.replace(/\.?0+$/, '') : value
  return grouped(trimmed)
}

/** "1234.5", 2 → "1,234.50". */
export function fixed(value: Decimal, decimals: number): string {
  return grouped(round(value, decimals))
}

/** Percent as the API gives it, with one decimal, half up: "86.6667" → "86.7%". */
export function percent(points: Decimal): string {
  return `${fixed(points, 1)}%`
}

/** Percent for narrow cells, half up: "66.6667" → "67%". Only a whole reads 100 %: beside it one decimal is kept, and cut off: "99.96" → "99.9%". */
export function wholePercent(points: Decimal): string {
  const rounded = fixed(points, 0)
  const whole = rounded !== '100' || /^100(\.0*)?$/.test(points)
  return `${whole ? rounded : points.replace(/(\.\d)\d*$/, '$1')}%`
}

/** A difference with its sign: "+3", "−2", "0". */
export function signed(value: Decimal, decimals?: number): string {
  const text = decimals === undefined ? plain(value) : fixed(value, decimals)
  return /[1-9]/.test(text) && !text.startsWith('−') ? `+${text}` : text
}

/** For geometry and order only, never for a figure that is shown. */
export function approximate(value: Decimal): number {
  return Number(value.replace('−', '-'))
}

export function isZero(value: Decimal): boolean {
  return !/[1-9]/.test(value)
}

function grouped(value: Decimal): string {
  const [whole = '', fraction] = value.replace(/^[-−]/, '').split('.')
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${/^[-−]/.test(value) ? '−' : ''}${text}${fraction === undefined ? '' : `.${fraction}`}`
}
