import { goAhead } from './app/goAhead'

const PAUSE = 2_000

/**
 * A line that breaks while the page comes leaves no empty page: what did not arrive is asked for again. It may be gone with its
 * release, whose page the browser has kept: then that is fetched anew.
 */
function start(): void {
  import('./app/start').then((app) => app.start()).catch(async () => {
    const page = await fetch('/', { cache: 'reload' }).then((answer) => answer.text(), () => '')
    if (page.includes('"app"') && !page.includes(import.meta.url.slice(-10))) location.reload()
    else setTimeout(start, PAUSE)
  })
}

goAhead(location.pathname)
start()
