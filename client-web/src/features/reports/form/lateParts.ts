import { later } from '@/shared/later'
import { worded } from '../parts'

/** Stands below the lines as soon as it is there. */
export const fetchAfterLines = () => worded(import('./after/AfterLines.vue'), 'form/after')

const fetchDetails = () => import('./LineDetails.vue')
const fetchMeter = () => import('./LineMeter.vue')
const fetchNotices = () => worded(import('./notices/FormNotices.vue'), 'form/notices')
const fetchNote = () => worded(import('./LineNote.vue'), 'form/odd')
/** Warns while a figure is typed; without it the server says the same after sending. */
export const fetchJudge = () => worded(import('./odd/judge'), 'form/odd')
const fetchReturned = () => import('./ReturnedNotice.vue')

/** What comes with a figure, at a tap or after sending. The form stands and is typed in without it. */
export const LineDetails = later(fetchDetails)
export const LineMeter = later(fetchMeter)
export const FormNotices = later(fetchNotices)
export const LineNote = later(fetchNote)
export const ReturnedNotice = later(fetchReturned)
export const AfterLines = later(fetchAfterLines)

export const lateParts = [fetchReturned, fetchMeter, fetchNotices, fetchNote, fetchDetails]
