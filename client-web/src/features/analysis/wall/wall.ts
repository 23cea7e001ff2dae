/** As many answers a wall shows and can still be read from afar. */
export const MOST_PANELS = 6

/** The address of a wall with these questions; without any, of the first ones there are. */
export function wallOf(ids: readonly string[]): { name: string; query: Record<string, string> } {
  return { name: 'wall', query: ids.length > 0 ? { show: ids.slice(0, MOST_PANELS).join('~') } : {} }
}

export function shownOn(show: string | null | undefined): string[] {
  return [...new Set((show ?? '').split('~').filter(Boolean))].slice(0, MOST_PANELS)
}

/** How many stand side by side. */
export function columnsOf(count: number): number {
  return count <= 1 ? 1 : count <= 4 ? 2 : 3
}
