import { amount } from '@/shared/format/measure'
import { language, t } from '@/shared/i18n'
import { measureOf, nameOf } from '@/shared/names'
import { placeOfText } from '../conflict'
import type { Conflict } from '../../outgoing'

/** What one of two people wrote in a place, with the note that explains it. */
export interface Side {
  words: string
  note: string
}

export interface Place {
  /** As in the person's choices. */
  id: string
  label: string
  theirs: Side
  yours: Side
}

type Line = Conflict['lines'][number]
type Text = Conflict['texts'][number]

function figure({ indicator }: Line, status: string, value: string | null): string {
  if (value === null) return t(status === 'NOT_APPLICABLE' ? 'pace.NOT_APPLICABLE' : 'pace.NOT_REPORTED')
  return t('reports.amount', { value: amount(value, indicator), unit: measureOf(indicator, value) })
}

/** Told wherever there is one, and that there is none where only the other has one. */
function noteOf(note: string | null, other: string | null): string {
  if (note) return t('reports.conflict.note', { note })
  return other ? t('reports.conflict.noNote') : ''
}

function ofLine(line: Line, name: string): Place {
  return {
    id: line.indicator.code,
    label: nameOf(line.indicator),
    theirs: { words: t('reports.conflict.theirs', { name, value: figure(line, line.theirStatus, line.theirs) }), note: noteOf(line.theirNote, line.yourNote) },
    yours: { words: t('reports.conflict.yours', { value: figure(line, line.yourStatus, line.yours) }), note: noteOf(line.yourNote, line.theirNote) },
  }
}

function ofText({ code, label, englishLabel, theirs, yours }: Text, name: string): Place {
  const written = (text: string | null): string => text ?? t('reports.conflict.nothing')
  return {
    id: placeOfText(code),
    label: (language.value === 'en' && englishLabel) || label,
    theirs: { words: t('reports.conflict.theirText', { name, text: written(theirs) }), note: '' },
    yours: { words: t('reports.conflict.yourText', { text: written(yours) }), note: '' },
  }
}

/** Every place on which two people differ, as it is shown: lines in the form's order, then texts. */
export function placesOf(conflict: Conflict, name: string): Place[] {
  return [...conflict.lines.map((line) => ofLine(line, name)), ...conflict.texts.map((text) => ofText(text, name))]
}
