import { later } from '@/shared/later'
import { worded } from '../parts'

/** Stands below the lines as soon as it is there. */
export const fetchAfterLines = () => worded(import('./after/AfterLines.vue'), 'form/after')

const fetchDetails = () => worded(import('./LineDetails.vue'), 'form/line')
const fetchMeter = () => worded(import('./LineMeter.vue'), 'form/line')
const fetchNotices = () => worded(import('./notices/FormNotices.vue'), 'form/notices')
const fetchNote = () => worded(import('./LineNote.vue'), 'form/line')
/** Warns while a figure is typed; without it the server says the same after sending. */
export const fetchJudge = () => worded(import('./odd/judge'), 'form/line')
const fetchSending = () => worded(import('./notices/SendingNotice.vue'), 'form/notices')
const fetchReturned = () => worded(import('./ReturnedNotice.vue'), 'form/line')

/** What comes with a figure, at a tap or after sending. The form stands and is typed in without it. */
export const LineDetails = later(fetchDetails)
export const LineMeter = later(fetchMeter)
export const FormNotices = later(fetchNotices)
export const LineNote = later(fetchNote)
export const SendingNotice = later(fetchSending)
export const ReturnedNotice = later(fetchReturned)
export const AfterLines = later(fetchAfterLines)

export const lateParts = [fetchSending, fetchReturned, fetchMeter, fetchNotices, fetchNote, fetchDetails]
