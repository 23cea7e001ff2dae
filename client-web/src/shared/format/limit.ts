type Operator = 'AT_LEAST' | 'AT_MOST' | null

/** What must not be passed says so: "≤10"; what is to be reached is its figure alone. */
export function bounded(figure: string, operator: Operator): string {
  return isLimit(operator) ? `≤${figure}` : figure
}

export function isLimit(operator: Operator): boolean {
  return operator === 'AT_MOST'
}
