import { loadavg } from 'node:os'

/** How often each thing is measured. */
export const RUNS = Number(process.env.TONGBAO_RUNS ?? 5)

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}

/** What else the machine was doing: a figure measured on a busy one says little. */
export function load() {
  return `load of the machine ${loadavg()[0].toFixed(1)}`
}
