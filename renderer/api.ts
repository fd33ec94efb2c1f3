import type { WindowApi } from '#shared/contract/calls.ts'

declare global {
  interface Window { readonly tsuzuri: WindowApi }
}

/** What the preload script put on the page; nothing else reads it. */
export const api: WindowApi = window.tsuzuri
