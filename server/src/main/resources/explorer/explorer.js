/* global React, ReactDOM, GraphiQL */
'use strict'

// The token lives in this page only: nothing is stored, a reload forgets it.
let token = ''

function send(params) {
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json',
    'Accept-Language': navigator.language,
    'X-Tongbao-Explorer': '1',
  }
  if (token) headers.Authorization = `Bearer ${token}`
  return fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) }).then((answer) => answer.json())
}

/** The examples of the API guide: one tab each. */
function tabs(text) {
  const month = new Date(Date.now() - 40 * 24 * 3600 * 1000).toISOString().slice(0, 7)
  return text
    .split(/\n(?=query )/)
    .map((query) => query.trim())
    .filter((query) => query.startsWith('query'))
    .map((query) => ({ query, variables: query.includes('$month') ? JSON.stringify({ month }, null, 2) : '' }))
}

const EDITORS = {
  '.graphiql-query-editor': '查询 Query',
  '.graphiql-editor-tool': '变量 Variables',
  '.result-window': '答案 Answer',
}

/** Says what the explorer leaves unsaid: its tabs hold buttons, which tabs may not, and its editors have no names. */
function makeAccessible() {
  const all = (selector) => document.querySelectorAll(`#graphiql ${selector}`)
  for (const list of all('.graphiql-tabs')) {
    list.setAttribute('role', 'group')
    list.setAttribute('aria-label', '示例 Examples')
  }
  for (const tab of all('.graphiql-tab')) {
    tab.removeAttribute('role')
    tab.removeAttribute('aria-selected')
  }
  for (const [editor, name] of Object.entries(EDITORS)) {
    for (const field of all(`${editor} textarea`)) field.setAttribute('aria-label', name)
    for (const lines of all(`${editor} .CodeMirror-scroll`)) lines.tabIndex = 0
  }
}

new MutationObserver(makeAccessible).observe(document.getElementById('graphiql'), { childList: true, subtree: true, attributeFilter: ['aria-selected'] })

const root = ReactDOM.createRoot(document.getElementById('graphiql'))
let examples = []
let shown = 0

// Without a tab there is nothing to show: a token that is quicker waits for them.
const arrived = fetch('/graphiql/examples.graphql')
  .then((answer) => answer.text())
  .then((text) => {
    examples = tabs(text)
  })

// A new key reads the contract again, as whoever is asking now.
function show() {
  root.render(
    React.createElement(GraphiQL, {
      key: (shown += 1),
      fetcher: send,
      defaultTabs: examples,
      shouldPersistHeaders: false,
      isHeadersEditorEnabled: false,
    }),
  )
}

document.getElementById('token-form').addEventListener('submit', (event) => {
  event.preventDefault()
  token = document.getElementById('token').value.trim()
  arrived.then(show)
})

arrived.then(show)
