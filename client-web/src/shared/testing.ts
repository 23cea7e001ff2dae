import type { Component } from 'vue'
import { createApp, h } from 'vue'

/** Mounts a component into the test page and gives its root; `leave` takes it away again. */
export function mounted(component: Component, props: Record<string, unknown> = {}): { root: HTMLElement; leave: () => void } {
  const root = document.createElement('div')
  document.body.append(root)
  const app = createApp({ render: () => h(component, props) })
  app.mount(root)
  return {
    root,
    leave() {
      app.unmount()
      root.remove()
    },
  }
}
