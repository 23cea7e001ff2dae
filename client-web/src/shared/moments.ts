/**
 * The moments at which a phone may have a line again, and those at which it may be put away for good. `navigator.onLine`
 * is not asked: it is wrong too often. Answers with the way to stop listening.
 */
export function onMoments({ back, leaving }: { back: () => void; leaving?: () => void }): () => void {
  const visibility = (): void => (document.visibilityState === 'visible' ? back() : leaving?.())
  const hide = (): void => leaving?.()
  window.addEventListener('online', back)
  window.addEventListener('pageshow', back)
  window.addEventListener('pagehide', hide)
  document.addEventListener('visibilitychange', visibility)
  return () => {
    window.removeEventListener('online', back)
    window.removeEventListener('pageshow', back)
    window.removeEventListener('pagehide', hide)
    document.removeEventListener('visibilitychange', visibility)
  }
}
