import { goAhead } from './app/goAhead'

const PAUSE = 2_000

/** A line that breaks while the page comes leaves no empty page: what did not arrive is asked for again. */
function start(): void {
  import('./app/start').then((app) => app.start()).catch(() => setTimeout(start, PAUSE))
}

goAhead(location.pathname)
start()
