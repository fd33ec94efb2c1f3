/** The part of the module that is used here; its maker ships no types for it. */
declare module 'libheif-js/wasm-bundle.js' {
  export type HeifImage = {
    readonly get_width: () => number
    readonly get_height: () => number
    readonly is_primary: () => boolean
    /** `done` gets null where it fails. */
    readonly display: (target: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }, done: (drawn: unknown) => void) => void
    readonly free: () => void
  }
  const libheif: {
    readonly ready: Promise<unknown>
    readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => readonly HeifImage[] }
  }
  export default libheif
}
