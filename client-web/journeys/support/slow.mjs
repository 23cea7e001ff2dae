const BYTES = 400_000 / 8

/** The bad line of a village hall: 400 kbit/s both ways, 400 ms for each request. */
export const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: BYTES, uploadThroughput: BYTES }
export const FREE_LINE = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 }

/** Puts a page on such a line by the browser's own emulation; answers with the session that says so. */
export async function throttle(page, line) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  return session
}
