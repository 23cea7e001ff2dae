import type { Shape } from './shapes'

/** Shapes of the fields and switches of an account; they come with these. */
export const accountShapes = {
  eye: { line: 'M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z' },
  eyeStruck: { line: 'M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM4.5 20L19.5 4' },
  textSize: { line: 'M2.5 18L7.5 5.5l5 12.5M4.3 14h6.4M14 18l3.3-8.5L20.6 18M15.2 15.3h4.2' },
} satisfies Record<string, Shape>

export type AccountIconName = keyof typeof accountShapes
