/** What the demonstration prints when it starts: the password of every account, and a dashboard's token. */
export function printed(server) {
  const find = (word) => new RegExp(`\\b${word}\\s+(\\S+)`).exec(server.output())?.[1] ?? process.env[`TONGBAO_${word.toUpperCase()}`] ?? ''
  return { password: find('password'), token: find('token') }
}

/** The story's month: October's reports are due on 5 November, September is the last closed month. */
export const NOW = '2026-11-03T10:00:00+08:00'
export const DUE_MONTH = '2026-10'
export const CLOSED_MONTH = '2026-09'
export const PUBLISHED_MONTH = '2026-08'

export const DISTRICT = '370402'
export const TOWN = '370402101'
