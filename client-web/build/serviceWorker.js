// Keeps the clerk's pages on the phone, so that they open without a line. Plain script for old browsers: it is sent as it stands, with the
// list of files filled in. What the server answers (/graphql and the like) never passes through here.
/* global self, caches, fetch, clients */
const FILES = __FILES__
const ENTRY = __ENTRY__
const PREFIX = 'tongbao-'
const CACHE = PREFIX + __VERSION__
const PAGE = '/index.html'
const OF_THE_SERVER = /^\/(graphql|graphiql|actuator|api|exports|uploads|attachments|webjars)(\/|$)/
/** Few at a time: the clerk may be sending a report on the same line. */
const LANES = 2

self.addEventListener('install', (event) => event.waitUntil(gather().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => clients.claim())))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(page(request))
})

function isPage(path) {
  return !OF_THE_SERVER.test(path) && !path.slice(path.lastIndexOf('/')).includes('.')
}

/** All or nothing: a page whose parts are not all here would open and then stand still. */
async function gather() {
  const cache = await caches.open(CACHE)
  const shell = await fetched(PAGE, 'text/html')
  if (!(await shell.clone().text()).includes(ENTRY)) throw new Error('The page is of another release')
  const left = FILES.slice()
  const lane = async () => {
    for (let file = left.shift(); file; file = left.shift()) await put(cache, file)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  await cache.put(PAGE, shell)
}

/** Names of files change with their content: what any release has brought is the same. */
async function put(cache, file) {
  if (await cache.match(file)) return
  await cache.put(file, (await caches.match(file, { ignoreVary: true })) || (await fetched(file, file.endsWith('.css') ? 'text/css' : 'javascript')))
}

/** A town hall's proxy answers anything with a page of its own. */
async function fetched(file, type) {
  const response = await fetch(file, { cache: file === PAGE ? 'no-cache' : 'default', credentials: 'same-origin' })
  if (!response.ok || response.redirected || !(response.headers.get('content-type') || '').includes(type)) throw new Error(file)
  return response
}

/** The release before stays: its pages may still be open, and ask for parts that the server no longer has. */
async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)))
}

async function page(request) {
  return (await (await caches.open(CACHE)).match(PAGE)) || fetch(request)
}

async function asset(request) {
  const known = await caches.match(request.url, { ignoreVary: true })
  if (known) return known
  const response = await fetch(request)
  if (response.ok && response.type === 'basic') keep(request.url, response.clone())
  return response
}

/** A full phone keeps what it has and goes on without. */
function keep(address, response) {
  caches.open(CACHE).then((cache) => cache.put(address, response)).catch(() => undefined)
}
